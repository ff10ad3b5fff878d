import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assemble, hashRecord, pieceOf, recordSoFar, simulate, wholeDay, type Job } from '#lab';
import { recordOf } from '../jobs.ts';
import { jobOfEverything } from '../bench/everything.ts';
import { holds, world } from './worlds.ts';

/** Hashes of the record so far after some of the days, and of the whole in the end. */
function watched(job: Job, days: readonly number[]): { readonly soFar: string[]; readonly whole: string } {
  const run = simulate(job, wholeDay);
  const soFar: string[] = [];
  let step = run.next();
  while (!step.done) {
    if (step.value.kind === 'over') {
      const over = step.value.day + 1 - (job.warmUp?.days ?? 0);
      if (days.includes(over)) soFar.push(hashRecord(recordSoFar(job, wholeDay, step.value.soFar(), over)));
    }
    step = run.next();
  }
  return { soFar, whole: hashRecord(assemble(job, wholeDay, [pieceOf(step.value)])) };
}

const ended = (job: Job, days: number): string => hashRecord(recordOf({ ...job, days }));

test('the record of a run that goes on is that of the run that ends there, and looking changes nothing', () => {
  holds(
    fc.property(
      world({ people: [1, 800], days: [3, 40] }),
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 1, max: 100 }),
      (random, warmUpDays, percent) => {
        const job =
          warmUpDays > 0 ? { ...random, warmUp: { days: warmUpDays, settings: random.settings } } : random;
        const days = [...new Set([1, Math.max(1, Math.floor((job.days * percent) / 100))])];
        const { soFar, whole } = watched(job, days);
        expect(soFar).toEqual(days.map((some) => ended(job, some)));
        expect(whole).toBe(ended(job, job.days));
      },
    ),
    12,
  );
});

test('the same holds where every mechanism is at work', () => {
  const job = jobOfEverything({}, 600, 45, 'several');
  const { soFar, whole } = watched(job, [1, 20, 44]);
  expect(soFar).toEqual([1, 20, 44].map((days) => ended(job, days)));
  expect(whole).toBe(ended(job, 45));
});
