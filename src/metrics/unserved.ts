import { entrySeries, sumAll } from './entries.ts';
import type { Measure } from './measure.ts';

/** People whom nobody had time or money for. */
export const unserved: Measure = {
  id: 'unserved',
  title: 'Matched but not served',
  definition:
    'How often a rule of care matched somebody whom it did not reach for want of hours or money, of all rules together.',
  unit: 'people',
  tag: 'observed',
  reads: ['unserved'],
  items: {
    of: 'rules',
    title: 'Matched but not served: {name}',
    definition:
      'How often the rule “{name}” matched somebody whom it did not reach for want of hours or money.',
  },
  value: (record, variant) => {
    const { lines } = entrySeries(record, 'unserved', variant);
    if (lines.length === 0) return { value: null };
    return { value: lines.reduce((sum, { y }) => sum + sumAll(y.map((n) => n ?? 0)), 0) };
  },
  series: (record, variant) => entrySeries(record, 'unserved', variant),
};
