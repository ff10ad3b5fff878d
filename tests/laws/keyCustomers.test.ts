import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  dailySum,
  day,
  mechanism,
  totalOf,
  wholes,
  type AnyMechanism,
  type Job,
  type RunRecord,
} from '#lab';
import { alike, dayWithOpenDoor, formulasFor, jobFor, nothingActs, recordOf } from '../jobs.ts';
import { holds, recordInParts, setting, world } from './worlds.ts';

/** A shop in which many buy, and its key customers by a rule. */
const shop = (rule: string, more: Partial<Parameters<typeof jobFor>[0]> = {}): Job =>
  jobFor({
    levers: {
      'channels.door.organicPerDay': 0.02,
      'revenue.purchaseBase': -1,
      'segments.everyone.visitBase': -1.5,
      'customers.keyRule': rule,
    },
    people: 4000,
    days: 100,
    ...more,
  });

const keysOf = (rule: string): Set<number> => {
  const key = columnOf(recordOf(shop(rule)), 'keyCustomer');
  return new Set(Array.from(key.keys()).filter((person) => key[person] === 1));
};

const often = 'orders(28) >= 2';
const early = 'age > 40';

describe('key customers by a rule', () => {
  test('relation 21: a stricter rule names some of the same people and nobody else', () => {
    const [wide, narrow] = [keysOf('orders(28) >= 1'), keysOf('orders(28) >= 3')];
    expect(narrow.size).toBeGreaterThan(5);
    expect(wide.size).toBeGreaterThan(narrow.size);
    expect([...narrow].filter((person) => !wide.has(person))).toEqual([]);
  });

  test('relation 22: and, or and not are common to both, in either, and the others', () => {
    const [a, b] = [keysOf(often), keysOf(early)];
    const everyone = [...keysOf('true')];
    expect([...keysOf(`${often} and ${early}`)]).toEqual(everyone.filter((one) => a.has(one) && b.has(one)));
    expect([...keysOf(`${often} or ${early}`)]).toEqual(everyone.filter((one) => a.has(one) || b.has(one)));
    expect([...keysOf(`not (${often})`)]).toEqual(everyone.filter((one) => !a.has(one)));
    expect(a.size).toBeGreaterThan(5);
  });

  test('are as many as there were, and those who became one, less those who are one no longer', () => {
    const record = recordOf(shop(often, { items: { channels: ['ads', 'door'] } }));
    const [key, fresh, lost] = ['keyCustomers', 'keyNew', 'keyLost'].map(
      (name) => totalOf(record, name).values,
    );
    const { width } = totalOf(record, 'keyCustomers');
    key!.forEach((count, at) => {
      expect(count).toBe((at < width ? 0 : key![at - width]!) + fresh![at]! - lost![at]!);
    });
    expect(Math.max(...lost!)).toBeGreaterThan(0);
    const last = Array.from(columnOf(record, 'keyCustomer')).reduce((sum, is) => sum + is, 0);
    expect(dailySum(record, 'keyCustomers').at(-1)).toBe(last);
  });

  test('whoever is key under every rule is everyone who joined, and brings what those of yesterday bring', () => {
    const record = recordOf(shop('true'));
    let joined = 0;
    dailySum(record, 'joined').forEach((today, on) => {
      joined += today;
      expect(dailySum(record, 'keyCustomers')[on]).toBe(joined);
      expect(dailySum(record, 'keyPresent')[on]).toBe(dailySum(record, 'present')[on]);
    });
    // Who was no key customer when the day began brings nothing to their account.
    const late = recordOf(shop('age > 0'));
    const brought = (one: RunRecord) => dailySum(one, 'keyRevenue').reduce((sum, money) => sum + money, 0);
    const revenue = dailySum(record, 'revenue').reduce((sum, money) => sum + money, 0);
    expect(brought(late)).toBeLessThan(brought(record));
    expect(brought(record)).toBeLessThan(revenue);
    expect(brought(record)).toBeGreaterThan(0.7 * revenue);
  });

  test('whoever shares the work', () => {
    const [alone, shared] = [recordOf(shop(often)), recordInParts(shop(often), 3)];
    for (const name of ['keyCustomers', 'keyNew', 'keyLost', 'keyRevenue'])
      expect(totalOf(shared, name).values).toEqual(totalOf(alone, name).values);
  });

  test('a rule may ask whether someone is one already: whoever was ever three days old stays', () => {
    const job = shop('keyCustomer or age == 3');
    const record = recordOf(job);
    const joinDay = columnOf(record, 'joinDay');
    const since = columnOf(record, 'keySince');
    columnOf(record, 'keyCustomer').forEach((is, person) => {
      expect(is).toBe(Number(joinDay[person]! + 3 < record.about.days));
      if (is) expect(since[person]).toBe(joinDay[person]! + 3);
    });
  });

  test('a rule may ask for how long someone has been one: five days and no longer', () => {
    const record = recordOf(shop('age == 3 or keyCustomer and daysAsKey < 5'));
    const joinDay = columnOf(record, 'joinDay');
    columnOf(record, 'keyCustomer').forEach((is, person) => {
      const age = record.about.days - 1 - joinDay[person]!;
      expect(is).toBe(Number(age >= 3 && age < 8));
    });
  });

  test('where nobody can be one, nothing is kept of it', () => {
    const names = recordOf(shop('false')).columns.map(({ name }) => name);
    expect(
      names.filter((name) => name.startsWith('key') && name !== 'keyCount' && name !== 'keyClicks'),
    ).toEqual([]);
    const change = {
      day: 50,
      label: '',
      cost: 0,
      changes: [['customers.keyRule', often]] as [string, string][],
    };
    const later = recordOf(shop('false', { calendar: [change] }));
    const counts = dailySum(later, 'keyCustomers');
    expect(Math.max(...counts.slice(0, 50))).toBe(0);
    expect(counts[50]).toBe(dailySum(recordOf(shop(often)), 'keyCustomers')[50]);
  });
});

