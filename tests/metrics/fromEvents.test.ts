import { describe, expect, test } from 'vitest';
import { findColumn, fromEvents, measures, type LoggedEvent, type Measure } from '#lab';
import { everything, loggedRun, readBack } from '../events/loggedRun.ts';

/*
 * Every measure reads a record that is made of events: what can be observed comes out as it does from the run itself,
 * and what a log does not hold is null. A measure that fails here says too little of what it `reads`.
 */

const run = loggedRun(everything);
const { record } = run;
const again = fromEvents(readBack(run).events, {
  days: record.about.days,
  currency: 'CNY',
});

const day = (person: string, on: number, kind: string): LoggedEvent => ({ person, day: on, kind });
/** Logs with next to nothing in them. */
const poor = {
  'no events': fromEvents([], { days: 10, currency: 'CNY' }),
  'no days': fromEvents([], { days: 0, currency: 'CNY' }),
  purchases: fromEvents(
    [0, 3, 9].map((on) => ({ ...day(on === 3 ? 'b' : 'a', on, 'ordered'), amount: 500 + on })),
    { days: 60, currency: 'CNY' },
  ),
  'visits of one day': fromEvents([day('a', 0, 'visited'), day('b', 0, 'visited')], { currency: 'CNY' }),
  'joined before, and silent': fromEvents([day('a', -4, 'joined')], { days: 40, currency: 'CNY' }),
};

/** What a log of people cannot show, observed as it is: money from others than people, and what is spent. */
const ofTheHouse = ['revenue', 'cost', 'balance', 'arpu', 'ltvFormula'];

/** Nor what a team makes of its people in lists of its own, nor what it asks them. */
const ofTheTeam = ['lifecycle', 'journey', 'roles', 'rfmTiers', 'kano', 'saidSatisfied', 'nodeTold'];

/** Nor what it spends on channels, and how it gets its own work done. */
const ofTheBooks = [
  'cac',
  'payback',
  'roi',
  'service',
  'backlog',
  'staffHours',
  'unserved',
  'speakers',
  'enquiries',
  'alertDays',
  'settledDays',
];

/** Nor who was followed by whom: a log of follows has those who follow. */
const ofTheFollowed = ['keyValue.followers'];

const cases = measures.flatMap((measure) =>
  [undefined, ...(measure.variants ?? []).map(({ id }) => id)].map(
    (variant) => [[measure.id, variant].filter(Boolean).join('.'), measure, variant] as const,
  ),
);

const told = (measure: Measure, of: typeof record, variant?: string) => ({
  value: measure.value(of, variant),
  series: measure.series?.(of, variant),
});

describe('every measure reads a record that is made of events', () => {
  test.each(cases)('%s', (name, measure, variant) => {
    const mine = told(measure, again, variant);
    if (measure.tag === 'truth') {
      expect(mine.value).toEqual({ value: null });
      expect(mine.series?.lines ?? []).toEqual([]);
    } else if ([...ofTheTeam, ...ofTheBooks].includes(measure.id) || ofTheFollowed.includes(name)) {
      expect(mine.value).toEqual({ value: null });
    } else if (!ofTheHouse.includes(measure.id)) expect(mine).toEqual(told(measure, record, variant));
    for (const one of Object.values(poor)) {
      const { value, series } = told(measure, one, variant);
      for (const number of [value.value, ...(series?.lines ?? []).flatMap(({ y }) => y)])
        expect(number === null || Number.isFinite(number)).toBe(true);
      if (measure.tag === 'truth') expect(value.value).toBeNull();
    }
  });
});

test('revenue of a log is what people paid, and what they cost is not known', () => {
  const headline = (id: string, of = again) => measures.find((one) => one.id === id)!.value(of).value;
  const paid = Array.from(findColumn(record, 'spent')!).reduce((sum, amount) => sum + amount, 0);
  expect([headline('revenue'), headline('cost'), headline('balance')]).toEqual([paid, null, null]);
  expect(headline('revenue', record)).toBeGreaterThan(paid);
  expect(headline('revenue', poor.purchases)).toBe(500 + 503 + 509);
  expect(headline('joined', poor.purchases)).toBe(2);
  expect(headline('joined', poor['joined before, and silent'])).toBe(0);
});
