import { describe, expect, test } from 'vitest';
import { dayKey, draw, personKey, poissonQuantile, purposeKey, runKey, uniform } from '#lab';
import { expectBinomial, expectMoments } from '../statistics.ts';

/*
 * Invitations by the book: everyone who comes brings a Poisson number of others, K on average. Counts are drawn as a run
 * draws them: two addressed draws make a uniform number, and its Poisson quantile is the count. What the sum of Poisson
 * counts of several people is, one count of their joint mean gives at once.
 */

const run = runKey('virality');
const seeds = purposeKey(run, 'seed');
const keys = [0, 1].map((index) => purposeKey(run, 'invites', '', index));

/** How many come in each generation after `first`, until nobody comes, more than `most` have come, or `rounds` are over. */
function generations(family: number, k: number, first: number, rounds: number, most = Infinity): number[] {
  const { a, b } = personKey(seeds, family);
  const counts = [first];
  for (let round = 0, all = first; round < rounds && counts.at(-1)! > 0 && all <= most; round++) {
    const [high, low] = keys.map((key) => dayKey(key, round));
    const u = uniform(draw(a, b, high!.a, high!.b), draw(a, b, low!.a, low!.b));
    const next = poissonQuantile(u, k * counts.at(-1)!);
    counts.push(next);
    all += next;
  }
  return counts;
}

const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** Totals of `lots` independent lots of families, to be as good as normal. */
const lots = (count: number, size: number, of: (family: number) => number): number[] =>
  Array.from({ length: count }, (_, lot) =>
    total(Array.from({ length: size }, (__, family) => of(lot * size + family))),
  );

describe('V1: all who come through one person, K below 1, have the law of Borel', () => {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));
  const borel = (n: number, k: number) => (Math.exp(-k * n) * (k * n) ** (n - 1)) / factorial(n);
  const published = [0.6065306597, 0.1839397206, 0.0836738101];

  test('its chances are the published ones', () => {
    published.forEach((chance, index) => expect(borel(index + 1, 0.5)).toBeCloseTo(chance, 9));
  });

  test('K = .5: mean 2, variance 4, and the chances of 1, 2 and 3', () => {
    const sizes = Array.from({ length: 100_000 }, (_, family) => total(generations(family, 0.5, 1, 500)));
    const ofLot = (count: (size: number) => number) => lots(200, 500, (family) => count(sizes[family]!));
    expectMoments(
      ofLot((size) => size),
      1000,
      2000,
      'size',
    );
    published.forEach((chance, index) =>
      expectBinomial(
        ofLot((size) => Number(size === index + 1)),
        500,
        chance,
        `size ${index + 1}`,
      ),
    );
  });

  test('K = .9: mean 10, variance 900', () => {
    // So long a tail needs large lots before their sums are as good as normal.
    const sums = lots(100, 2000, (family) => total(generations(family, 0.9, 1, 5000)));
    expectMoments(sums, 20_000, 2000 * 900, 'size');
  });
});

describe('V2: with K above 1 a line may die out all the same', () => {
  const published = [
    { k: 1.2, chance: 0.686301669 },
    { k: 1.5, chance: 0.4171883561 },
    { k: 2, chance: 0.20318787 },
    { k: 3, chance: 0.0595202093 },
  ];

  test.each(published)('K = $k: with a chance of $chance', ({ k, chance }) => {
    expect(Math.exp(k * (chance - 1))).toBeCloseTo(chance, 9);
    // A line of more than a hundred and fifty dies out with a chance below 10⁻²⁴ even at K = 1.2.
    const died = lots(100, 300, (family) => Number(generations(family, k, 1, 1000, 150).at(-1) === 0));
    expectBinomial(died, 300, chance, `K = ${k}`);
  });
});

describe('V3: from a hundred, generation by generation', () => {
  const published = [
    { k: 0.5, all: [100, 150, 175, 187.5, 193.75] },
    { k: 1.2, all: [100, 220, 364, 536.8, 744.16, 992.992] },
  ];

  test.each(published)('K = $k', ({ k, all }) => {
    const runs = Array.from({ length: 2000 }, (_, family) => generations(family, k, 100, all.length - 1));
    // Given a generation, the next is Poisson: variance_n+1 = K² variance_n + K mean_n.
    let [meanOf, spread] = [100, 0];
    for (let n = 1; n < all.length; n++) {
      [meanOf, spread] = [k * meanOf, k * k * spread + k * meanOf];
      expect(all[n]! - all[n - 1]!).toBeCloseTo(meanOf, 9);
      expectMoments(
        runs.map((counts) => counts[n] ?? 0),
        meanOf,
        spread,
        `generation ${n}`,
      );
    }
  });
});
