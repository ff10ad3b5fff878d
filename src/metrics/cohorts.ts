import type { RunRecord } from '../record/index.ts';
import { once, ratio, upTo } from './measure.ts';
import { retentionForm, type Bracket, type RetentionForm } from './retentionForm.ts';
import { countReturns, type Returns } from './returns.ts';
import { splitOf, type SplitBy } from './split.ts';

/** Days of the periods that people can be grouped by joining in. A month is four whole weeks: the record has no dates. */
export const cohortPeriods = { day: 1, week: 7, month: 28 } as const;

export type CohortBy = keyof typeof cohortPeriods | SplitBy;

/** The rows of a table of cohorts: whole periods of starting from day 0 on, or the parts of a split. */
export interface CohortRows {
  readonly ids: readonly string[];
  /** How many days of starting each row takes; null where rows are no periods. */
  readonly periodDays: number | null;
  /** The row of someone who started on that day; below 0 none. */
  readonly rowOf: (person: number, start: number) => number;
}

/** The rows that people fall into; null where the record does not know. */
export function cohortRows(record: RunRecord, by: CohortBy): CohortRows | null {
  if (by === 'day' || by === 'week' || by === 'month') {
    const periodDays = cohortPeriods[by];
    const ids = upTo(Math.ceil(record.about.days / periodDays)).map(String);
    return { ids, periodDays, rowOf: (_, start) => (start < 0 ? -1 : Math.floor(start / periodDays)) };
  }
  const split = splitOf(record, by);
  return split && { ids: split.names, periodDays: null, rowOf: (person) => split.of[person]! };
}

/** `complete`: everybody of the cohort has been watched to the end of it; `unripe`: nobody has. */
export type CellState = 'complete' | 'inProgress' | 'unripe';

/** How many came back, of how many watched long enough; of a cohort in progress that is the older part of it. */
export interface CohortCell {
  readonly returned: number;
  readonly eligible: number;
  readonly value: number | null;
  readonly state: CellState;
}

export interface CohortRow {
  /** The number of the period of starting, or the name of the channel, segment or arm. */
  readonly id: string;
  /** How many started in it: people, or with recurring starts active days or periods. */
  readonly size: number;
  readonly cells: readonly CohortCell[];
}

/** A table of cohorts; counts are of simulated people. */
export interface CohortTable {
  readonly form: RetentionForm;
  readonly columns: readonly Bracket[];
  readonly rows: readonly CohortRow[];
  /** All rows together, everybody counting alike. */
  readonly whole: CohortRow;
}

export interface CohortPlan {
  readonly by: CohortBy;
  /** Everything of the form but its bracket and its mean; periods are of the length of the rows unless it says so. */
  readonly form?: Partial<Omit<RetentionForm, 'from' | 'to' | 'mean'>>;
  /** The columns; else single periods from that of the start on. */
  readonly columns?: readonly Bracket[];
}

/** Single periods are shown up to this one unless columns are asked for. */
const lastPeriod = 30;

/** Who came back of those who started together; null where the record does not know who did. */
export const cohortTable = (record: RunRecord, plan: CohortPlan): CohortTable | null =>
  once(record, `cohorts ${JSON.stringify(plan)}`, () => makeTable(record, plan));

function makeTable(
  record: RunRecord,
  { by, form: part = {}, columns: asked }: CohortPlan,
): CohortTable | null {
  const rows = cohortRows(record, by);
  if (!rows) return null;
  const form = retentionForm({ periodDays: rows.periodDays ?? 7, ...part });
  const last = Math.min(lastPeriod, Math.ceil(record.about.days / form.periodDays) - 1);
  const columns = asked ?? upTo(last + 1).map((period) => ({ from: period, to: period }));
  const counts = countReturns(record, form, columns, rows.ids.length, rows.rowOf);
  // Rows by periods are only whole when nobody can join them any more.
  const isOpen = (row: number) => rows.periodDays !== null && (row + 1) * rows.periodDays > record.about.days;
  return {
    form,
    columns,
    rows: rows.ids.map((id, row) => rowFrom(id, counts, row, columns, isOpen(row))),
    whole: wholeOf(counts, rows.ids.length, columns),
  };
}

function rowFrom(
  id: string,
  { size, eligible, returned }: Returns,
  row: number,
  columns: readonly Bracket[],
  open: boolean,
): CohortRow {
  const cells = columns.map(({ to }, column) => {
    const at = row * columns.length + column;
    // Of "on or after" more days will always come.
    return cellOf(returned[at]!, eligible[at]!, size[row]!, open || to === null);
  });
  return { id, size: size[row]!, cells };
}

function cellOf(returned: number, eligible: number, size: number, open: boolean): CohortCell {
  const state = eligible === 0 ? 'unripe' : eligible < size || open ? 'inProgress' : 'complete';
  return { returned, eligible, value: ratio(returned, eligible), state };
}

function wholeOf(
  { size, eligible, returned }: Returns,
  rows: number,
  columns: readonly Bracket[],
): CohortRow {
  const over = (values: Float64Array, column: number) =>
    upTo(rows).reduce((sum, row) => sum + values[row * columns.length + column]!, 0);
  const all = size.reduce((sum, people) => sum + people, 0);
  const cells = columns.map(({ to }, column) =>
    cellOf(over(returned, column), over(eligible, column), all, to === null),
  );
  return { id: 'whole', size: all, cells };
}
