import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  dailySum,
  health,
  itemNames,
  totalOf,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf, replicates } from '../jobs.ts';
import { expectBinomial, expectMoments } from '../statistics.ts';
import { holds, inAll, moved, world } from './worlds.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

const total = (record: RunRecord, name: string): number => sum(totalOf(record, name).values);

/** A product with one process and people who are all alike and come every other day. */
const shop = (levers: Readonly<Record<string, LeverValue>>, plan: { people?: number; days?: number } = {}) =>
  jobFor({
    items: { processes: ['answering'] },
    people: 1000,
    days: 30,
    ...plan,
    levers: { ...nothingActs, ...alike(), 'segments.everyone.visitBase': 0, ...levers },
  });

const answering = (levers: Readonly<Record<string, LeverValue>>): Record<string, LeverValue> =>
  Object.fromEntries(Object.entries(levers).map(([name, value]) => [`processes.answering.${name}`, value]));

const open = (job: Job): RunRecord => recordOf(job, dayWithOpenDoor);

describe('in any world', () => {
  test('work is conserved: demanded is done, given up or waiting', () => {
    let waited = 0;
    holds(
      fc.property(world(), (job) => {
        const record = recordOf(job);
        const [demanded, served, givenUp, unserved, backlog] = [
          'demanded',
          'served',
          'givenUp',
          'notDone',
          'backlog',
        ].map((name) => totalOf(record, name).values);
        const { width } = totalOf(record, 'backlog');
        demanded!.forEach((today, at) => {
          const before = at < width ? 0 : backlog![at - width]!;
          expect(before + today - served![at]!, `at ${at}`).toBe(unserved![at]);
          expect(unserved![at]! - givenUp![at]!).toBe(backlog![at]);
          expect(
            [today, served![at], givenUp![at], backlog![at]].every((n) => Number.isInteger(n) && n! >= 0),
          ).toBe(true);
        });
        waited += sum(backlog!);
      }),
      40,
    );
    expect(waited).toBeGreaterThan(1_000_000);
  });

  test('relation 25: more capacity never leaves a longer backlog', () => {
    let shorter = 0;
    holds(
      fc.property(world({ people: [1, 600] }), fc.integer({ min: 101, max: 300 }), (random, percent) => {
        // Nothing that the backlog does may act on who is there to ask.
        const off = {
          'coreProcess.failureHazard': 0,
          'coreProcess.freshnessWeight': 0,
          'ledger.budget': null,
          // More to do than is done, or nothing would wait.
          ...inAll(random, 'processes', 'demandPerDay', 50),
          ...inAll(random, 'processes', 'capacityPerDay', 20),
        };
        const job = { ...moved(random, off), calendar: [] };
        const more = itemNames(job.settings, 'processes').map((name) => {
          const path = `processes.${name}.capacityPerDay`;
          const { capacityPerDay } = job.settings.processes![name] as Record<string, number>;
          return [path, (capacityPerDay! * percent) / 100] as const;
        });
        const [less, ample] = [job, moved(job, Object.fromEntries(more))].map(
          (each) => totalOf(recordOf(each), 'backlog').values,
        );
        ample!.forEach((waiting, at) => {
          if (waiting > less![at]!)
            throw new Error(`${waiting} wait with more capacity, ${less![at]} with less`);
          if (waiting < less![at]!) shorter += 1;
        });
      }),
      20,
    );
    expect(shorter).toBeGreaterThan(200);
  });
});

