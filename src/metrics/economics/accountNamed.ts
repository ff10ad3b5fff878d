import type { RunRecord } from '../../record/index.ts';
import { channelAccounts, type ChannelAccount } from './channelAccounts.ts';

/** The account of one channel, or without a name that of all together; undefined where the record has none. */
export function accountNamed(record: RunRecord, name: string | undefined): ChannelAccount | undefined {
  const accounts = channelAccounts(record);
  return name === undefined ? accounts?.whole : accounts?.channels.find((one) => one.name === name);
}
