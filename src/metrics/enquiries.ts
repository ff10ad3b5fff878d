import { dailySum } from '../record/index.ts';
import { upTo, type Measure } from './measure.ts';
import { meanOf } from './talk.ts';

/** How often people have to ask, which is what service costs them. */
export const enquiries = meanOf(
  {
    id: 'enquiries',
    title: 'Enquiries',
    definition:
      'How often people had to ask on a day, in the mean of the 7 days up to and with it: once for what needs staff, and once more on each day on which it is late.',
    unit: 'pieces',
    tag: 'observed',
  },
  'enquiries',
);

/** On how many days the cost alert rang. */
export const alertDays: Measure = {
  id: 'alertDays',
  title: 'Days above the cost alert',
  definition: 'Days up to and with this one that cost more than the cost alert allows.',
  unit: 'days',
  tag: 'observed',
  reads: ['costAlert'],
  value: (record) => ({ value: dailySum(record, 'costAlert').reduce((sum, rang) => sum + rang, 0) }),
  series: (record) => {
    let sum = 0;
    const y = Array.from(dailySum(record, 'costAlert'), (rang) => (sum += rang));
    const lines = [{ id: 'alertDays', title: 'Days above the cost alert', y }];
    return { axis: 'day', x: upTo(record.about.days), lines };
  },
};
