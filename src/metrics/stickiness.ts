import type { RunRecord } from '../record/index.ts';
import { activeInWindow } from './activity.ts';
import { ratio, upTo, type Measure } from './measure.ts';

/** Days of the longer window of each variant. */
const windows = { month: 30, week: 7 } as const;

const windowOf = (variant = 'month'): number => windows[variant as keyof typeof windows] ?? 30;

/** Simulated people who were active on each day, and in the window that ends with it. */
function countsOf(record: RunRecord, window: number): { count: number[]; among: number[] } {
  const { weight } = record.about;
  const people = (days: number) => Array.from(activeInWindow(record, days), (n) => n / weight);
  return { count: people(1), among: people(window) };
}

/** Which part of the people of a month comes on a day. */
export const stickiness: Measure = {
  id: 'stickiness',
  title: 'Stickiness',
  definition:
    'Of the different people active in the 30 days up to and with the day, the share active on the day itself; none while the record is younger than 30 days.',
  unit: 'share',
  tag: 'observed',
  variants: [
    {
      id: 'month',
      title: 'Stickiness: day of month',
      definition:
        'Of the different people active in the 30 days up to and with the day, the share active on the day itself; none while the record is younger than 30 days.',
    },
    {
      id: 'week',
      title: 'Stickiness: day of week',
      definition:
        'Of the different people active in the 7 days up to and with the day, the share active on the day itself; none while the record is younger than 7 days.',
    },
  ],
  value: (record, variant) => {
    const window = windowOf(variant);
    if (record.about.days < window) return { value: null };
    const { count, among } = countsOf(record, window);
    return { value: ratio(count.at(-1)!, among.at(-1)!), count: count.at(-1)!, among: among.at(-1)! };
  },
  series: (record, variant) => {
    const window = windowOf(variant);
    const { count, among } = countsOf(record, window);
    const y = count.map((n, day) => (day < window - 1 ? null : ratio(n, among[day]!)));
    const line = { id: 'stickiness', title: 'Stickiness', y, count, among };
    return { axis: 'day', x: upTo(record.about.days), lines: [line] };
  },
};
