import { enough } from '../enough.ts';
import type { Measure } from '../measure.ts';
import { accountNamed } from './accountNamed.ts';
import { returnOf } from './channelAccounts.ts';

const counted = 'what they paid, and their part of advertising and commission, less what serving them cost';
const limits =
  'Who joined lately has had little time to pay anything. The standard error is what chance among so many people leaves; none below 30 people, or where nothing was spent.';

/** What money spent on channels has brought beyond itself. */
export const roi: Measure = {
  id: 'roi',
  title: 'Return on channels (ROI)',
  definition: `What those who joined in the record have brought so far (${counted}), less what the channels cost, over what they cost. ${limits}`,
  unit: 'gain',
  tag: 'observed',
  reads: ['channelSpend', 'spent'],
  items: {
    of: 'channels',
    title: 'Return on a channel (ROI): {name}',
    definition: `What those who joined through the channel “{name}” in the record have brought so far (${counted}), less what it cost, over what it cost. ${limits}`,
  },
  value: (record, variant) => {
    const account = accountNamed(record, variant);
    const found = account && account.people.people >= enough ? returnOf(account) : null;
    return found ? { value: found.value, error: found.error } : { value: null };
  },
};
