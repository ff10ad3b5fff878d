import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockSize,
  columnOf,
  day,
  hashRecord,
  itemNames,
  mechanism,
  serve,
  totalOf,
  wholes,
  type AnyMechanism,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, recordInParts } from './worlds.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

/** What one rule did on each day. */
function ofRule(record: RunRecord, total: string, rule: string): number[] {
  const { values, width } = totalOf(record, total);
  const at = record.lists.rules!.indexOf(rule);
  return [...values.filter((_, index) => index % width === at)];
}

/** A world with three rules, at any hours, caps, quiet days, costs and shares held out. */
const names = ['call', 'gift', 'push'];
const conditions = [
  'age < 5',
  'daysSinceVisit > 2',
  'visits(7) > 1',
  'true',
  'daysSinceContact > 4',
  'contacts < 3',
];
const scores = ['0', 'visits(28)', '-age', 'usualGap'];
const targets = ['visit', 'drift', 'return', 'purchase'];

const leversOfRule = (name: string) =>
  fc
    .record({
      when: fc.constantFrom(...conditions),
      score: fc.constantFrom(...scores),
      target: fc.constantFrom(...targets),
      hours: fc.constantFrom(0, 0.1, 0.25),
      cost: fc.constantFrom(0, 30, 500),
      cap: fc.constantFrom(0, 1, 3, 3650),
      quietDays: fc.constantFrom(0, 1, 5, 20),
      priority: fc.integer({ min: 0, max: 3 }),
      budget: fc.constantFrom(null, 0, 5000, 100_000),
      holdOut: fc.constantFrom(0, 0.3, 1),
      size: fc.constantFrom(-1, 0.5, 2),
    })
    .map((levers): [string, LeverValue][] =>
      Object.entries(levers).map(([key, value]) => [`rules.${name}.${key}`, value]),
    );

const anyRules: fc.Arbitrary<Record<string, LeverValue>> = fc
  .record({
    rules: fc.tuple(...names.map(leversOfRule)),
    hours: fc.constantFrom(0, 1, 6, 1000),
    budget: fc.constantFrom(null, 20_000, 300_000),
  })
  .map(({ rules, hours, budget }) => ({
    ...Object.fromEntries(rules.flat()),
    'care.hoursPerDay': hours,
    'ledger.budget': budget,
  }));

const worldWith = (levers: Readonly<Record<string, LeverValue>>, people = 700, days = 40): Job =>
  jobFor({
    items: { rules: names },
    levers: {
      'channels.door.organicPerDay': 0.06,
      'care.annoyedHazard': 0.05,
      'care.returnLevel': 0.2,
      ...levers,
    },
    people,
    days,
  });

function grouped<T>(all: readonly T[], key: (one: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) groups.set(key(one), [...(groups.get(key(one)) ?? []), one]);
  return groups;
}

interface Contact {
  readonly person: number;
  readonly day: number;
  readonly rule: string;
}

/** Runs a job and looks each day who was contacted by which rule. */
function contactsIn(job: Job): { record: RunRecord; contacts: readonly Contact[] } {
  const contacts: Contact[] = [];
  const onlooker = mechanism({
    id: 'onlooker',
    title: 'Onlooker',
    help: 'Looks who was contacted today.',
    levers: {},
    start: () => ({
      pass: (block, today) => {
        const number = wholes(block, 'number');
        for (const rule of itemNames(job.settings, 'rules')) {
          const times = wholes(block, `careTimes-${rule}`);
          wholes(block, `careDay-${rule}`).forEach((on, row) => {
            if (row < block.count && on === today && times[row]! > 0)
              contacts.push({ person: number[row]!, day: today, rule });
          });
        }
      },
    }),
  });
  const list: readonly AnyMechanism[] = day.flatMap((one) => (one.id === 'care' ? [one, onlooker] : [one]));
  return { record: recordOf(job, list), contacts };
}

