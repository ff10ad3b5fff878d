import { readFormula as readWith } from '../../src/expression/index.ts';
import {
  assumption,
  choice,
  expression,
  integer,
  limit,
  money,
  number,
  rawScalar,
  share,
  toggle,
  type FormulaNames,
  type FormulaReader,
  type Raw,
  type ScalarLever,
} from '../../src/schema/index.ts';

/** What every declaration says. */
export const words = { label: 'A lever', help: 'Does something.', source: assumption() };
const range = { min: -10, max: 100, step: 1, plausible: [0, 10] } as const;

/** A lever of every kind that holds one value. */
export const levers = {
  number: number({ ...words, ...range, initial: 1.5 }),
  integer: integer({ ...words, ...range, initial: 2 }),
  share: share({ ...words, initial: 0.2, min: 0, max: 0.9, step: 0.1, plausible: [0, 0.5] }),
  money: money({ ...words, initial: 500, min: 0, max: 100_000, step: 1, plausible: [0, 1000] }),
  limit: limit({ ...words, initial: null, min: 0, max: 100_000, step: 1, plausible: [0, 1000] }),
  choice: choice({ ...words, options: { soft: 'Soft', hard: 'Hard' }, initial: 'soft' }),
  toggle: toggle({ ...words, initial: false }),
  expression: expression({ ...words, initial: 'false', wants: 'truth' }),
} satisfies Record<string, ScalarLever>;
export type Kind = keyof typeof levers;

/** Reads formulas over a few names. */
export const readFormula: FormulaReader = (text, wants) => readWith(text, names, wants);

const names: FormulaNames = {
  visits: { kind: 'number', label: 'Visits', tag: 'observed' },
  访问: { kind: 'number', label: 'Visits in Chinese', tag: 'observed' },
  member: { kind: 'truth', label: 'Member', tag: 'observed' },
};

/** What is written, as YAML hands it over. */
export const written = (value: string | number | boolean | null): Raw => rawScalar(value);
