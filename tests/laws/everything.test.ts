import { describe, expect, test } from 'vitest';
import { dailySum, sampleJob, wholeDay, type Job, type RunRecord } from '#lab';
import { jobOfEverything } from '../bench/everything.ts';
import { recordOf } from '../jobs.ts';
import { mean, variance } from '../statistics.ts';
import { moved } from './worlds.ts';

/*
 * A tenth of the people, of the market, of the money and of the hours: what is said of one person has the same mean
 * and ten times the variance. Here in a world in which every mechanism acts.
 */

const tenth = 10;

/** Where hours are scarce it shows whether they are a tenth as well; in eighths, of which both worlds have whole ones. */
const scarce = {
  'care.hoursPerDay': 5,
  'rules.keep.hours': 0.125,
  'rules.warn.hours': 0.125,
  'rules.welcome.hours': 0.125,
  'processes.answers.capacityPerDay': 20,
};

const whole: Job = moved(
  {
    ...jobOfEverything(
      {
        'channels.ads.organicPerDay': 0.01,
        'segments.everyone.visitBase': -1.5,
        'revenue.purchaseBase': -2,
        'onboarding.activationCount': 2,
      },
      3000,
      35,
      'several',
    ),
    seed: 'tenth',
  },
  scarce,
);

const over = (record: RunRecord, name: string): number =>
  dailySum(record, name).reduce((sum, value) => sum + value, 0);

/** Of one person: what a total is to another that counts people. */
const intensive = {
  'joined of all': (record: RunRecord) => record.joined / record.about.people,
  'active days of days present': (record: RunRecord) => over(record, 'active') / over(record, 'present'),
  'activated of those who joined': (record: RunRecord) => over(record, 'activated') / record.joined,
  'gone of those who joined': (record: RunRecord) => over(record, 'gone') / record.joined,
  'key behaviours a visit': (record: RunRecord) => over(record, 'keyBehaviour') / over(record, 'active'),
  'orders a visit': (record: RunRecord) => over(record, 'orders') / over(record, 'active'),
  'contributions a day present': (record: RunRecord) =>
    over(record, 'contributions') / over(record, 'present'),
  'contacts a day present': (record: RunRecord) => over(record, 'contacted') / over(record, 'present'),
  'not done of what was demanded': (record: RunRecord) => over(record, 'notDone') / over(record, 'demanded'),
  'rewards a visit': (record: RunRecord) => over(record, 'redeemed') / over(record, 'active'),
};

const many = (job: Job, count: number, from: number): RunRecord[] =>
  Array.from({ length: count }, (_, replicate) => recordOf({ ...job, replicate: from + replicate }));

describe('relation 31: in a world in which every mechanism acts', () => {
  const large = many(whole, 30, 0);
  // Other replicates, so that the two are independent.
  const small = many(sampleJob(whole, tenth), 160, 1000);

  test('every mechanism is there', () => {
    expect(whole.off).toEqual([]);
    expect(wholeDay.length).toBeGreaterThan(25);
    const acts =
      'active keyBehaviour orders activated gone contributions redeemed contacted served circleJoins memberFees adRevenue deals invitedJoined';
    for (const name of acts.split(' ')) expect(over(large[0]!, name), name).toBeGreaterThan(0);
  });

  test.each(Object.entries(intensive))('%s: the same mean, ten times the variance', (_, measure) => {
    const [a, b] = [large.map(measure), small.map(measure)];
    const error = Math.sqrt(variance(a) / a.length + variance(b) / b.length);
    expect(Math.abs(mean(a) - mean(b)) / error, `${mean(a)} and ${mean(b)}`).toBeLessThan(4);
    const ratio = variance(b) / variance(a) / tenth;
    const band = 4 * Math.sqrt(2 / (a.length - 1) + 2 / (b.length - 1));
    // The logarithm is as good as normal where the ratio of two variances is not.
    expect(Math.abs(Math.log(ratio)), `variances ${variance(a)} and ${variance(b)}`).toBeLessThan(band);
  });
});
