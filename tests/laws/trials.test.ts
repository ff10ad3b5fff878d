import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  declarations,
  findLever,
  hashRecord,
  isShared,
  itemsOf,
  listLevers,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, moved, recordInParts, valueOf, world } from './worlds.ts';

/** A world, and new values for some of its levers that act on single people. */
const trialWorld = world({ people: [1, 800], days: [1, 25] }).chain((job) => {
  const personal = listLevers(declarations, itemsOf(declarations, job.settings)).filter(({ path }) => {
    const address = findLever(declarations, path);
    return !('unknown' in address) && !isShared(address);
  });
  return fc
    .array(
      fc
        .constantFrom(...personal)
        .chain(({ path, lever }) => valueOf(lever).map((value): [string, LeverValue] => [path, value])),
      { minLength: 1, maxLength: 4 },
    )
    .map((changes) => ({ job: { ...job, calendar: [] } satisfies Job, changes }));
});

const tried = (job: Job, share: number, changes: [string, LeverValue][]): Job => ({
  ...job,
  trial: { share, changes },
});

/** The identity of what a trial leaves, but for the column that says who was in it. */
const besidesArms = (record: RunRecord): string =>
  hashRecord({ ...record, columns: record.columns.filter(({ name }) => name !== 'arm') });

describe('a trial on a share of the people', () => {
  test('on nobody is no trial', () => {
    holds(
      fc.property(trialWorld, ({ job, changes }) => {
        const record = recordOf(tried(job, 0, changes));
        expect(besidesArms(record)).toBe(hashRecord(recordOf(job)));
        expect(columnOf(record, 'arm').every((arm) => arm === 0)).toBe(true);
      }),
      20,
    );
  });

  test('on everybody is the strategy itself', () => {
    let different = 0;
    holds(
      fc.property(trialWorld, ({ job, changes }) => {
        const strategy = hashRecord(recordOf(moved(job, Object.fromEntries(changes))));
        const record = recordOf(tried(job, 1, changes));
        expect(besidesArms(record)).toBe(strategy);
        expect(columnOf(record, 'arm').every((arm) => arm === 1)).toBe(true);
        if (strategy !== hashRecord(recordOf(job))) different += 1;
      }),
      45,
    );
    expect(different).toBeGreaterThan(20);
  });

  test('relation 3: leaves the same bytes however many workers share it', () => {
    holds(
      fc.property(trialWorld, fc.integer({ min: 2, max: 3 }), ({ job, changes }, workers) => {
        const trial = tried({ ...job, people: job.people * 12 }, 0.4, changes);
        expect(hashRecord(recordInParts(trial, workers))).toBe(hashRecord(recordOf(trial)));
      }),
      10,
    );
  });

  test('moves those in it, and nobody else', () => {
    const job = jobFor({ levers: { 'channels.door.organicPerDay': 0.1 }, people: 20_000, days: 30 });
    const trial = tried(job, 0.25, [['onboarding.keyBase', 3]]);
    const [before, during, after] = [job, trial, moved(job, { 'onboarding.keyBase': 3 })].map((each) =>
      recordOf(each),
    );
    const [plain, with25, all] = [before, during, after].map((record) => columnOf(record!, 'keyCount'));
    const arm = columnOf(during!, 'arm');
    expect(before!.columns.some(({ name }) => name === 'arm')).toBe(false);
    let inTrial = 0;
    let both = 0;
    plain!.forEach((count, person) => {
      // The record says of everybody by which levers she lived.
      expect(with25![person]).toBe(arm[person] === 1 ? all![person] : count);
      // Whoever differs from the plain run is as she is when everybody is moved.
      if (with25![person] !== count) expect(with25![person]).toBe(all![person]);
      if (all![person] === count) return;
      both += 1;
      inTrial += Number(with25![person] !== count);
    });
    expect(Math.abs(inTrial / both - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / both));
    const tried25 = arm.filter((group) => group === 1).length;
    expect(Math.abs(tried25 / arm.length - 0.25)).toBeLessThan(4 * Math.sqrt((0.25 * 0.75) / arm.length));
  });
});
