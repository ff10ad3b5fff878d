import { exp, log1p } from '../../math/index.ts';
import { lifeTable } from './lifeTable.ts';
import { isWatched, type Spells } from './spells.ts';

/** What one of several reasons takes. */
export interface ReasonShare {
  /** How many left for it. */
  readonly left: number;
  /**
   * The share that it would take by the end of watching if it were the only reason. Of two reasons at work in the same
   * moment each is given its part of the hazard, −ln(share who stayed), so all who resist every reason are those still
   * there: the product of 1 − alone over all reasons is the survival. Null where nobody was watched from the beginning.
   */
  readonly alone: number | null;
  /** The share that it takes beside all others (Aalen and Johansen). */
  readonly among: number | null;
}

/** Shares of `count` reasons; `reason` is each spell's own, or below 0 where it ended for none that is known. */
export function competingReasons(
  spells: Spells,
  reason: ArrayLike<number>,
  count: number,
): readonly ReasonShare[] {
  const byTime = leftByTime(spells, reason, count);
  const hazard = new Array<number>(count).fill(0);
  const taken = new Array<number>(count).fill(0);
  const table = lifeTable(spells);
  let survival = 1;
  for (const { time, atRisk, left } of table) {
    if (left === 0) continue;
    const here = -log1p(-left / atRisk);
    for (const [at, n] of (byTime.get(time) ?? []).entries()) {
      if (n === 0) continue;
      hazard[at]! += (here * n) / left;
      taken[at]! += (survival * n) / atRisk;
    }
    survival *= (atRisk - left) / atRisk;
  }
  const totals = [...byTime.values()];
  return hazard.map((sum, at) => ({
    left: totals.reduce((all, counts) => all + counts[at]!, 0),
    alone: table.length === 0 ? null : 1 - exp(-sum),
    among: table.length === 0 ? null : taken[at]!,
  }));
}

function leftByTime(spells: Spells, reason: ArrayLike<number>, count: number): Map<number, number[]> {
  const byTime = new Map<number, number[]>();
  for (let one = 0; one < spells.duration.length; one++) {
    if (!isWatched(spells, one) || spells.ended[one] !== 1 || reason[one]! < 0) continue;
    const time = spells.duration[one]!;
    const counts = byTime.get(time) ?? new Array<number>(count).fill(0);
    counts[reason[one]!]! += 1;
    byTime.set(time, counts);
  }
  return byTime;
}
