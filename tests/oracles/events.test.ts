import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { dateOfDay, dayOfDate, fromEvents, growthAccounts, type LoggedEvent } from '#lab';
import { factsOf, published } from './cdnowFacts.ts';

/* Published numbers out of data that are given as events, without any engine. */

/** Of each week of CDNOW from 1 January 1997: who bought for the first time, and days with a purchase by others. */
const firsts = [157, 164, 182, 193, 216, 220, 202, 204, 219, 217, 204, 179];
const repeats = [
  0, 19, 23, 39, 38, 73, 69, 90, 77, 76, 106, 123, 95, 86, 91, 73, 71, 73, 64, 73, 55, 70, 33, 56, 99, 74, 54,
  40, 45, 88, 59, 37, 63, 60, 47, 51, 52, 53, 62, 50, 56, 49, 59, 47, 85, 61, 59, 45, 70, 66, 49, 30, 51, 42,
  53, 28, 47, 40, 46, 43, 65, 79, 50, 59, 58, 35, 36, 47, 29, 44, 42, 35, 29, 42, 48, 48, 32, 28,
];

/** What each customer spent in all, in cents. */
const spent = readFileSync(new URL('data/cdnowSpend.csv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => Number(line.split(',')[1]));

/**
 * A log with these weekly counts: customers join in order, pay everything with their first purchase, and come back in
 * turn. Some purchases fall on a day with another one of the same customer, which makes no further day.
 */
function cdnowLog(): string[][] {
  const first = dayOfDate('1997-01-01')!;
  const weekOf = firsts.flatMap((count, week) => Array<number>(count).fill(week));
  const row = (customer: number, week: number, cents: number): string[] => [
    `c${customer}`,
    'ordered',
    dateOfDay(first + 7 * week + (customer % 7)),
    (cents / 100).toFixed(2),
    'USD',
  ];
  const joins = weekOf.map((week, customer) => row(customer, week, spent[customer]!));
  // Whoever is among the first so many customers had bought in an earlier week.
  const returns = repeats.flatMap((count, week) =>
    Array.from({ length: count }, (_, customer) => row(customer, week, 0)),
  );
  const twice = returns.filter((_, at) => at % 5 === 0);
  return [['distinct_id', 'event', 'time', 'amount', 'currency'], ...returns, ...twice, ...joins];
}

const facts = factsOf(cdnowLog());

test('P8: repeat purchases of CDNOW by the end of each week', () => {
  expect(facts.repeatsByWeek).toEqual(published.repeatsByWeek);
});

test('P9: customers and spend of CDNOW, and how unevenly it is held', () => {
  expect(facts).toEqual(published);
});

describe('a matrix of who was active in which week', () => {
  const matrix = ['10110', '11111', '01000', '00101', '11000', '00011', '10001', '01110'];
  const events = matrix.flatMap((row, person) =>
    [...row].flatMap((mark, week): LoggedEvent[] =>
      mark === '1' ? [{ person: `p${person}`, day: 7 * week + (person % 7), kind: 'ordered' }] : [],
    ),
  );

  test.each([
    ['in the order of days', [...events].sort((a, b) => a.day - b.day)],
    ['person after person', events],
    ['backwards', [...events].reverse()],
  ])('D2: growth accounting from its events, %s', (_, log) => {
    expect(growthAccounts(fromEvents(log, { days: 35, currency: 'USD' }))).toEqual({
      active: [4, 4, 4, 4, 4],
      fresh: [4, 2, 1, 1, 0],
      retained: [0, 2, 2, 3, 2],
      resurrected: [0, 0, 1, 0, 2],
      dormant: [0, 2, 2, 1, 2],
    });
  });
});
