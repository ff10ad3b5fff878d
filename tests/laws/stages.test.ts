import { describe, expect, test } from 'vitest';
import {
  columnOf,
  dailySum,
  totalOf,
  type DatedChange,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { alike, jobFor, recordOf } from '../jobs.ts';
import { moved } from './worlds.ts';

const stagesOf = (record: RunRecord): number[] => [...totalOf(record, 'stage').values];

/** The calendar turns one lever on a day. */
const turn = (day: number, ...changes: [string, LeverValue][]): DatedChange => ({
  day,
  label: '',
  cost: 0,
  changes,
});

describe('the stage of the product', () => {
  const world = (levers: Record<string, LeverValue>, calendar: DatedChange[] = []): Job =>
    jobFor({
      levers: { 'channels.door.organicPerDay': 0.01, 'revenue.purchaseBase': -2, ...levers },
      calendar,
      people: 3000,
      days: 150,
    });

  test('is found out from what everybody can count', () => {
    const record = recordOf(world({ 'customers.sortEvery': 365 }));
    const day = 100;
    const over = (total: string, days = 28, to = day) =>
      dailySum(record, total)
        .slice(to - days + 1, to + 1)
        .reduce((sum, value) => sum + value, 0);
    const evidence = (total: string) => totalOf(record, total).values[day];
    expect(evidence('stageActivation')).toBe(over('activatedSeen') / over('joined'));
    expect(evidence('stageReturning')).toBe((over('active') - over('joined')) / over('active'));
    expect(evidence('stageIncome')).toBe(over('income') / over('active'));
    expect(evidence('stageGrowth')).toBe(over('active', 7) / over('active', 7, day - 7) - 1);
  });

  test('is never settled where that asks for the impossible, and at once where it asks for nothing', () => {
    const never = stagesOf(recordOf(world({ 'stage.settledReturning': 1 })));
    expect(new Set(never)).toEqual(new Set([0]));
    const easy = { 'stage.settledActivation': 0, 'stage.settledReturning': 0, 'stage.declineRate': 1 };
    const grows = stagesOf(recordOf(world({ ...easy, 'stage.earnsPerVisit': 100_000_000 })));
    expect(grows).toEqual(Array.from(grows, (_, on) => (on < 27 ? 0 : 1)));
    const earns = stagesOf(recordOf(world({ ...easy, 'stage.earnsPerVisit': 0 })));
    expect(earns).toEqual(Array.from(earns, (_, on) => (on < 27 ? 0 : 2)));
  });

  test('is decline for as long as visits fall, and not while people keep coming', () => {
    const easy = { 'stage.settledActivation': 0, 'stage.settledReturning': 0, 'stage.declineWeeks': 2 };
    const dry = turn(60, ['channels.door.organicPerDay', 0]);
    const flood = turn(110, ['channels.door.organicPerDay', 0.2]);
    const stages = stagesOf(recordOf(world(easy, [dry, flood])));
    expect(stages.slice(27, 45)).not.toContain(3);
    expect(stages.slice(74, 90).every((stage) => stage === 3)).toBe(true);
    expect(stages.slice(120, 130)).not.toContain(3);
  });

  test('can be set by hand, from the day on which it is set', () => {
    const record = recordOf(world({ 'stage.fixed': 'oneToN' }, [turn(50, ['stage.fixed', 'decline'])]));
    expect(stagesOf(record)).toEqual(Array.from({ length: 150 }, (_, on) => (on < 50 ? 1 : 3)));
  });
});

describe('what is guided at which stage', () => {
  /** A site for questions: at first following and answering carry it, later reading does. */
  const site = (levers: Record<string, LeverValue>): Job =>
    jobFor({
      items: { steps: ['answer', 'follow', 'read'] },
      levers: {
        ...alike(),
        'channels.door.organicPerDay': 0.02,
        'segments.everyone.visitBase': -1,
        'steps.follow.place': 1,
        'steps.answer.place': 2,
        'steps.read.place': 3,
        'steps.follow.keyValue': 1,
        'steps.follow.matureShift': -1,
        'steps.answer.keyValue': 1,
        'steps.answer.matureShift': -1,
        'steps.read.matureShift': 1,
        'onboarding.keyPerStep': 0,
        'stage.fixed': 'zeroToOne',
        ...levers,
      },
      calendar: [turn(60, ['stage.fixed', 'oneToN'])],
      people: 4000,
      days: 120,
    });
  const early = { 'steps.follow.until': 'zeroToOne', 'steps.answer.until': 'zeroToOne' };
  const late = { 'steps.read.from': 'oneToN' };

  test('a step outside its stages is not taken, and comes into the tour with its stage', () => {
    const record = recordOf(site({ ...early, ...late }));
    const joinDay = columnOf(record, 'joinDay');
    const steps = columnOf(record, 'stepsDone');
    for (let person = 0; person < record.joined; person++)
      expect(steps[person]).toBeLessThanOrEqual(joinDay[person]! >= 60 ? 1 : 3);
    expect(Math.max(...steps)).toBe(3);
  });

  test('moving the guided behaviour with the stage beats guiding the same all the time, or the wrong one', () => {
    const keys = (levers: Record<string, LeverValue>) => {
      const daily = dailySum(recordOf(site(levers)), 'keyBehaviour');
      const sum = (from: number, to: number) => daily.slice(from, to).reduce((all, n) => all + n, 0);
      return { before: sum(0, 60), after: sum(60, 120), all: sum(0, 120) };
    };
    const never = 'decline';
    const moving = keys({ ...early, ...late });
    const young = keys({ 'steps.read.from': never });
    const mature = keys({ 'steps.follow.from': never, 'steps.answer.from': never });
    const wrong = keys({
      'steps.follow.from': 'oneToN',
      'steps.answer.from': 'oneToN',
      'steps.read.until': 'zeroToOne',
    });
    expect(moving.before).toBe(young.before);
    expect(moving.before).toBeGreaterThan(1.1 * mature.before);
    expect(moving.after).toBeGreaterThan(1.1 * young.after);
    expect(moving.all).toBeGreaterThan(Math.max(young.all, mature.all));
    expect(Math.min(young.all, mature.all)).toBeGreaterThan(wrong.all);
  });

  test('what belongs to a later stage does nothing before: neither good nor harm', () => {
    const job = { ...site({ 'stage.fixed': 'oneToN' }), calendar: [] };
    const without = recordOf(moved(job, { 'steps.read.from': 'commercialise' }));
    const guided = recordOf(
      moved(job, { 'steps.read.from': 'commercialise', 'steps.read.guidance': 6, 'onboarding.friction': 3 }),
    );
    for (const total of ['active', 'abandoned', 'keyBehaviour', 'stepsDone', 'gone'])
      expect(totalOf(guided, total).values).toEqual(totalOf(without, total).values);
  });

  test('a worth of its own is the same as the one that every step has', () => {
    const own = { 'onboarding.keyPerStep': 0, ...each('keyValue', 0.5), ...each('matureShift', 0) };
    const common = { 'onboarding.keyPerStep': 0.5, ...each('keyValue', 0), ...each('matureShift', 0) };
    expect(totalOf(recordOf(site(own)), 'keyBehaviour').values).toEqual(
      totalOf(recordOf(site(common)), 'keyBehaviour').values,
    );
  });
});

const each = (lever: string, value: number): Record<string, LeverValue> =>
  Object.fromEntries(['answer', 'follow', 'read'].map((step) => [`steps.${step}.${lever}`, value]));
