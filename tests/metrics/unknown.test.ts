import { describe, expect, test } from 'vitest';
import {
  activationTime,
  chainOf,
  cohortTable,
  cohortValues,
  funnelOf,
  lifeFunnel,
  measures,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { plainRecord } from '../plainRecord.ts';
import { economyTables, engagementTables, expectNumbers, peopleTables } from './tables.ts';

/** Made by hand, they know nothing but who joined when and was active when. */
const byHand: readonly (readonly [string, RunRecord])[] = [
  ['nobody, by hand', plainRecord([], { days: 10 })],
  ['one visit, by hand', plainRecord([{ joined: 0, active: [0] }], { days: 1 })],
  ['joined before, by hand', plainRecord([{ joined: -3, active: [] }], { days: 40 })],
];

describe.each(byHand)('%s', (_, record) => {
  test.each([...engagementTables, ...peopleTables, ...economyTables])('%s', (__, made) =>
    expectNumbers(made(record)),
  );
});

test('what a record does not know is said, not guessed', () => {
  const [[, empty], [, once]] = [byHand[0]!, byHand[1]!];
  expect(cohortValues(once, 'week')).toBeNull();
  expect(activationTime(once)).toBeNull();
  expect(cohortTable(once, { by: 'arm' })).toBeNull();
  expect(lifeFunnel(once, { stages: ['step.1', 'ordered'] })).toMatchObject({
    eligible: 1,
    unknown: ['step.1', 'ordered'],
  });
  expect(lifeFunnel(empty).steps.map(({ stage, certain }) => [stage.id, certain])).toEqual([['joined', 0]]);
  expect(new Set(chainOf(once).map(({ rate, reason }) => [rate, reason?.key].join(' ')))).toEqual(
    new Set([' chain.missing']),
  );
  const reasons = chainOf(recordOf(jobFor({ levers: { 'channels.door.organicPerDay': 0 } }))).map(
    ({ id, reason }) => [id, reason?.key],
  );
  expect(reasons).toContainEqual(['visit', 'chain.nothing']);
  expect(funnelOf([], { steps: ['a', 'b'], order: 'any', window: 1 })).toEqual(
    ['a', 'b'].map((id) => ({ id, people: 0, ofBefore: null, ofFirst: null, times: [], median: null })),
  );
});

test('a window that is not whole has no stickiness and no power users', () => {
  const young = plainRecord([{ joined: 0, active: [0, 5, 15] }], { days: 20 });
  const headline = (id: string, variant?: string) =>
    measures.find((one) => one.id === id)!.value(young, variant).value;
  expect([
    headline('stickiness'),
    headline('stickiness', 'week'),
    headline('powerUsers'),
    headline('powerShare'),
  ]).toEqual([null, 0, null, null]);
});
