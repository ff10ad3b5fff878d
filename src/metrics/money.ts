import { dailySum, type RunRecord } from '../record/index.ts';
import { upTo, type Measure } from './measure.ts';

const total = (record: RunRecord, name: string): number =>
  dailySum(record, name).reduce((sum, amount) => sum + amount, 0) * record.about.weight;

const daily = (record: RunRecord, name: string): number[] =>
  Array.from(dailySum(record, name), (amount) => amount * record.about.weight);

/** What people paid. */
export const revenue: Measure = {
  id: 'revenue',
  title: 'Revenue',
  definition: 'What people paid.',
  unit: 'money',
  tag: 'observed',
  value: (record) => ({ value: total(record, 'revenue') }),
  series: (record) => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [{ id: 'revenue', title: 'Revenue', y: daily(record, 'revenue') }],
  }),
};

/** What the team spent. */
export const cost: Measure = {
  id: 'cost',
  title: 'Cost',
  definition: 'All money spent: channels, retention, calendar and fixed cost.',
  unit: 'money',
  tag: 'observed',
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
  value: (record) => ({ value: total(record, 'revenue') - total(record, 'cost') }),
  series: (record) => {
    const spent = daily(record, 'cost');
    let sum = 0;
    const y = daily(record, 'revenue').map((amount, day) => (sum += amount - spent[day]!));
    return {
      axis: 'day',
      x: upTo(record.about.days),
      lines: [{ id: 'balance', title: 'Revenue less cost', y }],
    };
  },
};