describe('whatever the rules are', () => {
  test('caps, quiet days and hold-outs hold for everybody, and nobody is contacted twice on a day', () => {
    let seen = 0;
    holds(
      fc.property(anyRules, (levers) => {
        const { record, contacts } = contactsIn(worldWith(levers));
        const byRule = grouped(contacts, ({ person, rule }) => `${rule} ${person}`);
        for (const [id, own] of byRule) {
          const [rule, person] = id.split(' ') as [string, string];
          const cap = levers[`rules.${rule}.cap`] as number;
          const quiet = levers[`rules.${rule}.quietDays`] as number;
          if (own.length > cap) throw new Error(`${id} has ${own.length} contacts, cap ${cap}`);
          own.forEach((contact, at) => {
            if (at > 0 && contact.day - own[at - 1]!.day <= quiet) throw new Error(`${id} is not left quiet`);
          });
          expect(columnOf(record, `careTimes-${rule}`)[Number(person)]).toBe(own.length);
        }
        for (const [id, own] of grouped(contacts, (contact) => `${contact.person} ${contact.day}`))
          if (own.length > 1) throw new Error(`${id} is contacted ${own.length} times`);
        expect(sum(totalOf(record, 'contacted').values)).toBe(contacts.length);
        expect(sum(columnOf(record, 'contacts'))).toBe(contacts.length);
        seen += contacts.length;
      }),
      40,
    );
    expect(seen).toBeGreaterThan(20_000);
  });

  test('hours, own budgets and the budget of the run are never overspent', () => {
    const short = { hours: 0, own: 0, run: 0 };
    holds(
      fc.property(anyRules, (levers) => {
        const record = recordOf(worldWith(levers));
        const hours = totalOf(record, 'careHours');
        for (let today = 0; today < record.about.days; today++) {
          const spent = sum(hours.values.subarray(today * hours.width, (today + 1) * hours.width));
          expect(spent).toBeLessThanOrEqual((levers['care.hoursPerDay'] as number) + 1e-6);
        }
        for (const rule of names) {
          const spent = sum(ofRule(record, 'careSpend', rule));
          const contacted = sum(ofRule(record, 'contacted', rule));
          expect(spent).toBe(contacted * (levers[`rules.${rule}.cost`] as number));
          expect(spent).toBeLessThanOrEqual((levers[`rules.${rule}.budget`] as number | null) ?? Infinity);
          if (sum(ofRule(record, 'unserved', rule)) > 0) short.own += 1;
        }
        const budget = (levers['ledger.budget'] as number | null) ?? Infinity;
        expect(sum(totalOf(record, 'cost').values)).toBeLessThanOrEqual(budget);
        expect(sum(totalOf(record, 'cost').values)).toBe(sum(totalOf(record, 'careSpend').values));
        if (sum(totalOf(record, 'unfunded').values) > 0) short.run += 1;
      }),
      40,
    );
    expect(short.own).toBeGreaterThan(10);
    expect(short.run).toBeGreaterThan(3);
  });

  test('everybody matched is contacted, held out, not served, or was contacted by another rule', () => {
    holds(
      fc.property(anyRules, (levers) => {
        const record = recordOf(worldWith(levers));
        for (const rule of names) {
          const [eligible, contacted, heldOut, unserved] = [
            'eligible',
            'contacted',
            'heldOut',
            'unserved',
          ].map((total) => ofRule(record, total, rule));
          eligible!.forEach((count, today) => {
            const known = contacted![today]! + heldOut![today]! + unserved![today]!;
            if (known > count) throw new Error(`${rule} on day ${today}: ${known} of ${count}`);
          });
        }
        // The first in the queue waits for no other rule.
        const [first] = [...names].sort(
          (a, b) =>
            (levers[`rules.${a}.priority`] as number) - (levers[`rules.${b}.priority`] as number) ||
            (a < b ? -1 : 1),
        );
        const all = (total: string) => sum(ofRule(record, total, first!));
        expect(all('contacted') + all('heldOut') + all('unserved')).toBe(all('eligible'));
      }),
      30,
    );
  });

  test('relation 3: one, two or three workers leave the same bytes', () => {
    holds(
      fc.property(anyRules, (levers) => {
        const job = worldWith({ ...levers, 'channels.door.organicPerDay': 0.4 }, 14_000, 12);
        const alone = recordOf(job);
        expect(alone.joined).toBeGreaterThan(3 * blockSize);
        for (const parts of [2, 3]) expect(hashRecord(recordInParts(job, parts))).toBe(hashRecord(alone));
      }),
      12,
    );
  });
});

/** A world in which contacts change nothing but who was contacted. */
const idle = {
  'care.annoyancePerContact': 0,
  'rules.call.size': 0,
  'rules.push.size': 0,
  'rules.gift.size': 0,
};

