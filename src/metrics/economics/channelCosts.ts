import type { RunRecord } from '../../record/index.ts';
import { byChannel, entriesOf } from '../entries.ts';
import { once, upTo } from '../measure.ts';

/** What was paid for a channel and who joined through it, day by day; minor units and simulated people. */
export interface ChannelCost {
  readonly name: string;
  readonly cost: Float64Array;
  readonly joined: Float64Array;
}

/** Money that is spent on a channel: on what drives it, on rewards for joining, on rewards for inviting. */
const lines = ['channelSpend', 'signUpRewardSpend', 'referralSpend'] as const;

/** Every channel, in the order of the record; null where the record does not know what they cost. */
export function channelCosts(record: RunRecord): readonly ChannelCost[] | null {
  const spent = lines.flatMap((line) => entriesOf(record, line) ?? []);
  if (spent.length === 0) return null;
  return once(record, 'channel costs', () => {
    const joined = byChannel(record, 'joined');
    return record.channels.map((name, channel) => ({
      name,
      joined: joined[channel]!,
      cost: Float64Array.from(upTo(record.about.days), (day) =>
        spent.reduce((sum, { names, of }) => sum + (of[names.indexOf(name)]?.[day] ?? 0), 0),
      ),
    }));
  });
}
