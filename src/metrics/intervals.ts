import { normalQuantile } from '../math/index.ts';

/** How many standard errors a 95 % interval reaches to either side. */
export const reach = normalQuantile(0.975);

/** Least and greatest value of an interval. */
export type Interval = readonly [low: number, high: number];

/** Wilson's 95 % interval of a share, which stays within 0 and 1; null without anybody. */
export function shareInterval(count: number, among: number): Interval | null {
  if (among === 0) return null;
  const share = count / among;
  const over = 1 + (reach * reach) / among;
  const middle = (share + (reach * reach) / (2 * among)) / over;
  const half =
    (reach * Math.sqrt((share * (1 - share)) / among + (reach * reach) / (4 * among * among))) / over;
  return [Math.max(0, middle - half), Math.min(1, middle + half)];
}

/** The 95 % interval of a number with that standard error. */
export const aroundBy = (value: number, error: number): Interval => [
  value - reach * error,
  value + reach * error,
];

/** Mean and variance of what single people have of something. */
export interface Sample {
  readonly people: number;
  readonly mean: number;
  /** Of one person; that of the mean is smaller by the number of people. */
  readonly variance: number;
}

/** The sample that these amounts are. */
export function sampleOf(amounts: Iterable<number>): Sample {
  const all = Float64Array.from(amounts);
  const people = all.length;
  const mean = people === 0 ? 0 : all.reduce((sum, one) => sum + one, 0) / people;
  const squares = all.reduce((sum, one) => sum + (one - mean) * (one - mean), 0);
  return { people, mean, variance: people < 2 ? 0 : squares / (people - 1) };
}

/** How much more those of `a` have than those of `b`, on average, with the standard error by Welch. */
export const differenceOf = (a: Sample, b: Sample): { readonly value: number; readonly error: number } => ({
  value: a.mean - b.mean,
  error: Math.sqrt(a.variance / a.people + b.variance / b.people),
});
