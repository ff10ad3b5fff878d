import { describe, expect, test } from 'vitest';
import { dailySum, day } from '#lab';
import { alike, jobFor, nothingActs, replicates } from '../jobs.ts';
import { expectMoments } from '../statistics.ts';

/*
 * S8: a constant inflow of n people a day who stay by the shifted-beta-geometric law. On the last of t days
 * n × (S(0) + … + S(t − 1)) of them are present; joins are rare in a vast market, so that number is a Poisson count.
 */

const alpha = 0.668;
const beta = 3.806;
/** Published for an inflow of 1000: days, present. */
const published: readonly (readonly [days: number, present: number])[] = [
  [1, 1000],
  [7, 4961.463733],
  [12, 7156.016451],
  [30, 12388.951462],
  [365, 40363.089934],
];

/** S(0) + … + S(days − 1). */
function stayed(days: number): number {
  let survival = 1;
  let sum = 0;
  for (let t = 1; t <= days; t++) {
    sum += survival;
    survival *= (beta + t - 1) / (alpha + beta + t - 1);
  }
  return sum;
}

describe('S8: constant inflow', () => {
  test.each(published)('after %i days the sum of survival gives %f', (days, present) => {
    expect(1000 * stayed(days)).toBeCloseTo(present, 6);
  });

  /** The market is so large that a whole year empties less than 1 / 10,000 of it. */
  const inflow = 40;
  const people = 400_000_000;
  const jobOver = (days: number) =>
    jobFor({
      levers: {
        ...nothingActs,
        ...alike(),
        'segments.everyone.driftShape': 'beta',
        'segments.everyone.driftAlpha': alpha,
        'segments.everyone.driftBeta': beta,
        'channels.door.organicPerDay': inflow / people,
      },
      people,
      days,
      seed: 'inflow',
    });

  function expectPresent(days: number, count: number): void {
    const present = replicates(jobOver(days), count, day, (record) => dailySum(record, 'present'));
    for (const [age, thousand] of published.filter(([age]) => age <= days)) {
      const expected = (thousand * inflow) / 1000;
      expectMoments(
        present.map((daily) => daily[age - 1]!),
        expected,
        expected,
        `day ${age}`,
      );
    }
  }

  test('a month, in the mean and in the variance', () => expectPresent(30, 400));

  test('a year', () => expectPresent(365, 30));
});
