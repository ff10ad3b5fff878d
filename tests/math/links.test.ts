import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  exp,
  hazardEnd,
  hazardFactor,
  hazardScale,
  logistic,
  logisticEnd,
  logisticScale,
  logisticThreshold,
} from '#lab';

/** Points between the knots of a table, its ends included. */
function* points(end: number, scale: number): Generator<number> {
  for (let knot = -end * scale; knot < end * scale; knot++)
    for (const part of [0, 0.13, 0.5, 0.87]) yield (knot + part) / scale;
  yield end;
}

const anyNumber = fc.double({ noNaN: true });

describe('chances from log-odds', () => {
  test('are exactly 0 and 1 at the ends of the table and beyond', () => {
    for (const z of [-logisticEnd, -22.5, -100, -1e300, -Infinity]) {
      expect(logistic(z)).toBe(0);
      expect(logisticThreshold(z)).toBe(-2147483648);
    }
    for (const z of [logisticEnd, 22.5, 100, 1e300, Infinity]) {
      expect(logistic(z)).toBe(1);
      expect(logisticThreshold(z)).toBe(2147483648);
    }
  });

  test('that are 0 never happen, and that are 1 always do, whatever is drawn', () => {
    for (const draw of [-2147483648, -1, 0, 2147483647]) {
      expect(draw < logisticThreshold(-logisticEnd)).toBe(false);
      expect(draw < logisticThreshold(logisticEnd)).toBe(true);
    }
  });

  test('are one half at 0, exactly, and mirror each other', () => {
    expect(logistic(0)).toBe(0.5);
    expect(logisticThreshold(0)).toBe(0);
    fc.assert(
      fc.property(fc.double({ min: -22, max: 22, noNaN: true }), (z) => {
        expect(Math.abs(logistic(z) + logistic(-z) - 1)).toBeLessThan(1e-12);
      }),
      { seed: 1, numRuns: 1000 },
    );
  });

  test('lie within 9e-6 of the logistic function, as shares of the smaller chance', () => {
    let worst = 0;
    // The outermost steps lead down to the exact 0 and up to the exact 1.
    const step = 1 / logisticScale;
    for (const z of points(logisticEnd, logisticScale)) {
      if (Math.abs(z) > logisticEnd - step) continue;
      const chance = 1 / (1 + exp(-z));
      const rest = 1 / (1 + exp(z));
      worst = Math.max(worst, Math.abs(logistic(z) - chance) / Math.min(chance, rest));
    }
    expect(worst).toBeLessThan(9e-6);
    expect(worst).toBeGreaterThan(5e-6);
  });

  test('rise with the sum of terms', () => {
    let before = -1;
    for (const z of points(logisticEnd, logisticScale)) {
      const chance = logistic(z);
      if (chance < before) throw new Error(`falls at ${z}`);
      before = chance;
    }
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(logistic(Math.min(a, b))).toBeLessThanOrEqual(logistic(Math.max(a, b)));
      }),
      { seed: 2, numRuns: 2000 },
    );
  });
});

describe('factors of a hazard', () => {
  test('are exactly 1 where no term acts', () => {
    expect(hazardFactor(0)).toBe(1);
    expect(hazardFactor(-0)).toBe(1);
  });

  test('are those of ±16 beyond ±16', () => {
    for (const z of [16, 17, 1e300, Infinity]) expect(hazardFactor(z)).toBe(exp(16));
    for (const z of [-16, -17, -1e300, -Infinity]) expect(hazardFactor(z)).toBe(exp(-16));
  });

  test('lie within 2e-6 of the exponential function', () => {
    let worst = 0;
    for (const z of points(hazardEnd, hazardScale))
      worst = Math.max(worst, Math.abs(hazardFactor(z) / exp(z) - 1));
    expect(worst).toBeLessThan(2e-6);
    expect(worst).toBeGreaterThan(1e-6);
  });

  test('rise with the sum of terms, and are never 0', () => {
    let before = 0;
    for (const z of points(hazardEnd, hazardScale)) {
      const factor = hazardFactor(z);
      if (factor <= before) throw new Error(`does not rise at ${z}`);
      before = factor;
    }
    fc.assert(
      fc.property(anyNumber, anyNumber, (a, b) => {
        expect(hazardFactor(Math.min(a, b))).toBeLessThanOrEqual(hazardFactor(Math.max(a, b)));
      }),
      { seed: 3, numRuns: 2000 },
    );
  });
});
