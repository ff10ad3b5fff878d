import { describe, expect, test } from 'vitest';
import { activeInWindow, measures, powerCurve } from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, replicates } from '../jobs.ts';
import { expectBinomial, expectMoments } from '../statistics.ts';

/*
 * D1: people who come on a day with a chance of their own, Beta-distributed with mean 0.2, and never leave. Daily
 * actives are a fifth of them whatever the spread; monthly actives, and so DAU / MAU, depend on nothing but it.
 */

const sticky = measures.find(({ id }) => id === 'stickiness')!;

const cases = [
  { name: 'Beta (0.2, 0.8)', alpha: 0.2, beta: 0.8, month: 0.5661067986, stickiness: 0.3532902281 },
  { name: 'Beta (0.5, 2)', alpha: 0.5, beta: 2, month: 0.7640838868, stickiness: 0.2617513645 },
  { name: 'Beta (1, 4)', alpha: 1, beta: 4, month: 0.8823529412, stickiness: 0.2266666667 },
  { name: 'Beta (20, 80)', alpha: 20, beta: 80, month: 0.9969721032, stickiness: 0.2006074186 },
  { name: 'all alike', alpha: null, beta: null, month: 0.99876206, stickiness: 0.2002478949 },
];

describe.each(cases)('D1: $name', ({ alpha, beta, month, stickiness }) => {
  test('the chance to be missing for 30 days gives the published shares', () => {
    // E (1 − p)³⁰ of a Beta chance, by the recursion of its moments.
    let missing = alpha === null ? 0.8 ** 30 : 1;
    if (alpha !== null) for (let t = 0; t < 30; t++) missing *= (beta + t) / (alpha + beta + t);
    expect(1 - missing).toBeCloseTo(month, 9);
    expect(0.2 / (1 - missing)).toBeCloseTo(stickiness, 9);
  });

  test('so many people are active in a run', () => {
    const spread =
      alpha === null
        ? { 'segments.everyone.visitBase': Math.log(0.2 / 0.8) }
        : {
            'segments.everyone.visitShape': 'beta',
            'segments.everyone.visitAlpha': alpha,
            'segments.everyone.visitBeta': beta,
          };
    const people = 1500;
    const job = jobFor({
      levers: { ...nothingActs, ...alike(), ...spread },
      people,
      days: 31,
      seed: 'stickiness',
    });
    // Day 0 is everybody's first; the 30 days up to day 30 are the first ones without it.
    const counts = replicates(job, 300, dayWithOpenDoor, (record) => ({
      daily: activeInWindow(record, 1)[30]!,
      monthly: activeInWindow(record, 30)[30]!,
      measured: sticky.value(record),
      days: powerCurve(record, { window: 30 }),
    }));
    for (const { daily, monthly, measured, days } of counts) {
      expect(measured).toEqual({ value: daily / monthly, count: daily, among: monthly });
      expect(days.active).toBe(monthly);
    }
    expectBinomial(
      counts.map(({ daily }) => daily),
      people,
      0.2,
      'daily',
    );
    expectBinomial(
      counts.map(({ monthly }) => monthly),
      people,
      month,
      'monthly',
    );
    // Given who was active in the month, each of them was active on its last day with the same chance.
    const shares = counts.map(({ daily, monthly }) => (daily - monthly * stickiness) / Math.sqrt(monthly));
    expectMoments(shares, 0, stickiness * (1 - stickiness), 'DAU / MAU');
  });
});
