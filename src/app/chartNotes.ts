import type { Note } from '../charts/index.ts';
import type { DatedChange, Scenario } from '../schema/index.ts';

/** What the calendar holds for one's own run, or for the strategies that are compared. */
export function notesOf({ calendar, strategies }: Scenario, compared: readonly string[]): Note[] {
  const own = strategies.filter(({ id }) => compared.includes(id));
  return [...calendar, ...own.flatMap((strategy) => strategy.calendar)].map(noteOf);
}

const noteOf = ({ day, until, label, cost }: DatedChange): Note => ({
  day,
  text: label,
  cost,
  ...(until !== undefined && { until }),
});
