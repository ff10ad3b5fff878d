import type { RunRecord } from '../../record/index.ts';
import { ratio, upTo, type Measure, type MeasureValue } from '../measure.ts';
import { sumAll } from '../entries.ts';
import { channelCosts, type ChannelCost } from './channelCosts.ts';

const counted =
  'what drives it, rewards for joining and for inviting; money that serves all channels at once, such as trust, is no part of it';

/** What a newcomer cost, on average. */
export const cac: Measure = {
  id: 'cac',
  title: 'Cost of a newcomer (CAC)',
  definition: `What was spent on channels (${counted}), over the number of people who joined through them. None where nobody did.`,
  unit: 'money',
  tag: 'observed',
  reads: ['channelSpend'],
  items: {
    of: 'channels',
    title: 'Cost of a newcomer: {name}',
    definition: `What was spent on the channel “{name}” (${counted}), over the number of people who joined through it. None where nobody did.`,
  },
  value: (record, variant) => meanCost(record, costsOf(record, variant)),
  series: (record, variant) => {
    const costs = costsOf(record, variant);
    const weeks = upTo(Math.floor(record.about.days / 7));
    const y = weeks.map((week) => {
      const of = (part: (one: ChannelCost) => Float64Array) =>
        costs.reduce((sum, one) => sum + sumAll(part(one).subarray(7 * week, 7 * week + 7)), 0);
      return ratio(
        of(({ cost }) => cost),
        of(({ joined }) => joined),
      );
    });
    return { axis: 'week', x: weeks, lines: [{ id: 'cac', title: 'Cost of a newcomer', y }] };
  },
};

function costsOf(record: RunRecord, variant: string | undefined): readonly ChannelCost[] {
  const costs = channelCosts(record) ?? [];
  return variant === undefined ? costs : costs.filter(({ name }) => name === variant);
}

/** The mean, and how far chance moves it in a sample: by how many happened to join. */
function meanCost({ about: { weight } }: RunRecord, costs: readonly ChannelCost[]): MeasureValue {
  const people = costs.reduce((sum, { joined }) => sum + sumAll(joined), 0);
  const value = ratio(
    costs.reduce((sum, { cost }) => sum + sumAll(cost), 0),
    people,
  );
  if (value === null || weight === 1) return { value };
  return { value, error: value * Math.sqrt((1 - 1 / weight) / people) };
}
