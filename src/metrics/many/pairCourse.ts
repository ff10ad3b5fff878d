import { bandEnds, bandPlans, inOrder, middleOf, type BandPlan } from './bands.ts';
import type { ManyRuns, StrategyRuns } from './manyRuns.ts';

/** How the difference of two strategies goes along the axis: at every place B less A, over all seeds. */
export interface PairCourse {
  readonly axis: ManyRuns['axis'];
  /** Places at which every seed has a difference. */
  readonly x: readonly number[];
  readonly median: readonly number[];
  /** Narrow to wide, each with its ends at every place. */
  readonly bands: readonly (BandPlan & {
    readonly low: readonly number[];
    readonly high: readonly number[];
  })[];
  /** In how many seeds B has more at each place, and in how many less. */
  readonly ahead: readonly number[];
  readonly behind: readonly number[];
  /** From where on to the end the median stays on the side on which it ends; null if it ends at nothing. */
  readonly from: number | null;
}

/** The course of a pair; without a place if the measure has no single line. */
export function courseOf({ axis, x, seeds }: ManyRuns, a: StrategyRuns, b: StrategyRuns): PairCourse {
  const at = [...x.keys()].map((place) =>
    inOrder(b.runs.map(({ line }, seed) => line[place]! - a.runs[seed]!.line[place]!)),
  );
  const whole = [...x.keys()].filter((place) => at[place]!.every((value) => !Number.isNaN(value)));
  const ordered = whole.map((place) => at[place]!);
  const median = ordered.map(middleOf);
  return {
    axis,
    x: whole.map((place) => x[place]!),
    median,
    bands: bandPlans(seeds).map((plan) => {
      const ends = ordered.map((values) => bandEnds(values, plan));
      return { ...plan, low: ends.map(([low]) => low), high: ends.map(([, high]) => high) };
    }),
    ahead: ordered.map((values) => values.filter((one) => one > 0).length),
    behind: ordered.map((values) => values.filter((one) => one < 0).length),
    from: lastSide(
      median,
      whole.map((place) => x[place]!),
    ),
  };
}

function lastSide(median: readonly number[], x: readonly number[]): number | null {
  const side = Math.sign(median.at(-1) ?? 0);
  if (side === 0) return null;
  return x[median.findLastIndex((one) => Math.sign(one) !== side) + 1]!;
}
