import { dailySum, type RunRecord } from '../record/index.ts';
import { activationByCohort, activationTime, activationWindow } from './activationTime.ts';
import { counted, ratio, upTo, type Measure } from './measure.ts';

/** How many people were activated. */
export const activated: Measure = {
  id: 'activated',
  title: 'Activated',
  definition:
    'People in whose log the key behaviour stands often enough, early enough after joining; forced ones count as well.',
  unit: 'people',
  tag: 'observed',
  reads: ['activatedSeen'],
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

/** Share of newcomers who were activated soon after joining, by the week in which they joined. */
export const activation: Measure = {
  id: 'activation',
  title: 'Activation rate',
  definition: `Of the people who joined at least ${activationWindow} days before the end, the share activated within ${activationWindow} days.`,
  unit: 'share',
  tag: 'observed',
  value: (record) => {
    const time = activationTime(record);
    if (!time) return { value: null };
    return { value: ratio(time.done, time.eligible), count: time.done, among: time.eligible };
  },
  series: (record) => {
    // Whole weeks of joining whose people have all had their days; the others would look worse than they are.
    const weeks = Math.max(0, Math.floor((record.about.days - activationWindow + 1) / 7));
    const times = activationByCohort(record, 'week')?.times.slice(0, weeks) ?? [];
    const line = {
      id: 'activation',
      title: 'Activation rate',
      y: times.map(({ done, eligible }) => ratio(done, eligible)),
      count: times.map(({ done }) => done),
      among: times.map(({ eligible }) => eligible),
    };
    return { axis: 'week', x: upTo(times.length), lines: [line] };
  },
};

function countActivated(record: RunRecord): number {
  return dailySum(record, 'activatedSeen').reduce((sum, n) => sum + n, 0);
}
