import { expect, test } from 'vitest';
import { day, type Job } from '#lab';
import { jobOfEverything, type Size } from '../bench/everything.ts';
import { recordOf } from '../jobs.ts';

/*
 * The benchmark says how fast a run is in which every mechanism is at work. So none may be idle in its worlds: without
 * it something that others count comes out otherwise, or it counts something itself.
 */

const lively = {
  'channels.ads.organicPerDay': 0.01,
  'segments.everyone.visitBase': -1.5,
  'revenue.purchaseBase': -2,
  'onboarding.activationCount': 2,
};

const totalsOf = (job: Job) => new Map(recordOf(job).totals.map(({ name, values }) => [name, values]));

test.each<Size>(['oneEach', 'several'])('no mechanism is idle in the world of the benchmark: %s', (size) => {
  const job = jobOfEverything(lively, 1500, 70, size);
  const whole = totalsOf(job);
  const isIdle = (id: string): boolean => {
    const without = totalsOf({ ...job, off: [id] });
    return Array.from(whole).every(([name, values]) => {
      const others = without.get(name);
      return others
        ? values.every((value, at) => value === others[at])
        : values.every((value) => value === 0);
    });
  };
  const idle = day.map(({ id }) => id).filter(isIdle);
  expect(idle).toEqual([]);
});
