import { dailySum, findTotal, type RunRecord } from '../record/index.ts';
import { sumAll } from './entries.ts';
import { upTo, type Measure } from './measure.ts';

/** So many last days tell how hours are used now. */
const recentDays = 7;

/** Hours of the staff on each day: those used on contacts and interviews, and all that there were. */
function hoursOf(record: RunRecord): { readonly used: number[]; readonly offered: number[] } {
  const { weight } = record.about;
  const daily = (name: string) =>
    findTotal(record, name) ? dailySum(record, name) : new Float64Array(record.about.days);
  const [contacts, interviews] = [daily('careHours'), daily('interviewHours')];
  return {
    used: Array.from(contacts, (hours, day) => (hours + interviews[day]!) * weight),
    offered: Array.from(daily('staffHours'), (hours) => hours * weight),
  };
}

const lastDays =
  'a day, as the mean of the last 7 days. Hours are those of the staff who contact people and hold interviews.';

/** How the time of the staff is used. */
export const staffHours: Measure = {
  id: 'staffHours',
  title: 'Hours of care used',
  definition: `Hours used ${lastDays}`,
  unit: 'hours',
  tag: 'observed',
  reads: ['staffHours', 'careHours'],
  variants: [
    { id: 'used', title: 'Hours of care used', definition: `Hours used ${lastDays}` },
    { id: 'offered', title: 'Hours of care offered', definition: `Hours that there were ${lastDays}` },
    { id: 'free', title: 'Hours of care not used', definition: `Hours that were left over ${lastDays}` },
  ],
  value: (record, variant = 'used') => {
    const { used, offered } = hoursOf(record);
    const recent = (hours: readonly number[]) =>
      sumAll(hours.slice(-recentDays)) / Math.min(recentDays, hours.length);
    if (sumAll(offered) === 0) return { value: null };
    if (variant === 'offered') return { value: recent(offered) };
    return { value: variant === 'free' ? Math.max(0, recent(offered) - recent(used)) : recent(used) };
  },
  series: (record) => {
    const { used, offered } = hoursOf(record);
    const lines = [
      { id: 'used', title: 'used', y: used },
      { id: 'offered', title: 'offered', y: offered },
    ];
    return { axis: 'day', x: upTo(record.about.days), lines };
  },
};
