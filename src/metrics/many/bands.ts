/** Shares of future runs that the bands of many runs are meant to hold, narrow to wide. */
export const bandShares = [0.5, 0.8, 0.95] as const;

/**
 * A band between two of the ordered values, the `rank`-th from either end, counted from 1. The next run falls into it
 * with the chance `holds`, whatever the distribution: (n + 1 − 2 · rank) ÷ (n + 1), from order alone.
 */
export interface BandPlan {
  /** What the band is meant to hold. */
  readonly share: number;
  readonly rank: number;
  /** What it does hold: no less than the share, unless all values together hold less. */
  readonly holds: number;
}

/** The bands that so many runs can tell; few runs cannot tell wide ones, and then the widest is all there is. */
export function bandPlans(count: number): readonly BandPlan[] {
  return bandShares.map((share) => {
    // The smallest band that holds enough: a hair is added, so that 39 runs reach 95 % exactly.
    const rank = Math.max(1, Math.floor(((count + 1) * (1 - share)) / 2 + 1e-9));
    return { share, rank, holds: Math.max(0, count + 1 - 2 * rank) / (count + 1) };
  });
}

/** The value in the middle of ordered ones; of an even number of them halfway between the two in the middle. */
export const middleOf = (ordered: ArrayLike<number>): number =>
  ordered.length === 0 ? NaN : (ordered[(ordered.length - 1) >> 1]! + ordered[ordered.length >> 1]!) / 2;

/** Values of many runs at one place, in order. */
export const inOrder = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();

/** The ends of a band among ordered values. */
export const bandEnds = (ordered: ArrayLike<number>, { rank }: BandPlan): readonly [number, number] => [
  ordered[rank - 1] ?? NaN,
  ordered[ordered.length - rank] ?? NaN,
];
