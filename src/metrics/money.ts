import { columnOf, dailySum, type RunRecord } from '../record/index.ts';
import { upTo, type Measure, type MeasureValue } from './measure.ts';

const total = (record: RunRecord, name: string): number =>
  dailySum(record, name).reduce((sum, amount) => sum + amount, 0) * record.about.weight;

const daily = (record: RunRecord, name: string): number[] =>
  Array.from(dailySum(record, name), (amount) => amount * record.about.weight);

/** What came in, and how uncertain it is where one stands for several: by how differently they pay. */
function paid(record: RunRecord): MeasureValue {
  const value = total(record, 'income');
  const { weight } = record.about;
  if (weight === 1) return { value };
  let squares = 0;
  for (const amount of columnOf(record, 'spent')) squares += amount * amount;
  return { value, error: weight * Math.sqrt(squares * (1 - 1 / weight)) };
}

/** What people paid, and what others paid for reaching them. */
export const revenue: Measure = {
  id: 'revenue',
  title: 'Revenue',
  definition: 'What people paid for orders and memberships, what advertisers paid, and commission.',
  unit: 'money',
  tag: 'observed',
  reads: ['income'],
  value: paid,
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [{ id: 'revenue', title: 'Revenue', y: daily(record, 'income') }],
  }),
};

/** What the team spent. */
export const cost: Measure = {
  id: 'cost',
  title: 'Cost',
  definition: 'All money spent: what the team decided to spend, fixed cost, and what serving people costs.',
  unit: 'money',
  tag: 'observed',
  reads: ['cost'],
  value: (record) => ({ value: total(record, 'cost') }),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [{ id: 'cost', title: 'Cost', y: daily(record, 'cost') }],
  }),
};

/** Revenue less cost since the first day. */
export const balance: Measure = {
  id: 'balance',
  title: 'Revenue less cost',
  definition: 'Revenue less cost, added up since the first day.',
  unit: 'money',
  tag: 'observed',
  reads: ['income', 'cost'],
  value: (record) => ({ value: total(record, 'income') - total(record, 'cost') }),
  series: (record) => {
    const spent = daily(record, 'cost');
    let sum = 0;
    const y = daily(record, 'income').map((amount, day) => (sum += amount - spent[day]!));
    return {
      axis: 'day',
      x: upTo(record.about.days),
      lines: [{ id: 'balance', title: 'Revenue less cost', y }],
    };
  },
};
