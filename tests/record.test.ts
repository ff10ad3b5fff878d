import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockSize,
  buffersOf,
  columnOf,
  dailySum,
  decodeRecord,
  encodeRecord,
  engineVersion,
  hashRecord,
  totalOf,
  type Job,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from './jobs.ts';
import { holds, world } from './laws/worlds.ts';

/** A small job in which every mechanism has something to do. */
const small: Job = {
  ...jobFor({
    items: {
      channels: ['ads', 'mouth'],
      segments: ['new', 'old'],
      steps: ['first', 'second'],
      nodes: ['signup', 'week'],
    },
    levers: {
      'segments.new.share': 0.25,
      'segments.old.share': 0.75,
      'segments.old.visitShape': 'beta',
      'segments.old.driftShape': 'point',
      'channels.ads.spendPerDay': 100_000,
      'channels.ads.fit.old': 0.5,
      'channels.mouth.organicPerDay': 0.02,
      'programme.spendPerDay': 20_000,
      'steps.second.place': 2,
      'steps.second.guidance': 1,
      'nodes.week.day': 7,
      'nodes.signup.after': 'activation',
      'visit.weekend': 0.3,
      'ledger.fixedPerDay': 1000,
      'ledger.budget': 3_000_000,
    },
    people: 6000,
    days: 60,
    seed: '水闸 sluice',
    calendar: [{ day: 10, label: 'a fair', changes: [['channels.ads.spendPerDay', 200_000]], cost: 50_000 }],
  }),
};

const record = recordOf(small);
const bytes = encodeRecord(record);

/*
 * The identity of the small job under each engine. A change here is deliberate: whenever a run leaves other bytes, the
 * engine gets a new version, a new line stands here, and CHANGELOG says why.
 */
const goldens: Readonly<Record<string, string>> = {
  '1': 'sha256:e88aac1af8be3158aa3300bf26f335c1b488a659f8a7bf602ef9027bb7c3c0f8',
  '2': 'sha256:e4c51f718ebfed304d5d01bc4ab7bc49fd78ab31298973bc7a35a11f76525a45',
};

test(`engine ${engineVersion} leaves the bytes it is known for`, () => {
  expect(record.joined).toBeGreaterThan(blockSize);
  expect(hashRecord(record)).toBe(goldens[engineVersion]);
});

describe('a record as bytes', () => {
  test('comes back as it went', () => {
    expect(decodeRecord(bytes)).toEqual(record);
    expect(encodeRecord(decodeRecord(bytes))).toEqual(bytes);
    holds(
      fc.property(world({ people: [1, 300], days: [1, 70] }), (job) => {
        const one = { ...recordOf(job), names: { scenario: '首发', strategy: null } };
        expect(decodeRecord(encodeRecord(one))).toEqual(one);
      }),
      20,
    );
  });

  test('comes back from the middle of a larger buffer', () => {
    const larger = new Uint8Array(bytes.length + 24);
    larger.set(bytes, 13);
    expect(decodeRecord(larger.subarray(13, 13 + bytes.length))).toEqual(record);
  });

  test('begins with its magic and its version', () => {
    expect(new TextDecoder().decode(bytes.subarray(0, 8))).toBe('SLUICE\u0001\n');
    expect(new DataView(bytes.buffer).getUint32(8, true)).toBe(2);
  });

  test.each(Array.from({ length: 8 }, (_, at) => at))(
    'is refused when byte %i of the magic is wrong',
    (at) => {
      const wrong = bytes.slice();
      wrong[at]! ^= 1;
      expect(() => decodeRecord(wrong)).toThrow('not a Sluice record');
    },
  );

  test('is refused when the version is another, and says which', () => {
    const newer = bytes.slice();
    new DataView(newer.buffer).setUint32(8, 7, true);
    expect(() => decodeRecord(newer)).toThrow('format 7; this Sluice reads 2');
  });

  test('is refused wherever it is cut', () => {
    const tiny = encodeRecord(recordOf({ ...small, people: 20, days: 3 }));
    for (let length = 0; length < tiny.length; length++)
      expect(() => decodeRecord(tiny.subarray(0, length)), `${length} of ${tiny.length} bytes`).toThrow();
    expect(() => decodeRecord(bytes.subarray(0, bytes.length >> 1))).toThrow('cut short');
  });

  test('nothing but bytes that are none is taken for one', () => {
    holds(
      fc.property(fc.uint8Array({ maxLength: 200 }), (any) => {
        expect(() => decodeRecord(any)).toThrow();
      }),
      200,
    );
  });
});

