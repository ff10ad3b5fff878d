import { columnOf, dailySum, type RunRecord } from '../record/index.ts';
import { counted, once, ratio, upTo, type Measure } from './measure.ts';

/** How many people were activated. */
export const activated: Measure = {
  id: 'activated',
  title: 'Activated',
  definition:
    'People in whose log the key behaviour stands often enough, early enough after joining; forced ones count as well.',
  unit: 'people',
  tag: 'observed',
  value: (record) => counted(record, countActivated(record)),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      {
        id: 'activated',
        title: 'Activated',
        y: Array.from(dailySum(record, 'activatedSeen'), (n) => n * record.about.weight),
      },
    ],
  }),
};

/** Days after joining within which this measure looks for activation; what activates is the model's own business. */
const window = 14;

/** Share of newcomers who were activated soon after joining, by the week in which they joined. */
export const activation: Measure = {
  id: 'activation',
  title: 'Activation rate',
  definition: `Of the people who joined at least ${window} days before the end, the share activated within ${window} days.`,
  unit: 'share',
  tag: 'observed',
  value: (record) => {
    const { count, among } = activationByWeek(record);
    const all = among.reduce((sum, n) => sum + n, 0);
    const done = count.reduce((sum, n) => sum + n, 0);
    return { value: ratio(done, all), count: done, among: all };
  },
  series: (record) => {
    const { count, among } = activationByWeek(record);
    const y = count.map((n, week) => ratio(n, among[week]!));
    const line = { id: 'activation', title: 'Activation rate', y, count, among };
    return { axis: 'week', x: upTo(count.length), lines: [line] };
  },
};

/** Whole weeks of joining whose people have all had their days; the others would look worse than they are. */
function activationByWeek(record: RunRecord): { count: number[]; among: number[] } {
  return once(record, 'activation', () => {
    const weeks = Math.max(0, Math.floor((record.about.days - window + 1) / 7));
    const count = new Array<number>(weeks).fill(0);
    const among = new Array<number>(weeks).fill(0);
    const joinDay = columnOf(record, 'joinDay');
    const activatedSeenDay = columnOf(record, 'activatedSeenDay');
    for (let person = 0; person < record.joined; person++) {
      const week = Math.floor(joinDay[person]! / 7);
      if (week < 0 || week >= weeks) continue;
      among[week]! += 1;
      if (activatedSeenDay[person]! >= 0 && activatedSeenDay[person]! - joinDay[person]! < window)
        count[week]! += 1;
    }
    return { count, among };
  });
}

function countActivated(record: RunRecord): number {
  return dailySum(record, 'activatedSeen').reduce((sum, n) => sum + n, 0);
}
