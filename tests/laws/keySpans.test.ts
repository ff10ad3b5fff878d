import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  day,
  decodeRecord,
  encodeRecord,
  findSpans,
  hashRecord,
  mechanism,
  mostBytes,
  never,
  totalOf,
  wholes,
  type Job,
  type RecordSpans,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, moved, recordInParts, world } from './worlds.ts';

/* When somebody was a key customer, kept as spans of evenings: what the daily totals count, person by person. */

const spansOf = (record: RunRecord): RecordSpans => findSpans(record, 'keyCustomer')!;

/** A rule under which people become key customers, are none any longer, and become some again. */
const restless = 'visits(7) >= 2';

const shop = (rule: string, more: Partial<Parameters<typeof jobFor>[0]> = {}): Job =>
  jobFor({
    levers: { 'channels.door.organicPerDay': 0.02, 'customers.keyRule': rule },
    people: 3000,
    days: 80,
    ...more,
  });

/** Calls `visit` for every span. */
function each(
  { people, from, until }: RecordSpans,
  visit: (person: number, from: number, until: number) => void,
): void {
  people.forEach((person, at) => visit(person, from[at]!, until[at]!));
}

/** Stock, new and lost of every day and group, counted over spans. */
function recounted(record: RunRecord): Readonly<Record<string, Float64Array>> {
  const { width, values } = totalOf(record, 'keyCustomers');
  const group = columnOf(record, 'group');
  const [stock, fresh, lost] = [0, 1, 2].map(() => new Float64Array(values.length));
  each(spansOf(record), (person, from, until) => {
    const at = (on: number) => on * width + group[person]!;
    fresh![at(from)]! += 1;
    if (until < record.about.days) lost![at(until)]! += 1;
    for (let on = from; on < until; on++) stock![at(on)]! += 1;
  });
  return { keyCustomers: stock!, keyNew: fresh!, keyLost: lost! };
}

/** In order, apart from each other, and what the last column says. */
function expectWellFormed(record: RunRecord): void {
  const spans = spansOf(record);
  const [key, since] = ['keyCustomer', 'keySince'].map((name) => columnOf(record, name));
  let [last, free] = [-1, 0];
  let open = 0;
  each(spans, (person, from, until) => {
    expect(person >= last && (person > last || from > free) && from < until).toBe(true);
    [last, free] = [person, until];
    if (until !== record.about.days) return;
    open += 1;
    expect([key![person], since![person]]).toEqual([1, from]);
  });
  expect(key!.filter((is) => is === 1)).toHaveLength(open);
  expect(since!.filter((on) => on !== never)).toHaveLength(open);
}

describe('spans of key customers', () => {
  test('are what the totals count, day by day and group by group, in any world: stock = stock before + new − lost', () => {
    let [spans, again] = [0, 0];
    holds(
      fc.property(world(), fc.constantFrom('', restless, 'age > 2 and age < 9'), (random, rule) => {
        const record = recordOf(rule === '' ? random : ruled(random, rule));
        if (record.spans.length === 0) return;
        for (const [total, values] of Object.entries(recounted(record)))
          expect(totalOf(record, total).values, total).toEqual(values);
        const { width } = totalOf(record, 'keyCustomers');
        const [stock, fresh, lost] = ['keyCustomers', 'keyNew', 'keyLost'].map(
          (name) => totalOf(record, name).values,
        );
        stock!.forEach((count, at) =>
          expect(count).toBe((at < width ? 0 : stock![at - width]!) + fresh![at]! - lost![at]!),
        );
        expectWellFormed(record);
        spans += spansOf(record).people.length;
        again += spansOf(record).people.length - new Set(spansOf(record).people).size;
      }),
      40,
    );
    expect(spans).toBeGreaterThan(5000);
    expect(again).toBeGreaterThan(1000);
  });

  test('are what somebody who writes it down every evening has', () => {
    const seen = new Map<number, string>();
    const onlooker = mechanism({
      id: 'onlooker',
      title: 'Onlooker',
      help: 'Writes down who is a key customer.',
      levers: {},
      start: () => ({
        pass: (block, today) => {
          const [number, key] = [wholes(block, 'number'), wholes(block, 'keyCustomer')];
          for (let row = 0; row < block.count; row++)
            seen.set(number[row]!, (seen.get(number[row]!) ?? '').padEnd(today, '0') + String(key[row]));
        },
      }),
    });
    const record = recordOf(
      shop(restless),
      day.flatMap((one) => (one.id === 'customers' ? [one, onlooker] : [one])),
    );
    const told = new Map([...seen.keys()].map((person) => [person, '0'.repeat(record.about.days)]));
    each(spansOf(record), (person, from, until) => {
      const text = told.get(person)!;
      told.set(person, text.slice(0, from) + '1'.repeat(until - from) + text.slice(until));
    });
    expect(told).toEqual(seen);
    expect(spansOf(record).people.length).toBeGreaterThan(2000);
  });

  test('are the same whoever does the work, and come back from bytes', () => {
    const jobs = [
      shop(restless, { people: 30_000, days: 30 }),
      shop(restless, {
        people: 20_000,
        days: 30,
        trial: { share: 0.3, changes: [['visit.novelty', 1]] },
      }),
    ];
    for (const job of jobs) {
      const alone = recordOf(job);
      expect(alone.joined).toBeGreaterThan(8192);
      for (const parts of [2, 3]) expect(hashRecord(recordInParts(job, parts))).toBe(hashRecord(alone));
      expect(decodeRecord(encodeRecord(alone))).toEqual(alone);
      expectWellFormed(alone);
    }
  });

  test('go into the identity of a run', () => {
    const record = recordOf(shop(restless));
    const [spans] = record.spans;
    for (const part of ['people', 'from', 'until'] as const) {
      const other = spans![part].map((value, at) => (at === 7 ? value + 1 : value));
      expect(hashRecord({ ...record, spans: [{ ...spans!, [part]: other }] })).not.toBe(hashRecord(record));
    }
  });

  test('began before the record where the world was warm, and none that had ended is kept', () => {
    const lead = 25;
    const long = recordOf(shop(restless, { days: 80 }));
    const late = recordOf(shop(restless, { days: 80 - lead, warmUpDays: lead }));
    const left = columnOf(long, 'leftDay');
    const place = new Map(
      [...left.keys()]
        .filter((person) => left[person]! < 0 || left[person]! >= lead)
        .map((person, at) => [person, at]),
    );
    const expected: number[][] = [];
    each(spansOf(long), (person, from, until) => {
      if (place.has(person) && until >= lead) expected.push([place.get(person)!, from - lead, until - lead]);
    });
    const found: number[][] = [];
    each(spansOf(late), (...span) => found.push(span));
    expect(found).toEqual(expected);
    expect(found.filter(([, from]) => from! < 0).length).toBeGreaterThan(10);
  });

  test('are none, in the record and in memory, where nobody can be one', () => {
    expect(recordOf(shop('false')).spans).toEqual([]);
    expect(recordOf(shop('daysSinceVisit > 9999')).spans).toMatchObject([{ people: new Int32Array(0) }]);
    const [none, some] = [shop('false'), shop(restless)].map((job) => mostBytes(job, day));
    expect(some!).toBeGreaterThan(none!);
  });
});

/** The same world under another rule, without a calendar that would move it. */
function ruled(job: Job, rule: string): Job {
  const other = moved({ ...job, calendar: [] }, { 'customers.keyRule': rule });
  return { ...other, formulas: { ...other.formulas, ...shop(rule).formulas } };
}
