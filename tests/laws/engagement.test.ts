import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  activationByCohort,
  activationTime,
  activeInWindow,
  chainOf,
  cohortTable,
  cohortValues,
  columnOf,
  dailySum,
  eachActiveDay,
  funnelOf,
  growthAccounts,
  growthBySplit,
  lifeFunnel,
  lifeStages,
  measures,
  notReached,
  powerBySplit,
  powerCurve,
  retentionOf,
  totalOf,
  type FunnelEvent,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, world } from './worlds.ts';

/* What must add up in the measures of coming, staying and coming back, in any world. */

const records: RunRecord[] = fc
  .sample(world({ people: [1, 800], days: [1, 90] }), { numRuns: 24, seed: 20_261_122 })
  .map((job) => recordOf(job));

/** Here people were there before the record began. */
const warm = recordOf(
  jobFor({ people: 300, days: 60, warmUpDays: 40, levers: { 'channels.door.organicPerDay': 0.03 } }),
);

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);

const splits = ['channel', 'segment'] as const;
const rows = [...splits, 'day', 'week', 'month'] as const;

test('the worlds are worth asking', () => {
  const some = (of: (record: RunRecord) => number) => records.filter((record) => of(record) > 0).length;
  expect(some((record) => retentionOf(record, { from: 7 }).count!)).toBeGreaterThan(8);
  expect(some((record) => sum(columnOf(record, 'orders')))).toBeGreaterThan(8);
  expect(some((record) => activationTime(record)!.done)).toBeGreaterThan(4);
  expect(some((record) => columnOf(record, 'joinDay').filter((day) => day < 0).length)).toBe(0);
});

test('growth accounting adds up in every period of every channel and segment, to the actives and to the whole', () => {
  for (const record of [...records, warm])
    for (const periodDays of [1, 7, 28]) {
      const whole = growthAccounts(record, periodDays);
      const actives = activeInWindow(record, periodDays);
      whole.active.forEach((n, at) => expect(n).toBe(actives[(at + 1) * periodDays - 1]));
      for (const by of splits) {
        const { names, accounts } = growthBySplit(record, by, periodDays)!;
        expect(names).toHaveLength(by === 'channel' ? record.channels.length : record.segments.length);
        for (const { active, fresh, retained, resurrected, dormant } of accounts)
          active.forEach((n, at) => {
            expect(fresh[at]! + retained[at]! + resurrected[at]!).toBe(n);
            if (at > 0) expect(retained[at]! + dormant[at]!).toBe(active[at - 1]);
            const change = fresh[at]! + resurrected[at]! - dormant[at]!;
            if (at > 0) expect(n - active[at - 1]!).toBe(change);
          });
        for (const part of ['active', 'fresh', 'retained', 'resurrected', 'dormant'] as const)
          whole[part].forEach((n, at) => expect(sum(accounts.map((one) => one[part][at]!))).toBe(n));
      }
      if (periodDays === 1) expect(whole.fresh).toEqual(Array.from(dailySum(record, 'joined')));
    }
});

test('the actives of a channel or segment are those that the engine counted', () => {
  for (const record of [...records, warm]) {
    const { values, width } = totalOf(record, 'active');
    const { accounts } = growthBySplit(record, 'segment', 1)!;
    accounts.forEach(({ active }, segment) =>
      active.forEach((n, day) => {
        const groups = Array.from({ length: width }, (_, group) => group).filter(
          (group) => group % accounts.length === segment,
        );
        expect(sum(groups.map((group) => values[day * width + group]!))).toBe(n);
      }),
    );
  }
});

test('who was active on 1, 2 … days of a window are together its active people', () => {
  for (const record of [...records, warm])
    for (const window of [7, 28]) {
      const actives = activeInWindow(record, window);
      for (const day of [0, Math.floor(record.about.days / 2), record.about.days - 1]) {
        const curve = powerCurve(record, { day, window });
        const times = new Map<number, number>();
        eachActiveDay(record, (person, one) => {
          if (one <= day && one > day - window) times.set(person, (times.get(person) ?? 0) + 1);
        });
        const again = new Array<number>(window + 1).fill(0);
        for (const count of times.values()) again[count]! += 1;
        expect(curve.people).toEqual(again);
        expect(curve.active).toBe(actives[day]);
        for (const by of splits) {
          const { curves } = powerBySplit(record, by, { day, window })!;
          curve.people.forEach((n, at) => expect(sum(curves.map(({ people }) => people[at]!))).toBe(n));
        }
      }
    }
});

