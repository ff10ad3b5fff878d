import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  dailySum,
  findSpans,
  never,
  notYetJoined,
  personStates,
  stateNumber,
  statesOfPerson,
  usualStates,
  type RunRecord,
  type StateRule,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, world } from '../laws/worlds.ts';
import { plainRecord } from '../plainRecord.ts';

/** The states of everybody, day by day. */
function statesOf(record: RunRecord, rule: StateRule = usualStates): Uint8Array[] {
  return Array.from({ length: record.joined }, (_, person) => {
    const days = new Uint8Array(record.about.days);
    statesOfPerson(record, person, rule, days);
    return days;
  });
}

/** The state of one person on one evening, by the words of its definition. */
function stateOn(record: RunRecord, person: number, day: number, rule: StateRule): number {
  const value = (name: string) => columnOf(record, name)[person]!;
  const joined = value('joinDay');
  if (day < joined) return notYetJoined;
  const came = Array.from({ length: day + 1 }, (_, on) =>
    Boolean((record.activity[person * record.words + (on >> 5)]! >>> (on & 31)) & 1),
  );
  const silence = day - Math.max(came.lastIndexOf(true), Math.max(-1, joined));
  const spans = findSpans(record, 'keyCustomer');
  const key = spans?.people.some(
    (who, at) => who === person && spans.from[at]! <= day && day < spans.until[at]!,
  );
  const left = value('leftDay');
  if (rule.gone === 'truth' ? left !== never && day >= left : silence >= rule.goneDays)
    return stateNumber.gone;
  if (silence >= rule.riskDays) return stateNumber.atRisk;
  if (key) return stateNumber.key;
  if (came.slice(-28).filter(Boolean).length >= rule.regularDays) return stateNumber.regular;
  const activated = value('activatedSeenDay');
  return activated !== never && activated <= day ? stateNumber.activated : stateNumber.fresh;
}

describe('what somebody is, evening by evening', () => {
  test('is what the definition says of her, in any world', () => {
    const seen = new Map<number, number>();
    holds(
      fc.property(
        world({ people: [5, 300], days: [2, 70] }),
        fc.record({
          regularDays: fc.integer({ min: 1, max: 10 }),
          riskDays: fc.integer({ min: 2, max: 10 }),
          goneDays: fc.integer({ min: 11, max: 30 }),
          gone: fc.constantFrom('seen' as const, 'truth' as const),
        }),
        (job, rule) => {
          const record = recordOf(job);
          const spell = columnOf(record, 'spell');
          const states = statesOf(record, rule);
          for (let person = 0; person < Math.min(40, record.joined); person++)
            for (let day = 0; day < record.about.days; day++) {
              if (rule.gone === 'truth' && spell[person]! > 0) continue;
              const expected = stateOn(record, person, day, rule);
              expect(states[person]![day], `person ${person} on day ${day}`).toBe(expected);
              seen.set(expected, (seen.get(expected) ?? 0) + 1);
            }
        },
      ),
      40,
    );
    for (const [number, name] of personStates.entries())
      expect([name, seen.get(number)! > 50]).toEqual([name, true]);
  });

  const record = recordOf(
    jobFor({
      levers: {
        'channels.door.organicPerDay': 0.05,
        'customers.keyRule': 'visits(28) >= 12',
        'segments.everyone.visitBase': -1,
        'segments.everyone.driftShape': 'point',
        'segments.everyone.driftChance': 0.02,
      },
      people: 2000,
      days: 100,
      warmUpDays: 30,
    }),
  );
  const count = (states: readonly Uint8Array[], name: keyof typeof stateNumber, day: number) =>
    states.filter((days) => days[day] === stateNumber[name]).length;

  test('is something for everybody who has joined, and gone in truth for whoever is not present', () => {
    const states = statesOf(record, { ...usualStates, gone: 'truth' });
    const joinDay = columnOf(record, 'joinDay');
    const gone = columnOf(record, 'leftDay');
    for (const day of [0, 20, 60, 99]) {
      expect(states.filter((days) => days[day] !== notYetJoined)).toHaveLength(
        joinDay.filter((joined) => joined <= day).length,
      );
      expect(count(states, 'gone', day)).toBe(gone.filter((left) => left >= 0 && left <= day).length);
    }
    expect(count(states, 'key', 99)).toBeLessThanOrEqual(dailySum(record, 'keyPresent')[99]!);
    expect(count(states, 'key', 99)).toBeGreaterThan(20);
  });

  test('seen from outside, somebody is gone later than in truth, and at risk before', () => {
    const [seen, truth] = (['seen', 'truth'] as const).map((gone) =>
      statesOf(record, { ...usualStates, gone }),
    );
    expect(count(seen!, 'gone', 50)).toBeLessThan(count(truth!, 'gone', 50));
    expect(count(seen!, 'atRisk', 50)).toBeGreaterThan(count(truth!, 'atRisk', 50));
  });
});

test('who came back is gone from her first leaving to her next visit, and from her last one on', () => {
  const life = {
    joined: 0,
    active: [0, 8],
    columns: { leftDay: 12, firstLeftDay: 3, spell: 1, activatedSeenDay: 8 },
  };
  const record = plainRecord([life], { days: 14 });
  const names = [...statesOf(record, { ...usualStates, gone: 'truth' })[0]!].map(
    (state) => personStates[state],
  );
  const [fresh, activated, gone] = ['fresh', 'activated', 'gone'].map(
    (name) => (count: number) => Array<string>(count).fill(name),
  );
  expect(names).toEqual([...fresh!(3), ...gone!(5), ...activated!(4), ...gone!(2)]);
});
