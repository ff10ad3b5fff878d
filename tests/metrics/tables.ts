import { expect } from 'vitest';
import {
  activationByCohort,
  activationTime,
  chainOf,
  cohortTable,
  cohortValues,
  growthAccounts,
  growthBySplit,
  lifeFunnel,
  powerBySplit,
  powerCurve,
  retentionOf,
  rightShare,
  type RunRecord,
} from '#lab';

/** What has more than one axis, of coming, staying and coming back. */
export const engagementTables: readonly (readonly [string, (record: RunRecord) => unknown])[] = [
  ['cohorts by week', (record) => cohortTable(record, { by: 'week' })],
  ['cohorts by channel', (record) => cohortTable(record, { by: 'channel', form: { starts: 'activity' } })],
  ['cohorts by arm', (record) => cohortTable(record, { by: 'arm' })],
  ['value by month', (record) => cohortValues(record, 'month')],
  ['activation', (record) => activationTime(record)],
  ['activation by week', (record) => activationByCohort(record, 'week')],
  ['lives', (record) => lifeFunnel(record)],
  [
    'lives by stages',
    (record) => lifeFunnel(record, { stages: ['step.1', 'ordered', 'no such'], order: 'strict', window: 7 }),
  ],
  ['growth by day', (record) => growthAccounts(record, 1)],
  ['growth by segment', (record) => growthBySplit(record, 'segment', 28)],
  [
    'power curve',
    (record) => [powerCurve(record), rightShare(powerCurve(record)), powerBySplit(record, 'channel')],
  ],
  ['weeks of no length', (record) => retentionOf(record, { from: 3, periodDays: 7, mean: 'cohorts' })],
  ['chain', (record) => chainOf(record)],
];

/** All numbers within a result, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  if (ArrayBuffer.isView(value)) return Array.from(value as unknown as ArrayLike<number>);
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** Nothing in a result is missing or infinite. */
export const expectNumbers = (value: unknown): void =>
  expect(numbersIn(value).filter((number) => !Number.isFinite(number))).toEqual([]);