describe('a queue', () => {
  const rule = (hours: number, cost = 0, budget = Infinity) => ({ hours, cost, budget });
  /** Six people: rule, score, lot, person. Ann, Bo and Cy wait for both rules. */
  const [ann, bo, cy, di, ed, flo] = [1, 2, 3, 4, 5, 6] as const;
  const requests = [
    [0, 5, 40, ann],
    [0, 9, 70, bo],
    [0, 5, 20, cy],
    [1, 1, 10, ann],
    [1, 3, 30, bo],
    [1, 2, 50, cy],
    [1, 2, 50, di],
    [1, 2, 60, ed],
    [1, -Infinity, 0, flo],
  ];
  const served = (
    rules: readonly ReturnType<typeof rule>[],
    hours: number,
    money: number,
    asked: readonly (readonly number[])[] = requests,
  ) => serve(Float64Array.from(asked.flat()), rules, hours, money).map(({ people }) => sorted(people));

  /** Whoever is served is served on the same day, so only who is among them matters. */
  const sorted = (people: ReadonlySet<number>) => Array.from(people).sort((a, b) => a - b);

  test('serves by score, then by lot, then who joined first, and nobody twice', () => {
    // Bo has the highest score; Cy’s lot is below Ann’s.
    expect(served([rule(1), rule(1)], 2, 0)).toEqual([[bo, cy], []]);
    expect(served([rule(1), rule(1)], 100, 0)).toEqual([
      [ann, bo, cy],
      [di, ed, flo],
    ]);
    // What the first rule leaves of the hours is the second one’s: Bo is taken, so Cy comes before Di by joining.
    expect(served([rule(2), rule(0.5)], 3.5, 0)).toEqual([[bo], [cy, di, ed]]);
  });

  test('ends where the next does not fit: hours, own money, money of the run', () => {
    expect(served([rule(0.1), rule(0.1)], 0.3, 0)).toEqual([[ann, bo, cy], []]);
    expect(served([rule(0, 100, 250), rule(0, 100)], 0, 1000)).toEqual([
      [bo, cy],
      [ann, di, ed, flo],
    ]);
    expect(served([rule(0, 100), rule(0, 30)], 0, 350)).toEqual([[ann, bo, cy], [di]]);
    expect(served([rule(1), rule(0, 1)], 0, 0)).toEqual([[], []]);
  });

  test('says when money was what was missing', () => {
    const all = Float64Array.from(requests.flat());
    const [first, second] = serve(all, [rule(1, 100), rule(0, 100)], 2, 250);
    expect(first).toEqual({ people: new Set([bo, cy]), moneyEnded: false });
    expect(second!.moneyEnded).toBe(true);
  });

  test('does not care in what order it was asked', () => {
    holds(
      fc.property(fc.shuffledSubarray(requests, { minLength: requests.length }), (shuffled) => {
        expect(served([rule(2), rule(0.5)], 3.5, 0, shuffled)).toEqual(served([rule(2), rule(0.5)], 3.5, 0));
      }),
      30,
    );
  });
});

describe('what is scarce', () => {
  const calls = (hours: number, more: Readonly<Record<string, LeverValue>> = {}) =>
    worldWith({
      ...idle,
      'rules.call.when': 'daysSinceVisit > 1',
      'rules.call.score': 'visits(28)',
      'rules.call.hours': 0.5,
      'rules.call.quietDays': 0,
      'rules.push.when': 'age > 1',
      'rules.push.priority': 2,
      'rules.push.hours': 0.1,
      'rules.push.quietDays': 0,
      'care.hoursPerDay': hours,
      ...more,
    });

  test('relation 25: more hours never serve fewer by the first rule, and none serve nobody', () => {
    const served = [0, 1, 3, 8, 20, 1000].map((hours) => ofRule(recordOf(calls(hours)), 'contacted', 'call'));
    for (let more = 1; more < served.length; more++)
      served[more]!.forEach((count, today) =>
        expect(count).toBeGreaterThanOrEqual(served[more - 1]![today]!),
      );
    expect(served[1]!.at(-1)).toBe(2);
    const record = recordOf(calls(0));
    for (const name of ['call', 'push']) {
      expect(sum(ofRule(record, 'contacted', name))).toBe(0);
      expect(sum(ofRule(record, 'unserved', name))).toBe(sum(ofRule(record, 'eligible', name)));
    }
    expect(sum(ofRule(record, 'unserved', 'call'))).toBeGreaterThan(1000);
  });

  test('the rule with the smaller number is served first', () => {
    const [calling, pushing] = [2, 0].map((priority) => {
      const record = recordOf(calls(5, { 'rules.push.priority': priority }));
      return ['call', 'push'].map((name) => sum(ofRule(record, 'contacted', name).slice(20)));
    });
    // Ten calls a day, and nothing is left for a push; or fifty pushes, and nothing for a call.
    expect(calling).toEqual([10 * 20, 0]);
    expect(pushing).toEqual([0, 50 * 20]);
  });

  test('relation 26: a cap that nobody can reach is no cap', () => {
    const [most, days] = [3650, 40].map((cap) => recordOf(calls(1000, { 'rules.push.cap': cap })));
    expect(hashRecord(most!)).toBe(hashRecord(days!));
    expect(hashRecord(recordOf(calls(1000, { 'rules.push.cap': 5 })))).not.toBe(hashRecord(days!));
  });
});
