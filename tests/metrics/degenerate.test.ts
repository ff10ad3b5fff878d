import { describe, expect, test } from 'vitest';
import { churnNodes, goneAndSilent, measures, type Measure, type RunRecord } from '#lab';
import { economyTables, engagementTables, expectNumbers, peopleTables } from './tables.ts';
import { alike, jobFor, recordOf, type Plan } from '../jobs.ts';

/* Records with next to nothing in them: every measure has a number or says that there is none. */

const leaving = { 'segments.everyone.driftChance': 1, 'segments.everyone.driftShape': 'point' };
const coming = { 'channels.door.organicPerDay': 0.5 };
const nodes = { nodes: ['signup'] };

/** A world in which whatever can be kept of people is kept. */
const keeping = (plan: Plan): RunRecord =>
  recordOf(
    jobFor({
      ...plan,
      items: {
        features: ['core'],
        incentives: ['gift'],
        rules: ['wake'],
        processes: ['answers'],
        ...plan.items,
      },
      levers: {
        'customers.keyRule': 'visits(28) >= 1',
        'survey.every': 1,
        'segments.everyone.creatorShare': 0.5,
        'channels.door.spendPerDay': 1000,
        'revenue.purchaseBase': 0,
        'unitCosts.perVisit': 3,
        'incentives.gift.reward': 100,
        'rules.wake.when': 'age >= 0',
        'rules.wake.holdOut': 0.5,
        'rules.wake.hours': 1,
        'care.hoursPerDay': 5,
        'processes.answers.demandPerActive': 1,
        ...plan.levers,
      },
    }),
  );

const records: Readonly<Record<string, RunRecord>> = {
  'nobody comes': keeping({ levers: { 'channels.door.organicPerDay': 0 }, items: nodes }),
  'a world of one person': keeping({ people: 1, days: 40, levers: coming }),
  'one day': keeping({ days: 1, levers: coming, items: nodes }),
  'one person and one day': keeping({ people: 1, days: 1, levers: coming }),
  'everybody leaves on the day of joining': keeping({ levers: { ...coming, ...leaving }, days: 50 }),
  'nobody leaves': keeping({ levers: { ...coming, ...alike() }, days: 50 }),
  'all joined before the record began': keeping({
    levers: { 'channels.door.organicPerDay': 1 },
    people: 200,
    days: 10,
    warmUpDays: 20,
  }),
};

const variantsOf = (measure: Measure): (string | undefined)[] => [
  undefined,
  ...(measure.variants ?? []).map(({ id }) => id),
];

const isNumberOrNull = (value: unknown): boolean => value === null || Number.isFinite(value);

describe.each(Object.entries(records))('%s', (_, record) => {
  test.each(measures.map((measure) => [measure.id, measure] as const))('%s', (id, measure) => {
    for (const variant of variantsOf(measure)) {
      const { value, count, among, error } = measure.value(record, variant);
      expect(isNumberOrNull(value), `${id} ${variant}: ${value}`).toBe(true);
      for (const one of [count, among, error]) expect(one === undefined || Number.isFinite(one)).toBe(true);
      if (among === 0) expect(value).toBeNull();
      if (measure.unit === 'share' && value !== null) expect(value >= 0 && value <= 1).toBe(true);
      const series = measure.series?.(record, variant);
      for (const line of series?.lines ?? []) {
        expect(line.y).toHaveLength(series!.x.length);
        expect(line.y.filter((y) => !isNumberOrNull(y))).toEqual([]);
      }
    }
  });

  test('the tables of leaving', () => {
    const numbers = JSON.stringify([churnNodes(record), goneAndSilent(record)], (_key, value: unknown) =>
      typeof value === 'number' && !Number.isFinite(value) ? 'odd' : value,
    );
    expect(numbers).not.toContain('odd');
  });

  test.each([...engagementTables, ...peopleTables, ...economyTables])('the table of %s', (_name, made) =>
    expectNumbers(made(record)),
  );
});

test('the records are what they are called', () => {
  const joined = Object.fromEntries(Object.entries(records).map(([name, record]) => [name, record.joined]));
  expect(joined['nobody comes']).toBe(0);
  expect(joined['a world of one person']).toBe(1);
  expect(joined['one day']).toBeGreaterThan(100);
  expect(joined['everybody leaves on the day of joining']).toBeGreaterThan(900);
  expect(joined['all joined before the record began']).toBeGreaterThan(50);
});
