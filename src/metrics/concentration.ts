/*
 * How unevenly something is spread over people: spend, visits, contributions. Values are amounts of 0 or more, one for
 * each person; where nobody has anything, there is no concentration to speak of, and the answer is null.
 */

/** One point of a Lorenz curve: the poorest `people` of all (a share) hold `amount` of everything (a share). */
export interface LorenzPoint {
  readonly people: number;
  readonly amount: number;
}

const rising = (values: Iterable<number>): Float64Array => Float64Array.from(values).sort();

const sumOf = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0);

/** The Lorenz curve from (0, 0) to (1, 1), with a point for every person from the poorest up. */
export function lorenzCurve(values: Iterable<number>): LorenzPoint[] | null {
  const sorted = rising(values);
  const total = sumOf(sorted);
  if (total === 0) return null;
  let held = 0;
  const points = Array.from(sorted, (value, index) => {
    held += value;
    return { people: (index + 1) / sorted.length, amount: held / total };
  });
  return [{ people: 0, amount: 0 }, ...points];
}

/**
 * The Gini coefficient: 0 where all have the same, towards 1 where one person has everything. It is that of the people
 * given, twice the area between the Lorenz curve and the diagonal, not an estimate for a population they stand for.
 */
export function gini(values: Iterable<number>): number | null {
  const sorted = rising(values);
  const total = sumOf(sorted);
  if (total === 0) return null;
  const weighted = sorted.reduce((sum, value, index) => sum + (2 * index + 1 - sorted.length) * value, 0);
  return weighted / (sorted.length * total);
}

/** What part of everything the top share of people hold: the nearest whole number of people, and at least one. */
export function topShare(values: Iterable<number>, share: number): number | null {
  const sorted = rising(values);
  const total = sumOf(sorted);
  if (total === 0) return null;
  const people = Math.max(1, Math.round(share * sorted.length));
  return sumOf(sorted.slice(-people)) / total;
}
