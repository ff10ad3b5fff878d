import { describe, expect, test } from 'vitest';
import { columnOf, dailySum, hashRecord, totalOf, type Job, type LeverValue, type RunRecord } from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf, type Plan } from '../jobs.ts';
import { mean } from '../statistics.ts';
import { recordInParts } from './worlds.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

/** Everybody comes on day 0; a rule asks those who have left to come back. */
const asking = (levers: Readonly<Record<string, LeverValue>>, more: Partial<Plan> = {}): Job =>
  jobFor({
    items: { rules: ['back'] },
    levers: {
      ...nothingActs,
      ...alike(),
      'segments.everyone.careSpread': 0,
      'care.returnHabit': 0,
      'care.annoyancePerContact': 0,
      'rules.back.target': 'return',
      'rules.back.size': 0,
      ...levers,
    },
    people: 4000,
    days: 60,
    ...more,
  });

const run = (levers: Readonly<Record<string, LeverValue>>, more: Partial<Plan> = {}): RunRecord =>
  recordOf(asking(levers, more), dayWithOpenDoor);

describe('those who have left', () => {
  const gone = { 'segments.everyone.driftChance': 1 };
  const once = {
    ...gone,
    'rules.back.when': 'age == 5',
    'rules.back.lastsDays': 10,
    'care.returnLevel': 0.1,
  };

  test('come back only while they are asked, with the chance of ten days of the level', () => {
    const record = run(once);
    const back = dailySum(record, 'returned');
    expect([...back].flatMap((count, today) => (count > 0 ? [today] : []))).toEqual(
      Array.from({ length: 10 }, (_, at) => 5 + at),
    );
    const chance = 1 - Math.exp(-10 * 0.1);
    const error = Math.sqrt(4000 * chance * (1 - chance));
    expect(Math.abs(sum(back) - 4000 * chance) / error).toBeLessThan(4);
    expect(sum(totalOf(record, 'wonBack').values)).toBe(sum(back));
    expect(sum(dailySum(run({ ...once, 'rules.back.when': 'false' }), 'returned'))).toBe(0);
  });

  test('are not drawn back by what was done for them before they left', () => {
    // Asked on the first day, on which everybody leaves, and asked again on day 5.
    const early = { 'rules.early.target': 'return', 'rules.early.size': 3, 'rules.early.lastsDays': 50 };
    const record = run(
      { ...once, ...early, 'rules.early.when': 'age == 0' },
      { items: { rules: ['back', 'early'] } },
    );
    expect(sum(totalOf(record, 'contacted').values)).toBe(2 * 4000);
    expect(sum(totalOf(record, 'wonBack').values.filter((_, at) => at % 2 === 1))).toBe(0);
    expect(hashRecord(record)).not.toBe(hashRecord(run(once)));
    expect(dailySum(record, 'returned')).toEqual(dailySum(run(once), 'returned'));
  });

  test('begin a new spell, and each spell has a luck of its own', () => {
    const record = run({ ...once, 'rules.back.when': 'age > 4', 'rules.back.quietDays': 0 });
    const spell = columnOf(record, 'spell');
    expect(sum(spell)).toBe(sum(dailySum(record, 'returned')));
    expect(Math.max(...spell)).toBeGreaterThan(3);
    // All have come back within 55 days of hazard .1 or not, and one spell says nothing of the next.
    const [first, later] = [1, 2].map((least) => spell.filter((times) => times >= least).length);
    expect(first! / 4000).toBeGreaterThan(0.97);
    expect(later! / 4000).toBeGreaterThan(0.9);
  });

  test('are counted: present is joined less gone and returned more', () => {
    const record = run({ ...once, 'rules.back.when': 'age > 4', 'segments.everyone.driftChance': 0.2 });
    const [joined, goneBy, returned, present] = ['joined', 'gone', 'returned', 'present'].map((name) =>
      dailySum(record, name),
    );
    let here = 0;
    present!.forEach((count, today) => {
      here += joined![today]!;
      expect(count).toBe(here);
      here += returned![today]! - goneBy![today]!;
    });
    expect(columnOf(record, 'leftDay').filter((on) => on < 0).length).toBe(here);
    expect(sum(dailySum(record, 'returned'))).toBeGreaterThan(100);
  });

  test('stay the same people however many workers there are', () => {
    const job = jobFor({
      items: { rules: ['back'] },
      levers: {
        'channels.door.organicPerDay': 0.5,
        'rules.back.when': 'daysSinceVisit > 2',
        'rules.back.target': 'return',
        'care.returnLevel': 0.3,
      },
      people: 10_000,
      days: 20,
    });
    const alone = recordOf(job);
    expect(sum(dailySum(alone, 'returned'))).toBeGreaterThan(100);
    for (const parts of [2, 3]) expect(hashRecord(recordInParts(job, parts))).toBe(hashRecord(alone));
  });
});

describe('winning back', () => {
  const drifting = {
    'segments.everyone.driftChance': 0.1,
    'rules.back.when': 'daysSinceVisit > 7',
    'care.returnLevel': 0.05,
  };
  const returned = (levers: Readonly<Record<string, LeverValue>>) =>
    sum(dailySum(run({ ...drifting, ...levers }), 'returned'));

  test('works better by a stronger contact, and on those who had the habit', () => {
    expect(returned({ 'rules.back.size': 1 })).toBeGreaterThan(1.3 * returned({}));
    const habit = { 'visit.habitFade': 0, 'segments.everyone.visitBase': 0 };
    expect(returned({ ...habit, 'care.returnHabit': 2 })).toBeGreaterThan(1.1 * returned(habit));
  });

  test('leaves alone who is held out', () => {
    const record = run({ ...drifting, 'rules.back.holdOut': 0.5 });
    const spell = columnOf(record, 'spell');
    const times = columnOf(record, 'careTimes-back');
    const heldOut = spell.filter((_, person) => times[person]! < 0);
    expect(heldOut.length).toBeGreaterThan(1000);
    expect(Math.max(...heldOut)).toBe(0);
    expect(Math.max(...spell)).toBeGreaterThan(0);
  });

  test('by a discount leaves a shorter second life', () => {
    const present = [0, 1].map((secondLifeDrift) => {
      const record = run({ ...drifting, 'rules.back.secondLifeDrift': secondLifeDrift });
      return mean([...dailySum(record, 'present').slice(30)]);
    });
    expect(present[1]!).toBeLessThan(0.85 * present[0]!);
  });

  test('days away are days without the habit', () => {
    const habit = { ...drifting, 'segments.everyone.visitBase': 1, 'segments.everyone.habitDays': 5 };
    const kept = [0, 0.1].map((habitFade) => {
      const record = run({ ...habit, 'visit.habitFade': habitFade }, { days: 30 });
      const [spell, left] = ['spell', 'leftDay'].map((name) => columnOf(record, name));
      const own = columnOf(record, 'habit').filter((_, person) => spell![person]! > 0 && left![person]! < 0);
      return mean([...own]);
    });
    expect(kept[1]!).toBeLessThan(0.8 * kept[0]!);
  });
});
