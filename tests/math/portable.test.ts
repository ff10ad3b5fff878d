import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import betaCdf from '@stdlib/stats-base-dists-beta-cdf';
import gammaCdf from '@stdlib/stats-base-dists-gamma-cdf';
import {
  betaBelow,
  exp,
  expm1,
  gammaAbove,
  gammaBelow,
  gammaln,
  ln,
  log1p,
  normalCdf,
  normalQuantile,
  uniform,
} from '#lab';

/** Values computed with 30 digits (mpmath) at the very doubles that are passed, rounded to doubles. */
const known: readonly [string, (x: number) => number, readonly (readonly [x: number, value: number])[]][] = [
  [
    'exp',
    exp,
    [
      [-700, 9.85967654375977e-305],
      [-36.75, 1.0956650033262367e-16],
      [-1, 0.36787944117144233],
      [-0.001, 0.999000499833375],
      [1e-10, 1.0000000001],
      [0.5, 1.6487212707001282],
      [1, 2.718281828459045],
      [10.25, 28282.541920334977],
      [700, 1.0142320547350045e304],
    ],
  ],
  [
    'ln',
    ln,
    [
      [1e-300, -690.7755278982137],
      [0.001, -6.907755278982137],
      [0.5, -0.6931471805599453],
      [0.999999, -1.000000500029089e-6],
      [1.000001, 9.999994999180668e-7],
      [2, 0.6931471805599453],
      [10, 2.302585092994046],
      [1e10, 23.025850929940457],
    ],
  ],
  [
    'log1p',
    log1p,
    [
      [-0.999, -6.907755278982136],
      [-0.5, -0.6931471805599453],
      [-1e-12, -1.0000000000005e-12],
      [1e-12, 9.999999999995e-13],
      [0.3, 0.26236426446749106],
      [5, 1.791759469228055],
    ],
  ],
  [
    'expm1',
    expm1,
    [
      [-50, -1],
      [-1, -0.6321205588285577],
      [-1e-12, -9.999999999995e-13],
      [1e-12, 1.0000000000005e-12],
      [0.3, 0.3498588075760031],
      [5, 147.4131591025766],
    ],
  ],
  [
    'gammaln',
    gammaln,
    [
      [0.02, 3.900804516098376],
      [0.5, 0.5723649429247001],
      [1.5, -0.12078223763524522],
      [10, 12.801827480081469],
      [123.456, 469.6055471299295],
      [1e6, 12815504.569147611],
    ],
  ],
  [
    'normalCdf',
    normalCdf,
    [
      [-8, 6.220960574271784e-16],
      [-3, 0.0013498980316300946],
      [-1, 0.15865525393145705],
      [0, 0.5],
      [0.5, 0.6914624612740131],
      [2, 0.9772498680518208],
      [6, 0.9999999990134123],
    ],
  ],
];

/** Distance in units of the value itself, or of 1 for a 0. */
const relative = (value: number, expected: number): number =>
  Math.abs(value - expected) / (expected === 0 ? 1 : Math.abs(expected));

describe.each(known)('%s', (_, compute, values) => {
  test.each(values)('of %f', (x, value) => {
    expect(relative(compute(x), value)).toBeLessThan(2e-14);
  });
});

test.each([
  [1e-15, -7.941345326170997, 2e-4],
  [1e-6, -4.753424308822899, 1e-11],
  [0.01, -2.326347874040841, 1e-14],
  [0.25, -0.6744897501960817, 1e-14],
  [0.5, 0, 0],
  [0.9, 1.2815515655446006, 1e-14],
  [0.999999, 4.753424308817087, 1e-14],
])('normalQuantile of %f', (u, value, error) => {
  // It is as exact as 1 − 2u is, so far out in the lower tail the error is that of a uniform number's last bit.
  expect(Math.abs(normalQuantile(u) - value)).toBeLessThanOrEqual(error);
  expect(Math.abs(normalCdf(normalQuantile(u)) - u)).toBeLessThan(2 ** -52);
});

test('normalCdf far out is small and not nothing', () => {
  expect(relative(normalCdf(-30), 4.906713927148187e-198)).toBeLessThan(1e-12);
});

test('normalQuantile is finite for the least and the largest uniform number', () => {
  const [least, most] = [uniform(-2147483648, 0), uniform(2147483647, -1)].map(normalQuantile);
  expect(least).toBeLessThan(-8);
  expect(least).toBeGreaterThan(-9);
  expect(most).toBeGreaterThan(8);
  expect(most).toBeLessThan(9);
});

test('exp of 0 and the logarithm of 1 are exact', () => {
  expect([exp(0), ln(1), log1p(0), expm1(0)]).toEqual([1, 0, 0, 0]);
  expect([exp(-Infinity), exp(-800), ln(0), log1p(-1), expm1(-Infinity)]).toEqual([
    0,
    0,
    -Infinity,
    -Infinity,
    -1,
  ]);
});

describe('incomplete functions', () => {
  const odds = (x: number) => ln(x) - log1p(-x);

  test.each([
    [0.2, 0.8, 0.01, 0.3725495418588806],
    [0.668, 3.806, 0.05, 0.33586502089765097],
    [2, 5, 0.3, 0.5798249999999999],
    [20, 80, 0.2, 0.5199785869736623],
    [500, 500, 0.48, 0.10291752730699572],
    [0.05, 0.05, 0.5, 0.5],
    [1000, 9e5, 0.0011, 0.3928470141693159],
  ])('beta (%f, %f) below %f', (a, b, x, value) => {
    expect(relative(betaBelow(odds(x), a, b), value)).toBeLessThan(1e-9);
  });

  test.each([
    [0.4, 0.01, 0.1781181731349403, 0.8218818268650597],
    [2.3, 1, 0.19045423611814793, 0.8095457638818521],
    [2.3, 9, 0.9978855437506444, 0.002114456249355537],
    [30, 25, 0.18210391597745512, 0.8178960840225449],
    [400, 430, 0.9306468093822146, 0.0693531906177854],
    [5000, 5100, 0.9206711189223811, 0.07932888107761897],
    [0.05, 1e-9, 0.3644702974275768, 0.6355297025724231],
  ])('gamma (%f) below and above %f', (shape, x, below, above) => {
    expect(relative(gammaBelow(x, shape), below)).toBeLessThan(1e-11);
    expect(relative(gammaAbove(x, shape), above)).toBeLessThan(1e-11);
  });

  const parameter = fc.double({ min: 0.05, max: 300, noNaN: true });

  test('agree with the published packages wherever they are asked', () => {
    fc.assert(
      fc.property(parameter, parameter, fc.double({ min: 0.001, max: 0.999, noNaN: true }), (a, b, x) => {
        expect(Math.abs(betaBelow(odds(x), a, b) - betaCdf(x, a, b))).toBeLessThan(1e-10);
      }),
      { seed: 3, numRuns: 1000 },
    );
    fc.assert(
      fc.property(parameter, fc.double({ min: 0.001, max: 500, noNaN: true }), (shape, x) => {
        expect(Math.abs(gammaBelow(x, shape) - gammaCdf(x, shape, 1))).toBeLessThan(1e-10);
        expect(Math.abs(gammaBelow(x, shape) + gammaAbove(x, shape) - 1)).toBeLessThan(1e-12);
      }),
      { seed: 3, numRuns: 1000 },
    );
  });
});
