import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  declarations,
  hashRecord,
  itemsOf,
  listLevers,
  never,
  totalOf,
  type DatedChange,
  type Job,
  type RunRecord,
} from '#lab';
import { formulasFor, jobFor, recordOf } from '../jobs.ts';
import { holds, setting, valueOf, world } from './worlds.ts';

/** What had happened by the beginning of a day: totals, who had joined, who had left and why, who had been active. */
function upTo(record: RunRecord, day: number): unknown {
  const joinDay = columnOf(record, 'joinDay');
  const joined = joinDay.filter((on) => on < day).length;
  const leftDay = Array.from(columnOf(record, 'leftDay').subarray(0, joined), (on) =>
    on < day ? on : never,
  );
  const reason = leftDay.map((on, person) => (on < 0 ? -1 : columnOf(record, 'reason')[person]!));
  const active: number[][] = [];
  for (let person = 0; person < joined; person++) {
    const days: number[] = [];
    for (let on = 0; on < day; on++)
      if ((record.activity[person * record.words + (on >> 5)]! >>> (on & 31)) & 1) days.push(on);
    active.push(days);
  }
  return {
    totals: record.totals.map(({ width, values }) => [...values.subarray(0, day * width)]),
    joinDay: [...joinDay.subarray(0, joined)],
    group: [...columnOf(record, 'group').subarray(0, joined)],
    leftDay,
    reason,
    active,
  };
}

/** Every lever that the calendar may move. */
const movable = ({ settings }: Job) =>
  listLevers(declarations, itemsOf(declarations, settings)).filter(
    ({ path }) => !/^segments\..*\.share$|^channels\..*\.kind$/.test(path),
  );

describe('time runs one way', () => {
  test('relation 20: a longer run begins as the shorter one went, and what adds up never falls', () => {
    holds(
      fc.property(
        world({ people: [1, 800], days: [1, 30] }),
        fc.integer({ min: 1, max: 50 }),
        (job, more) => {
          const short = recordOf(job);
          const long = recordOf({ ...job, days: job.days + more });
          expect(upTo(long, job.days)).toEqual(upTo(short, job.days));
          for (const name of ['joined', 'gone', 'active', 'activated', 'orders', 'revenue', 'cost']) {
            const [less, more] = [short, long].map((record) =>
              totalOf(record, name).values.reduce((sum, value) => sum + value, 0),
            );
            expect(more, name).toBeGreaterThanOrEqual(less!);
          }
        },
      ),
      25,
    );
  });

  test('relation 20: a calendar change leaves the days before it as they were', () => {
    let later = 0;
    holds(
      fc.property(
        world({ people: [200, 800], days: [10, 40] }).chain((job) =>
          fc.record({
            random: fc.constant(job),
            // Every lever in turn comes into a calendar; the kind of a channel cannot.
            changes: fc
              .shuffledSubarray(movable(job), { minLength: 30, maxLength: 60 })
              .chain((levers) =>
                fc.tuple(
                  ...levers.map(({ path, lever }) => valueOf(lever).map((value) => [path, value] as const)),
                ),
              ),
          }),
        ),
        fc.nat(8),
        ({ random, changes }, day) => {
          const entry: DatedChange = { day, label: 'a change', changes, cost: 0 };
          const formulas = formulasFor(random.settings, [entry]);
          const job: Job = { ...random, calendar: [], formulas };
          const [plain, changed] = [recordOf(job), recordOf({ ...job, calendar: [entry] })];
          expect(upTo(changed, day)).toEqual(upTo(plain, day));
          if (hashRecord(changed) !== hashRecord(plain)) later += 1;
        },
      ),
      30,
    );
    expect(later).toBeGreaterThan(25);
  });

  test('a change works on its own day, and the last one of a day wins', () => {
    const spend = (value: number): DatedChange => ({
      day: 5,
      label: '',
      changes: [['channels.door.spendPerDay', value]],
      cost: 70,
    });
    const record = recordOf(jobFor({ days: 8, calendar: [spend(300), spend(200)] }));
    expect([...totalOf(record, 'channelSpend').values]).toEqual([0, 0, 0, 0, 0, 200, 200, 200]);
    expect([...totalOf(record, 'datedSpend').values]).toEqual([0, 0, 0, 0, 0, 140, 0, 0]);
  });

  test('a change that ends gives the lever back to whatever is in force then', () => {
    const spend = (day: number, value: number, until?: number): DatedChange => ({
      day,
      ...(until !== undefined && { until }),
      label: '',
      changes: [['channels.door.spendPerDay', value]],
      cost: 0,
    });
    const calendar = [spend(1, 100, 6), spend(2, 300, 4), spend(5, 500)];
    const levers = { 'channels.door.spendPerDay': 10 };
    const record = recordOf(jobFor({ days: 8, calendar, levers }));
    expect([...totalOf(record, 'channelSpend').values]).toEqual([10, 100, 300, 300, 100, 500, 500, 500]);
    const short = recordOf(jobFor({ days: 4, calendar: [spend(0, 7, 2)], levers }));
    expect([...totalOf(short, 'channelSpend').values]).toEqual([7, 7, 10, 10]);
  });

  test('a change on day 0 is the same as the lever set from the start', () => {
    holds(
      fc.property(
        world({ people: [1, 800], days: [1, 30] }),
        fc.integer({ min: 0, max: 30 }),
        (random, tenths) => {
          const levers: DatedChange['changes'] = [
            ['visit.novelty', tenths / 10],
            ['leave.activatedEffect', tenths / 10],
          ];
          const calendar = [{ day: 0, label: '', changes: levers, cost: 0 }];
          const changed = recordOf({ ...random, calendar });
          expect(hashRecord(changed)).toBe(
            hashRecord(recordOf({ ...random, calendar: [], settings: setting(random.settings, levers) })),
          );
        },
      ),
      15,
    );
  });
});
