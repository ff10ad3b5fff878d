import { dailySum } from '../record/index.ts';
import { upTo, type Measure } from './measure.ts';

/** For how many days the direction of the product has been settled. */
export const settledDays: Measure = {
  id: 'settledDays',
  title: 'Days with a settled direction',
  definition:
    'Days up to and with this one that the product began in a later stage than 0 → 1, as it stood the evening before.',
  unit: 'days',
  tag: 'observed',
  reads: ['stage'],
  value: (record) => ({ value: soFar(dailySum(record, 'stage')).at(-1) ?? 0 }),
  series: (record) => {
    const lines = [
      { id: 'settledDays', title: 'Days with a settled direction', y: soFar(dailySum(record, 'stage')) },
    ];
    return { axis: 'day', x: upTo(record.about.days), lines };
  },
};

/** By day: how many days before it ended in a later stage than the first. */
function soFar(stages: ArrayLike<number>): number[] {
  let sum = 0;
  return Array.from(stages, (_, day) => (sum += day > 0 && stages[day - 1]! > 0 ? 1 : 0));
}
