import { columnOf, dailySum, type RunRecord } from '../record/index.ts';
import { ratio, upTo, type Measure } from './measure.ts';

/** How many people were activated. */
export const activated: Measure = {
  id: 'activated',
  title: 'Activated',
  definition: 'People who on the day had done the key behaviour often enough, early enough after joining.',
  unit: 'people',
  tag: 'observed',
  value: (record) => ({ value: countActivated(record) * record.about.weight }),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      {
        id: 'activated',
        title: 'Activated',
        y: Array.from(dailySum(record, 'activated'), (n) => n * record.about.weight),
      },
    ],
  }),
};

/** Share of newcomers who were activated, by the day on which they joined. */
export const activation: Measure = {
  id: 'activation',
  title: 'Activation rate',
  definition: 'Of the people who joined in a week, the share who were activated by the end of the run.',
  unit: 'share',
  tag: 'observed',
  value: (record) => {
    const count = countActivated(record);
    return { value: ratio(count, record.joined), count, among: record.joined };
  },
  series: (record) => {
    const weeks = Math.ceil(record.about.days / 7);
    const count = new Array<number>(weeks).fill(0);
    const among = new Array<number>(weeks).fill(0);
    const joinDay = columnOf(record, 'joinDay');
    const activatedDay = columnOf(record, 'activatedDay');
    for (let person = 0; person < record.joined; person++) {
      const week = Math.floor(joinDay[person]! / 7);
      among[week]! += 1;
      if (activatedDay[person]! >= 0) count[week]! += 1;
    }
    const y = count.map((n, week) => ratio(n, among[week]!));
    return {
      axis: 'week',
      x: upTo(weeks),
      lines: [{ id: 'activation', title: 'Activation rate', y, count, among }],
    };
  },
};

function countActivated(record: RunRecord): number {
  return dailySum(record, 'activated').reduce((sum, n) => sum + n, 0);
}
