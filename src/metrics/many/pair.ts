import { inOrder, middleOf } from './bands.ts';
import type { ManyRuns, RunNumbers, StrategyRuns } from './manyRuns.ts';

/** How two strategies differ over many seeds: every number is of B less A. */
export interface Pair {
  /** By seed; null where either run has no number. */
  readonly differences: readonly (number | null)[];
  /** How many of them are numbers. */
  readonly count: number;
  /** In how many seeds B has more, less, and just as much. */
  readonly ahead: number;
  readonly behind: number;
  readonly even: number;
  readonly mean: number | null;
  /** Standard error of the mean; null with fewer than two. */
  readonly error: number | null;
  readonly median: number | null;
  /** How closely the two runs of a seed move together, from −1 to 1; null where one of them never varies. */
  readonly correlation: number | null;
  /**
   * How many times less the difference varies than it would if the two runs of a seed had nothing in common, whose
   * variances would add up: it saves as many times the seeds. Infinite if it does not vary at all while the runs do.
   */
  readonly saved: number | null;
}

/** The pair of two strategies. */
export function pairOf({ runs: a }: StrategyRuns, { runs: b }: StrategyRuns): Pair {
  const differences = b.map(({ value }, seed) => less(value, a[seed]!.value));
  const known = differences.flatMap((one) => one ?? []);
  const both = [...differences.keys()].filter((seed) => differences[seed] !== null);
  const valuesOf = (runs: readonly RunNumbers[]) => both.map((seed) => runs[seed]!.value!);
  const [ofA, ofB, between] = [spread(valuesOf(a)), spread(valuesOf(b)), spread(known)];
  const count = known.length;
  const apart = ofA.variance + ofB.variance;
  const covariance = (apart - between.variance) / 2;
  const scale = Math.sqrt(ofA.variance * ofB.variance);
  return {
    differences,
    count,
    ahead: known.filter((one) => one > 0).length,
    behind: known.filter((one) => one < 0).length,
    even: known.filter((one) => one === 0).length,
    mean: count > 0 ? between.mean : null,
    error: count > 1 ? Math.sqrt(between.variance / count) : null,
    median: count > 0 ? middleOf(inOrder(known)) : null,
    correlation: scale > 0 ? Math.max(-1, Math.min(1, covariance / scale)) : null,
    saved: apart > 0 ? apart / between.variance : null,
  };
}

const less = (b: number | null, a: number | null): number | null => (a === null || b === null ? null : b - a);

function spread(values: readonly number[]): { readonly mean: number; readonly variance: number } {
  const mean = values.reduce((sum, one) => sum + one, 0) / values.length;
  const squares = values.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return { mean, variance: values.length > 1 ? squares / (values.length - 1) : 0 };
}

/** What two strategies decided to spend, on average over the seeds. */
export interface Spending {
  readonly a: number;
  readonly b: number;
  /** They differ so much that a lead may be bought. */
  readonly unequal: boolean;
}

/** Beyond this part of the larger spending two strategies do not spend the same. */
const tolerance = 0.01;

/** Null where the records keep no books. */
export function spendingOf(a: StrategyRuns, b: StrategyRuns): Spending | null {
  const [ofA, ofB] = [a, b].map(({ runs }) => runs.flatMap(({ spent }) => spent ?? []));
  if (!ofA || !ofB || ofA.length === 0 || ofB.length === 0) return null;
  const [meanA, meanB] = [spread(ofA).mean, spread(ofB).mean];
  return { a: meanA, b: meanB, unequal: Math.abs(meanB - meanA) > tolerance * Math.max(meanA, meanB) };
}

/** The strategy of that id. */
export const strategyNamed = ({ strategies }: ManyRuns, id: string): StrategyRuns | undefined =>
  strategies.find((one) => one.id === id);
