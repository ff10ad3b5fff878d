import { expect, test } from 'vitest';
import { engineVersion, growthAccounts, type RunRecord } from '#lab';

/** Eight people over five weeks: 1 is active on some day of the week. Actives stay flat while people change. */
const matrix = ['10110', '11111', '01000', '00101', '11000', '00011', '10001', '01110'];

/** A record of that activity: everybody joins in the first week in which she is active. */
function recordOfWeeks(rows: readonly string[]): RunRecord {
  const days = 7 * rows[0]!.length;
  const words = Math.ceil(days / 32);
  const activity = new Int32Array(rows.length * words);
  const joinDay = Int32Array.from(rows, (row) => 7 * row.indexOf('1'));
  rows.forEach((row, person) =>
    [...row].forEach((mark, week) => {
      if (mark === '0') return;
      // Active on the first day of the week, as one who joins is, and on another that differs from person to person.
      for (const day of [7 * week, 7 * week + (person % 7)])
        activity[person * words + (day >> 5)]! |= 1 << (day & 31);
    }),
  );
  return {
    about: {
      engine: engineVersion,
      seed: 'matrix',
      replicate: 0,
      people: 8,
      days,
      weight: 1,
      currency: 'CNY',
    },
    names: { scenario: null, strategy: null },
    channels: ['door'],
    segments: ['everyone'],
    lists: {},
    reasons: [],
    classes: {},
    joined: rows.length,
    totals: [],
    columns: [{ name: 'joinDay', label: 'Day of joining', tag: 'observed', values: joinDay }],
    words,
    activity,
  };
}

test('D2: growth accounting of a known activity matrix', () => {
  expect(growthAccounts(recordOfWeeks(matrix))).toEqual({
    active: [4, 4, 4, 4, 4],
    fresh: [4, 2, 1, 1, 0],
    retained: [0, 2, 2, 3, 2],
    resurrected: [0, 0, 1, 0, 2],
    dormant: [0, 2, 2, 1, 2],
  });
});

test('the quick ratio is 1 in every week: as many come as fall silent', () => {
  const { fresh, resurrected, dormant } = growthAccounts(recordOfWeeks(matrix));
  for (let week = 1; week < 5; week++) expect((fresh[week]! + resurrected[week]!) / dormant[week]!).toBe(1);
});
