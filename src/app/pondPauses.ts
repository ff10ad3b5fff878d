import type { PondOptions } from '../cells/pond/cell.ts';
import type { Pause } from '../cells/pond/pauses.ts';
import type { Scenario } from '../schema/index.ts';

/** The evenings on which a pond pauses: those of its author, and those on which entries of the calendar begin. */
export function pausesOf({ pause, calendar, strategy }: PondOptions, scenario: Scenario): readonly Pause[] {
  if (!calendar) return pause;
  const own = scenario.strategies.find(({ id }) => id === strategy)?.calendar ?? [];
  const begun = [...scenario.calendar, ...own].map(({ day, label }) => ({ day, text: label }));
  return [...pause, ...begun].sort((a, b) => a.day - b.day);
}