describe('the hash of a record', () => {
  test('is the SHA-256 of its canonical bytes, the same after a journey', () => {
    expect(hashRecord(record)).toMatch(/^sha256:[0-9a-f]{64}$/);
    expect(hashRecord(decodeRecord(bytes))).toBe(hashRecord(record));
  });

  test('is not touched by what things are called', () => {
    const renamed: RunRecord = {
      ...record,
      names: { scenario: 'other', strategy: 'other' },
      reasons: record.reasons.map((one) => ({ ...one, label: `${one.label}!` })),
      totals: record.totals.map((one) => ({ ...one, label: '合计' })),
      ages: record.ages.map((one) => ({ ...one, label: '按天数' })),
      columns: record.columns.map((one) => ({ ...one, label: '列' })),
    };
    expect(hashRecord(renamed)).toBe(hashRecord(record));
    expect(encodeRecord(renamed)).not.toEqual(bytes);
    expect(decodeRecord(encodeRecord(renamed))).toEqual(renamed);
  });

  test('is another one when any number, bit or name of it is', () => {
    // A total by a list without entries has no numbers to be other.
    const withNumbers = [...record.totals.keys()].filter((at) => record.totals[at]!.values.length > 0);
    expect(withNumbers.length).toBeGreaterThan(20);
    const changed: RunRecord[] = [
      ...withNumbers.map((index) => ({
        ...record,
        totals: record.totals.map((one, at) =>
          at === index
            ? { ...one, values: one.values.map((value, day) => (day === 0 ? value + 1 : value)) }
            : one,
        ),
      })),
      ...record.ages.map((_, index) => ({
        ...record,
        ages: record.ages.map((one, at) =>
          at === index ? { ...one, values: one.values.map((value, age) => value + Number(age === 0)) } : one,
        ),
      })),
      ...record.columns.map((_, index) => ({
        ...record,
        columns: record.columns.map((one, at) =>
          at === index
            ? { ...one, values: one.values.map((value, who) => (who === 5 ? value + 1 : value)) }
            : one,
        ),
      })),
      { ...record, activity: record.activity.map((word, at) => (at === 9 ? word ^ 1 : word)) },
      { ...record, about: { ...record.about, seed: 'another' } },
      { ...record, about: { ...record.about, replicate: 1 } },
      { ...record, channels: [...record.channels].reverse() },
    ];
    const hashes = new Set(changed.map(hashRecord));
    expect(hashes.size).toBe(changed.length);
    expect(hashes.has(hashRecord(record))).toBe(false);
  });
});

describe('reading a record', () => {
  test('totals and columns go by name, and a wrong name is a mistake', () => {
    expect(totalOf(record, 'active').width).toBe(4);
    expect(columnOf(record, 'joinDay').length).toBe(record.joined);
    expect(() => totalOf(record, 'nothing')).toThrow('no total nothing');
    expect(() => columnOf(record, 'nothing')).toThrow('no column nothing');
  });

  test('a daily sum adds up groups', () => {
    const { values, width } = totalOf(record, 'joined');
    const sums = dailySum(record, 'joined');
    expect(sums.length).toBe(60);
    expect(sums[7]).toBe(values.subarray(7 * width, 8 * width).reduce((sum, value) => sum + value, 0));
    expect(sums.reduce((sum, value) => sum + value, 0)).toBe(record.joined);
  });

  test('what is hidden stays in the run: no keys, no seats, no clocks', () => {
    const names = record.columns.map(({ name }) => name);
    expect(names).toContain('driftHazard');
    expect(names.filter((name) => /^(key[AB]|seat|clock.*)$/.test(name))).toEqual([]);
  });

  test('its buffers are all its own and each stands once', () => {
    const buffers = buffersOf(record);
    expect(new Set(buffers).size).toBe(buffers.length);
    const sizes = [...record.totals, ...record.ages, ...record.columns].reduce(
      (sum, { values }) => sum + values.byteLength,
      0,
    );
    expect(buffers.reduce((sum, buffer) => sum + buffer.byteLength, 0)).toBe(
      sizes + record.activity.byteLength,
    );
  });
});
