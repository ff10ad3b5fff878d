import { findColumn, type RunRecord } from '../../record/index.ts';
import { once, type Measure, type MeasureValue } from '../measure.ts';
import { namedAges } from '../retention.ts';
import { kaplanMeier, rowAt, survivalAt, type SurvivalRow } from './kaplanMeier.ts';
import { lifeTable } from './lifeTable.ts';
import { seenSpells, usualSilence } from './seenSpells.ts';
import { trueSpells } from './trueSpells.ts';

/** The survival curve of a record as the engine knows it, in days since joining; empty where nobody knows. */
export const trueSurvival = (record: RunRecord): SurvivalRow[] =>
  once(record, 'true survival', () =>
    findColumn(record, 'firstLeftDay') ? kaplanMeier(lifeTable(trueSpells(record))) : [],
  );

/** The survival curve as a dashboard sees it that takes people for gone after so many silent days. */
export const seenSurvival = (record: RunRecord, silence: number = usualSilence): SurvivalRow[] =>
  once(record, `seen survival ${silence}`, () => kaplanMeier(lifeTable(seenSpells(record, silence))));

const estimate =
  'by the estimate of Kaplan and Meier: each day, of those still there and watched, the share who stayed, multiplied up over all days before';

/** Share of people who are still there n days after joining. */
export const survival: Measure = {
  id: 'survival',
  title: 'Survival',
  definition: `Share of people who have not left for the first time before the n-th day after joining (the 30th unless another is named), ${estimate}. Who is there at the end of the run counts up to it; who joined before it began counts from the age she then had.`,
  unit: 'share',
  tag: 'truth',
  seenAs: 'survivalSeen',
  reads: ['firstLeftDay'],
  variants: namedAges.map((age) => ({
    id: `d${age}`,
    title: `Survival to day ${age}`,
    definition: `Share of people who have not left for the first time before day ${age} after joining, ${estimate}.`,
  })),
  understands: isAge,
  value: (record, variant) => valueAt(record, trueSurvival(record), variant),
};

/** The same from days of activity alone. */
export const survivalSeen: Measure = {
  id: 'survivalSeen',
  title: 'Survival, as seen',
  definition: `Share of people who have not been taken for gone before the n-th day after joining (the 30th unless another is named), ${estimate}. Someone is taken for gone as of her last active day before the first ${usualSilence} silent days in a row; the last ${usualSilence} days of the run, whose silence nobody can judge yet, are not watched, and who joined before the run is left out.`,
  unit: 'share',
  tag: 'observed',
  variants: namedAges.map((age) => ({
    id: `d${age}`,
    title: `Survival to day ${age}, as seen`,
    definition: `Share of people who have not begun ${usualSilence} silent days in a row before day ${age} after joining, ${estimate}.`,
  })),
  understands: isAge,
  value: (record, variant) => valueAt(record, seenSurvival(record), variant),
};

function isAge(variant: string): boolean {
  return /^d(0|[1-9]\d{0,3})$/.test(variant);
}

function valueAt(record: RunRecord, curve: readonly SurvivalRow[], variant = 'd30'): MeasureValue {
  const age = Number(variant.slice(1));
  const value = survivalAt(curve, age);
  const { weight } = record.about;
  if (weight === 1 || value === null) return { value };
  // Of a world of which every weight-th person was simulated, the rest is uncertain.
  return { value, error: (rowAt(curve, age)?.error ?? 0) * Math.sqrt(1 - 1 / weight) };
}
