import { describe, expect, test } from 'vitest';
import { columnOf, dailySum, totalOf, type LeverValue, type RunRecord } from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf } from '../jobs.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

const total = (record: RunRecord, name: string): number => sum(totalOf(record, name).values);

/** A product whose people come every day from day 0 on, and become members at once. */
const club = (levers: Readonly<Record<string, LeverValue>> = {}): RunRecord =>
  recordOf(
    jobFor({
      people: 200,
      days: 25,
      levers: {
        ...nothingActs,
        ...alike(),
        'segments.everyone.visitBase': 22,
        'membership.joinBase': 40,
        'membership.periodDays': 10,
        'revenue.purchaseBase': -22,
        'revenue.purchaseActivated': 0,
        'membership.purchaseEffect': 0,
        ...levers,
      },
    }),
    dayWithOpenDoor,
  );

describe('a membership that ends', () => {
  test('and is not renewed is not asked for again on the same day', () => {
    const record = club({ 'membership.renewBase': -40 });
    const on = (name: string, day: number) => dailySum(record, name)[day];
    expect([on('newMembers', 0), on('renewalsDue', 10), on('renewed', 10)]).toEqual([200, 200, 0]);
    expect([on('newMembers', 10), on('members', 10)]).toEqual([0, 0]);
    expect([on('newMembers', 11), on('members', 11)]).toEqual([200, 200]);
  });
});

describe('fees', () => {
  const goods = { 'unitCosts.ofRevenue': 0.5, 'ledger.fixedPerDay': 10 };

  test('are income, and no goods have to be paid for out of them', () => {
    const record = club(goods);
    expect(total(record, 'memberFees')).toBeGreaterThan(0);
    expect(total(record, 'revenue')).toBe(total(record, 'memberFees'));
    expect(total(record, 'income')).toBe(total(record, 'memberFees'));
    expect(total(record, 'unitCost')).toBe(0);
    expect(total(record, 'cost')).toBe(25 * 10);
  });

  test('beside orders: goods are paid for out of what orders bring', () => {
    const record = club({ ...goods, 'revenue.purchaseBase': 0 });
    const orders = dailySum(record, 'revenue').map((all, day) => all - dailySum(record, 'memberFees')[day]!);
    expect(sum(orders)).toBeGreaterThan(0);
    expect(dailySum(record, 'unitCost')).toEqual(orders.map((money) => Math.round(money / 2)));
    expect(total(record, 'income')).toBe(total(record, 'revenue'));
  });

  test('are no orders: a member who never buys anything else stays in the first tier', () => {
    const record = club();
    expect(Math.min(...columnOf(record, 'spent'))).toBeGreaterThan(0);
    expect(new Set(columnOf(record, 'rfm'))).toEqual(new Set([0]));
  });
});