test('stickiness is daily over monthly or weekly actives, from the first day with a whole window on', () => {
  const stickiness = measures.find(({ id }) => id === 'stickiness')!;
  for (const record of [...records, warm])
    for (const [variant, window] of [
      ['month', 30],
      ['week', 7],
    ] as const) {
      const on: Set<number>[] = Array.from({ length: record.about.days }, () => new Set());
      eachActiveDay(record, (person, day) => on[day]!.add(person));
      const again = on.map((today, day) => {
        const all = new Set(on.slice(Math.max(0, day - window + 1), day + 1).flatMap((one) => [...one]));
        return day < window - 1 || all.size === 0 ? null : today.size / all.size;
      });
      expect(stickiness.series!(record, variant).lines[0]!.y).toEqual(again);
      expect(stickiness.value(record, variant).value).toBe(again.at(-1)!);
    }
});

test('tables of cohorts, activation and value by cohort sum to the whole', () => {
  for (const record of records)
    for (const by of rows) {
      const table = cohortTable(record, { by })!;
      expect(sum(table.rows.map(({ size }) => size))).toBe(record.joined);
      table.columns.forEach((bracket, column) => {
        const { count, among, value } = retentionOf(record, { ...table.form, ...bracket });
        const { returned, eligible, value: own } = table.whole.cells[column]!;
        expect([returned, eligible, own]).toEqual([count, among, value]);
      });
      const all = activationTime(record)!;
      const { times } = activationByCohort(record, by)!;
      expect(sum(times.map(({ done }) => done))).toBe(all.done);
      expect(sum(times.map(({ eligible }) => eligible))).toBe(all.eligible);
      const values = cohortValues(record, by)!;
      expect(sum(values.map(({ orders }) => orders))).toBe(sum(totalOf(record, 'orders').values));
      expect(sum(values.map(({ spent }) => spent))).toBe(sum(totalOf(record, 'revenue').values));
    }
});

test('tables of cohorts by joining leave out who was there before, and recurring ones do not', () => {
  const joined = columnOf(warm, 'joinDay').filter((day) => day >= 0).length;
  expect(joined).toBeLessThan(warm.joined);
  for (const by of rows) {
    expect(cohortTable(warm, { by })!.whole.size).toBe(joined);
    expect(sum(cohortValues(warm, by)!.map(({ size }) => size))).toBe(joined);
    const visits = cohortTable(warm, { by, form: { starts: 'activity', periodDays: 1 } })!;
    expect(visits.whole.size).toBe(sum(totalOf(warm, 'active').values));
  }
  expect(lifeFunnel(warm).eligible).toBe(joined);
});

test('the activation rate is that of everybody old enough', () => {
  const activation = measures.find(({ id }) => id === 'activation')!;
  for (const record of records) {
    const [joinDay, seen] = [columnOf(record, 'joinDay'), columnOf(record, 'activatedSeenDay')];
    const old = Array.from(joinDay.keys()).filter((person) => joinDay[person]! + 14 <= record.about.days);
    const done = old.filter((person) => seen[person]! >= 0 && seen[person]! - joinDay[person]! < 14);
    const share = old.length === 0 ? null : done.length / old.length;
    expect(activation.value(record)).toEqual({ value: share, count: done.length, among: old.length });
  }
});

