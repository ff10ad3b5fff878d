import { columnOf, findColumn, type RunRecord } from '../record/index.ts';
import { cohortRows, type CohortBy } from './cohorts.ts';
import { once, upTo, type Measure } from './measure.ts';

/** Days after joining within which activation is looked for; what activates is the model's own business. */
export const activationWindow = 14;

/** How long people took to something, by whole days since joining. */
export interface TimeTo {
  /** Place n: how many did it on the n-th day after joining; the last place is the last day looked at. */
  readonly people: readonly number[];
  /** How many did it at all in that time. */
  readonly done: number;
  /** Who joined in the record and was watched for all of those days. */
  readonly eligible: number;
  /** The day by which half of those who did it had; null if nobody did. */
  readonly medianOfDone: number | null;
  /** The day by which half of all had; null if fewer than half ever did. */
  readonly medianOfAll: number | null;
}

/** The distribution in a histogram of days: the first day by which half of so many had done it. */
export function medianDay(people: readonly number[], among: number): number | null {
  let sum = 0;
  for (const [day, count] of people.entries()) {
    sum += count;
    if (count > 0 && sum * 2 >= among) return day;
  }
  return null;
}

/** Time to activation by the log, of everybody who was watched for `window` days from joining on. */
export const activationTime = (record: RunRecord, window = activationWindow): TimeTo | null =>
  once(record, `time to activation ${window}`, () => timesOf(record, window, 1, () => 0)?.[0] ?? null);

/** The same for each cohort; null where the record does not know the cohorts, or of no activation. */
export function activationByCohort(
  record: RunRecord,
  by: CohortBy,
  window = activationWindow,
): { readonly ids: readonly string[]; readonly times: readonly TimeTo[] } | null {
  const rows = cohortRows(record, by);
  const times = rows && timesOf(record, window, rows.ids.length, rows.rowOf);
  return times && { ids: rows.ids, times };
}

function timesOf(
  record: RunRecord,
  window: number,
  rows: number,
  rowOf: (person: number, start: number) => number,
): TimeTo[] | null {
  const dayOf = activationDays(record, window);
  if (!dayOf) return null;
  const joinDay = columnOf(record, 'joinDay');
  const people = upTo(rows).map(() => new Array<number>(window).fill(0));
  const eligible = new Array<number>(rows).fill(0);
  for (let person = 0; person < record.joined; person++) {
    const day = dayOf(person);
    const row = day === undefined ? -1 : rowOf(person, joinDay[person]!);
    if (day === undefined || row < 0) continue;
    eligible[row]! += 1;
    if (day !== null) people[row]![day]! += 1;
  }
  return people.map((counts, row) => {
    const done = counts.reduce((sum, n) => sum + n, 0);
    const all = eligible[row]!;
    const [medianOfDone, medianOfAll] = [medianDay(counts, done), medianDay(counts, all)];
    return { people: counts, done, eligible: all, medianOfDone, medianOfAll };
  });
}

/**
 * For each person the day after joining on which she was activated; null if she was not within the window, undefined if she did not
 * join in the record or was not watched for the whole window. Null in all for a record that does not know of activation.
 */
export function activationDays(
  record: RunRecord,
  window = activationWindow,
): ((person: number) => number | null | undefined) | null {
  const activatedDay = findColumn(record, 'activatedSeenDay');
  if (!activatedDay) return null;
  const joinDay = columnOf(record, 'joinDay');
  return (person) => {
    const joined = joinDay[person]!;
    if (joined < 0 || joined + window > record.about.days) return undefined;
    const days = activatedDay[person]! - joined;
    return activatedDay[person]! >= 0 && days < window ? days : null;
  };
}

/** How many days newcomers who were activated took to it. */
export const timeToActivation: Measure = {
  id: 'timeToActivation',
  title: 'Time to activation',
  definition: `Of the people who joined at least ${activationWindow} days before the end and were activated within ${activationWindow} days: by which day after joining half of them were.`,
  unit: 'days',
  tag: 'observed',
  value: (record) => {
    const time = activationTime(record);
    if (!time) return { value: null };
    return { value: time.medianOfDone, count: time.done, among: time.eligible };
  },
  series: (record) => {
    const times = activationByCohort(record, 'week')?.times ?? [];
    const whole = Math.max(0, Math.floor((record.about.days - activationWindow + 1) / 7));
    const known = times.slice(0, whole);
    const line = {
      id: 'timeToActivation',
      title: 'Time to activation',
      y: known.map(({ medianOfDone }) => medianOfDone),
      count: known.map(({ done }) => done),
      among: known.map(({ eligible }) => eligible),
    };
    return { axis: 'week', x: upTo(known.length), lines: [line] };
  },
};
