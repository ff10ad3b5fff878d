import { expect } from 'vitest';
import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';

/* How a sample is held against theory: four standard errors, for the mean and for the variance (science, section 2). */

export const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** The unbiased variance of a sample. */
export function variance(values: readonly number[]): number {
  const centre = mean(values);
  return values.reduce((sum, value) => sum + (value - centre) ** 2, 0) / (values.length - 1);
}

/** How many standard errors something observed lies from what theory says; `spread` is one draw's variance. */
export const errorsOff = (observed: number, expected: number, spread: number, draws: number): number =>
  (observed - expected) / Math.sqrt(spread / draws);

/** How far s²/σ² may lie from 1 among that many totals. */
export const varianceBand = (totals: number): number => 4 * Math.sqrt(2 / (totals - 1));

/** Holds totals of independent replicates against their mean and variance in theory. */
export function expectMoments(totals: readonly number[], expected: number, spread: number, about = ''): void {
  const off = errorsOff(mean(totals), expected, spread, totals.length);
  expect(
    Math.abs(off),
    `${about} mean ${mean(totals)} of ${expected}, ${off} standard errors off`,
  ).toBeLessThan(4);
  const ratio = variance(totals) / spread;
  expect(Math.abs(ratio - 1), `${about} variance ${ratio} of theory`).toBeLessThan(
    varianceBand(totals.length),
  );
}

/** Holds counts of successes among n each, one count a replicate, against the binomial law. */
export const expectBinomial = (counts: readonly number[], n: number, chance: number, about = ''): void =>
  expectMoments(counts, n * chance, n * chance * (1 - chance), about);

/** The chance of a χ² at least this large. */
export const chiSquareTail = (statistic: number, freedom: number): number =>
  1 - gammaCdf(statistic, freedom / 2, 0.5);

/** Pearson's χ² of counts against expected counts, which must all be 5 or more. */
export function chiSquare(counts: ArrayLike<number>, expected: ArrayLike<number>): number {
  let sum = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    if (expected[cell]! < 5) throw new Error(`cell ${cell} expects ${expected[cell]} only`);
    sum += (counts[cell]! - expected[cell]!) ** 2 / expected[cell]!;
  }
  return sum;
}
