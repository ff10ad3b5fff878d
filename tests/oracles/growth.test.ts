import { expect, test } from 'vitest';
import { growthAccounts, growthBySplit, measures } from '#lab';
import { plainRecord } from '../plainRecord.ts';

/** Eight people over five weeks: 1 is active on some day of the week. Actives stay flat while people change. */
const matrix = ['10110', '11111', '01000', '00101', '11000', '00011', '10001', '01110'];

const published = {
  active: [4, 4, 4, 4, 4],
  fresh: [4, 2, 1, 1, 0],
  retained: [0, 2, 2, 3, 2],
  resurrected: [0, 0, 1, 0, 2],
  dormant: [0, 2, 2, 1, 2],
};

/** A record of that activity in periods of so many days: everybody joins in the first one in which she is active. */
const recordOfPeriods = (periodDays: number) =>
  plainRecord(
    matrix.map((row, person) => ({
      joined: periodDays * row.indexOf('1'),
      group: person % 2,
      // Active on the first day of a period, as one who joins is, and on another that differs from person to person.
      active: [...row].flatMap((mark, at) =>
        mark === '1' ? [periodDays * at, periodDays * at + (person % periodDays)] : [],
      ),
    })),
    { days: periodDays * matrix[0]!.length, segments: ['even', 'odd'] },
  );

const quickRatio = measures.find(({ id }) => id === 'quickRatio')!;

test.each([
  ['day', 1],
  ['week', 7],
  ['month', 28],
])('D2: growth accounting of a known activity matrix, by %s', (variant, periodDays) => {
  const record = recordOfPeriods(periodDays);
  expect(growthAccounts(record, periodDays)).toEqual(published);
  const { names, accounts } = growthBySplit(record, 'segment', periodDays)!;
  expect(names).toEqual(['even', 'odd']);
  for (const part of ['active', 'fresh', 'retained', 'resurrected', 'dormant'] as const)
    expect(published[part].map((_, at) => accounts[0]![part][at]! + accounts[1]![part][at]!)).toEqual(
      published[part],
    );
  // As many come as fall silent, in every period.
  expect(quickRatio.series!(record, variant).lines[0]!.y).toEqual([null, 1, 1, 1, 1]);
  expect(quickRatio.value(record, variant)).toEqual({ value: 1, count: 2, among: 2 });
});
