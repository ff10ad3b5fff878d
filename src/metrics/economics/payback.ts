import type { Measure } from '../measure.ts';
import { accountNamed } from './accountNamed.ts';

const counted =
  'what she paid, and her part of advertising and commission, less what serving her cost, as the mean of all who were watched to the end of each day';

/** How long a newcomer takes to bring what she cost. */
export const payback: Measure = {
  id: 'payback',
  title: 'Payback (weeks)',
  definition: `The first week since joining by whose end a newcomer has brought what the channels cost for each who joined: ${counted}. 0 where she cost nothing; none while she has not, as far as at least 30 people were watched. The interval is by how unlike what people have brought is.`,
  unit: 'weeks',
  tag: 'observed',
  reads: ['channelSpend', 'spent'],
  items: {
    of: 'channels',
    title: 'Payback (weeks): {name}',
    definition: `The first week since joining by whose end a newcomer of the channel “{name}” has brought what each of them cost: ${counted}. 0 where she cost nothing; none while she has not, as far as at least 30 people were watched. The interval is by how unlike what people have brought is.`,
  },
  value: (record, variant) => ({ value: accountNamed(record, variant)?.paybackWeek ?? null }),
};