describe('the queue', () => {
  test('overloaded, settles where as much is given up as is not done', () => {
    // B' ~ Bin(B + 10, 0.9): mean 90, variance 0.09 · 100 / (1 − 0.81).
    const job = shop(answering({ demandPerDay: 100, capacityPerDay: 90, givenUp: 0.1 }), {
      people: 1,
      days: 120,
    });
    const backlogs = replicates(
      job,
      300,
      dayWithOpenDoor,
      (record) => totalOf(record, 'backlog').values[119]!,
    );
    expectMoments(backlogs, 90, 9 / 0.19, 'backlog');
  });

  test('what people ask for is a Poisson count of those active yesterday', () => {
    const job = shop(answering({ demandPerDay: 0, demandPerActive: 0.05 }), { people: 2000, days: 2 });
    const asked = replicates(job, 300, dayWithOpenDoor, (record) => totalOf(record, 'demanded').values[1]!);
    expectMoments(asked, 100, 100, 'asked');
  });

  test('automation solves its share without staff, who are asked less', () => {
    const plain = answering({ demandPerDay: 200, capacityPerDay: 150 });
    const [staffed, automated] = [
      plain,
      { ...plain, ...answering({ automated: 0.5, automationPerDay: 700 }) },
    ].map((levers) => recordOf(shop(levers)));
    expect(total(automated!, 'enquiries')).toBe(100 * 30);
    expect(total(staffed!, 'enquiries')).toBeGreaterThan(200 * 30);
    expect(total(automated!, 'served')).toBe(200 * 30);
    expect(total(automated!, 'processSpend')).toBe(700 * 30);
  });

  test('a weekly cadence does the same work for the same money, and fails nobody on the days between', () => {
    const levers = { demandPerDay: 50, capacityPerDay: 50, givenUp: 0.5, costPerUnit: 10 };
    const [daily, weekly] = [1, 7].map((everyDays) =>
      recordOf(shop(answering({ ...levers, everyDays }), { days: 36 })),
    );
    expect(total(weekly!, 'served')).toBe(50 + 5 * 350);
    expect(total(weekly!, 'processSpend')).toBe(total(daily!, 'processSpend'));
    expect(total(daily!, 'health')).toBe(36);
    expect(total(weekly!, 'health')).toBe(36);
    // What comes between two rounds waits for the next, and nobody asks twice or gives up.
    expect([...totalOf(weekly!, 'backlog').values.slice(0, 8)]).toEqual([0, 50, 100, 150, 200, 250, 300, 0]);
    expect(total(weekly!, 'givenUp')).toBe(0);
    expect(total(weekly!, 'enquiries')).toBe(36 * 50);
  });

  test('a weekly cadence with half of the capacity is half as healthy, until the next round, and loses what it leaves', () => {
    const levers = { demandPerDay: 50, capacityPerDay: 25, everyDays: 7, givenUp: 1 };
    const record = recordOf(shop(answering(levers), { days: 22 }));
    expect([...totalOf(record, 'health').values]).toEqual([
      ...new Array<number>(7).fill(1),
      ...new Array<number>(15).fill(0.5),
    ]);
    expect(
      [...totalOf(record, 'givenUp').values].flatMap((lost, on) => (lost > 0 ? [[on, lost]] : [])),
    ).toEqual([
      [7, 175],
      [14, 175],
      [21, 175],
    ]);
  });

  test('the staff stop when the budget has ended', () => {
    const levers = { demandPerDay: 50, capacityPerDay: 50, costPerUnit: 10 };
    const record = recordOf(shop({ ...answering(levers), 'ledger.budget': 500 * 10 + 250 }));
    expect([...totalOf(record, 'served').values.slice(8, 13)]).toEqual([50, 50, 25, 0, 0]);
    expect(total(record, 'cost')).toBe(5250);
  });
});

describe('health', () => {
  test('is the weighted geometric mean, and one at zero is zero', () => {
    expect(health([])).toBe(1);
    expect(health([{ service: 0, weight: 0 }])).toBe(1);
    const mixed = [
      { service: 0.25, weight: 1 },
      { service: 1, weight: 3 },
    ];
    expect(health(mixed)).toBeCloseTo(Math.SQRT1_2, 12);
    expect(health([...mixed, { service: 0, weight: 0.1 }])).toBe(0);
  });

  test('at zero everybody runs the whole risk, and leaves for that reason', () => {
    const job = shop({ ...answering({ capacityPerDay: 0 }), 'coreProcess.failureHazard': 0.1 }, { days: 10 });
    expectBinomial(
      replicates(job, 100, dayWithOpenDoor, (record) => total(record, 'gone')),
      1000,
      1 - Math.exp(-1),
    );
    const record = open(job);
    const reasons = new Set(columnOf(record, 'reason'));
    expect([...reasons].map((at) => record.reasons[at]?.id).sort()).toEqual(['coreProcess', undefined]);
  });

  test('runs the risk by the part that fails, and none when all is done', () => {
    // 49 of 100 are done, and the others wait for no other day.
    const job = shop({
      ...answering({ demandPerDay: 100, capacityPerDay: 49, givenUp: 1 }),
      'coreProcess.failureHazard': 0.1,
    });
    expect([...totalOf(open(job), 'health').values].every((value) => Math.abs(value - 0.49) < 1e-12)).toBe(
      true,
    );
    expectBinomial(
      replicates(job, 100, dayWithOpenDoor, (record) => total(record, 'gone')),
      1000,
      1 - Math.exp(-0.1 * 0.51 * 30),
    );
    expect(total(open(moved(job, answering({ capacityPerDay: 100 }))), 'gone')).toBe(0);
  });
});

