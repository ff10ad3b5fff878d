import { columnOf, dailySum, type RunRecord } from '../record/index.ts';
import { counted, once, ratio, upTo, type Measure } from './measure.ts';

/** How many people have left for good, as the engine knows it. */
export const gone: Measure = {
  id: 'gone',
  title: 'Gone',
  definition: 'People who left for good, as only the engine knows it.',
  unit: 'people',
  tag: 'truth',
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

/** The chance to leave for good on each day since joining. */
export const hazard: Measure = {
  id: 'hazard',
  title: 'Leaving hazard',
  definition:
    'Of those still present when the n-th day after joining began, the share who left during it, for the first time.',
  unit: 'share',
  tag: 'truth',
  value: (record) => {
    const { atRisk, left } = leavingByAge(record);
    const count = left.reduce((sum, n) => sum + n, 0);
    const among = atRisk.reduce((sum, n) => sum + n, 0);
    return { value: ratio(count, among), count, among };
  },
  series: (record) => {
    const { atRisk, left } = leavingByAge(record);
    const x = upTo(record.about.days);
    const y = x.map((age) => ratio(left[age]!, atRisk[age]!));
    return {
      axis: 'age',
      x,
      lines: [{ id: 'hazard', title: 'Leaving hazard', y, count: left, among: atRisk }],
    };
  },
};

/** For every age: who had never left when that day began and was watched to its end, and who left during it. */
export function leavingByAge(record: RunRecord): { atRisk: readonly number[]; left: readonly number[] } {
  return once(record, 'leaving', () => {
    const days = record.about.days;
    const joinDay = columnOf(record, 'joinDay');
    const leftDay = columnOf(record, 'firstLeftDay');
    const left = new Array<number>(days).fill(0);
    const atRisk = new Array<number>(days).fill(0);
    for (let person = 0; person < record.joined; person++) {
      if (joinDay[person]! < 0) continue;
      const end = leftDay[person]! >= 0 ? leftDay[person]! : days - 1;
      atRisk[end - joinDay[person]!]! += 1;
      if (leftDay[person]! >= 0) left[leftDay[person]! - joinDay[person]!]! += 1;
    }
    for (let age = days - 2; age >= 0; age--) atRisk[age]! += atRisk[age + 1]!;
    return { atRisk, left };
  });
}
