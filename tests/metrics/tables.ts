import { expect } from 'vitest';
import {
  activationByCohort,
  activationTime,
  attentionByRole,
  chainOf,
  channelAccounts,
  classMoves,
  classStocks,
  cohortTable,
  cohortValues,
  costOfExtra,
  effectOf,
  growthAccounts,
  growthBySplit,
  heldPlan,
  incentiveAccounts,
  incrementOf,
  kanoFeatures,
  keyAccounts,
  keyBySplit,
  ledgerLines,
  lifeDays,
  lifeFunnel,
  lorenzOf,
  marginalCosts,
  moneyByAge,
  peopleMoney,
  powerBySplit,
  powerCurve,
  retentionOf,
  rfmGrid,
  rightShare,
  ruleEffects,
  ruleOfThumb,
  statesOfPerson,
  trialArms,
  usualStates,
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

/** The same of who the people are. */
export const peopleTables: readonly (readonly [string, (record: RunRecord) => unknown])[] = [
  ['key customers', (record) => [keyAccounts(record), keyBySplit(record, 'segment')]],
  ...['spent', 'orders.all', 'visits', 'visits.all', 'contributed'].map(
    (variant) =>
      [`what is held of ${variant}`, (record: RunRecord) => lorenzOf(record, heldPlan(variant)!)] as const,
  ),
  ['buyers', (record) => [rfmGrid(record), rfmGrid(record, 'fixed')]],
  ...['lifecycle', 'rungs', 'roles', 'rfm', 'journey'].map(
    (id) =>
      [
        `classes of ${id}`,
        (record: RunRecord) => [classStocks(record, id), classMoves(record, id, { from: -3, to: 400 })],
      ] as const,
  ),
  ['features', (record) => kanoFeatures(record)],
  ['attention', (record) => attentionByRole(record)],
  [
    'states',
    (record) => {
      const days = new Uint8Array(record.about.days);
      for (let person = 0; person < Math.min(5, record.joined); person++)
        statesOfPerson(record, person, usualStates, days);
      return days;
    },
  ],
];

/** The same of what costs and pays. */
export const economyTables: readonly (readonly [string, (record: RunRecord) => unknown])[] = [
  ['channels', (record) => channelAccounts(record)],
  ['marginal costs', (record) => marginalCosts(record)],
  ['money by age', (record) => [moneyByAge(record, 'channel'), peopleMoney(record)]],
  ['days of a life', (record) => [lifeDays(record), lifeDays(record, 'paid'), ruleOfThumb(record)]],
  ['the books', (record) => ledgerLines(record).map(({ daily }) => daily)],
  ['incentives', (record) => incentiveAccounts(record)?.map((one) => [incrementOf(one), costOfExtra(one)])],
  ['rules', (record) => ruleEffects(record).map((one) => [one, effectOf(one)])],
  ['trial', (record) => trialArms(record, 'visits')],
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
