import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bandPlans,
  courseOf,
  inOrder,
  middleOf,
  pairOf,
  spendingOf,
  type ManyRuns,
  type RunNumbers,
} from '#lab';

const run = (value: number | null, line: readonly number[] = [], spent: number | null = 100): RunNumbers => ({
  value,
  line: Float64Array.from(line),
  spent,
});
const strategy = (...values: readonly (number | null)[]) => ({
  id: 's',
  runs: values.map((one) => run(one)),
});

describe('bands of ordered runs', () => {
  it('hold at least what they are meant to, as soon as there are enough runs', () => {
    const of = (count: number) =>
      bandPlans(count).map(({ rank, holds }) => [rank, Math.round(holds * 1000) / 1000]);
    // Between the 5th and the 16th of 20 lie 11 of the 21 places that the next run can take.
    expect(of(20)).toEqual([
      [5, 0.524],
      [2, 0.81],
      [1, 0.905],
    ]);
    expect(of(39)).toEqual([
      [10, 0.5],
      [4, 0.8],
      [1, 0.95],
    ]);
    expect(of(2)).toEqual([
      [1, 0.333],
      [1, 0.333],
      [1, 0.333],
    ]);
    expect(of(1).map(([, holds]) => holds)).toEqual([0, 0, 0]);
  });

  it('hold the next run exactly as often as they say: counted over all orders of distinct values', () => {
    const [half] = bandPlans(9);
    const inside = Array.from({ length: 10 }, (_, place) => place >= half!.rank && place <= 9 - half!.rank);
    expect(inside.filter(Boolean).length / 10).toBeCloseTo(half!.holds, 12);
  });

  it('have a middle', () => {
    expect(middleOf(inOrder([3, 1, 2]))).toBe(2);
    expect(middleOf(inOrder([4, 1, 2, 30]))).toBe(3);
    expect(middleOf([])).toBeNaN();
  });
});

describe('a pair of strategies', () => {
  it('is counted by hand', () => {
    const pair = pairOf(strategy(10, 20, 30, 40), strategy(12, 21, 33, 40));
    expect(pair).toMatchObject({ differences: [2, 1, 3, 0], count: 4, ahead: 3, behind: 0, even: 1 });
    expect(pair.mean).toBe(1.5);
    expect(pair.median).toBe(1.5);
    expect(pair.error).toBeCloseTo(Math.sqrt(5 / 3 / 4), 12);
    // Sums of squares: 500 and 465, of the difference 5; variances are a third of them.
    expect(pair.correlation).toBeCloseTo((500 + 465 - 5) / 2 / Math.sqrt(500 * 465), 12);
    expect(pair.saved).toBeCloseTo((500 + 465) / 5, 9);
  });

  it('leaves out a seed in which one has no number', () => {
    const pair = pairOf(strategy(1, null, 3), strategy(2, 5, null));
    expect(pair).toMatchObject({
      differences: [1, null, null],
      count: 1,
      mean: 1,
      error: null,
      correlation: null,
    });
    expect(pairOf(strategy(null), strategy(null))).toMatchObject({
      count: 0,
      mean: null,
      median: null,
      saved: null,
    });
  });

  it('turns its sign when the strategies change places, and is nothing between a strategy and itself', () => {
    const values = fc.array(fc.tuple(fc.integer(), fc.integer()), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(values, (all) => {
        const [a, b] = [strategy(...all.map(([one]) => one)), strategy(...all.map(([, two]) => two))];
        const [forth, back] = [pairOf(a, b), pairOf(b, a)];
        expect(back.differences).toEqual(forth.differences.map((one) => 0 - one!));
        expect(back.mean! + forth.mean!).toBe(0);
        expect(back.median! + forth.median!).toBe(0);
        expect([back.ahead, back.error, back.correlation]).toEqual([
          forth.behind,
          forth.error,
          forth.correlation,
        ]);
        const same = pairOf(a, a);
        expect([same.mean, same.even, same.ahead]).toEqual([0, all.length, 0]);
      }),
    );
  });

  it('says that strategies spend differently', () => {
    const of = (spent: number | null) => ({ id: 's', runs: [run(1, [], spent), run(1, [], spent)] });
    expect(spendingOf(of(1000), of(1005))).toEqual({ a: 1000, b: 1005, unequal: false });
    expect(spendingOf(of(1000), of(1100))).toMatchObject({ unequal: true });
    expect(spendingOf(of(0), of(0))).toMatchObject({ unequal: false });
    expect(spendingOf(of(null), of(3))).toBeNull();
  });
});

describe('the course of a pair', () => {
  const many = (a: readonly (readonly number[])[], b: readonly (readonly number[])[]): ManyRuns => ({
    luck: 'same',
    seeds: a.length,
    axis: 'day',
    x: a[0]!.map((_, at) => at),
    strategies: [a, b].map((lines, at) => ({ id: String(at), runs: lines.map((line) => run(0, line)) })),
  });
  const course = (...lines: Parameters<typeof many>) => {
    const all = many(...lines);
    return courseOf(all, all.strategies[0]!, all.strategies[1]!);
  };

  it('has a median, bands and counts at every place, and says from where on it stays on one side', () => {
    const { x, median, ahead, behind, bands, from } = course(
      [
        [0, 0, 0, 0],
        [0, 0, 0, 0],
        [0, 0, 0, 0],
      ],
      [
        [0, 1, -1, 2],
        [0, 2, -2, 3],
        [0, 3, 1, 4],
      ],
    );
    expect([x, median, ahead, behind, from]).toEqual([
      [0, 1, 2, 3],
      [0, 2, -1, 3],
      [0, 3, 1, 3],
      [0, 0, 2, 0],
      3,
    ]);
    expect(bands.map(({ low, high }) => [low[3], high[3]])).toEqual([
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
  });

  it('leaves out places at which a seed has no value, and knows no side where it ends even', () => {
    const { x, from } = course([[NaN, 1, 1]], [[1, 2, 1]]);
    expect([x, from]).toEqual([[1, 2], null]);
    expect(course([[]], [[]])).toMatchObject({ x: [], median: [], from: null });
  });
});
