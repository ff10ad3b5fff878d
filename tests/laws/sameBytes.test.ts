import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockSize, hashRecord, itemNames, type Job, type LeverValue } from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, recordInParts, world } from './worlds.ts';

/** The same object with the keys of every map in it the other way round. */
function turnedRound<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, inner]): [string, unknown] => [key, turnedRound(inner)]),
  ) as T;
}

describe('the same job leaves the same bytes', () => {
  test('relation 1: when it is run twice', () => {
    holds(
      fc.property(world(), (job) => {
        expect(hashRecord(recordOf(job))).toBe(hashRecord(recordOf(job)));
      }),
      25,
    );
  });

  test('relation 3: when one, two or three workers share its blocks', () => {
    holds(
      fc.property(world({ people: [1, 30_000], days: [1, 20] }), (job) => {
        const alone = hashRecord(recordOf(job));
        for (const parts of [1, 2, 3])
          expect(hashRecord(recordInParts(job, parts)), `${parts} parts`).toBe(alone);
      }),
      15,
    );
    const large = jobFor({ people: 5 * blockSize, days: 12, levers: { 'channels.door.organicPerDay': 0.3 } });
    const alone = recordOf(large);
    expect(alone.joined).toBeGreaterThan(4 * blockSize);
    for (const parts of [2, 3]) expect(hashRecord(recordInParts(large, parts))).toBe(hashRecord(alone));
  });

  test('relation 9: in whatever order its channels, segments and levers were written', () => {
    holds(
      fc.property(world(), (job) => {
        const other: Job = { ...job, settings: turnedRound(job.settings) };
        expect(Object.keys(other.settings)).not.toEqual(Object.keys(job.settings));
        expect(itemNames(other.settings, 'channels')).toEqual(itemNames(job.settings, 'channels'));
        expect(hashRecord(recordOf(other))).toBe(hashRecord(recordOf(job)));
      }),
      25,
    );
  });

  test('relation 9: whatever its scenario and its strategy are called', () => {
    const job = jobFor({ levers: { 'channels.door.organicPerDay': 0.1 } });
    const named = recordOf({ ...job, scenario: 'launch', strategy: 'bold' });
    expect(named.names).toEqual({ scenario: 'launch', strategy: 'bold' });
    expect(hashRecord(named)).toBe(hashRecord(recordOf(job)));
  });

  test('relation 6: when levers moved away and came back', () => {
    const job = jobFor({ levers: { 'channels.door.organicPerDay': 0.1 } });
    const there: Record<string, LeverValue> = { 'visit.novelty': 1, 'segments.everyone.driftAlpha': 3 };
    const away = jobFor({ levers: { 'channels.door.organicPerDay': 0.1, ...there } });
    const back = jobFor({
      levers: {
        'channels.door.organicPerDay': 0.1,
        ...there,
        'visit.novelty': 2.2,
        'segments.everyone.driftAlpha': 1.1,
      },
    });
    expect(hashRecord(recordOf(away))).not.toBe(hashRecord(recordOf(job)));
    expect(hashRecord(recordOf(back))).toBe(hashRecord(recordOf(job)));
  });
});

describe('another run leaves other bytes', () => {
  const job = jobFor({ levers: { 'channels.door.organicPerDay': 0.1 }, people: 500 });
  /** What people did; the header names seed and replicate and would differ anyway. */
  const lives = (of: Job) => hashRecord({ ...recordOf(of), about: recordOf(job).about });

  test('replicates differ from each other, and replicate 0 is the seed itself', () => {
    const hashes = Array.from({ length: 20 }, (_, replicate) => lives({ ...job, replicate }));
    expect(new Set(hashes).size).toBe(20);
    expect(hashes[0]).toBe(lives(jobFor({ levers: { 'channels.door.organicPerDay': 0.1 }, people: 500 })));
  });

  test('seeds differ, and so do channels by name', () => {
    expect(lives({ ...job, seed: '水闸' })).not.toBe(lives(job));
    const renamed = jobFor({
      items: { channels: ['gate'] },
      levers: { 'channels.gate.organicPerDay': 0.1 },
      people: 500,
    });
    expect(recordOf(renamed).totals[0]!.values).not.toEqual(recordOf(job).totals[0]!.values);
  });
});
