import { entrySeries } from './entries.ts';
import type { Measure } from './measure.ts';

/** Work that waits overnight. */
export const backlog: Measure = {
  id: 'backlog',
  title: 'Backlog',
  definition:
    'Units of work of the core process that were waiting when the day ended, of all processes together.',
  unit: 'pieces',
  tag: 'observed',
  reads: ['backlog'],
  items: {
    of: 'processes',
    title: 'Backlog: {name}',
    definition: 'Units of work of the process “{name}” that were waiting when the day ended.',
  },
  value: (record, variant) => {
    const { lines } = entrySeries(record, 'backlog', variant);
    if (lines.length === 0) return { value: null };
    return { value: lines.reduce((sum, { y }) => sum + (y.at(-1) ?? 0), 0) };
  },
  series: (record, variant) => entrySeries(record, 'backlog', variant),
};
