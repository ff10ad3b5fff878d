import { describe, expect, test } from 'vitest';
import { geometricSurvival, lifetimeValue, renewalsToCome } from '#lab';

const endless = Infinity;

describe('M1: a margin of 100, a retention of .8, a discount of .1', () => {
  test('with a payment now, and without it', () => {
    const value = lifetimeValue(geometricSurvival(0.8), { margin: 100, discount: 0.1, horizon: endless })!;
    expect(value).toBeCloseTo(366.6666666667, 9);
    expect(value - 100).toBeCloseTo(266.6666666667, 9);
  });

  test.each([1, 2, 12])('the first %i payments alone', (horizon) => {
    const value = lifetimeValue(geometricSurvival(0.8), { margin: 100, discount: 0, horizon })!;
    expect(value).toBeCloseTo((100 * (1 - 0.8 ** horizon)) / 0.2, 9);
  });

  test('a watched curve of survival counts as far as it goes', () => {
    expect(lifetimeValue([1, 0.5, 0.25], { margin: 8, discount: 0, horizon: 12 })).toBe(14);
    expect(lifetimeValue([1, 0, 0], { margin: 8, discount: 0.1, horizon: endless })).toBe(8);
  });
});

describe('S5: renewals still to come under the shifted-beta-geometric law (.668, 3.806), at a discount of .1', () => {
  test.each([
    [7, 7.5299495309],
    [0, 5.4148560484],
  ])('after %i renewals', (renewals, published) => {
    const value = lifetimeValue(renewalsToCome(0.668, 3.806, renewals), {
      margin: 1,
      discount: 0.1,
      horizon: endless,
    });
    expect(value).toBeCloseTo(published, 9);
  });

  test('someone who has stayed longer is worth more, although nobody changes', () => {
    const values = [0, 1, 5, 20].map((renewals) =>
      lifetimeValue(renewalsToCome(0.668, 3.806, renewals), { margin: 1, discount: 0.1, horizon: 60 }),
    );
    expect(values).toEqual(values.toSorted((a, b) => a! - b!));
    expect(new Set(values).size).toBe(4);
  });

  test('the first renewal is that of the law, β / (α + β)', () => {
    const [first] = renewalsToCome(0.704, 1.182, 0);
    expect(first).toBeCloseTo(0.6267232238, 9);
  });
});

test('without a horizon and without a discount there is no lifetime value', () => {
  const without = { margin: 100, discount: 0, horizon: endless };
  expect(lifetimeValue(geometricSurvival(0.8), without)).toBeNull();
  expect(lifetimeValue(renewalsToCome(0.668, 3.806, 0), without)).toBeNull();
  // What it would be is no number either: with α ≤ 1 every longer horizon adds a good part again.
  const upTo = (horizon: number) => lifetimeValue(renewalsToCome(0.668, 3.806, 0), { ...without, horizon })!;
  expect(upTo(10_000) / upTo(1000)).toBeGreaterThan(1.9);
});
