import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, dailySum, findTotal, type Job, type RunRecord } from '#lab';
import { alike, jobFor, recordOf } from '../jobs.ts';
import { holds, moved, world } from './worlds.ts';

const steps = { steps: ['first', 'second'] };
const total = (record: ReturnType<typeof recordOf>, name: string): number =>
  dailySum(record, name).reduce((sum, value) => sum + value, 0);

test('whoever gives a visit up does nothing more that day, nor buys', () => {
  // Guidance so tiresome that nobody stays, and people who would otherwise always act and buy.
  const eager = {
    'onboarding.keyBase': 12,
    'revenue.purchaseBase': 6,
    'segments.everyone.visitBase': 0,
    'channels.door.organicPerDay': 0.2,
  };
  const tiresome = {
    ...eager,
    'onboarding.friction': 3,
    'steps.first.guidance': 6,
    'steps.second.guidance': 6,
    'steps.second.place': 2,
  };
  const free = recordOf(jobFor({ items: steps, levers: eager }));
  const blocked = recordOf(jobFor({ items: steps, levers: tiresome }));
  expect(total(free, 'abandoned')).toBe(0);
  expect(total(free, 'orders')).toBeGreaterThan(1000);
  expect(total(blocked, 'abandoned')).toBe(total(blocked, 'active'));
  for (const name of ['keyBehaviour', 'stepsDone', 'orders', 'revenue']) expect(total(blocked, name)).toBe(0);
});

test('guidance is paid for whenever somebody meets it, whether she gives up or goes on', () => {
  const levers = { 'channels.door.organicPerDay': 0.2, 'steps.first.guidance': 6, 'onboarding.friction': 3 };
  const free = recordOf(jobFor({ items: steps, levers }));
  const paid = recordOf(jobFor({ items: steps, levers: { ...levers, 'steps.first.guidanceCost': 7 } }));
  expect(total(paid, 'abandoned')).toBeGreaterThan(1000);
  // Nobody gets by the first step, and the second has no guidance.
  expect(total(paid, 'guideSpend')).toBe(42 * total(paid, 'abandoned'));
  expect(total(paid, 'cost')).toBe(total(free, 'cost') + total(paid, 'guideSpend'));
  expect(columnOf(paid, 'leftDay')).toEqual(columnOf(free, 'leftDay'));
  expect(findTotal(free, 'guideSpend')).toBeUndefined();
  const easy = {
    ...levers,
    'onboarding.friction': 0,
    'steps.first.height': -6,
    'steps.first.guidanceCost': 7,
  };
  const climbed = recordOf(jobFor({ items: steps, levers: easy }));
  expect(total(climbed, 'abandoned')).toBe(0);
  expect(total(climbed, 'guideSpend')).toBeGreaterThanOrEqual(
    42 * columnOf(climbed, 'stepsDone').filter((n) => n > 0).length,
  );
});

test('without steps nobody gives up, and without guidance nobody does either', () => {
  for (const items of [{}, steps]) {
    const record = recordOf(jobFor({ items, levers: { 'channels.door.organicPerDay': 0.2 } }));
    expect(total(record, 'active')).toBeGreaterThan(1000);
    expect(total(record, 'abandoned')).toBe(0);
  }
});

describe('a forced click is not a key behaviour', () => {
  /** Everything but what a log shows of key behaviours, and what is made of the log. */
  const felt = (record: RunRecord): unknown => {
    const seen = /^(keyClicks|activatedSeen|activatedSeenDay|stage.*|lifecycle.*|journey.*)$/;
    return {
      ...record,
      totals: record.totals.filter(({ name }) => !seen.test(name)),
      columns: record.columns.filter(({ name }) => !seen.test(name)),
    };
  };

  test('where none is forced the log shows what was felt', () => {
    holds(
      fc.property(world({ days: [1, 40] }), (job) => {
        const record = recordOf(moved({ ...job, calendar: [] }, { 'onboarding.forcedShare': 0 }));
        expect(columnOf(record, 'keyClicks')).toEqual(columnOf(record, 'keyCount'));
        expect(columnOf(record, 'activatedSeenDay')).toEqual(columnOf(record, 'activatedDay'));
        for (const [seen, felt_] of [
          ['keyClicks', 'keyBehaviour'],
          ['activatedSeen', 'activated'],
        ] as const)
          expect(dailySum(record, seen)).toEqual(dailySum(record, felt_));
      }),
      20,
    );
  });

  test('it raises what a dashboard shows, and moves nobody', () => {
    const job = jobFor({ levers: { 'channels.door.organicPerDay': 0.1 }, people: 3000, days: 60 });
    const [free, forced] = [0, 0.5].map((share) => recordOf(moved(job, { 'onboarding.forcedShare': share })));
    expect(felt(forced!)).toEqual(felt(free!));
    expect(total(forced!, 'activatedSeen')).toBeGreaterThan(1.3 * total(free!, 'activatedSeen'));
    const clicks = columnOf(forced!, 'keyClicks');
    columnOf(free!, 'keyClicks').forEach((count, person) => {
      expect(clicks[person]).toBeGreaterThanOrEqual(count);
    });
  });

  test('all visits forced: whoever comes often enough in time is seen as activated', () => {
    const job = jobFor({
      levers: { 'channels.door.organicPerDay': 0.1, 'onboarding.forcedShare': 1, 'onboarding.keyBase': -30 },
      people: 2000,
      days: 30,
    });
    const record = recordOf(job);
    expect(total(record, 'keyBehaviour')).toBe(0);
    expect(total(record, 'activated')).toBe(0);
    expect(total(record, 'activatedSeen')).toBeGreaterThan(500);
  });
});

