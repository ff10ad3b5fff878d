import { factsUsed } from '../expression/index.ts';
import { collectionsOf, itemNames, type FormulaNames, type Settings } from '../schema/index.ts';
import { classColumns, classLists, classTotals, type Classifications } from './classes.ts';
import { identityColumns, trialColumns, type Columns } from './columns.ts';
import { crowdTotals } from './crowd.ts';
import { declarationsOf } from './declarations.ts';
import { crowdFacts, type Facts } from './facts.ts';
import type { Job } from './job.ts';
import type { AnyMechanism } from './mechanism.ts';
import { rhythmColumns } from './rhythm.ts';
import type { Kept } from './run.ts';
import type { Lists, Totals } from './sheet.ts';
import type { Spans } from './spans.ts';
import { trailColumns, trailWindows, type Trailings } from './trails.ts';

const allOf = <T>(day: readonly AnyMechanism[], part: (one: AnyMechanism) => T | undefined): T =>
  Object.assign({}, ...day.map((one) => part(one) ?? {})) as T;

const allTrails = (day: readonly AnyMechanism[]): Trailings => allOf(day, (one) => one.trails);

/** Every classification of a day. */
export const allClassifications = (day: readonly AnyMechanism[]): Classifications =>
  allOf(day, (one) => one.classifications);

/** Everything that formulas can read of a person: declared facts, trails, classes. */
export function allFacts(day: readonly AnyMechanism[]): Facts {
  const trails = Object.entries(allTrails(day)).map(([name, { label, tag }]) => [
    name,
    { label, kind: 'number', tag, windows: trailWindows } as const,
  ]);
  const classes = Object.entries(allClassifications(day)).map(([name, { title, tag }]) => [
    name,
    { label: title, kind: 'class', tag, column: name } as const,
  ]);
  const made = Object.fromEntries([...trails, ...classes]) as Facts;
  return { ...crowdFacts, ...allOf(day, (one) => one.facts), ...made };
}

/** What formulas may name in any world of this day. */
export function formulaNamesOf(day: readonly AnyMechanism[]): FormulaNames {
  const classifications = allClassifications(day);
  return Object.fromEntries(
    Object.entries(allFacts(day)).map(([name, { label, kind, tag, windows }]) => {
      const classes = Object.keys(classifications[name]?.classes ?? {});
      return [name, { label, kind, tag, ...(windows && { windows }), ...(kind === 'class' && { classes }) }];
    }),
  );
}

/** Which windows of each trail a job needs: those its mechanisms read, and those its formulas ask for. */
export function windowsOf(day: readonly AnyMechanism[], job: Job): Record<string, readonly number[]> {
  const read = (trail: string) => day.flatMap((one) => one.windows?.(job)[trail] ?? []);
  return Object.fromEntries(
    Object.entries(allTrails(day)).map(([name, { windows = [] }]) => [
      name,
      [...new Set([...windows, ...read(name), ...windowsAsked(job, name)])].sort((a, b) => a - b),
    ]),
  );
}

/** The windows of one trail that the formulas of a job ask for. */
function windowsAsked({ formulas }: Job, trail: string): readonly number[] {
  const used = Object.values(formulas).flatMap(factsUsed);
  return used.flatMap(({ fact, days }) => (fact === trail && days !== undefined ? [days] : []));
}

/** All columns of a run: who a person is, then what each mechanism adds, then trails and classes. */
export function allColumns(day: readonly AnyMechanism[], job: Job): Columns {
  return {
    ...identityColumns,
    ...trialColumns(job),
    ...rhythmColumns(job),
    ...allOf(day, (one) => one.columns?.(job.settings, job)),
    ...trailColumns(allTrails(day), windowsOf(day, job)),
    ...classColumns(allClassifications(day)),
  };
}

/** The daily totals that the run of a job keeps, in the order of the day. */
export const totalsKept = (day: readonly AnyMechanism[], job: Job): Totals =>
  Object.fromEntries(Object.entries(allTotals(day)).filter(([, { when }]) => when?.(job) ?? true));

/** All daily totals that some run keeps, in the order of the day. */
export const allTotals = (day: readonly AnyMechanism[]): Totals => ({
  ...crowdTotals,
  ...allOf(day, (one) => one.totals),
  ...classTotals(allClassifications(day)),
});

/** Everything that is kept of people over time in a run. */
export const allSpans = (day: readonly AnyMechanism[], job: Job): Spans =>
  allOf(day, (one) => one.spans?.(job));

/** Every list that a total counts by: items of collections, classes of classifications, reasons. */
export function allLists(day: readonly AnyMechanism[], settings: Settings): Lists {
  const items = collectionsOf(declarationsOf(day)).map(
    ([name]) => [name, itemNames(settings, name)] as const,
  );
  const reasons = Object.keys(allOf(day, (one) => one.reasons?.(settings)));
  return { ...Object.fromEntries(items), ...classLists(allClassifications(day)), reasons };
}

/** What a run of this job keeps. */
export const keptOf = (day: readonly AnyMechanism[], job: Job): Kept => ({
  totals: totalsKept(day, job),
  lists: allLists(day, job.settings),
  trails: windowsOf(day, job),
  reasons: Object.keys(allReasons(day, job)),
  facts: allFacts(day),
});

/** Every reason for leaving, in the order in which `reason` numbers them. */
export const allReasons = (day: readonly AnyMechanism[], job: Job): Record<string, string> =>
  allOf(day, (one) => one.reasons?.(job.settings));
