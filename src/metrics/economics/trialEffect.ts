import { findColumn, type RunRecord } from '../../record/index.ts';
import { activationDays, activationWindow } from '../activationTime.ts';
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

/** What is compared: what people spent since joining, their purchases, the days on which they came, or who was activated. */
export type TrialOf = 'spent' | 'orders' | 'visits' | 'activated';

/** The two groups of a trial; null without one, or where the record does not know. */
export function trialArms(record: RunRecord, of: TrialOf): Arms | null {
  const arms = splitOf(record, 'arm');
  const amountOf = amounts(record, of);
  if (!arms || !amountOf) return null;
  return once(record, `trial ${of}`, () => {
    const lists: [number[], number[]] = [[], []];
    for (let person = 0; person < record.joined; person++) {
      const amount = amountOf(person);
      if (amount !== null) lists[arms.of[person] as 0 | 1].push(amount);
    }
    return { rest: sampleOf(lists[0]), tried: sampleOf(lists[1]) };
  });
}

/** What a person has of it; null for a person of whom it cannot be said yet. */
function amounts(record: RunRecord, of: TrialOf): ((person: number) => number | null) | null {
  const { days } = record.about;
  if (of === 'visits') return (person) => activeDaysBetween(record, person, 0, days - 1);
  if (of === 'activated') {
    const dayOf = activationDays(record);
    return dayOf && ((person) => (dayOf(person) === undefined ? null : Number(dayOf(person) !== null)));
  }
  const column = findColumn(record, of);
  return column ? (person) => column[person]! : null;
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

const rest = 'less the same of the rest';
const few = 'with its standard error. None below 30 people on either side, or without a trial';
const onAverage = `${rest}, each on average of everybody in the record; ${few}.`;

const made = (
  id: string,
  unit: Measure['unit'],
  of: TrialOf,
  title: string,
  what: string,
  law = onAverage,
): Measure => ({
  id,
  title,
  definition: `${what}, ${law}`,
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

/** What it changed in how many newcomers are activated. */
export const trialActivated = made(
  'trialActivated',
  'gain',
  'activated',
  'Trial: newcomers activated',
  `Of the people in the small group who joined at least ${activationWindow} days before the end, the share activated within ${activationWindow} days`,
  `${rest}; ${few}.`,
);
