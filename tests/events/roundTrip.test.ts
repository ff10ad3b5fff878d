import { describe, expect, test } from 'vitest';
import { dailySum, findAges, fromEvents, totalOf, type Job, type LoggedEvent, type RunRecord } from '#lab';
import { jobFor } from '../jobs.ts';
import { everything, loggedRun, readBack } from './loggedRun.ts';

/* A run is exported, read again and made a record: what can be observed of it is the same. */

const plain = jobFor({
  items: { channels: ['ads', 'door'], segments: ['new', 'old'], steps: ['first'], nodes: ['signup'] },
  levers: {
    'segments.new.share': 0.5,
    'segments.old.share': 0.5,
    'channels.door.organicPerDay': 0.03,
    'channels.ads.organicPerDay': 0.05,
    'revenue.purchaseBase': -1,
  },
  people: 700,
  days: 45,
});

const trial: Job = { ...everything, trial: { share: 0.3, changes: [['visit.novelty', 3]] } };

const cases: readonly (readonly [string, Job])[] = [
  ['a plain world', plain],
  ['a world in which everything happens', everything],
  ['a trial', trial],
  ['a world in yen', { ...plain, currency: 'JPY' }],
];

/** Columns of days hold `never` alike; of those that both have. */
const valuesOf = (record: RunRecord) =>
  new Map(record.columns.map(({ name, values }) => [name, Array.from(values)]));

describe.each(cases)('%s', (_, job) => {
  const run = loggedRun(job);
  const { record } = run;
  const read = readBack(run);
  const again = fromEvents(read.events, { days: record.about.days, currency: read.currency });

  test('is read without a problem', () => {
    expect([read.problems, read.leftOut, read.start, read.currency]).toEqual([
      [],
      0,
      '2024-01-01',
      job.currency,
    ]);
  });

  test('has the same people, and they were active on the same days', () => {
    expect([again.joined, again.words, again.about.days]).toEqual([
      record.joined,
      record.words,
      record.about.days,
    ]);
    expect([again.channels, again.segments]).toEqual([record.channels, record.segments]);
    expect(again.activity).toEqual(record.activity);
  });

  test('has the same columns, as far as the log has anything of them', () => {
    const before = valuesOf(record);
    const common = again.columns.filter(({ name }) => before.has(name));
    expect(common.map(({ name }) => name)).toEqual(
      expect.arrayContaining([
        'joinDay',
        'group',
        'stepsDone',
        'keyClicks',
        'activatedSeenDay',
        'orders',
        'spent',
      ]),
    );
    for (const { name, values } of common) expect([name, ...values]).toEqual([name, ...before.get(name)!]);
    expect(again.columns.filter(({ name }) => !before.has(name)).map(({ name }) => name)).toEqual([]);
    expect(again.columns.some(({ name }) => name === 'arm')).toBe(job.trial !== null);
  });

  test('has the same totals', () => {
    const own = again.totals.map(({ name }) => name);
    expect(own).toEqual(expect.arrayContaining(['joined', 'active', 'orders', 'revenue', 'activatedSeen']));
    for (const name of own.filter((one) => one !== 'income'))
      expect([name, ...dailySum(again, name)]).toEqual([name, ...dailySum(record, name)]);
    for (const name of ['joined', 'active', 'orders', 'revenue']) {
      const [one, other] = [again, record].map(
        (each) => each.totals.find((all) => all.name === name)!.values,
      );
      expect(one).toEqual(other);
    }
  });

  test('has the same purchases and payments by age', () => {
    expect(again.ages.map(({ name }) => name)).toEqual(['orders', 'revenue']);
    for (const { name, values } of again.ages) {
      expect(
        values.reduce((sum, value) => sum + value, 0),
        name,
      ).toBeGreaterThan(0);
      expect(values).toEqual(findAges(record, name)!.values);
    }
  });

  test('has the same key customers, evening by evening', () => {
    expect(again.spans).toEqual(record.spans);
    for (const name of ['keyCustomers', 'keyNew', 'keyLost', 'keyRevenue', 'keyContributions'])
      if (record.spans.length > 0) expect(totalOf(again, name).values).toEqual(totalOf(record, name).values);
    if (job !== plain && job.currency === 'CNY') expect(record.spans[0]!.people.length).toBeGreaterThan(20);
  });
});

test('who is first heard of as a key customer no longer had been one since before the log began', () => {
  const heard = (person: string, day: number, kind: string): LoggedEvent => ({ person, day, kind });
  const log = fromEvents(
    [
      heard('a', -5, 'joined'),
      heard('b', 0, 'joined'),
      heard('a', 2, 'keyCustomerNoLonger'),
      // Said twice it is no more than once, and the order in the file does not matter.
      heard('b', 4, 'keyCustomer'),
      heard('b', 3, 'keyCustomer'),
      heard('a', 1, 'ordered'),
    ],
    { days: 6, currency: 'CNY' },
  );
  const [spans] = log.spans;
  expect([spans!.people, spans!.from, spans!.until].map((part) => [...part])).toEqual([
    [0, 1],
    [-1, 3],
    [2, 6],
  ]);
  const sums = ['keyCustomers', 'keyNew', 'keyLost', 'active'].map((name) => [...dailySum(log, name)]);
  expect(sums).toEqual([
    [1, 1, 0, 1, 1, 1],
    [0, 0, 0, 1, 0, 0],
    [0, 0, 1, 0, 0, 0],
    // A log without visits: that a rule names somebody is nothing that she did.
    [1, 1, 0, 0, 0, 0],
  ]);
});
