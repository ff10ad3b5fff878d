import { declarations } from '../catalogue/index.ts';
import { mostEntries } from '../cells/calendar/cell.ts';
import { cellsOf, readPlan, type Notebook } from '../notebook/index.ts';
import { rawFrom, type DatedChange, type FormulaReader, type Problem } from '../schema/index.ts';
import type { Json } from '../store/index.ts';

/** What is planned in a notebook, and whether the reader has planned it. */
export interface PlanRead {
  readonly plan: readonly DatedChange[];
  readonly own: boolean;
  readonly problems: readonly Problem[];
}

/**
 * The plan that holds: what the reader put into the notebook's calendar cell, or else the notebook's own. It may come
 * from a file that nobody vouches for, so it is read as one that was written there: what cannot be is dropped and said.
 */
export function planRead(
  { document, scenario }: Notebook,
  answers: Readonly<Record<string, Json>>,
  readFormula: FormulaReader,
): PlanRead {
  const cell = cellsOf(document).find(
    ({ cell: kind, id }) => kind === 'calendar' && id !== null && Array.isArray(answers[id]),
  );
  if (!cell) return { plan: scenario.calendar, own: false, problems: [] };
  const { settings, currency, days } = scenario;
  const written = (answers[cell.id!] as readonly Json[]).slice(0, mostEntries);
  const ground = { declarations, settings, currency, days, readFormula };
  const { plan, problems } = readPlan(rawFrom(written), ground);
  return { plan, own: true, problems };
}

/** Whether two readings hold the same campaigns. */
export const samePlan = (one: PlanRead, other: PlanRead): boolean =>
  JSON.stringify(one.plan) === JSON.stringify(other.plan);

/** A plan in the form in which it is kept: as an author would have written it. */
export const planKept = (plan: readonly DatedChange[]): Json =>
  plan.map(({ day, until, label, changes, cost, checklist }) => ({
    day,
    label,
    cost,
    set: Object.fromEntries(changes),
    ...(until !== undefined && { until }),
    ...(checklist && { checklist }),
  }));
