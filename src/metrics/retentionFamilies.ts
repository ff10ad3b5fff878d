import type { Family } from './measure.ts';
import { retentionForm, type RetentionForm } from './retentionForm.ts';

/** A family of retention forms, and the form that a variant's name stands for, if it is of the family. */
export interface RetentionFamily extends Family {
  readonly form: (variant: string) => RetentionForm | undefined;
}

const whole = '(0|[1-9]\\d{0,3})';

/** A family of names in which a # stands for each whole number; a bracket has to have as many days as it asks for. */
function named(
  pattern: string,
  make: (numbers: readonly number[]) => Partial<RetentionForm>,
): Pick<RetentionFamily, 'form' | 'fits'> {
  const name = new RegExp(`^${pattern.replaceAll('#', whole)}$`);
  const form = (variant: string) => {
    const found = name.exec(variant);
    if (!found) return undefined;
    const made = retentionForm(make(found.slice(1).map(Number)));
    const { from, to, periodDays, least } = made;
    const most = to === null ? Infinity : (to - from + 1) * periodDays;
    return least >= 1 && most >= least ? made : undefined;
  };
  return { form, fits: (variant) => form(variant) !== undefined };
}

/** Every form of retention that has a name, by days. */
export const dayFamilies: readonly RetentionFamily[] = [
  {
    id: 'on',
    title: 'Retention on day n',
    definition:
      'Of all who were watched to the end of day n after joining, the share active on exactly that day.',
    ...named('d#', ([n = 0]) => ({ from: n })),
  },
  {
    id: 'after',
    title: 'Retention on or after day n',
    definition:
      'Of all who were watched to the end of day n after joining, the share active on that day or on any later one so far; those who joined lately have had fewer days to come back.',
    ...named('after\\.d#', ([n = 0]) => ({ from: n, to: null })),
  },
  {
    id: 'bracket',
    title: 'Retention in a bracket of days',
    definition:
      'Of all who were watched to the end of the last day of the bracket, counted from joining, the share active on at least one of its days.',
    ...named('bracket\\.#-#', ([from = 0, to = 0]) => ({ from, to })),
  },
  {
    id: 'least',
    title: 'Retention, several days in a bracket',
    definition:
      'Of all who were watched to the end of the last day of the bracket, counted from joining, the share active on at least as many of its days as the first number says.',
    ...named('least\\.#\\.#-#', ([least = 1, from = 0, to = 0]) => ({ from, to, least })),
  },
  {
    id: 'recurring',
    title: 'Recurring retention on day n',
    definition:
      'Of all active days of everybody that were followed by n whole days of the run, the share after which the person was active on exactly the n-th day again; who comes often counts often.',
    ...named('recurring\\.d#', ([n = 0]) => ({ from: n, starts: 'activity' })),
  },
  {
    id: 'simple',
    title: 'Retention on day n, mean of cohorts',
    definition:
      'For each day of joining, of all who were watched to the end of day n after it, the share active on exactly that day; then the plain mean of those shares, large and small cohorts alike.',
    ...named('simple\\.d#', ([n = 0]) => ({ from: n, mean: 'cohorts' })),
  },
];

/** The same by weeks of seven days. */
export const weekFamilies: readonly RetentionFamily[] = [
  {
    id: 'own',
    title: 'Retention in week n after joining',
    definition:
      'Of all who were watched to the end of their own n-th week, seven days each from the day of joining, which is in week 0, the share active in it.',
    ...named('w#', ([n = 0]) => ({ from: n, periodDays: 7 })),
  },
  {
    id: 'calendar',
    title: 'Retention in calendar week n',
    definition:
      'Of all who joined so early that the n-th calendar week after that of joining is over, the share active in it; who joined on the last day of a week is in week 1 the day after.',
    ...named('calendar\\.w#', ([n = 0]) => ({ from: n, periodDays: 7, clock: 'calendar' })),
  },
  {
    id: 'after',
    title: 'Retention in or after week n',
    definition:
      'Of all who were watched to the end of their own n-th week, the share active in it or on any later day so far.',
    ...named('after\\.w#', ([n = 0]) => ({ from: n, to: null, periodDays: 7 })),
  },
  {
    id: 'recurring',
    title: 'Recurring retention in calendar week n',
    definition:
      'Of all calendar weeks in which anybody was active, so early that the n-th week after is over, the share after which the person was active in that one.',
    ...named('recurring\\.w#', ([n = 0]) => ({
      from: n,
      periodDays: 7,
      clock: 'calendar',
      starts: 'activity',
    })),
  },
];

/** The form that a variant names; undefined if no family has it. */
export function formNamed(families: readonly RetentionFamily[], variant: string): RetentionForm | undefined {
  for (const { form } of families) {
    const found = form(variant);
    if (found) return found;
  }
  return undefined;
}
