import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gini, lorenzCurve, normalCdf, normalQuantile, topShare } from '#lab';

/**
 * The amounts of n people who stand for a law: the mean of each of n equal parts, because the tail of so heavy laws lies
 * in the last part alone. `above(u)` is what those above the quantile u hold of everything.
 */
const parts = (n: number, above: (u: number) => number): Float64Array =>
  Float64Array.from({ length: n }, (_, index) => above(index / n) - above((index + 1) / n));

/** A log-normal spread: published figures, from σ alone. */
const logNormal = [
  { sigma: 1, gini: 0.5204998778, top: 0.0923622481 },
  { sigma: 2, gini: 0.842700793, top: 0.3720805854 },
];

/** A Pareto tail of index α: published figures, 80/20 being α = log₄ 5. */
const pareto = [
  { alpha: Math.log(5) / Math.log(4), gini: 0.7564707974, top: 0.8 },
  { alpha: 1.5, gini: 0.5, top: 0.5848035476 },
];

describe('D3: how unevenly laws spread amounts', () => {
  test.each(logNormal)('log-normal, spread $sigma', ({ sigma, gini: published, top }) => {
    const above = (u: number) => 1 - normalCdf(normalQuantile(u) - sigma);
    expect(2 * normalCdf(sigma / Math.SQRT2) - 1).toBeCloseTo(published, 9);
    expect(Math.abs(gini(parts(20_000, above))! - published)).toBeLessThan(1e-4);
    expect(topShare(parts(20_000, above), 0.01)).toBeCloseTo(top, 9);
  });

  test.each(pareto)('Pareto, index $alpha', ({ alpha, gini: published, top }) => {
    const above = (u: number) => (1 - u) ** (1 - 1 / alpha);
    expect(1 / (2 * alpha - 1)).toBeCloseTo(published, 9);
    expect(Math.abs(gini(parts(20_000, above))! - published)).toBeLessThan(1e-4);
    expect(topShare(parts(20_000, above), 0.2)).toBeCloseTo(top, 9);
  });
});

describe('what people really spend is held as unevenly as published', () => {
  const rows = readFileSync(new URL('data/cdnowSpend.csv', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .slice(1);
  const spent = rows.map((row) => Number(row.split(',')[1]));

  test('CDNOW: 2,357 customers, 244,091.94 dollars', () => {
    expect(spent).toHaveLength(2357);
    expect(spent.reduce((sum, cents) => sum + cents, 0)).toBe(24_409_194);
    expect(gini(spent)).toBeCloseTo(0.630917, 6);
    expect(topShare(spent, 0.2)).toBeCloseTo(0.674016, 6);
    expect(topShare(spent, 0.01)).toBeCloseTo(0.14554, 6);
  });

  test('the Lorenz curve rises from nobody to everybody, and twice the area above it is the Gini', () => {
    const curve = lorenzCurve(spent)!;
    expect(curve).toHaveLength(2358);
    expect(curve[0]).toEqual({ people: 0, amount: 0 });
    expect(curve.at(-1)).toEqual({ people: 1, amount: 1 });
    let area = 0;
    for (const [index, { people: share, amount }] of curve.slice(1).entries()) {
      const before = curve[index]!;
      expect(amount).toBeGreaterThanOrEqual(before.amount);
      area += ((share - before.people) * (amount + before.amount)) / 2;
    }
    expect(1 - 2 * area).toBeCloseTo(gini(spent)!, 12);
  });
});

describe('the ends', () => {
  test('all alike: no concentration', () => {
    expect(gini([3, 3, 3, 3])).toBe(0);
    expect(topShare([3, 3, 3, 3], 0.25)).toBe(0.25);
  });

  test('one has everything: among n people 1 − 1/n', () => {
    expect(gini([0, 0, 0, 8])).toBe(0.75);
    expect(topShare([0, 0, 0, 8], 0.01)).toBe(1);
  });

  test('nobody has anything: no answer', () => {
    for (const none of [[], [0, 0]]) {
      expect(gini(none)).toBeNull();
      expect(topShare(none, 0.2)).toBeNull();
      expect(lorenzCurve(none)).toBeNull();
    }
  });
});