test('a funnel of lives keeps its bounds, and strict is within ordered is within any order', () => {
  const windows = [null, 0, 7];
  for (const record of records)
    for (const window of windows) {
      const [any, ordered, strict] = (['any', 'ordered', 'strict'] as const).map((order) =>
        lifeFunnel(record, { order, window }),
      );
      expect(any!.steps[0]).toMatchObject({ certain: any!.eligible, possible: any!.eligible });
      any!.steps.forEach(({ certain, possible, times }, at) => {
        const [inOrder, unbroken] = [ordered!.steps[at]!, strict!.steps[at]!];
        expect(certain).toBeLessThanOrEqual(possible);
        expect(times.length).toBeLessThanOrEqual(certain);
        for (const bound of ['certain', 'possible'] as const) {
          expect(inOrder[bound]).toBeLessThanOrEqual(at === 0 ? any!.eligible : any!.steps[at]![bound]);
          expect(unbroken[bound]).toBeLessThanOrEqual(inOrder[bound]);
          if (at > 0) expect(inOrder[bound]).toBeLessThanOrEqual(ordered!.steps[at - 1]![bound]);
        }
      });
    }
});

test('where the days are known, a funnel of lives is the funnel of their events', () => {
  const stages = ['joined', 'cameBack', 'activated'];
  holds(
    fc.property(
      fc.nat(records.length - 1),
      fc.shuffledSubarray(stages.slice(1)),
      fc.option(fc.nat(20)),
      (which, asked, window) => {
        const record = records[which]!;
        const steps = ['joined', ...asked];
        const known = lifeStages(record).filter(({ id }) => steps.includes(id));
        const old = Array.from({ length: record.joined }, (_, person) => person).filter(
          (person) => columnOf(record, 'joinDay')[person]! + (window ?? 0) < record.about.days,
        );
        const lives = old.map((person): FunnelEvent[] =>
          known
            .map(({ id, latest }) => ({ name: id, time: latest[person]! }))
            .filter(({ time }) => time !== notReached)
            .sort((a, b) => a.time - b.time || steps.indexOf(a.name) - steps.indexOf(b.name)),
        );
        for (const order of ['any', 'ordered', 'strict'] as const) {
          const { eligible, steps: mine } = lifeFunnel(record, { stages: steps, order, window });
          expect(eligible).toBe(old.length);
          funnelOf(lives, { steps, order, window }).forEach(({ id, people, times }, at) => {
            const { stage, certain, possible, times: own } = mine[at]!;
            expect([stage.id, certain, possible, own]).toEqual([id, people, people, times]);
          });
        }
      },
    ),
    60,
  );
});

test('every arrow of the chain is a total over a total, and ranges of days add up', () => {
  for (const record of records) {
    const half = Math.floor(record.about.days / 2);
    const last = record.about.days - 1;
    const [whole, front, back] = [
      chainOf(record),
      chainOf(record, { from: 0, to: half }),
      chainOf(record, { from: half + 1, to: last }),
    ];
    whole.forEach(({ id, count, among, rate, reason }, at) => {
      expect(count).toBe(front[at]!.count! + back[at]!.count!);
      if (id !== 'reach') expect(among).toBe(front[at]!.among! + back[at]!.among!);
      expect(rate).toBe(among === 0 ? null : count! / among!);
      expect(reason === null).toBe(rate !== null);
    });
    const link = Object.fromEntries(whole.map((one) => [one.id, one]));
    expect(link.signUp!.count).toBe(record.joined);
    expect(link.visit!.count).toBeLessThanOrEqual(link.visit!.among!);
    expect(link.signUp!.count).toBeLessThanOrEqual(link.signUp!.among!);
    expect(link.renewal!.count).toBeLessThanOrEqual(link.renewal!.among!);
  }
});

test('the groups of a trial are told apart, and make the whole together', () => {
  const job = jobFor({
    people: 600,
    days: 40,
    levers: { 'channels.door.organicPerDay': 0.05 },
    trial: { share: 0.3, changes: [['visit.novelty', 3]] },
  });
  const record = recordOf(job);
  const table = cohortTable(record, { by: 'arm' })!;
  const [rest, tried] = table.rows;
  expect(rest!.size + tried!.size).toBe(record.joined);
  expect(tried!.size).toBe(sum(columnOf(record, 'arm')));
  const { accounts } = growthBySplit(record, 'arm')!;
  growthAccounts(record).active.forEach((n, week) =>
    expect(sum(accounts.map(({ active }) => active[week]!))).toBe(n),
  );
  // What is tried makes people come back.
  expect(tried!.cells[1]!.value!).toBeGreaterThan(rest!.cells[1]!.value!);
});
