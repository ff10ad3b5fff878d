import type { RunRecord } from '../../record/index.ts';
import { upTo, type Measure } from '../measure.ts';
import { marginalCosts } from './marginalCost.ts';

const law =
  'by the slope of its curve at the spending of the last 7 days: as much more as it takes to draw one more person, today and later, and to pay what each of them costs. None where money brings nobody';

/** What one more person costs at the present spending. */
export const cacMarginal: Measure = {
  id: 'cacMarginal',
  title: 'Cost of the next newcomer',
  definition: `What one more person would cost through the channel that is cheapest at it now, ${law}.`,
  unit: 'money',
  tag: 'truth',
  reads: ['marginalJoins'],
  items: {
    of: 'channels',
    title: 'Cost of the next newcomer: {name}',
    definition: `What one more person would cost through the channel “{name}”, ${law}.`,
  },
  value: (record, variant) => ({ value: costAt(record, variant, record.about.days) }),
  series: (record, variant) => {
    const weeks = upTo(Math.floor(record.about.days / 7));
    const y = weeks.map((week) => costAt(record, variant, 7 * (week + 1)));
    return { axis: 'week', x: weeks, lines: [{ id: 'cacMarginal', title: 'Cost of the next newcomer', y }] };
  },
};

/** Of one channel, or of the cheapest; what it was before the day `end`. */
function costAt(record: RunRecord, variant: string | undefined, end: number): number | null {
  const costs = marginalCosts(record, end) ?? [];
  if (variant !== undefined) return costs[record.channels.indexOf(variant)] ?? null;
  const known = costs.flatMap((one) => one ?? []);
  return known.length > 0 ? Math.min(...known) : null;
}
