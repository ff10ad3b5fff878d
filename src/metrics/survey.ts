import { dailySum, findTotal, type RunRecord } from '../record/index.ts';
import { counted, ratio, upTo, type Measure } from './measure.ts';

const asked = (record: RunRecord): Float64Array => dailySum(record, 'surveyed');

const sum = (values: Float64Array): number => values.reduce((all, value) => all + value, 0);

/** Answers to Kano's pair of questions: how many there are, which decides how far they can be trusted. */
export const kano: Measure = {
  id: 'kano',
  title: 'Answered a survey',
  definition:
    'Of those who said what a feature is to them: Better is the share to whom having it adds (attractive, or the more the better), Worse the share from whom missing it takes (the more the better, or must be). Who would rather not have it, and who contradicts herself, is left out.',
  unit: 'people',
  tag: 'observed',
  reads: ['surveyed', 'heldAttractive'],
  value: (record) => {
    const count = sum(asked(record));
    return count === 0 ? { value: null } : counted(record, count);
  },
};

/** On every day the number of the last survey that was held until then: 0 before the first. */
function lastHeld(values: Float64Array, answered: Float64Array): number[] {
  let last = 0;
  return Array.from(values, (value, day) => (last = answered[day]! > 0 ? value : last));
}

/** What an analyst can know of satisfaction. */
export const saidSatisfied: Measure = {
  id: 'saidSatisfied',
  title: 'Say they are satisfied',
  definition: 'Of all who answered the last survey held, the share who said they are satisfied.',
  unit: 'share',
  tag: 'observed',
  reads: ['surveyed', 'saidSatisfied'],
  value: (record) => {
    const among = asked(record);
    const last = among.findLastIndex((count) => count > 0);
    if (last < 0) return { value: null };
    const count = dailySum(record, 'saidSatisfied')[last]!;
    return { value: ratio(count, among[last]!), count, among: among[last]! };
  },
  series: (record) => {
    const answered = asked(record);
    const among = lastHeld(answered, answered);
    const count = lastHeld(dailySum(record, 'saidSatisfied'), answered);
    const y = count.map((n, day) => ratio(n, among[day]!));
    return {
      axis: 'day',
      x: upTo(findTotal(record, 'surveyed') ? record.about.days : 0),
      lines: [{ id: 'satisfied', title: saidSatisfied.title, y, count, among }],
    };
  },
};
