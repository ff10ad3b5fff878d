import { findColumn, type RunRecord } from '../../record/index.ts';
import { activeDaysBetween } from '../activeDays.ts';
import { enough } from '../enough.ts';
import { aroundBy, differenceOf, sampleOf, type Interval, type Sample } from '../intervals.ts';
import { once, type Measure } from '../measure.ts';
import { splitOf } from '../split.ts';

/** What single people have of something, in the small group of a trial and in the rest. */
export interface Arms {
  readonly tried: Sample;
  readonly rest: Sample;
}

/** What is compared: what people spent since joining, their purchases, or the days on which they came. */
export type TrialOf = 'spent' | 'orders' | 'visits';

/** The two groups of a trial; null without one, or where the record does not know. */
export function trialArms(record: RunRecord, of: TrialOf): Arms | null {
  const arms = splitOf(record, 'arm');
  const column = of === 'visits' ? undefined : findColumn(record, of);
  if (!arms || (of !== 'visits' && !column)) return null;
  return once(record, `trial ${of}`, () => {
    const lists: [number[], number[]] = [[], []];
    const { days } = record.about;
    for (let person = 0; person < record.joined; person++)
      lists[arms.of[person] as 0 | 1].push(
        column ? column[person]! : activeDaysBetween(record, person, 0, days - 1),
      );
    return { rest: sampleOf(lists[0]), tried: sampleOf(lists[1]) };
  });
}

/** How much more those who tried it have, on average; null below 30 people on either side. */
export function trialEffectOf({ tried, rest }: Arms): {
  readonly value: number;
  readonly error: number;
  readonly interval: Interval;
} | null {
  if (tried.people < enough || rest.people < enough) return null;
  const { value, error } = differenceOf(tried, rest);
  return { value, error, interval: aroundBy(value, error) };
}

const law =
  'less the same of the rest, each on average of everybody in the record; with its standard error. None below 30 people on either side, or without a trial';

const made = (id: string, unit: Measure['unit'], of: TrialOf, title: string, what: string): Measure => ({
  id,
  title,
  definition: `${what}, ${law}.`,
  unit,
  tag: 'observed',
  reads: ['arm'],
  value: (record) => {
    const arms = trialArms(record, of);
    const found = arms && trialEffectOf(arms);
    return found ? { value: found.value, error: found.error } : { value: null };
  },
});

/** What a trial changed in what people pay. */
export const trialSpent = made(
  'trialSpent',
  'money',
  'spent',
  'Trial: spent by a person',
  'What a person in the small group of the trial has spent since joining',
);

/** What it changed in what they buy. */
export const trialOrders = made(
  'trialOrders',
  'ratio',
  'orders',
  'Trial: purchases by a person',
  'How many purchases a person in the small group of the trial has made since joining',
);

/** What it changed in how often they come. */
export const trialVisits = made(
  'trialVisits',
  'ratio',
  'visits',
  'Trial: active days of a person',
  'On how many days of the record a person in the small group of the trial was active',
);
