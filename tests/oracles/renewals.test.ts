import { describe, expect, test } from 'vitest';
import {
  columnOf,
  dailySum,
  geometricSurvival,
  lifetimeValue,
  renewalsToCome,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf } from '../jobs.ts';
import { expectBinomial, expectMoments } from '../statistics.ts';

/*
 * Lifetime value on the engine: everybody buys a membership of one day on her first day and never comes again; each
 * day she renews, or does not, and then it is over. What she pays is counted up to a horizon.
 */

const people = 100_000;
const discount = 0.1;

function members(days: number, more: Readonly<Record<string, LeverValue>>): RunRecord {
  const job = jobFor({
    levers: {
      ...nothingActs,
      ...alike(),
      'segments.everyone.visitBase': -22,
      'onboarding.keyBase': -30,
      'membership.joinBase': 22,
      'membership.joinActivated': 0,
      'membership.periodDays': 1,
      'membership.fee': 100,
      'membership.usualFee': 100,
      'membership.renewHabit': 0,
      'membership.visitEffect': 0,
      'membership.driftEffect': 0,
      ...more,
    },
    people,
    days,
    off: ['contribution', 'satisfaction', 'revenue', 'customers', 'stage', 'ladder', 'unitCosts'],
    seed: 'renewals',
  });
  return recordOf(job, dayWithOpenDoor);
}

/** What so many payments of 1, the first of them made now, are worth. */
const worthOf = (payments: number): number =>
  (1 - (1 + discount) ** -Math.max(0, payments)) / (1 - 1 / (1 + discount));

/** Mean and variance of what one person pays who makes each payment with these chances, none after a missed one. */
function momentsOf(chances: readonly number[]): [mean: number, variance: number] {
  let [mean, square] = [0, 0];
  chances.forEach((chance, k) => {
    mean += chance * (worthOf(k + 1) - worthOf(k));
    square += chance * (worthOf(k + 1) ** 2 - worthOf(k) ** 2);
  });
  return [mean, square - mean * mean];
}

const first = (count: number, of: Iterator<number>): number[] =>
  Array.from({ length: count }, () => of.next().value as number);

/** Sums over so many neighbours in the order of joining, who have nothing to do with each other. */
const lot = 250;
const inLots = (values: ArrayLike<number>): number[] =>
  Array.from({ length: values.length / lot }, (_, at) => {
    let sum = 0;
    for (let person = at * lot; person < (at + 1) * lot; person++) sum += values[person]!;
    return sum;
  });

describe('M1: on the engine, a margin of 100, a retention of .8, a discount of .1', () => {
  const days = 60;
  const record = members(days, { 'membership.renewBase': Math.log(4) });
  const payments = columnOf(record, 'periods');

  test('who pays and what is paid in is the same money', () => {
    const fees = dailySum(record, 'memberFees');
    fees.forEach((paid, on) => expect(paid).toBe(100 * payments.filter((count) => count > on).length));
    expect(fees[0]).toBe(100 * people);
  });

  test.each([5, 12, days])('up to a horizon of %i payments', (horizon) => {
    const [mean, spread] = momentsOf(first(horizon, geometricSurvival(0.8)));
    const value = lifetimeValue(geometricSurvival(0.8), { margin: 100, discount, horizon })!;
    expect(100 * mean).toBeCloseTo(value, 9);
    // So many payments are worth what endlessly many are.
    if (horizon === days) expect(value).toBeCloseTo(366.6666666667, 5);
    const paid = inLots(Array.from(payments, (count) => 100 * worthOf(Math.min(count, horizon))));
    expectMoments(paid, lot * value, lot * 100 ** 2 * spread, `horizon ${horizon}`);
  });
});

describe('S5: on the engine, renewals still to come under the shifted-beta-geometric law (.668, 3.806), at a discount of .1', () => {
  const horizon = 30;
  const record = members(8 + horizon, {
    'membership.renewBase': 22,
    'segments.everyone.driftShape': 'beta',
    'segments.everyone.driftAlpha': 0.668,
    'segments.everyone.driftBeta': 3.806,
  });
  const payments = columnOf(record, 'periods');

  test.each([
    [0, 5.4148560484],
    [7, 7.5299495309],
  ])('after %i renewals, up to a horizon of 30 more', (renewals, published) => {
    const law = () => renewalsToCome(0.668, 3.806, renewals);
    const [mean, spread] = momentsOf(first(horizon, law()));
    expect(mean).toBeCloseTo(lifetimeValue(law(), { margin: 1, discount, horizon })!, 9);
    expect(lifetimeValue(law(), { margin: 1, discount, horizon: Infinity })).toBeCloseTo(published, 9);
    // Who has renewed n times has paid n + 1 times; she is worth the law's mean from then on, give or take.
    const still = Array.from(payments, (count) => Number(count > renewals));
    const chance = first(renewals, renewalsToCome(0.668, 3.806, 0)).at(-1) ?? 1;
    if (renewals === 0) expect(still.includes(0)).toBe(false);
    else expectBinomial(inLots(still), lot, chance, 'have renewed so often');
    const off = still.map((is, person) =>
      is ? worthOf(Math.min(payments[person]! - renewals - 1, horizon)) - mean : 0,
    );
    expectMoments(inLots(off), 0, lot * chance * spread, `after ${renewals} renewals`);
  });
});
