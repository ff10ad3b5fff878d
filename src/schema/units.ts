import { words } from './words.ts';

/** What a lever's number counts; the text stands behind the number. */
export const units = words('unit', {
  days: 'days',
  perDay: 'per day',
  hours: 'hours',
  people: 'people',
  times: 'times',
  logOdds: 'log-odds',
  logHazard: 'log-hazard',
  steps: 'steps',
  minorUnits: 'minor units of money',
});

export type Unit = keyof typeof units;
