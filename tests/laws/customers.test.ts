import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  customers,
  dailySum,
  day,
  mechanism,
  totalOf,
  wholes,
  type AnyMechanism,
  type Block,
  type Job,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, moved, recordInParts, world } from './worlds.ts';

const classesOf = (id: string): string[] => Object.keys(customers.classifications![id]!.classes);
const sortings = Object.keys(customers.classifications!);

/** On how many of the days from `from` to `to` someone was active, and when last, read bit by bit. */
function visitsOf(
  record: RunRecord,
  person: number,
  from: number,
  to: number,
): { days: number; last: number } {
  let days = 0;
  let last = -1;
  for (let on = Math.max(0, from); on <= to; on++)
    if ((record.activity[person * record.words + (on >> 5)]! >>> (on & 31)) & 1) {
      days += 1;
      last = on;
    }
  return { days, last };
}

/** A world in which people buy, so that every tier has somebody in it. */
const shop = (levers: Record<string, number | string> = {}): Job =>
  jobFor({
    items: { channels: ['ads', 'door'], segments: ['everyone'], steps: ['first'], nodes: ['week'] },
    levers: {
      'channels.door.organicPerDay': 0.02,
      'revenue.purchaseBase': -1.5,
      'segments.everyone.visitBase': -1.8,
      ...levers,
    },
    people: 4000,
    days: 126,
  });

describe('everyone is in exactly one class', () => {
  test('of each sorting, every day; people change class only by moves that were counted', () => {
    holds(
      fc.property(world({ days: [1, 60] }), (job) => {
        const record = recordOf(job);
        for (const id of sortings) {
          const size = classesOf(id).length;
          const [classes, moves] = [totalOf(record, id).values, totalOf(record, `${id}Moves`).values];
          let joined = 0;
          dailySum(record, 'joined').forEach((today, on) => {
            joined += today;
            const row = classes.subarray(on * size, (on + 1) * size);
            expect(row.reduce((sum, n) => sum + n, 0)).toBe(joined);
            for (let of = 0; of < size; of++) {
              const before = (on === 0 ? 0 : classes[(on - 1) * size + of]!) + (of === 0 ? today : 0);
              let change = 0;
              for (let other = 0; other < size; other++)
                change +=
                  moves[on * size * size + other * size + of]! - moves[on * size * size + of * size + other]!;
              expect(row[of]).toBe(before + change);
            }
          });
          const last = new Array<number>(size).fill(0);
          columnOf(record, id).forEach((of) => (last[of]! += 1));
          expect(last).toEqual([...classes.subarray(-size)]);
        }
      }),
      20,
    );
  });

  test('whoever does the sorting', () => {
    const job = shop({ 'customers.rfmSpan': 'days28' });
    const [alone, shared] = [recordOf(job), recordInParts(job, 3)];
    for (const id of sortings) expect(totalOf(shared, id).values).toEqual(totalOf(alone, id).values);
  });
});

describe('a tier is what its definition says', () => {
  const record = recordOf(shop());
  const last = record.about.days - 1;
  const column = (name: string) => columnOf(record, name);

  test('lifecycle, read off the record person by person', () => {
    const names = classesOf('lifecycle');
    const seen = new Set<string>();
    for (let person = 0; person < record.joined; person++) {
      const silent = last - visitsOf(record, person, 0, last).last;
      const expected =
        silent >= 60
          ? 'lost'
          : silent >= 14
            ? 'aboutToLeave'
            : column('orders')[person]! >= 1
              ? 'paying'
              : column('keyCount')[person]! >= 5
                ? 'interested'
                : visitsOf(record, person, last - 27, last).days >= 8
                  ? 'active'
                  : last - column('joinDay')[person]! >= 14
                    ? 'ordinary'
                    : 'newcomer';
      expect(names[column('lifecycle')[person]!]).toBe(expected);
      seen.add(expected);
    }
    expect(seen.size).toBe(names.length);
  });

  test('RFM, read off the record person by person', () => {
    const names = classesOf('rfm');
    const seen = new Set<string>();
    for (let person = 0; person < record.joined; person++) {
      const bought = column('lastOrder')[person]!;
      const lately = last - bought <= 30;
      const often = column('orders')[person]! >= 3;
      const important = lately
        ? often
          ? 'importantValue'
          : 'importantDevelop'
        : often
          ? 'importantKeep'
          : 'importantWinBack';
      const expected =
        bought < 0 ? 'noPurchase' : column('spent')[person]! >= 15_000 ? important : 'otherBuyer';
      expect(names[column('rfm')[person]!]).toBe(expected);
      seen.add(expected);
    }
    expect(seen.size).toBe(names.length);
  });

  test('sorting every day or every week ends in the same tiers; a path can only have been seen to go farther', () => {
    const daily = recordOf(shop({ 'customers.sortEvery': 1 }));
    for (const id of ['lifecycle', 'rfm']) expect(columnOf(daily, id)).toEqual(columnOf(record, id));
    let farther = 0;
    columnOf(daily, 'journey').forEach((stage, person) => {
      expect(stage).toBeGreaterThanOrEqual(column('journey')[person]!);
      farther += Number(stage > column('journey')[person]!);
    });
    expect(farther).toBeGreaterThan(0);
  });
});

