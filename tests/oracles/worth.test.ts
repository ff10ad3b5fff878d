import { describe, expect, test } from 'vitest';
import {
  columnOf,
  geometricSurvival,
  lifetimeMoney,
  lifetimeValue,
  measures,
  peopleMoney,
  worthAt,
  type RunRecord,
} from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf } from '../jobs.ts';
import { plainRecord } from '../plainRecord.ts';

const ltv = measures.find(({ id }) => id === 'ltv')!;

describe('M1 on the measure of lifetime value: a margin of 100, a retention of .8, a discount of .1', () => {
  const days = Array.from({ length: 400 }, (_, age) => ({ age, brought: 100 * 0.8 ** age }));
  // The measure discounts by the year; this is one tenth a day.
  const discount = 1.1 ** 365 - 1;

  test('with what is paid on the day of joining, and without it', () => {
    expect(lifetimeMoney(days, { discount })).toBeCloseTo(366.6666666667, 9);
    expect(lifetimeMoney(days.slice(1), { discount })).toBeCloseTo(266.6666666667, 9);
    expect(worthAt(365, discount)).toBeCloseTo(1.1 ** -365, 20);
  });

  test.each([1, 30, 180])('within %i days, read off a record', (horizon) => {
    const people = 1000;
    const paid = days.slice(0, 200).map(({ brought }) => brought * people);
    const flat = new Array<number>(200).fill(0);
    const record: RunRecord = plainRecord(
      Array.from({ length: people }, () => ({ joined: 0, active: [0], columns: { spent: 0 } })),
      {
        days: 200,
        ages: { revenue: paid },
        totals: { active: flat, orders: flat, revenue: flat, memberFees: flat, unitCost: flat },
      },
    );
    const closed = lifetimeValue(geometricSurvival(0.8), { margin: 100, discount: 0, horizon })!;
    expect(ltv.value(record, `d${horizon}`).value).toBeCloseTo(closed, 9);
    // At 10 % a year: the same payments, each worth 1.1^(−age/365).
    const yearly = days
      .slice(0, horizon)
      .reduce((sum, { age, brought }) => sum + brought * 1.1 ** (-age / 365), 0);
    expect(ltv.value(record, `d${horizon}.r10`).value).toBeCloseTo(yearly, 9);
  });
});

describe('on the engine: everybody leaves with the chance θ a day and buys with the chance p on a visit', () => {
  const [theta, visit, buy, basket] = [0.08, 0.5, 0.3, 1000];
  const horizon = 60;
  const logit = (chance: number) => Math.log(chance / (1 - chance));
  const record = recordOf(
    jobFor({
      levers: {
        ...nothingActs,
        ...alike(),
        'segments.everyone.driftChance': theta,
        'segments.everyone.visitBase': logit(visit),
        'visit.weekend': 0,
        'revenue.purchaseBase': logit(buy),
        'revenue.purchaseActivated': 0,
        'revenue.basketMedian': basket,
        'revenue.basketSpread': 0,
        'segments.everyone.priceSpread': 0,
        'unitCosts.perOrder': 200,
        'unitCosts.perVisit': 10,
      },
      people: 20_000,
      days: horizon,
      seed: 'worth',
    }),
    dayWithOpenDoor,
  );
  /** Everybody comes on the day of joining; what a visit brings less what it costs. */
  const each = buy * (basket - 200) - 10;
  const expected = Array.from(
    { length: horizon },
    (_, age) => each * (age === 0 ? 1 : visit * (1 - theta) ** age),
  ).reduce((sum, money) => sum + money, 0);

  test('lifetime value is Σ S(a) · v · p · margin, at four standard errors', () => {
    const money = peopleMoney(record)!;
    const mean = money.reduce((sum, one) => sum + one, 0) / money.length;
    const variance = money.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (money.length - 1);
    expect(money).toHaveLength(columnOf(record, 'joinDay').length);
    const value = ltv.value(record, `d${horizon}`).value!;
    // Everybody joined on day 0 and was watched to the end: the mean of people is the sum of the ages.
    expect(value).toBeCloseTo(mean, 6);
    expect(Math.abs(value - expected) / Math.sqrt(variance / money.length)).toBeLessThan(4);
  });
});
