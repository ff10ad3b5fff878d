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

/** Values computed with 30 digits (mpmath) at the very doubles that are passed. */
const known: readonly [string, (x: number) => number, readonly (readonly [x: number, value: number])[]][] = [
  [
    'exp',
    exp,
    [
      [-700, 9.8596765437597708567e-305],
      [-36.75, 1.0956650033262367229e-16],
      [-1, 0.3678794411714423216],
      [-0.001, 0.99900049983337499165],
      [1e-10, 1.0000000001],
      [0.5, 1.6487212707001281468],
      [1, 2.7182818284590452354],
      [10.25, 28282.54192033497909],
      [700, 1.0142320547350045095e304],
    ],
  ],
  [
    'ln',
    ln,
    [
      [1e-300, -690.77552789821370518],
      [0.001, -6.9077552789821370312],
      [0.5, -0.69314718055994530942],
      [0.999999, -1.0000005000290890269e-6],
      [1.000001, 9.999994999180667774e-7],
      [2, 0.69314718055994530942],
      [10, 2.302585092994045684],
      [1e10, 23.02585092994045684],
    ],
  ],
  [
    'log1p',
    log1p,
    [
      [-0.999, -6.9077552789821361639],
      [-0.5, -0.69314718055994530942],
      [-1e-12, -1.0000000000004999799e-12],
      [1e-12, 9.9999999999949997989e-13],
      [0.3, 0.2623642644674910435],
      [5, 1.7917594692280550008],
    ],
  ],
  [
    'expm1',
    expm1,
    [
      [-50, -1],
      [-1, -0.6321205588285576784],
      [-1e-12, -9.9999999999949997989e-13],
      [1e-12, 1.0000000000004999799e-12],
      [0.3, 0.349858807576003089],
      [5, 147.41315910257660342],
    ],
  ],
  [
    'gammaln',
    gammaln,
    [
      [0.02, 3.9008045160983759511],
      [0.5, 0.57236494292470008707],
      [1.5, -0.12078223763524522235],
      [10, 12.801827480081469611],
      [123.456, 469.6055471299294835],
      [1e6, 12815504.56914761166],
    ],
  ],
  [
    'normalCdf',
    normalCdf,
    [
      [-8, 6.2209605742717841235e-16],
      [-3, 0.0013498980316300945267],
      [-1, 0.15865525393145705141],
      [0, 0.5],
      [0.5, 0.69146246127401310364],
      [2, 0.9772498680518207928],
      [6, 0.99999999901341235496],
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
  [1e-15, -7.9413453261709967713, 2e-4],
  [1e-6, -4.7534243088228989573, 1e-11],
  [0.01, -2.3263478740408410931, 1e-14],
  [0.25, -0.6744897501960817432, 1e-14],
  [0.5, 0, 0],
  [0.9, 1.2815515655446005935, 1e-14],
  [0.999999, 4.7534243088170877657, 1e-14],
])('normalQuantile of %f', (u, value, error) => {
  // It is as exact as 1 − 2u is, so far out in the lower tail the error is that of a uniform number's last bit.
  expect(Math.abs(normalQuantile(u) - value)).toBeLessThanOrEqual(error);
  expect(Math.abs(normalCdf(normalQuantile(u)) - u)).toBeLessThan(2 ** -52);
});

test('normalCdf far out is small and not nothing', () => {
  expect(relative(normalCdf(-30), 4.9067139271481870595e-198)).toBeLessThan(1e-12);
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
    [0.2, 0.8, 0.01, 0.37254954185888061573],
    [0.668, 3.806, 0.05, 0.33586502089765096898],
    [2, 5, 0.3, 0.57982499999999997601],
    [20, 80, 0.2, 0.51997858697366228179],
    [500, 500, 0.48, 0.10291752730699571366],
    [0.05, 0.05, 0.5, 0.5],
    [1000, 9e5, 0.0011, 0.39284701416931589922],
  ])('beta (%f, %f) below %f', (a, b, x, value) => {
    expect(relative(betaBelow(odds(x), a, b), value)).toBeLessThan(1e-9);
  });

  test.each([
    [0.4, 0.01, 0.1781181731349402873, 0.8218818268650597127],
    [2.3, 1, 0.19045423611814793135, 0.80954576388185206865],
    [2.3, 9, 0.99788554375064446324, 0.0021144562493555367646],
    [30, 25, 0.1821039159774551098, 0.8178960840225448902],
    [400, 430, 0.93064680938221460526, 0.069353190617785394736],
    [5000, 5100, 0.92067111892238102324, 0.079328881077618976758],
    [0.05, 1e-9, 0.36447029742757681486, 0.63552970257242318514],
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
