import { describe, expect, test } from 'vitest';
import { cohortTable, measures, type RunRecord } from '#lab';
import { plainRecord } from '../plainRecord.ts';

/*
 * S0: how many of 1000 customers were still there after t years, of Fader and Hardie (Journal of Interactive Marketing
 * 21, 2007), written down as lives: someone who stays for t years comes in year 0, 1 … t, on any day of it.
 */

const regular = [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173];
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394];

/** People who came for the last time in period t are those still there in t but not in t + 1. */
function livesOf(survivors: readonly number[], periodDays: number, group: number) {
  return survivors.flatMap((count, last) =>
    Array.from({ length: count - (survivors[last + 1] ?? 0) }, (_, person) => ({
      joined: 0,
      group,
      active: Array.from(
        { length: last + 1 },
        (__, at) => at * periodDays + (at === 0 ? 0 : person % periodDays),
      ),
    })),
  );
}

const recordOf = (periodDays: number): RunRecord =>
  plainRecord([...livesOf(regular, periodDays, 0), ...livesOf(highEnd, periodDays, 1)], {
    days: 13 * periodDays,
    segments: ['regular', 'highEnd'],
  });

const both = regular.map((count, at) => count + highEnd[at]!);

describe.each([1, 7])('S0 in periods of %i days', (periodDays) => {
  const record = recordOf(periodDays);

  test('the table of cohorts by segment gives the published counts', () => {
    const table = cohortTable(record, { by: 'segment', form: { periodDays } })!;
    expect(table.rows.map(({ id, size }) => [id, size])).toEqual([
      ['regular', 1000],
      ['highEnd', 1000],
    ]);
    const counts = (row: (typeof table.rows)[number]) => row.cells.map(({ returned }) => returned);
    expect(table.rows.map(counts)).toEqual([regular, highEnd]);
    expect(counts(table.whole)).toEqual(both);
    expect(
      table.rows
        .flatMap(({ cells }) => cells)
        .every(({ state, eligible }) => state === 'complete' && eligible === 1000),
    ).toBe(true);
  });

  test('the measures give the published shares, on a period or after it', () => {
    const [name, id] = periodDays === 1 ? ['d', 'retention'] : ['w', 'weekRetention'];
    const measure = measures.find((one) => one.id === id)!;
    both.forEach((count, at) => {
      const counts = { value: count / 2000, count, among: 2000 };
      expect(measure.value(record, `${name}${at}`)).toEqual(counts);
      // Who stays to a year has come in all before it.
      expect(measure.value(record, `after.${name}${at}`)).toEqual(counts);
    });
  });
});
