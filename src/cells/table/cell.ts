import { cohortPeriods, type CohortBy, type Measure } from '../../metrics/index.ts';
import { entryOf, hintFor, problem, rawText, type Problem, type RawMap } from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { seenIn } from '../seenIn.ts';
import { readNamedMeasure, type NamedMeasure } from '../namedMeasure.ts';

export * from './sorted.ts';
export * from './words.ts';
export type { Speaker, Text } from '../../schema/index.ts';

/** What the rows of a table are: runs side by side, or parts of the people of one run. */
export const tableRows = ['strategies', 'segment', 'channel', 'arm', 'week', 'month'] as const;

export type TableBy = (typeof tableRows)[number];

/** A table of measures. */
export interface TableOptions {
  readonly show: readonly NamedMeasure[];
  readonly by: TableBy;
  /** Strategies that stand beside one's own run, or whose people are told apart; empty is one's own alone. */
  readonly compare: readonly string[];
}

/** More columns than this are a spreadsheet. */
const mostColumns = 12;

/** Days of a period of joining that has a row; null where rows are no periods. */
export const periodOf = (by: TableBy): number | null =>
  by === 'week' || by === 'month' ? cohortPeriods[by] : null;

/** The parts of a run that rows stand for; null where they stand for runs. */
export const partsOf = (by: TableBy): CohortBy | null => (by === 'strategies' ? null : by);

/** The table cell, for a given set of measures. */
export const tableCell = (measures: readonly Measure[]): CellKind<TableOptions> => ({
  kind: 'table',
  title: 'Table',
  meaning:
    'Measures side by side for several strategies, or for the segments, channels or cohorts of one run.',
  needsId: false,
  uses: ({ show, by, compare }) => {
    // Parts are those of one run: of one's own, unless a strategy is named.
    const runs = by === 'strategies' ? [null, ...compare] : [compare[0] ?? null];
    return {
      shows: show.flatMap(({ measure }) => runs.map((strategy) => ({ measure: seenIn(measure), strategy }))),
    };
  },
  read: (body, names) => {
    const problems = unknownKeys(body, ['show', 'by', 'compare']);
    const by = readBy(body, problems);
    const compare = readCompare(body, names, problems);
    if (by !== 'strategies' && compare.length > 1) {
      const values = { collection: 'compare', read: compare.length, max: 1 };
      problems.push(problem('itemsMany', 'compare', values, entryOf(body, 'compare')?.value.place));
    }
    return { options: { show: readShow(body, measures, names, problems), by, compare }, problems };
  },
});

function readBy(body: RawMap, problems: Problem[]): TableBy {
  const raw = entryOf(body, 'by')?.value;
  const found = tableRows.find((one) => raw && one === rawText(raw));
  if (raw && !found)
    problems.push(
      problem('keyOption', 'by', { read: rawText(raw), allowed: tableRows.join(', ') }, raw.place),
    );
  return found ?? 'strategies';
}

function readCompare(body: RawMap, { strategies }: CellNames, problems: Problem[]): string[] {
  const raw = entryOf(body, 'compare')?.value;
  if (!raw) return [];
  if (raw.kind !== 'list') {
    problems.push(problem('keyType', 'compare', { read: rawText(raw), takes: 'list' }, raw.place));
    return [];
  }
  return raw.items.flatMap((item) => {
    const read = rawText(item);
    if (strategies.includes(read)) return [read];
    problems.push(problem('strategyUnknown', 'compare', { read, ...hintFor(read, strategies) }, item.place));
    return [];
  });
}

function readShow(
  body: RawMap,
  measures: readonly Measure[],
  { items }: CellNames,
  problems: Problem[],
): NamedMeasure[] {
  const raw = entryOf(body, 'show')?.value;
  if (raw?.kind !== 'list') {
    const values = { name: 'show', path: 'show', read: raw ? rawText(raw) : '', takes: 'list' };
    problems.push(problem(raw ? 'keyType' : 'keyMissing', 'show', values, (raw ?? body).place));
    return [];
  }
  const show = raw.items.flatMap((item) => {
    const named = readNamedMeasure(item, measures, items);
    if (!('code' in named)) return [named];
    problems.push(named);
    return [];
  });
  if (show.length > mostColumns) {
    const values = { collection: 'show', read: show.length, max: mostColumns };
    problems.push(problem('itemsMany', 'show', values, raw.place));
  }
  return show.slice(0, mostColumns);
}
