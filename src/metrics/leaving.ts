import { columnOf, dailySum, type RunRecord } from '../record/index.ts';
import { counted, upTo, type Measure } from './measure.ts';

/** How many people have left for good, as the engine knows it. */
export const gone: Measure = {
  id: 'gone',
  title: 'Gone',
  definition: 'People who left for good, as only the engine knows it.',
  unit: 'people',
  tag: 'truth',
  reads: ['gone'],
  value: (record) => counted(record, countGone(record)),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      { id: 'gone', title: 'Gone', y: Array.from(dailySum(record, 'gone'), (n) => n * record.about.weight) },
    ],
  }),
};

const countGone = (record: RunRecord): number => dailySum(record, 'gone').reduce((sum, n) => sum + n, 0);

/** How many people are gone for one reason. */
export interface ReasonCount {
  readonly id: string;
  readonly label: string;
  readonly count: number;
}

/** The true reasons of everybody who is gone at the end, by how many there are of each. */
export function goneByReason(record: RunRecord): ReasonCount[] {
  const counts = record.reasons.map(() => 0);
  for (const reason of columnOf(record, 'reason')) if (reason >= 0) counts[reason]! += record.about.weight;
  return record.reasons
    .map(({ id, label }, index) => ({ id, label, count: counts[index]! }))
    .sort((a, b) => b.count - a.count || (a.id < b.id ? -1 : 1));
}
