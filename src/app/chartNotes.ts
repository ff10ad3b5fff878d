import type { ChartSetting, Note } from '../charts/index.ts';
import type { DatedChange, Scenario } from '../schema/index.ts';
import type { PlanRead } from './planRead.ts';

/** What is planned for one's own run, or what the calendar holds for the strategies that are compared. */
export function notesOf(
  { calendar, strategies }: Scenario,
  compared: readonly string[],
  planned?: PlanRead,
): Note[] {
  const own = strategies.filter(({ id }) => compared.includes(id));
  const common = planned?.own && compared.length === 0 ? planned.plan : calendar;
  return [
    ...common.map((change) => noteOf(change)),
    ...own.flatMap((strategy) => strategy.calendar.map((change) => noteOf(change, strategy.id))),
  ];
}

/** That, and which channels bring people in bursts. */
export const calendarOf = (
  scenario: Scenario,
  compared: readonly string[],
  planned?: PlanRead,
): Pick<ChartSetting, 'notes' | 'bursts'> => ({
  notes: notesOf(scenario, compared, planned),
  bursts: Object.entries((scenario.settings.channels ?? {}) as Record<string, { readonly kind?: unknown }>)
    .filter(([, { kind }]) => kind === 'burst')
    .map(([name]) => name),
});

const noteOf = ({ day, until, label, cost, changes }: DatedChange, strategy?: string): Note => ({
  day,
  text: label,
  cost,
  levers: changes.map(([path]) => path),
  ...(until !== undefined && { until }),
  ...(strategy !== undefined && { strategy }),
});
