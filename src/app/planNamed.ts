import type { DatedChange, Scenario } from '../schema/index.ts';
import type { Page } from './context.ts';
import type { PlanRead } from './planRead.ts';

const entriesOf = ({ calendar, strategies }: Scenario): readonly DatedChange[] => [
  ...calendar,
  ...strategies.flatMap((one) => one.calendar),
];

/** A plan in which campaigns are called as another language of the notebook calls them; the reader's own names stay. */
export function planNamed(
  plan: readonly DatedChange[],
  from: Scenario,
  to: Scenario,
): readonly DatedChange[] {
  const others = entriesOf(to);
  const names = new Map(entriesOf(from).map(({ label }, at) => [label, others[at]?.label ?? label]));
  return plan.map((entry) => ({ ...entry, label: names.get(entry.label) ?? entry.label }));
}

/** The plan that holds, as the reader's language calls it. */
export function planShown({ session, shown }: Pick<Page, 'session' | 'shown'>): PlanRead {
  const { planned, notebook } = session;
  const plan = planned.own
    ? planNamed(planned.plan, notebook.scenario, shown.scenario)
    : shown.scenario.calendar;
  return { ...planned, plan };
}
