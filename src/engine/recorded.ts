import {
  initialSettings,
  listLevers,
  withValue,
  type DatedChange,
  type Formulas,
  type Items,
  type LeverValue,
  type ScalarLever,
} from '../schema/index.ts';
import type { Classifications } from './classes.ts';
import { declarationsOf } from './declarations.ts';
import type { Job } from './job.ts';
import { allClassifications, allColumns, allFacts, allReasons, allTotals } from './kept.ts';
import type { AnyMechanism } from './mechanism.ts';
import { restTerm } from './watch.ts';

/** What the record of any world can hold, by name, with what it is called. Columns of items (`node-week`) are no part. */
export interface Recorded {
  readonly totals: Readonly<Record<string, string>>;
  readonly columns: Readonly<Record<string, string>>;
  readonly reasons: Readonly<Record<string, string>>;
  readonly classifications: Classifications;
  /** What makes chances and hazards, as the lives of people tell it. */
  readonly terms: Readonly<Record<string, string>>;
}

/** Everything that the record of some world of this day holds. */
export function recordedOf(day: readonly AnyMechanism[]): Recorded {
  const jobs = fullestJobs(day);
  const columns = jobs.flatMap((job) => Object.entries(allColumns(day, job)));
  const reasons = jobs.flatMap((job) => Object.entries(allReasons(day, job)));
  return {
    totals: labelsOf(Object.entries(allTotals(day))),
    columns: labelsOf(columns.filter(([name, { tag }]) => tag !== 'hidden' && !name.includes('-'))),
    reasons: Object.fromEntries(reasons.filter(([id]) => !id.includes('.'))),
    classifications: allClassifications(day),
    terms: termsOf(day, jobs),
  };
}

const labelsOf = (of: readonly (readonly [string, { readonly label: string }])[]): Record<string, string> =>
  Object.fromEntries(of.map(([name, { label }]) => [name, label]));

function termsOf(day: readonly AnyMechanism[], jobs: readonly Job[]): Readonly<Record<string, string>> {
  const own = day.flatMap(({ terms = [], itemTerms }) => [
    ...terms,
    ...jobs.flatMap(({ settings }) => itemTerms?.(settings) ?? []),
  ]);
  return Object.fromEntries([...own, restTerm].map(({ id, label }) => [id, label]));
}

/** Jobs that together keep whatever any job keeps: levers take their extremes, every fact is asked for. None is ever run. */
function fullestJobs(day: readonly AnyMechanism[]): Job[] {
  const declarations = declarationsOf(day);
  const items: Items = Object.fromEntries(
    Object.entries(declarations).flatMap(([root, { kind }]) =>
      kind === 'collection' ? [[root, ['one']]] : [],
    ),
  );
  const values = listLevers(declarations, items).map(({ path, lever }) => ({ path, of: extremes(lever) }));
  const calendar = values.flatMap(({ path, of }) => of.map((value) => moved(path, value)));
  const formulas = asksForAll(day);
  const turns = Math.max(...values.map(({ of }) => of.length));
  return Array.from({ length: turns }, (_, turn) => ({
    ...plain,
    settings: values.reduce(
      (settings, { path, of }) => withValue(settings, path, of[turn % of.length]!),
      initialSettings(declarations, items),
    ),
    calendar,
    formulas,
  }));
}

const plain = {
  scenario: null,
  strategy: null,
  seed: '',
  replicate: 0,
  people: 1,
  days: 1,
  weight: 1,
  currency: 'CNY',
  off: [],
  warmUp: null,
  trial: { share: 0.5, changes: [] },
} as const;

const moved = (path: string, value: LeverValue): DatedChange => ({
  day: 0,
  label: '',
  changes: [[path, value]],
  cost: 0,
});

function extremes(lever: ScalarLever): readonly LeverValue[] {
  if (lever.kind === 'toggle') return [false, true];
  if (lever.kind === 'choice') return Object.keys(lever.options);
  if (lever.kind === 'expression') return ['false', 'true'];
  return [lever.min, lever.max];
}

const asksForAll = (day: readonly AnyMechanism[]): Formulas =>
  Object.fromEntries(
    Object.entries(allFacts(day)).flatMap(([fact, { windows }]) =>
      (windows ?? [undefined]).map((days) => [
        `${fact} ${days}`,
        { kind: 'fact', fact, ...(days && { days }) },
      ]),
    ),
  );
