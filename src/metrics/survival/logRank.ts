import { cholesky, choleskySolve, gammaAbove } from '../../math/index.ts';
import { upTo } from '../measure.ts';
import { exitsByTime, inOrder } from './exits.ts';
import type { Spells } from './spells.ts';

/**
 * What a departure weighs when `atRisk` of all groups are at risk: `logRank` the same always, `wilcoxon` (Gehan,
 * Breslow) as many as are at risk, `taroneWare` the root of that, `peto` a pooled estimate of survival. All but the first
 * look more at early departures.
 */
export type LogRankWeight = 'logRank' | 'wilcoxon' | 'taroneWare' | 'peto';

/** Whether groups leave at different rates. */
export interface LogRank {
  /** Of each group: how many left, and how many would have if all left alike. */
  readonly groups: readonly { readonly observed: number; readonly expected: number }[];
  readonly chiSquare: number;
  readonly freedom: number;
  /** The chance of a χ² at least this large if all left alike. */
  readonly p: number;
}

/** At one moment, of each group: who was at risk and who left. */
interface Moment {
  readonly atRisk: readonly number[];
  readonly left: readonly number[];
}

/** The log-rank test of several groups, or one of its weighted kin; null where no two of them can be compared. */
export function logRank(groups: readonly Spells[], weight: LogRankWeight = 'logRank'): LogRank | null {
  const observed = groups.map(() => 0);
  const expected = groups.map(() => 0);
  const excess = groups.map(() => 0);
  const covariance = groups.map(() => groups.map(() => 0));
  let pooled = 1;
  for (const { atRisk, left } of momentsOf(groups)) {
    const all = sum(atRisk);
    const gone = sum(left);
    pooled *= 1 - gone / (all + 1);
    const w = { logRank: 1, wilcoxon: all, taroneWare: Math.sqrt(all), peto: pooled }[weight];
    const spread = all > 1 ? (w * w * gone * (all - gone)) / (all - 1) : 0;
    for (const [group, own] of atRisk.entries()) {
      observed[group]! += left[group]!;
      expected[group]! += (gone * own) / all;
      excess[group]! += w * (left[group]! - (gone * own) / all);
      for (const [other, theirs] of atRisk.entries())
        covariance[group]![other]! += spread * (own / all) * (Number(group === other) - theirs / all);
    }
  }
  const factor = cholesky(covariance);
  if (factor.rank === 0) return null;
  const solved = choleskySolve(factor, excess);
  const chiSquare = excess.reduce((total, one, group) => total + one * solved[group]!, 0);
  return {
    groups: observed.map((count, group) => ({ observed: count, expected: expected[group]! })),
    chiSquare,
    freedom: factor.rank,
    p: gammaAbove(chiSquare / 2, factor.rank / 2),
  };
}

/** Every moment at which somebody left, with all groups side by side. */
function* momentsOf(groups: readonly Spells[]): Generator<Moment> {
  const exits = groups.map(exitsByTime);
  const now = groups.map(() => 0);
  for (const time of inOrder(new Set(exits.flatMap((one) => [...one.keys()])))) {
    const here = exits.map((one) => one.get(time));
    if (here.some((one) => (one?.left ?? 0) > 0))
      yield { atRisk: [...now], left: here.map((one) => one?.left ?? 0) };
    for (const group of upTo(groups.length)) {
      const { entered = 0, left = 0, censored = 0 } = here[group] ?? {};
      now[group]! += entered - left - censored;
    }
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