describe('levers move tiers the way they say', () => {
  const members = (job: Job, id: string, ...classes: string[]): Set<number> => {
    const of = columnOf(recordOf(job), id);
    const wanted = classes.map((name) => classesOf(id).indexOf(name));
    return new Set(Array.from(of.keys()).filter((person) => wanted.includes(of[person]!)));
  };
  const important = classesOf('rfm').filter((name) => name.startsWith('important'));

  test.each([
    ['customers.lostDays', 30, 90, 'lifecycle', ['lost']],
    ['customers.silentDays', 7, 28, 'lifecycle', ['aboutToLeave', 'lost']],
    ['customers.muchMoney', 10_000, 30_000, 'rfm', important],
    ['customers.oftenOrders', 2, 5, 'rfm', ['importantValue', 'importantKeep']],
    ['customers.habitVisits', 8, 16, 'journey', ['habitual', 'sharing', 'hooked']],
    ['customers.hookedVisits', 18, 27, 'journey', ['hooked']],
  ] as const)('a higher %s leaves some of them out and takes nobody in', (path, low, high, id, classes) => {
    const [wide, narrow] = [low, high].map((value) => members(shop({ [path]: value }), id, ...classes));
    expect(narrow!.size).toBeLessThan(wide!.size);
    expect([...narrow!].filter((person) => !wide!.has(person))).toEqual([]);
  });

  test('purchases of the last 28 days are fewer than those of all time', () => {
    const [lately, ever] = ['days28', 'life'].map((span) =>
      members(shop({ 'customers.rfmSpan': span }), 'rfm', ...important),
    );
    expect(lately!.size).toBeGreaterThan(0);
    expect(lately!.size).toBeLessThan(ever!.size);
    expect([...lately!].filter((person) => !ever!.has(person))).toEqual([]);
  });
});

describe('what a formula reads of visits', () => {
  /** Counts everybody's visits by hand, and lays them every evening beside who meets a rule over them. */
  function checked(job: Job, meets: (ago: readonly number[]) => boolean): [compared: number, met: number] {
    const days = new Map<number, number[]>();
    let compared = 0;
    let met = 0;
    const onlooker = (id: string, pass: (block: Block, today: number) => void) =>
      mechanism({ id, title: id, help: 'Counts visits by hand.', levers: {}, start: () => ({ pass }) });
    const counts = onlooker('counts', (block, today) => {
      const number = wholes(block, 'number');
      for (const row of block.visitors.subarray(0, block.visitorCount))
        days.set(number[row]!, [...(days.get(number[row]!) ?? []), today]);
    });
    const compares = onlooker('compares', (block, today) => {
      const [number, key] = [wholes(block, 'number'), wholes(block, 'keyCustomer')];
      for (let row = 0; row < block.count; row++) {
        const ago = days.get(number[row]!)!.map((on) => today - on);
        if (key[row] !== Number(meets(ago))) throw new Error(`person ${number[row]} on day ${today}`);
        compared += 1;
        met += key[row]!;
      }
    });
    const after: Readonly<Record<string, AnyMechanism>> = { visit: counts, customers: compares };
    recordOf(
      job,
      day.flatMap((one) => [one, ...(after[one.id] ? [after[one.id]!] : [])]),
    );
    return [compared, met];
  }

  const world = (rule: string, more: Partial<Parameters<typeof jobFor>[0]>): Job =>
    jobFor({
      levers: {
        'channels.door.organicPerDay': 0.05,
        'segments.everyone.visitBase': -3,
        'customers.keyRule': rule,
      },
      people: 60,
      ...more,
    });

  test.each([7, 28, 90, 365])('visits(%i) is what was counted day by day', (window) => {
    const least = window < 90 ? 2 : 5;
    const meets = (ago: readonly number[]) => ago.filter((days) => days < window).length >= least;
    for (const more of [{ days: 400 }, { days: 120, warmUpDays: 45 }]) {
      const [compared, met] = checked(world(`visits(${window}) >= ${least}`, more), meets);
      expect(compared).toBeGreaterThan(4000);
      expect(met).toBeGreaterThan(300);
      expect(met).toBeLessThan(compared - 300);
    }
  });

  test('and so are the days since the last one', () => {
    const [compared, met] = checked(world('daysSinceVisit >= 40', { days: 200 }), (ago) => ago.at(-1)! >= 40);
    expect(met).toBeGreaterThan(300);
    expect(met).toBeLessThan(compared - 300);
  });
});

test('whoever has invited somebody is at least at sharing on the path', () => {
  const record = recordOf(
    jobFor({
      levers: {
        'channels.door.organicPerDay': 0.03,
        'channels.share.kind': 'loop',
        'referral.invites': 0.05,
      },
      items: { channels: ['door', 'share'] },
      people: 3000,
      days: 70,
    }),
  );
  const [sent, stage] = ['invitations', 'journey'].map((name) => columnOf(record, name));
  const sharing = classesOf('journey').indexOf('sharing');
  let sharers = 0;
  sent!.forEach((count, person) => {
    sharers += Number(count > 0);
    if (count > 0) expect(stage![person]).toBeGreaterThanOrEqual(sharing);
    else expect(stage![person]).not.toBe(sharing);
  });
  expect(sharers).toBeGreaterThan(50);
});

test('trails of purchases are kept only if something asks for them', () => {
  const names = (job: Job) => recordOf(job).columns.map(({ name }) => name);
  expect(names(shop()).filter((name) => /^(orders|spend)\d+$/.test(name))).toEqual([]);
  expect(names(shop({ 'customers.rfmSpan': 'days90' }))).toEqual(
    expect.arrayContaining(['orders90', 'spend90']),
  );
  const later = moved(shop(), {});
  const change = {
    day: 50,
    label: '',
    cost: 0,
    changes: [['customers.rfmSpan', 'days28']] as [string, string][],
  };
  expect(names({ ...later, calendar: [change] })).toContain('orders28');
});
