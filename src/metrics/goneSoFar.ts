import { columnOf, dailySum, type RunRecord } from '../record/index.ts';
import { counted, once, upTo, type Measure } from './measure.ts';

/** How many people have left and are not back, as the engine knows it; a dashboard sees who is silent. */
export const goneSoFar: Measure = {
  id: 'goneSoFar',
  title: 'Gone so far',
  definition:
    'People who joined and are not there in the evening: they have left and not come back, as only the engine knows it. Who left before the run began and stayed away is not counted.',
  unit: 'people',
  tag: 'truth',
  seenAs: 'silent',
  reads: ['joined', 'present', 'gone', 'returned', 'joinDay'],
  value: (record) => counted(record, goneByDay(record).at(-1) ?? 0),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      {
        id: 'goneSoFar',
        title: 'Gone so far',
        y: goneByDay(record).map((n) => n * record.about.weight),
      },
    ],
  }),
};

/** How many simulated people of the record are not there in the evening of each day. */
function goneByDay(record: RunRecord): number[] {
  return once(record, 'gone by day', () => {
    const [joined, present, gone, returned] = ['joined', 'present', 'gone', 'returned'].map((name) =>
      dailySum(record, name),
    );
    let people = 0;
    for (const day of columnOf(record, 'joinDay')) people += Number(day < 0);
    return upTo(record.about.days).map((day) => {
      people += joined![day]!;
      return people - (present![day]! - gone![day]! + returned![day]!);
    });
  });
}
