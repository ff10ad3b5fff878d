import type { RunRecord } from '../record/index.ts';
import { returnsByAge, type ReturnsByAge } from './activity.ts';
import { ratio, upTo, type Measure, type Variant } from './measure.ts';
import { meanByAge, returnsAfterVisit, returnsFromAge, returnsWithin } from './returnCurves.ts';
import { retentionOf } from './returns.ts';
import { dayFamilies, formNamed, weekFamilies, type RetentionFamily } from './retentionFamilies.ts';
import { classicForm, defaultBrackets, type RetentionForm } from './retentionForm.ts';

/** Ages that are named everywhere. */
export const namedAges = [1, 7, 30] as const;

const onDay = namedAges.map((age): Variant => ({
  id: `d${age}`,
  title: `Day-${age} retention`,
  definition: `Of all who were watched to the end of day ${age} after joining, the share active on exactly that day.`,
}));

const fromDay = namedAges.map((age): Variant => ({
  id: `after.d${age}`,
  title: `Retention from day ${age} on`,
  definition: `Of all who were watched to the end of day ${age} after joining, the share active on that day or on any later one so far.`,
}));

// The day of joining is everybody's first active one: its bracket says nothing by itself.
const inBracket = defaultBrackets.slice(1).map(({ from, to }): Variant => ({
  id: `bracket.${from}-${to}`,
  title: `Retention on days ${from} to ${to}`,
  definition: `Of all who were watched to the end of day ${to} after joining, the share active on at least one of days ${from} to ${to}.`,
}));

const formOf = (families: readonly RetentionFamily[], variant: string): RetentionForm =>
  formNamed(families, variant) ?? classicForm;

/** Share of people who were active again: exactly n days after joining, or in another of its forms. */
export const retention: Measure = {
  id: 'retention',
  title: 'Retention',
  definition:
    'Of all who joined at least n days before the end of the run, the share active on exactly the n-th day after joining.',
  unit: 'share',
  tag: 'observed',
  variants: [...onDay, ...fromDay, ...inBracket],
  families: dayFamilies,
  value: (record, variant = 'd1') => retentionOf(record, formOf(dayFamilies, variant)),
  series: (record, variant = 'd1') => {
    const form = formOf(dayFamilies, variant);
    const { eligible, returned } = curveOf(record, form);
    const means = form.mean === 'cohorts' ? meanByAge(record) : null;
    const x = upTo(returned.length);
    const line = {
      id: 'retention',
      title: 'Retention',
      y: means ?? x.map((age) => ratio(returned[age]!, eligible[age]!)),
      count: Array.from(returned),
      among: Array.from(eligible),
    };
    return { axis: 'age', x, lines: [line] };
  },
};

/**
 * The line that a form's number lies on: a bracket of w days slides along, so that the number stands at its last day.
 * Beside the mean of cohorts the counts are those of the people.
 */
function curveOf(record: RunRecord, { from, to, starts, least }: RetentionForm): ReturnsByAge {
  if (starts === 'activity') return returnsAfterVisit(record);
  if (to === null) return returnsFromAge(record);
  return to > from ? returnsWithin(record, to - from + 1, least) : returnsByAge(record);
}

/** Share of people who were active again in a later week. */
export const weekRetention: Measure = {
  id: 'weekRetention',
  title: 'Weekly retention',
  definition:
    'Of all who were watched to the end of the n-th week after joining, the share active in that week.',
  unit: 'share',
  tag: 'observed',
  variants: [1, 4].map((week) => ({
    id: `w${week}`,
    title: `Week-${week} retention`,
    definition: `Of all who were watched to the end of day ${week * 7 + 6} after joining, the share active on at least one of days ${week * 7} to ${week * 7 + 6}.`,
  })),
  families: weekFamilies,
  value: (record, variant = 'w1') => retentionOf(record, formOf(weekFamilies, variant)),
};

/** The form of daily or weekly retention that a variant stands for. */
export const retentionFormOf = ({ id }: Measure, variant: string | undefined): RetentionForm =>
  id === weekRetention.id ? formOf(weekFamilies, variant ?? 'w1') : formOf(dayFamilies, variant ?? 'd1');
