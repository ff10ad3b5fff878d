import {
  cohortTable,
  retentionFormOf,
  type Bracket,
  type CohortCell,
  type CohortRow,
  type CohortTable,
  type RetentionForm,
} from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import type { Chart, ChartData, ChartRun } from './chart.ts';
import { spanMark } from './returnSpan.ts';

/** The cohorts of a run; rows are weeks of joining, or four weeks each where those would be too many. */
export interface CohortGrid {
  readonly table: CohortTable;
  readonly weeksPerRow: 1 | 4;
}

/** More weeks than this do not fit below each other, nor side by side. */
const mostWeeks = 27;

const someDays = [1, 2, 3, 4, 5, 6, 7, 14, 21, 30, 60, 90, 180, 365, 730];
const someWeeks = [1, 2, 3, 4, 6, 8, 12, 16, 20, 26, 39, 52, 78, 104];

export const readCohorts: Chart<CohortGrid>['read'] = (record, measure, variant) => {
  const form = retentionFormOf(measure, variant);
  const { periodDays, clock, starts, least } = form;
  const { days } = record.about;
  const weeksPerRow = Math.ceil(days / 7) > mostWeeks ? 4 : 1;
  const table = cohortTable(record, {
    by: weeksPerRow === 1 ? 'week' : 'month',
    form: { periodDays, clock, starts, least },
    columns: columnsOf(form, Math.floor(days / periodDays) - 1),
  });
  return table && { table, weeksPerRow };
};

/** The ages to look at, up to the last period that the run has: those of the form asked for among them. */
function columnsOf({ from, to, periodDays }: RetentionForm, last: number): Bracket[] {
  const width = to === null ? 1 : to - from + 1;
  if (width > 1) {
    const first = from === 0 ? 0 : from - Math.floor((from - 1) / width) * width;
    const starts = Array.from({ length: someDays.length }, (_, index) => first + index * width);
    return withAsked(starts, from)
      .map((start) => ({ from: start, to: start + width - 1 }))
      .filter((bracket) => bracket.to <= last);
  }
  const everyWeek = Array.from({ length: mostWeeks }, (_, week) => week + 1);
  const ages = periodDays === 1 ? someDays : last < mostWeeks ? everyWeek : someWeeks;
  return withAsked(ages, from)
    .filter((age) => age <= last)
    .map((age) => ({ from: age, to: to === null ? null : age }));
}

const withAsked = (ages: readonly number[], asked: number): number[] =>
  [...new Set([...ages, asked])].sort((a, b) => a - b);

/** The form of return that all runs of the data are counted by. */
export const formIn = (data: ChartData<CohortGrid>): RetentionForm => data.runs[0]!.drawn.table.form;

/** The columns of the data: of the run that has most. */
export function columnsIn(data: ChartData<CohortGrid>): readonly Bracket[] {
  const all = data.runs.map(({ drawn }) => drawn.table.columns);
  return all.reduce((best, one) => (one.length > best.length ? one : best), []);
}

/** How many rows of cohorts have anything to show in any run; below them stands the row of all. */
export const rowsIn = (data: ChartData<CohortGrid>): number =>
  Math.max(
    0,
    ...data.runs.map(
      ({ drawn }) =>
        1 + drawn.table.rows.findLastIndex(({ cells }) => cells.some(({ eligible }) => eligible > 0)),
    ),
  );

/** A row of a run: a cohort, or after the last of them all together. */
export function rowAt(
  data: ChartData<CohortGrid>,
  run: ChartRun<CohortGrid>,
  row: number,
): CohortRow | undefined {
  return row === rowsIn(data) ? run.drawn.table.whole : run.drawn.table.rows[row];
}

/** True if so many were watched that their share says something. */
export const isSolid = (cell: CohortCell | undefined): cell is CohortCell & { value: number } =>
  cell !== undefined && cell.eligible >= fewPeople;

/** The column that is spoken of: what was asked for, else a week after the start; the first where that is too late. */
export function mainColumn(data: ChartData<CohortGrid>): number {
  const { periodDays } = formIn(data);
  const asked =
    data.variant === undefined
      ? periodDays === 1
        ? 7
        : 1
      : retentionFormOf(data.measure, data.variant).from;
  const column = columnsIn(data).findIndex(({ from }) => from === asked);
  const solid = data.runs.every(({ drawn }) => isSolid(drawn.table.whole.cells[column]));
  return column >= 0 && solid ? column : 0;
}

/** The weeks of joining of a row, counted from 1: `3`, or `9–12`. */
export function weeksOf({ runs }: ChartData<CohortGrid>, row: number, speaker: Speaker): string {
  const { weeksPerRow } = runs[0]!.drawn;
  const [first, last] = [row * weeksPerRow + 1, (row + 1) * weeksPerRow];
  return spanMark(speaker, { from: first, to: last });
}
