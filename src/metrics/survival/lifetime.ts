import type { Measure } from '../measure.ts';
import { medianOf } from './kaplanMeier.ts';
import { silences, usualSilence } from './seenSpells.ts';
import { seenSurvival, trueSurvival } from './survival.ts';

/** Days by which half of the people have left. */
export const lifetime: Measure = {
  id: 'lifetime',
  title: 'Median lifetime in days',
  definition:
    'The first number of days, with the day of joining, by whose end at least half of the people have left for the first time, by the estimate of Kaplan and Meier; none where more than half are still there as long as anybody is watched.',
  unit: 'days',
  tag: 'truth',
  seenAs: 'lifetimeSeen',
  reads: ['firstLeftDay'],
  value: (record) => ({ value: medianOf(trueSurvival(record)).time }),
};

/** The same from days of activity alone. */
export const lifetimeSeen: Measure = {
  id: 'lifetimeSeen',
  title: 'Median lifetime in days, as seen',
  definition: seenBy(usualSilence),
  unit: 'days',
  tag: 'observed',
  variants: Object.entries(silences).map(([id, silence]) => ({
    id,
    title: `Median lifetime in days, ${silence} silent days taken for leaving`,
    definition: seenBy(silence),
  })),
  value: (record, variant = 'fortnight') => ({
    value: medianOf(seenSurvival(record, silences[variant as keyof typeof silences])).time,
  }),
};

function seenBy(silence: number): string {
  return `The first number of days, with the day of joining, by whose end at least half of the people have begun their first ${silence} silent days in a row, by the estimate of Kaplan and Meier; the last ${silence} days of the run, whose silence nobody can judge yet, are not watched, and who joined before the run is left out.`;
}
