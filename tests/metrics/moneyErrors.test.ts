import { expect, test } from 'vitest';
import { moneyErrors } from '../../src/metrics/economics/moneyErrors.ts';
import { paybackRange } from '../../src/metrics/economics/paybackWeek.ts';
import { rfmUplift } from '../../src/metrics/index.ts';
import { plainRecord, type PlainLife } from '../plainRecord.ts';

const plainly = () => 1;

/** Everybody is watched for ten days; amounts in whole units. */
const watched = (money: readonly number[], days = 10) => ({
  days: Int32Array.from(money, () => days),
  money: Float64Array.from(money),
});
const even = (people: number, perDay: number, days = 10) => ({
  eligible: Array.from({ length: days }, () => people),
  mean: Array.from({ length: days }, () => perDay),
});

test('people who bring the same leave nothing to chance', () => {
  const errors = moneyErrors(even(4, 10), watched([100, 100, 100, 100]), plainly);
  expect([...errors]).toEqual(Array.from({ length: 10 }, () => 0));
});

test('of people watched equally long the last error is that of a mean', () => {
  const money = [0, 50, 150, 200];
  const errors = moneyErrors(even(4, 10), watched(money), plainly);
  const variance = money.reduce((sum, one) => sum + (one - 100) ** 2, 0) / 4;
  expect(errors.at(-1)).toBeCloseTo(Math.sqrt(variance / 4), 9);
  // It grows with every day that is counted, and half the worth is half the error.
  expect(errors.every((error, at) => at === 0 || error > errors[at - 1]!)).toBe(true);
  expect(moneyErrors(even(4, 10), watched(money), () => 0.5).at(-1)).toBeCloseTo(errors.at(-1)! / 2, 9);
});

test('nobody, nothing brought, and days of loss are no exception', () => {
  expect([...moneyErrors({ eligible: [], mean: [] }, watched([]), plainly)]).toEqual([]);
  expect([...moneyErrors(even(2, 0), watched([0, 0]), plainly)]).toEqual(Array.from({ length: 10 }, () => 0));
  const loss = moneyErrors(even(2, -5), watched([-90, -10]), plainly);
  expect(loss.every((error) => Number.isFinite(error) && error > 0)).toBe(true);
});

test('the week of paying back lies between those of the limits, or is open', () => {
  expect(paybackRange([5, 9, 12, 15], [1, 1, 1, 1], 10)).toEqual([2, 3]);
  expect(paybackRange([5, 9, 11], [1, 1, 1], 10)).toEqual([2, null]);
  expect(paybackRange([1], [1], 10)).toEqual([null, null]);
  expect(paybackRange([1], [1], 0)).toEqual([0, 0]);
});

/** Buyers whom a rule matched on day 10: in two cells, one of which it moves. */
function cared(): PlainLife[] {
  const life = (orders: number, held: boolean, came: boolean): PlainLife => ({
    joined: 0,
    active: came ? [0, 12] : [0],
    columns: {
      orders,
      lastOrder: 5,
      'careTimes-wake': held ? -2 : 1,
      'careFirst-wake': 10,
      'careOrders-wake': orders,
      'careOrdered-wake': 5,
    },
  });
  const many = (count: number, one: PlainLife) => Array.from({ length: count }, () => one);
  return [
    ...[true, false].flatMap((came) => many(200, life(1, false, came))),
    ...[true, false].flatMap((came) => many(200, life(1, true, came))),
    ...many(300, life(4, false, true)),
    ...many(100, life(4, false, false)),
    ...many(100, life(4, true, true)),
    ...many(300, life(4, true, false)),
  ];
}

const caredFor = (lives: readonly PlainLife[]) => ({
  ...plainRecord(lives, { days: 60 }),
  lists: { rules: ['wake'] },
});

test('uplift is told by the cell in which people stood before, drawn a little to the mean', () => {
  const record = caredFor(cared());
  const found = rfmUplift(record, 'fixed')!;
  const known = found.cells.flatMap(({ expected }, at) => (expected === null ? [] : [{ at, expected }]));
  // Bought 5 days before, that is in the last 7: once, and four times.
  expect(known.map(({ at }) => at)).toEqual([0, 2]);
  expect(known[0]!.expected).toBeCloseTo(0, 1);
  expect(known[1]!.expected).toBeCloseTo(0.5, 1);
  expect(found.costEach).toBeNull();
  expect(rfmUplift(caredFor(cared().slice(0, 20)), 'fixed')).toBeNull();
  expect(rfmUplift(plainRecord([], { days: 3 }), 'quantiles')).toBeNull();
});
