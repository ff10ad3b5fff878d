import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  dailyEntry,
  dailySum,
  eventAbout,
  hashRecord,
  never,
  valuesTaken,
  wholeDay,
  columnOf,
  type DayEvents,
  type Job,
} from '#lab';
import { everything, loggedRun, type LoggedRun } from '../events/loggedRun.ts';
import { recordOf } from '../jobs.ts';
import { holds, world } from './worlds.ts';

/* A log holds what the totals count, event by event, and asking for it changes nothing. */

/** What is counted of one kind of event on each recorded day; `worth` is 1 for each, or the event’s number. */
function daily(run: LoggedRun, kind: string, worth: 'count' | 'number' = 'count', item?: string): number[] {
  const at = run.about.kinds.findIndex(({ name }) => name === kind);
  const sums = new Array<number>(run.record.about.days).fill(0);
  for (const { day, kinds, items, numbers } of run.days)
    kinds.forEach((of, place) => {
      const about = run.about.items[items[place]!];
      if (of !== at || day < 0 || (item !== undefined && (about?.item ?? about?.reason) !== item)) return;
      sums[day]! += worth === 'count' ? 1 : numbers[place]!;
    });
  return sums;
}

const sum = (...lists: number[][]): number[] =>
  lists[0]!.map((_, day) => lists.reduce((all, list) => all + list[day]!, 0));

/** The total that counts each kind of event. */
const counted: Readonly<Record<string, string>> = {
  joined: 'joined',
  visited: 'active',
  step: 'stepsDone',
  keyBehaviour: 'keyClicks',
  activated: 'activatedSeen',
  keyBehaviourMeant: 'keyBehaviour',
  activatedInTruth: 'activated',
  ordered: 'orders',
  memberJoined: 'newMembers',
  keyCustomer: 'keyNew',
  keyCustomerNoLonger: 'keyLost',
  renewed: 'renewed',
  left: 'gone',
  returned: 'returned',
};
/** The total that adds up the numbers of each kind. */
const added: Readonly<Record<string, string>> = {
  contributed: 'contributions',
  hit: 'hits',
  invited: 'invited',
};

function expectComplete(job: Job, run: LoggedRun): void {
  const { record } = run;
  const total = (name: string) => Array.from(dailySum(record, name));
  for (const [kind, name] of Object.entries(counted)) expect(daily(run, kind), kind).toEqual(total(name));
  for (const [kind, name] of Object.entries(added))
    expect(daily(run, kind, 'number'), kind).toEqual(total(name));
  const paid = ['ordered', 'memberJoined', 'renewed'].map((kind) => daily(run, kind, 'number'));
  expect(sum(...paid)).toEqual(total('revenue'));
  expect(daily(run, 'couponUsed', 'number')).toEqual(total('couponDiscount'));
  const entry = (name: string, of: string) => Array.from(dailyEntry(record, name, of));
  for (const rule of record.lists.rules ?? [])
    expect(daily(run, 'contacted', 'count', `rules.${rule}`)).toEqual(entry('contacted', rule));
  for (const name of record.lists.incentives ?? []) {
    const item = `incentives.${name}`;
    const [given, used] = ['reward', 'couponUsed'].map((kind) => daily(run, kind, 'count', item));
    expect(sum(given!, used!)).toEqual(entry('redeemed', name));
    // What a coupon brings besides its discount is not among its events.
    if (valuesTaken(job, `incentives.${name}.kind`).includes('coupon')) continue;
    expect(daily(run, 'reward', 'number', item)).toEqual(entry('rewardSpend', name));
  }
  for (const { id } of record.reasons) expect(daily(run, 'left', 'count', id)).toEqual(entry('leftFor', id));
}

describe('a log of events', () => {
  test('holds what every total counts, day by day, where everything acts', () => {
    const run = loggedRun(everything);
    expectComplete(everything, run);
    const seen = new Set(run.days.flatMap(({ kinds }) => [...kinds]));
    const missing = run.about.kinds.filter((_, kind) => !seen.has(kind)).map(({ name }) => name);
    expect(missing).toEqual([]);
  });

  test('holds it in any world, and asking for it changes nothing', () => {
    holds(
      fc.property(world({ people: [1, 800], days: [1, 40] }), (job) => {
        const run = loggedRun(job);
        expect(hashRecord(run.record)).toBe(hashRecord(recordOf(job)));
        expectComplete(job, run);
      }),
      25,
    );
  });

  test('is ordered by day, person and kind', () => {
    const { days, about } = loggedRun(everything);
    expect(days.map(({ day }) => day)).toEqual(days.map((_, day) => day));
    const rank = ({ people, kinds, items }: DayEvents, at: number) =>
      (people[at]! * about.kinds.length + kinds[at]!) * 1000 + items[at]!;
    for (const day of days)
      for (let at = 1; at < day.people.length; at++)
        expect(rank(day, at - 1)).toBeLessThanOrEqual(rank(day, at));
  });

  test('has nothing of the truth unless that is asked for', () => {
    const [observed, all] = [loggedRun(everything, false), loggedRun(everything)];
    const tags = (run: LoggedRun) =>
      new Set(run.days.flatMap(({ kinds }) => Array.from(kinds, (kind) => run.about.kinds[kind]!.tag)));
    expect(tags(observed)).toEqual(new Set(['observed']));
    expect(tags(all)).toEqual(new Set(['observed', 'truth']));
  });

  test('begins before the record where the world was warmed up: with who joined, and nothing else', () => {
    const job = { ...everything, warmUp: { days: 20, settings: everything.settings } };
    const run = loggedRun(job);
    expectComplete(job, run);
    const before = run.days.filter(({ day }) => day < 0);
    expect(before.map(({ day }) => day)).toEqual(before.map((_, at) => at - 20));
    expect(new Set(before.flatMap(({ kinds }) => [...kinds]))).toEqual(new Set([0]));
    // Who left again before the record began is in the log, as an analyst could not know, but in no record.
    const leftBefore = before.reduce((all, { people }) => all + people.length, 0);
    const kept = columnOf(run.record, 'joinDay').filter((day) => day < 0 && day !== never).length;
    expect(kept).toBeLessThan(leftBefore);
  });

  test('says in which group of a trial people are', () => {
    const job: Job = { ...everything, trial: { share: 0.5, changes: [['revenue.purchaseBase', -1]] } };
    const { days, about, record } = loggedRun(job);
    const arms = new Map<number, number>();
    for (const { people, kinds, numbers } of days)
      kinds.forEach((kind, at) => {
        if (kind === 0) arms.set(people[at]!, numbers[at]!);
      });
    expect(about.kinds[0]).toMatchObject({ name: 'joined', number: 'arm' });
    expect([...arms].sort(([a], [b]) => a - b).map(([, arm]) => arm)).toEqual([...columnOf(record, 'arm')]);
    expect(eventAbout(everything, wholeDay).kinds[0]).toEqual({ name: 'joined', tag: 'observed' });
  });
});
