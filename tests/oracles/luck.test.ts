import { describe, expect, test } from 'vitest';
import {
  binomialQuantile,
  dayKey,
  draw,
  exponentialQuantile,
  logisticThreshold,
  normalQuantile,
  personKey,
  purposeKey,
  runKey,
  uniform,
} from '#lab';
import { expectMoments, mean, variance } from '../statistics.ts';

/* What two strategies gain by sharing luck: the variance of their difference, over that with a luck for each. */

const run = runKey('shared luck');
const people = purposeKey(run, 'person', 'ads');
const n = 400_000;

/** One 32-bit draw for each of n people, for the given purpose. */
function drawsOf(purpose: string): Int32Array {
  const today = dayKey(purposeKey(run, purpose), 3);
  return Int32Array.from({ length: n }, (_, ordinal) => {
    const { a, b } = personKey(people, ordinal);
    return draw(a, b, today.a, today.b);
  });
}

/** Uniform numbers of n people, from two draws each. */
function uniformsOf(purpose: string): Float64Array {
  const [high, low] = [drawsOf(`${purpose} high`), drawsOf(`${purpose} low`)];
  return Float64Array.from(high, (word, person) => uniform(word, low[person]!));
}

describe('X1: a choice with chances p and q, by one draw', () => {
  const published = [
    { p: 0.1, q: 0.12, ratio: 0.100204499 },
    { p: 0.1, q: 0.11, ratio: 0.0526875998 },
    { p: 0.5, q: 0.55, ratio: 0.0954773869 },
  ];
  const visit = drawsOf('visit');
  const other = drawsOf('other');
  const tossed = (word: number, chance: number) =>
    Number(word < logisticThreshold(Math.log(chance / (1 - chance))));

  test.each(published)('$p and $q', ({ p, q, ratio }) => {
    const shared = (q - p) * (1 - (q - p));
    const apart = p * (1 - p) + q * (1 - q);
    expect(shared / apart).toBeCloseTo(ratio, 9);
    // Sums over a thousand people each, which are as good as normal: the band of the variance is that of normal sums.
    const sums = (draws: Int32Array) =>
      Array.from({ length: n / 1000 }, (_, lot) => {
        let sum = 0;
        for (let at = lot * 1000; at < lot * 1000 + 1000; at++)
          sum += tossed(visit[at]!, q) - tossed(draws[at]!, p);
        return sum;
      });
    expectMoments(sums(visit), 1000 * (q - p), 1000 * shared, 'one draw');
    expectMoments(sums(other), 1000 * (q - p), 1000 * apart, 'two draws');
  });
});

describe('X2: how many of a million, by one uniform number', () => {
  const [p, q] = [0.1, 0.12];
  const [some, more] = [Math.sqrt(p * (1 - p)), Math.sqrt(q * (1 - q))];
  const limit = (more - some) ** 2 / (some ** 2 + more ** 2);

  test('the limit of the ratio is the published one', () => {
    expect(limit).toBeCloseTo(0.0031854718, 9);
  });

  test('the quantiles come to it within 5 %', () => {
    const million = 1_000_000;
    const parts = 2000;
    const middles = Array.from({ length: parts }, (_, index) => (index + 0.5) / parts);
    const differences = middles.map((u) => binomialQuantile(u, million, q) - binomialQuantile(u, million, p));
    // The same middles of a normal law have a variance a little below 1, for want of tails.
    const tails = variance(middles.map((u) => normalQuantile(u)));
    const ratio = variance(differences) / tails / (million * (some ** 2 + more ** 2));
    expect(Math.abs(ratio / limit - 1)).toBeLessThan(0.05);
    expect(Math.abs(mean(differences) / (million * (q - p)) - 1)).toBeLessThan(1e-5);
  });
});

describe('X3: a waiting time at two rates, by one uniform number', () => {
  const luck = uniformsOf('wait');
  const anotherLuck = uniformsOf('another wait');
  /** Holds a variance of n values to theory; `kurtosis` is the law’s, 3 for a normal one. */
  function expectSpread(values: readonly number[], spread: number, kurtosis: number): void {
    const band = 4 * Math.sqrt((kurtosis - 1) / values.length);
    expect(Math.abs(variance(values) / spread - 1)).toBeLessThan(band);
  }

  test('exponential at .02 and .025: 100 in place of 4100', () => {
    const wait = (u: number, rate: number) => exponentialQuantile(u) / rate;
    const [early, late] = [1 / 0.025, 1 / 0.02];
    const [shared, apart] = [(late - early) ** 2, late ** 2 + early ** 2];
    expect(shared).toBeCloseTo(100, 9);
    expect(apart).toBeCloseTo(4100, 9);
    expect(shared / apart).toBeCloseTo(0.0243902439, 9);
    const paired = Array.from(luck, (u) => wait(u, 0.02) - wait(u, 0.025));
    const unpaired = Array.from(luck, (u, index) => wait(u, 0.02) - wait(anotherLuck[index]!, 0.025));
    expectSpread(paired, shared, 9);
    // A difference of two: 3 + 6 Σ variance² / (Σ variance)².
    expectSpread(unpaired, apart, 3 + (6 * (late ** 4 + early ** 4)) / apart ** 2);
  });

  test('geometric at .04 and .05: a ratio of .0257', () => {
    const days = (u: number, chance: number) => Math.floor(exponentialQuantile(u) / -Math.log1p(-chance)) + 1;
    const [p, q] = [0.04, 0.05];
    const apart = (1 - p) / p ** 2 + (1 - q) / q ** 2;
    // E XY = Σ P(X > i and Y > j), and by one uniform number that is the lesser of the two.
    let together = 0;
    for (let i = 0; i < 2000; i++)
      for (let j = 0; j < 2000; j++) together += Math.min((1 - p) ** i, (1 - q) ** j);
    const covariance = together - 1 / (p * q);
    const shared = apart - 2 * covariance;
    expect(shared / apart).toBeCloseTo(0.0256973398, 8);
    expect(covariance / Math.sqrt(((1 - p) / p ** 2) * ((1 - q) / q ** 2))).toBeCloseTo(0.9998216689, 8);
    const paired = Array.from(luck, (u) => days(u, p) - days(u, q));
    const centre = 1 / p - 1 / q;
    const fourth = mean(paired.map((difference) => (difference - centre) ** 4));
    expect(paired.every((difference) => difference >= 0)).toBe(true);
    expect(Math.abs(mean(paired) - centre)).toBeLessThan(4 * Math.sqrt(shared / n));
    expectSpread(paired, shared, fourth / shared ** 2);
  });
});
