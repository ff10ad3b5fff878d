import type { CompareOptions, NameOf } from '../cells/compare/cell.ts';
import type { ChartData, DotsDrawn, Futures, PairDrawn, Role } from '../charts/index.ts';
import { courseOf, pairOf, type ItemLabels, type ManyRuns, type StrategyRuns } from '../metrics/index.ts';

const roles: readonly Role[] = ['a', 'b', 'c'];

/** What the figures of a comparison draw: each strategy less the first, and what every run came to. */
export function comparedData(
  many: ManyRuns,
  { measure, variant }: CompareOptions,
  nameOf: NameOf,
  labels: ItemLabels,
): { readonly pairs: ChartData<PairDrawn>; readonly dots: ChartData<DotsDrawn>; readonly futures: Futures } {
  const head = { measure, labels, ...(variant !== undefined && { variant }) };
  const [first, ...others] = many.strategies as readonly [StrategyRuns, ...StrategyRuns[]];
  return {
    futures: {
      ...{ measure, many },
      runs: many.strategies.map(({ id }, index) => ({ label: nameOf(id), role: roles[index]! })),
    },
    pairs: {
      ...head,
      runs: others.map((other, index) => ({
        id: other.id,
        label: nameOf(other.id),
        role: roles[index + 1]!,
        drawn: {
          ...{ a: nameOf(first.id), b: nameOf(other.id), luck: many.luck },
          pair: pairOf(first, other),
          course: courseOf(many, first, other),
        },
      })),
    },
    dots: {
      ...head,
      runs: many.strategies.map(({ id, runs }, index) => ({
        id,
        label: nameOf(id),
        role: roles[index]!,
        drawn: { values: runs.map(({ value }) => value) },
      })),
    },
  };
}