describe('freshness', () => {
  const publishing = (levers: Readonly<Record<string, LeverValue>>, days = 20) =>
    shop(
      {
        ...answering({ demandPerDay: 20, capacityPerDay: 20, contentPerUnit: 1 }),
        'coreProcess.contentHalfLife': 1,
        'coreProcess.freshnessWeight': 0.5,
        ...levers,
      },
      { days },
    );

  test('stands from the first day where the pace of publishing keeps it', () => {
    const { values } = totalOf(recordOf(publishing({ 'coreProcess.contentNeed': 80 })), 'freshness');
    expect([...values].every((value) => Math.abs(value - 0.5) < 1e-12)).toBe(true);
  });

  test('a weekly cadence leaves more of it on the day of a round, and less before the next: staleness, not failure', () => {
    const levers = { 'coreProcess.contentNeed': 40, 'coreProcess.failureHazard': 1 };
    const record = recordOf(publishing({ ...levers, ...answering({ everyDays: 7 }) }, 22));
    const fresh = totalOf(record, 'freshness').values;
    // As many units as seven days of one publish, 140, and what is left of the weeks before.
    const round = (140 / (1 - 2 ** -7)) * (1 / 40);
    expect(fresh[0]).toBeCloseTo(round, 12);
    for (const on of [7, 14, 21]) expect(fresh[on]! / fresh[0]!).toBeGreaterThan(0.85);
    expect(fresh[20]! / fresh[14]!).toBeCloseTo(2 ** -6, 12);
    expect(total(record, 'gone')).toBe(0);
    expect(total(record, 'health')).toBe(22);
  });

  test('halves in its half-life when nobody publishes any more', () => {
    const calendar = [
      {
        day: 10,
        label: '',
        changes: [['processes.answering.contentPerUnit', 0] as [string, LeverValue]],
        cost: 0,
      },
    ];
    const { values } = totalOf(
      recordOf({ ...publishing({ 'coreProcess.contentNeed': 40 }), calendar }),
      'freshness',
    );
    expect([...values.slice(9, 13)].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([
      1, 0.5, 0.25, 0.125,
    ]);
  });

  test('enough is worth nothing, and more than enough nothing more', () => {
    const visits = (need: number) =>
      dailySum(open(publishing({ 'coreProcess.contentNeed': need })), 'active');
    expect(visits(40)).toEqual(visits(1));
    expect(visits(40)).toEqual(dailySum(open(publishing({ 'coreProcess.freshnessWeight': 0 })), 'active'));
  });

  test('a quarter of what is needed takes a·ln(1/4) off the log-odds of a visit', () => {
    // Log-odds −ln 2: a third comes.
    const job = publishing({ 'coreProcess.contentNeed': 160 }, 2);
    expectBinomial(
      replicates(job, 100, dayWithOpenDoor, (record) => dailySum(record, 'active')[1]!),
      1000,
      1 / 3,
    );
  });

  test('below the floor nothing gets worse', () => {
    const visits = (need: number) =>
      dailySum(
        open(publishing({ 'coreProcess.contentNeed': need, 'coreProcess.freshnessFloor': 0.1 })),
        'active',
      );
    expect(visits(400)).toEqual(visits(4000));
  });
});
