import { dailySum } from '../record/index.ts';
import { counted, upTo, type Measure } from './measure.ts';

/** How many people joined. */
export const joined: Measure = {
  id: 'joined',
  title: 'Joins',
  definition: 'People who joined.',
  unit: 'people',
  tag: 'observed',
  value: (record) =>
    counted(
      record,
      dailySum(record, 'joined').reduce((sum, n) => sum + n, 0),
    ),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      {
        id: 'joined',
        title: 'Joins',
        y: Array.from(dailySum(record, 'joined'), (n) => n * record.about.weight),
      },
    ],
  }),
};
