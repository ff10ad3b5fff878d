import { dailySum } from '../record/index.ts';
import { upTo, type Measure } from './measure.ts';

/** How many people joined. */
export const joined: Measure = {
  id: 'joined',
  title: 'Joins',
  definition: 'People who joined.',
  unit: 'people',
  tag: 'observed',
  value: (record) => ({ value: record.joined * record.about.weight }),
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