describe('by rules over what anyone can observe, in random worlds', () => {
  /** Conditions that get stricter by their number. */
  const conditions = [
    (limit: number) => `visits(28) >= ${limit}`,
    (limit: number) => `orders(90) >= ${limit}`,
    (limit: number) => `age > ${3 * limit}`,
    (limit: number) => `daysSinceVisit < ${9 - limit}`,
    (limit: number) => `spend(28) >= ${500 * limit}`,
  ];
  const condition = fc.record({ of: fc.constantFrom(...conditions), limit: fc.integer({ min: 0, max: 7 }) });

  /** Under each rule, whether each person is a key customer in the end. */
  const keysBy = (job: Job, rules: readonly string[]): number[][] =>
    rules.map((rule) => {
      const settings = setting(job.settings, [['customers.keyRule', rule]]);
      const record = recordOf({ ...job, settings, formulas: formulasFor(settings) });
      return [...columnOf(record, 'keyCustomer')];
    });

  test('relations 21, 22: stricter is fewer of the same; and, or, not are what they are of sets, and counts add', () => {
    const seen = { keys: 0, fewer: 0 };
    holds(
      fc.property(world({ people: [100, 800], days: [5, 30] }), condition, condition, (random, one, two) => {
        const job: Job = { ...random, calendar: [] };
        const [a, b] = [one.of(one.limit), two.of(two.limit)];
        const rules = [a, one.of(one.limit + 1), b, `(${a}) and (${b})`, `(${a}) or (${b})`, `not (${a})`];
        const [wide, narrow, other, both, either, rest] = keysBy(job, rules);
        wide!.forEach((is, person) => {
          expect(narrow![person]).toBeLessThanOrEqual(is);
          expect(both![person]).toBe(Math.min(is, other![person]!));
          expect(either![person]).toBe(Math.max(is, other![person]!));
          expect(rest![person]).toBe(1 - is);
          seen.keys += is;
          seen.fewer += is - narrow![person]!;
        });
        const [ofA, ofB, common, all] = [wide!, other!, both!, either!].map((keys) =>
          keys.reduce((sum, is) => sum + is, 0),
        );
        expect(ofA! + ofB!).toBe(common! + all!);
      }),
      12,
    );
    expect(seen.keys).toBeGreaterThan(500);
    expect(seen.fewer).toBeGreaterThan(50);
  });
});

test('a rule over followers, contributions and hits finds the few who bring most of what there is', () => {
  // The rule of a site for questions, at the scale of a small one.
  const job = jobFor({
    levers: {
      ...nothingActs,
      ...alike(),
      'segments.everyone.visitBase': 0,
      'segments.everyone.creatorShare': 0.2,
      'segments.everyone.creatorRate': 0.3,
      'segments.everyone.creatorSpread': 2,
      'customers.keyRule': 'followers > 20 and contributions(90) > 20 and hits(90) >= 3',
    },
    people: 2000,
    days: 120,
  });
  const record = recordOf(job, dayWithOpenDoor);
  const late = (total: string) =>
    dailySum(record, total)
      .slice(-20)
      .reduce((sum, value) => sum + value, 0);
  const people = late('keyCustomers') / late('present');
  const brought = late('keyContributions') / late('contributions');
  const followed = late('keyFollowers') / late('followersGained');
  expect(people).toBeGreaterThan(0.005);
  expect(people).toBeLessThan(0.2);
  expect(brought).toBeGreaterThan(4 * people);
  expect(brought).toBeLessThan(1);
  expect(followed).toBeGreaterThan(4 * people);
  expect(followed).toBeLessThan(1);
});

test('the windows of a rule are exact: purchases counted by hand name the same people every evening', () => {
  let compared = 0;
  let keys = 0;
  const onlooker = mechanism({
    id: 'onlooker',
    title: 'Onlooker',
    help: 'Counts purchases by hand.',
    levers: {},
    start: () => {
      const bought = new Map<number, number[]>();
      return {
        pass: (block, today) => {
          const [number, orders, key] = ['number', 'orders', 'keyCustomer'].map((name) =>
            wholes(block, name),
          );
          for (let row = 0; row < block.count; row++) {
            const days = bought.get(number![row]!) ?? [];
            while (days.length < orders![row]!) days.push(today);
            bought.set(number![row]!, days);
            const lately = days.filter((on) => on > today - 28).length;
            if (key![row] !== Number(lately >= 2)) throw new Error(`${number![row]} on day ${today}`);
            compared += 1;
            keys += key![row]!;
          }
        },
      };
    },
  });
  const list: readonly AnyMechanism[] = day.flatMap((one) =>
    one.id === 'customers' ? [one, onlooker] : [one],
  );
  recordOf(shop(often, { people: 500 }), list);
  expect(compared).toBeGreaterThan(10_000);
  expect(keys).toBeGreaterThan(500);
});
