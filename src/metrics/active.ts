import { activeInWindow } from './activity.ts';
import { counted, upTo, type Measure } from './measure.ts';

/** Days that each variant looks back over, today included. */
export const activeWindows = { day: 1, week: 7, month: 30 } as const;

const windowOf = (variant = 'day'): number => activeWindows[variant as keyof typeof activeWindows] ?? 1;

/** How many different people were active: on the day, in the last 7 days, in the last 30 days. */
export const active: Measure = {
  id: 'active',
  title: 'Active people',
  definition: 'Different people who were active on the day.',
  unit: 'people',
  tag: 'observed',
  variants: [
    { id: 'day', title: 'Daily actives', definition: 'Different people who were active on the day.' },
    {
      id: 'week',
      title: 'Weekly actives',
      definition: 'Different people active in the 7 days up to and with the day.',
    },
    {
      id: 'month',
      title: 'Monthly actives',
      definition: 'Different people active in the 30 days up to and with the day.',
    },
  ],
  value: (record, variant) =>
    counted(record, (activeInWindow(record, windowOf(variant)).at(-1) ?? 0) / record.about.weight),
  series: (record, variant) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      {
        id: variant ?? 'day',
        title: active.variants!.find(({ id }) => id === (variant ?? 'day'))!.title,
        y: Array.from(activeInWindow(record, windowOf(variant))),
      },
    ],
  }),
};

/** Weekly actives on the last day of the run. */
export const activeLastWeek: Measure = {
  id: 'activeLastWeek',
  title: 'Active in the last week',
  definition: 'Different people active in the last 7 days of the run.',
  unit: 'people',
  tag: 'observed',
  lastOf: 'active',
  value: (record) => active.value(record, 'week'),
};
