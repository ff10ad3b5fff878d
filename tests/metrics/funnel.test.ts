import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { funnelOf, lifeFunnel, type FunnelEvent, type FunnelOrder } from '#lab';
import { plainRecord } from '../plainRecord.ts';
import { holds } from '../laws/worlds.ts';

/** A life in a line: each letter is something she does, one time unit after the one before. */
const life = (letters: string): FunnelEvent[] => [...letters].map((name, time) => ({ name, time }));

const counts = (lives: readonly string[], order: FunnelOrder, window: number | null = null) =>
  funnelOf(lives.map(life), { steps: ['a', 'b', 'c'], order, window }).map(({ people }) => people);

describe('a funnel of events', () => {
  test('counts what the order lets count', () => {
    const lives = ['abc', 'axbxc', 'cba', 'ab', 'acb', 'b', ''];
    expect(counts(lives, 'ordered')).toEqual([5, 4, 2]);
    expect(counts(lives, 'strict')).toEqual([5, 2, 1]);
    expect(counts(lives, 'any')).toEqual([5, 5, 4]);
  });

  test('takes the first attempt that gets there in time', () => {
    expect(counts(['axxxab'], 'ordered', 1)).toEqual([1, 1, 0]);
    expect(counts(['axxb'], 'ordered', 2)).toEqual([1, 0, 0]);
    const [, second] = funnelOf([life('axxxab'), life('ab')], {
      steps: ['a', 'b'],
      order: 'ordered',
      window: null,
    });
    expect(second).toEqual({ id: 'b', people: 2, ofBefore: 1, ofFirst: 1, times: [1, 5], median: 1 });
  });

  test('never has more in a later step, a narrower window or a stricter order', () => {
    const lives = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'x'), maxLength: 8 }), {
      maxLength: 6,
    });
    holds(
      fc.property(lives, fc.nat(8), (some, window) => {
        const of = (order: FunnelOrder, within: number | null) => counts(some, order, within);
        for (const order of ['any', 'ordered', 'strict'] as const) {
          const [wide, narrow] = [of(order, null), of(order, window)];
          narrow.forEach((n, at) => expect(n).toBeLessThanOrEqual(Math.min(wide[at]!, narrow[at - 1] ?? n)));
        }
        of('strict', window).forEach((n, at) => expect(n).toBeLessThanOrEqual(of('ordered', window)[at]!));
        of('ordered', window).forEach((n, at) => expect(n).toBeLessThanOrEqual(of('any', window)[at]!));
      }),
      300,
    );
  });
});

test('a funnel of lives says how many certainly and possibly got there', () => {
  const active = [0, 2, 5, 9];
  const seen = { activatedSeenDay: 5, keyClicks: 3 };
  const record = plainRecord(
    [
      // One purchase, so that its day is known; two, so that only the last is.
      { joined: 0, active, columns: { ...seen, orders: 1, lastOrder: 9 } },
      { joined: 0, active, columns: { ...seen, orders: 2, lastOrder: 9 } },
      { joined: 0, active, columns: { ...seen, orders: 1, lastOrder: 2 } },
      { joined: 0, active: [0], columns: { keyClicks: 0, orders: 0 } },
    ],
    { days: 30 },
  );
  const of = (order: FunnelOrder, window: number | null = null) =>
    lifeFunnel(record, { stages: ['activated', 'ordered'], order, window }).steps.map(
      ({ stage, certain, possible, times }) => [stage.id, certain, possible, times],
    );
  expect(of('any')).toEqual([
    ['joined', 4, 4, [0, 0, 0, 0]],
    ['activated', 3, 3, [5, 5, 5]],
    ['ordered', 3, 3, [5, 9]],
  ]);
  expect(of('ordered').slice(1)).toEqual([
    ['activated', 3, 3, [5, 5, 5]],
    ['ordered', 1, 2, [9]],
  ]);
  expect(of('strict').slice(1)).toEqual([
    ['activated', 1, 2, [5]],
    ['ordered', 1, 2, [9]],
  ]);
  expect(of('any', 6).slice(1)).toEqual([
    ['activated', 3, 3, [5, 5, 5]],
    ['ordered', 1, 2, [5]],
  ]);
});

test('steps follow one another, and what is done by a day is so for certain', () => {
  const life = (stepsDone: number, last: number) => ({
    joined: 0,
    active: [0, last],
    columns: { stepsDone },
  });
  const record = plainRecord([life(3, 4), life(1, 2), life(0, 0)], { days: 9 });
  const { steps, unknown } = lifeFunnel(record, { stages: ['step.1', 'step.3', 'step.4'], window: 2 });
  expect(steps.map(({ stage, certain, possible }) => [stage.id, stage.n, certain, possible])).toEqual([
    ['joined', undefined, 3, 3],
    // Someone came until day 4 only, and may have done them all by then, or by day 2.
    ['step.1', 1, 1, 2],
    ['step.3', 3, 0, 1],
  ]);
  expect(unknown).toEqual(['step.4']);
  const whole = lifeFunnel(record, { stages: ['step.1', 'step.3'], order: 'strict' });
  expect(whole.steps.map(({ certain, possible }) => [certain, possible])).toEqual([
    [3, 3],
    [2, 2],
    [1, 1],
  ]);
});
