import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import {
  columnOf,
  dailySum,
  eachActiveDay,
  growthAccounts,
  hashRecord,
  itemNames,
  never,
  returnsByAge,
  totalOf,
  valueAt,
  type Job,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, inAll, moved, world } from './worlds.ts';

const warmed = (job: Job, days: number): Job => ({
  ...job,
  calendar: [],
  warmUp: { days, settings: job.settings },
});

describe('days before the record begins', () => {
  test('a world that is warm is the later part of a longer run', () => {
    holds(
      fc.property(
        world({ people: [1, 800], days: [1, 30] }),
        fc.integer({ min: 1, max: 40 }),
        (job, lead) => {
          // A budget counts from the first recorded day; calendar, surveys, campaigns and events go by it: none here.
          const events = itemNames(job.settings, 'channels')
            .map((name) => `channels.${name}.kind`)
            .filter((path) => valueAt(job.settings, path) === 'burst')
            .map((path) => [path, 'stock'] as const);
          const byDate = itemNames(job.settings, 'incentives')
            .map((name) => `incentives.${name}.trigger`)
            .filter((path) => valueAt(job.settings, path) === 'campaign')
            .map((path) => [path, 'visit'] as const);
          const off = {
            'ledger.budget': null,
            'visit.weekend': 0,
            'survey.every': 0,
            ...inAll(job, 'rules', 'budget', null),
          };
          const levers = { ...off, ...Object.fromEntries([...events, ...byDate]) };
          const plain = moved({ ...job, calendar: [] }, levers);
          const long = recordOf({ ...plain, days: plain.days + lead });
          const late = recordOf(warmed(plain, lead));
          for (const { name, width, values } of late.totals)
            expect([...values], name).toEqual([...totalOf(long, name).values.subarray(lead * width)]);
          const left = columnOf(long, 'leftDay');
          const kept = [...left.keys()].filter((person) => left[person]! < 0 || left[person]! >= lead);
          expect(late.joined).toBe(kept.length);
          expect([...columnOf(late, 'joinDay')]).toEqual(
            kept.map((person) => columnOf(long, 'joinDay')[person]! - lead),
          );
          expect([...columnOf(late, 'leftDay')]).toEqual(
            kept.map((person) => (left[person]! < 0 ? never : left[person]! - lead)),
          );
          const days = (record: typeof long, shift: number) => {
            const all: string[] = [];
            eachActiveDay(record, (person, day) => {
              if (day >= shift) all.push(`${shift ? kept.indexOf(person) : person} ${day - shift}`);
            });
            return all.filter((line) => !line.startsWith('-1 '));
          };
          expect(days(late, 0)).toEqual(days(long, lead));
        },
      ),
      30,
    );
  });

  test('a strategy begins with the record, not before it', () => {
    const base = jobFor({ levers: { 'channels.door.organicPerDay': 0.02 }, people: 3000, days: 40 });
    const strategy = moved(base, { 'visit.novelty': 0, 'channels.door.organicPerDay': 0 });
    const job: Job = { ...strategy, warmUp: { days: 30, settings: base.settings } };
    const record = recordOf(job);
    expect(dailySum(record, 'joined').every((count) => count === 0)).toBe(true);
    expect(dailySum(record, 'present')[0]).toBeGreaterThan(300);
    expect(hashRecord(record)).not.toBe(
      hashRecord(recordOf({ ...job, warmUp: { days: 30, settings: job.settings } })),
    );
  });

  test('who was there before is active, but new in nothing and in no cohort', () => {
    const record = recordOf(
      warmed(jobFor({ levers: { 'channels.door.organicPerDay': 0.02 }, people: 3000, days: 42 }), 33),
    );
    const before = columnOf(record, 'joinDay').filter((day) => day < 0).length;
    expect(before).toBeGreaterThan(300);
    expect(returnsByAge(record).eligible[0]).toBe(record.joined - before);
    const { active, fresh, retained, resurrected } = growthAccounts(record);
    expect(fresh[0]! + retained[0]! + resurrected[0]!).toBe(active[0]);
    expect(retained[0]).toBeGreaterThan(50);
  });

  test('what they cost is on no budget', () => {
    const job = jobFor({
      levers: { 'ledger.budget': 50_000, 'ledger.fixedPerDay': 1000, 'channels.door.organicPerDay': 0.01 },
      people: 500,
      days: 40,
    });
    const spent = (each: Job) => dailySum(recordOf(each), 'cost').reduce((sum, value) => sum + value, 0);
    expect(spent(warmed(job, 100))).toBe(spent(job));
    expect(spent(job)).toBe(40_000);
  });
});
