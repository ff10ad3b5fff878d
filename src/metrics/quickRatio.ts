import { growthAccounts, type GrowthAccounts } from './growth.ts';
import { ratio, upTo, type Measure } from './measure.ts';

/** Days of the period of each variant. */
const periods = { day: 1, week: 7, month: 28 } as const;

const periodOf = (variant = 'week'): number => periods[variant as keyof typeof periods] ?? 7;

/** People gained over people lost in each period; null where none was lost, as in the first, before which none came. */
export const quickRatios = ({ fresh, resurrected, dormant }: GrowthAccounts): (number | null)[] =>
  fresh.map((count, at) => ratio(count + resurrected[at]!, dormant[at]!));

/** How many people came or came back for each who fell silent. */
export const quickRatio: Measure = {
  id: 'quickRatio',
  title: 'Quick ratio',
  definition:
    'Of the last whole week: people who were new or active again after a silent week, over those active the week before who were not; from 1 on the active people do not get fewer.',
  unit: 'ratio',
  tag: 'observed',
  variants: [
    {
      id: 'day',
      title: 'Quick ratio by day',
      definition:
        'Of the last day: people who joined or came again after a day without, over those active the day before who were not.',
    },
    {
      id: 'week',
      title: 'Quick ratio by week',
      definition:
        'Of the last whole week: people who were new or active again after a silent week, over those active the week before who were not.',
    },
    {
      id: 'month',
      title: 'Quick ratio by 28 days',
      definition:
        'Of the last whole period of 28 days: people who were new or active again after a silent period, over those active in the period before who were not.',
    },
  ],
  value: (record, variant) => {
    const { fresh, resurrected, dormant } = growthAccounts(record, periodOf(variant));
    const last = fresh.length - 1;
    if (last < 1) return { value: null };
    const [count, among] = [fresh[last]! + resurrected[last]!, dormant[last]!];
    return { value: ratio(count, among), count, among };
  },
  series: (record, variant) => {
    const periodDays = periodOf(variant);
    const accounts = growthAccounts(record, periodDays);
    const line = {
      id: 'quickRatio',
      title: 'Quick ratio',
      y: quickRatios(accounts),
      count: accounts.fresh.map((count, at) => count + accounts.resurrected[at]!),
      among: accounts.dormant,
    };
    const x = upTo(accounts.active.length);
    if (periodDays === 7) return { axis: 'week', x, lines: [line] };
    // Other periods stand at their last day.
    return { axis: 'day', x: x.map((period) => (period + 1) * periodDays - 1), lines: [line] };
  },
};