describe('a tour', () => {
  const tour = (levers: Record<string, number>): Job =>
    jobFor({
      items: { steps: ['first', 'second', 'third'] },
      levers: {
        ...alike(),
        'channels.door.organicPerDay': 0.05,
        'steps.second.place': 2,
        'steps.third.place': 3,
        ...levers,
      },
      people: 3000,
      days: 40,
    });

  test('of more steps a visit brings everybody as far or farther on her first day', () => {
    const [short, long] = [1, 3].map((steps) =>
      recordOf({ ...tour({ 'onboarding.stepsPerVisit': steps }), days: 1 }),
    );
    const [near, far] = [short!, long!].map((record) => columnOf(record, 'stepsDone'));
    near!.forEach((steps, person) => {
      expect(far![person]).toBeGreaterThanOrEqual(steps);
      // Whoever fails at a step is not led to the next.
      if (steps === 0) expect(far![person]).toBe(0);
    });
    expect(Math.max(...near!)).toBe(1);
    expect(Math.max(...far!)).toBe(3);
  });

  test('of more steps costs more of the visits, if its steps are guided', () => {
    const guided = { 'steps.first.guidance': 1, 'steps.second.guidance': 2, 'steps.third.guidance': 2 };
    const [short, long] = [1, 3].map((steps) => {
      const record = recordOf({ ...tour({ ...guided, 'onboarding.stepsPerVisit': steps }), days: 1 });
      return { steps: total(record, 'stepsDone'), abandoned: total(record, 'abandoned') };
    });
    expect(long!.steps).toBeGreaterThan(short!.steps);
    expect(long!.abandoned).toBeGreaterThan(short!.abandoned);
  });

  test('goes through each step once, though their order changes', () => {
    const change = {
      day: 10,
      label: '',
      cost: 0,
      changes: [
        ['steps.first.place', 3],
        ['steps.third.place', 1],
      ] as [string, number][],
    };
    const record = recordOf({ ...tour({ 'segments.everyone.visitBase': 2 }), calendar: [change] });
    expect(Math.max(...columnOf(record, 'stepsDone'))).toBe(3);
    expect(total(record, 'stepsDone')).toBeLessThanOrEqual(3 * record.joined);
  });

  test('may begin with a task that makes beginners do the key behaviour, and ends with it', () => {
    const keys = (levers: Record<string, number>) =>
      recordOf(tour({ 'onboarding.beginnerDays': 3, ...levers }));
    const [without, task] = [keys({}), keys({ 'onboarding.beginnerTask': 2 })];
    expect(total(task, 'keyBehaviour')).toBeGreaterThan(total(without, 'keyBehaviour'));
    expect(total(task, 'activated')).toBeGreaterThan(total(without, 'activated'));
    expect(
      total(keys({ 'onboarding.beginnerDays': 10, 'onboarding.beginnerTask': 2 }), 'activated'),
    ).toBeGreaterThan(total(task, 'activated'));
  });

  test('more intent does more of the key behaviour, where intent counts for it', () => {
    const keen = { 'segments.everyone.intent': 1 };
    const keys = (levers: Record<string, number>) => recordOf({ ...tour({ ...keen, ...levers }), days: 1 });
    expect(total(keys({ 'onboarding.keyIntent': 1 }), 'keyBehaviour')).toBeGreaterThan(
      total(keys({}), 'keyBehaviour'),
    );
  });
});
