import { dailySum, findTotal, type RunRecord } from '../record/index.ts';
import { ratio, upTo, type Measure } from './measure.ts';

/** Days over which what key customers bring is added up. */
const window = 28;

/** What they bring, and what everybody brings, by the names of daily totals. */
const brought = {
  revenue: ['keyRevenue', 'revenue'],
  contributions: ['keyContributions', 'contributions'],
  followers: ['keyFollowers', 'followersGained'],
} as const;

/** Of each window’s total the part that key customers brought; null where it is not whole, or nobody brought anything. */
function sharesOf(record: RunRecord, variant = 'revenue'): (number | null)[] {
  const [own, all] = brought[variant as keyof typeof brought] ?? brought.revenue;
  const days = upTo(record.about.days);
  if (!findTotal(record, own) || !findTotal(record, all)) return days.map(() => null);
  const [theirs, everybodys] = [dailySum(record, own), dailySum(record, all)];
  let [part, whole] = [0, 0];
  return days.map((day) => {
    part += theirs[day]! - (theirs[day - window] ?? 0);
    whole += everybodys[day]! - (everybodys[day - window] ?? 0);
    return day < window - 1 ? null : ratio(part, whole);
  });
}

/** How much of everything the few key customers bring. */
export const keyValue: Measure = {
  id: 'keyValue',
  title: 'What key customers bring',
  definition: `Of all that people paid in the ${window} days up to and with the day, the share from people who were key customers when the day on which they paid began; none while the record is younger than ${window} days.`,
  unit: 'share',
  tag: 'observed',
  reads: ['keyCustomer', 'keyRevenue', 'keyContributions'],
  variants: [
    {
      id: 'revenue',
      title: 'Key customers’ part of what people pay',
      definition: `Of all that people paid in the ${window} days up to and with the day, the share from people who were key customers when the day on which they paid began; none while the record is younger than ${window} days.`,
    },
    {
      id: 'contributions',
      title: 'Key customers’ part of contributions',
      definition: `Of all contributions of the ${window} days up to and with the day, the share by people who were key customers when the day on which they contributed began; none while the record is younger than ${window} days.`,
    },
    {
      id: 'followers',
      title: 'Key customers’ part of new followers',
      definition: `Of all new followers of the ${window} days up to and with the day, the share gained by people who were key customers when the day on which they gained them began; none while the record is younger than ${window} days.`,
    },
  ],
  value: (record, variant) => ({ value: sharesOf(record, variant).at(-1) ?? null }),
  series: (record, variant = 'revenue') => ({
    axis: 'day',
    x: upTo(record.about.days),
    lines: [
      {
        id: variant,
        title: keyValue.variants!.find(({ id }) => id === variant)?.title ?? keyValue.title,
        y: sharesOf(record, variant),
      },
    ],
  }),
};
