import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import {
  betaHazard,
  betaLogOdds,
  binomialQuantile,
  exponentialQuantile,
  gammaTable,
  logNormalQuantile,
  normalQuantile,
  poissonQuantile,
  uniform,
} from '#lab';

/** Any uniform number the engine can draw, with the far ends as often as the middle. */
const luck = fc.oneof(
  fc
    .tuple(fc.integer({ min: -2147483648, max: 2147483647 }), fc.integer())
    .map(([high, low]) => uniform(high, low)),
  fc.integer({ min: 0, max: 3000 }).map((low) => uniform(-2147483648, low)),
  fc.integer({ min: -3000, max: -1 }).map((low) => uniform(2147483647, low)),
);
/** The same without the last million-millionth, in which a sum of chances no longer says how far it is from 1. */
const commonLuck = luck.filter((u) => u < 1 - 1e-12);
const shape = fc.constantFrom(0.05, 0.2, 0.668, 1, 1.1, 3.806, 20, 200);
const mean = fc.oneof(
  fc.double({ min: 0.001, max: 6000, noNaN: true }),
  fc.constantFrom(98, 99, 399.9, 400.1),
);

describe('more luck never gives less', () => {
  const rises = (name: string, quantile: (u: number) => number) => {
    fc.assert(
      fc.property(luck, luck, (u, v) => {
        const [low, high] = [quantile(Math.min(u, v)), quantile(Math.max(u, v))];
        expect(Number.isNaN(low + high)).toBe(false);
        expect(low, name).toBeLessThanOrEqual(high);
      }),
      { seed: 11, numRuns: 300 },
    );
  };

  test('in the continuous quantiles', () => {
    rises('normal', normalQuantile);
    rises('log-normal', (u) => logNormalQuantile(u, 66, 0.66));
    // The waiting time of a clock: here more luck is an earlier event.
    rises('exponential', (u) => -exponentialQuantile(u));
    for (const [a, b] of [
      [0.05, 0.05],
      [0.2, 0.8],
      [0.668, 3.806],
      [1.1, 40],
      [200, 2000],
      [500, 0.02],
    ] as const) {
      rises(`beta ${a} ${b}`, betaLogOdds(a, b));
      rises(`hazard ${a} ${b}`, betaHazard(a, b));
    }
    for (const k of [0.05, 0.4, 1, 2.3, 30, 300]) rises(`gamma ${k}`, gammaTable(k, 2));
  });

  test('in the counts, where a higher chance and more people never give fewer either', () => {
    const chance = fc.double({ min: 0, max: 1, noNaN: true });
    const people = fc.oneof(fc.nat(50), fc.nat(200_000));
    fc.assert(
      fc.property(commonLuck, commonLuck, people, people, chance, chance, (u, v, n, m, p, q) => {
        const count = binomialQuantile(Math.min(u, v), Math.min(n, m), Math.min(p, q));
        expect(count).toBeGreaterThanOrEqual(0);
        expect(count).toBeLessThanOrEqual(Math.min(n, m));
        expect(Number.isInteger(count)).toBe(true);
        expect(binomialQuantile(Math.max(u, v), Math.min(n, m), Math.min(p, q))).toBeGreaterThanOrEqual(
          count,
        );
        expect(binomialQuantile(Math.min(u, v), Math.max(n, m), Math.min(p, q))).toBeGreaterThanOrEqual(
          count,
        );
        expect(binomialQuantile(Math.min(u, v), Math.min(n, m), Math.max(p, q))).toBeGreaterThanOrEqual(
          count,
        );
      }),
      { seed: 13, numRuns: 1000 },
    );
    fc.assert(
      fc.property(commonLuck, commonLuck, mean, mean, (u, v, first, second) => {
        const count = poissonQuantile(Math.min(u, v), Math.min(first, second));
        expect(Number.isInteger(count) && count >= 0).toBe(true);
        expect(poissonQuantile(Math.max(u, v), Math.min(first, second))).toBeGreaterThanOrEqual(count);
        expect(poissonQuantile(Math.min(u, v), Math.max(first, second))).toBeGreaterThanOrEqual(count);
      }),
      { seed: 17, numRuns: 1000 },
    );
  });
});

describe('a quantile is where its distribution function reaches u', () => {
  test('for beta and gamma, far into both tails', () => {
    const middle = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
    // Each tail is asked from its own end: near 1 a value says less than its distance from 1 does.
    const share = (odds: number) => 1 / (1 + Math.exp(-odds));
    fc.assert(
      fc.property(middle, shape, shape, (u, a, b) => {
        const odds = betaLogOdds(a, b)(u);
        fc.pre(Math.abs(odds) < 600);
        const [below, wanted] =
          u < 0.5 ? [betaCdf(share(odds), a, b), u] : [betaCdf(share(-odds), b, a), 1 - u];
        expect(Math.abs(below / wanted - 1)).toBeLessThan(3e-4);
      }),
      { seed: 19, numRuns: 2000 },
    );
    fc.assert(
      fc.property(middle, fc.constantFrom(0.4, 1, 2.3, 30, 300), (u, k) => {
        const below = gammaCdf(gammaTable(k, 2)(u), k, 0.5);
        expect(Math.abs(below - u)).toBeLessThan(1e-4 * Math.min(u, 1 - u) + 1e-12);
      }),
      { seed: 23, numRuns: 1000 },
    );
  });

  test('for small counts, at the very edges', () => {
    const n = 10;
    const p = 0.3;
    let mass = 0.7 ** n;
    let below = 0;
    for (let k = 0; k <= n; k++) {
      expect(binomialQuantile(below + 1e-12, n, p)).toBe(k);
      if (below + mass < 1 - 1e-9) expect(binomialQuantile(below + mass - 1e-12, n, p)).toBe(k);
      below += mass;
      mass *= ((p / (1 - p)) * (n - k)) / (k + 1);
    }
  });

  test('for counts of nothing and of everybody', () => {
    for (const u of [uniform(-2147483648, 0), 0.5, uniform(2147483647, -1)]) {
      expect([binomialQuantile(u, 0, 0.5), binomialQuantile(u, 10, 0), poissonQuantile(u, 0)]).toEqual([
        0, 0, 0,
      ]);
      expect(binomialQuantile(u, 10, 1)).toBe(10);
      // At the far ends of luck a count is still one that can be believed: nine standard deviations out.
      for (const mean of [99, 1000, 5000])
        for (const count of [binomialQuantile(u, 1e9, mean / 1e9), poissonQuantile(u, mean)])
          expect(Math.abs(count - mean) / Math.sqrt(mean)).toBeLessThan(10);
    }
  });
});
