import { returnsByAge } from './activity.ts';
import { ratio, upTo, type Measure } from './measure.ts';

/** Ages that are named everywhere. */
export const namedAges = [1, 7, 30] as const;

const ageOf = (variant = 'd1'): number => Number(variant.slice(1));

/** Share of people who were active again exactly n days after joining. */
export const retention: Measure = {
  id: 'retention',
  title: 'Retention',
  definition:
    'Of all who joined at least n days before the end of the run, the share active on exactly the n-th day after joining.',
  unit: 'share',
  tag: 'observed',
  variants: namedAges.map((age) => ({
    id: `d${age}`,
    title: `Day-${age} retention`,
    definition: `Of all who were watched to the end of day ${age} after joining, the share active on exactly that day.`,
  })),
  understands: (variant) => /^d(0|[1-9]\d{0,3})$/.test(variant),
  value: (record, variant) => {
    const { eligible, returned } = returnsByAge(record);
    const age = ageOf(variant);
    const count = returned[age] ?? 0;
    const among = eligible[age] ?? 0;
    return { value: ratio(count, among), count, among };
  },
  series: (record) => {
    const { eligible, returned } = returnsByAge(record);
    const x = upTo(record.about.days);
    const line = {
      id: 'retention',
      title: 'Retention',
      y: x.map((age) => ratio(returned[age]!, eligible[age]!)),
      count: Array.from(returned),
      among: Array.from(eligible),
    };
    return { axis: 'age', x, lines: [line] };
  },
};
