import { channelAccounts, type ChannelAccount, type ChannelAccounts } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { channelWords } from './channelWords.ts';
import type { Chart, ChartData, ChartRun } from './chart.ts';
import { itemLabel } from './itemNames.ts';

/** What charts of channels draw of a run; accounts are of simulated people, each of whom stands for so many. */
export interface ChannelsDrawn extends ChannelAccounts {
  readonly weight: number;
}

export type ChannelsData = ChartData<ChannelsDrawn>;

/** Reads the accounts of all channels, or of the one that is named. */
export const readChannels: Chart<ChannelsDrawn>['read'] = (record, _measure, variant) => {
  const accounts = channelAccounts(record);
  if (!accounts) return null;
  const { channels, whole } = accounts;
  const { weight } = record.about;
  if (variant === undefined) return { channels, whole, weight };
  const named = channels.filter(({ name }) => name === variant);
  return { channels: named, whole: named[0] ?? { ...whole, joined: 0 }, weight };
};

/** The row of all channels together, which stands below them. */
export const wholeRow = 'all';

/** Channels by a number of theirs in the first run that has one, the greatest first unless asked otherwise; the whole last. */
export function rowsBy(
  data: ChannelsData,
  valueOf: (account: ChannelAccount) => number | null,
  leastFirst = false,
): string[] {
  const names = [...new Set(data.runs.flatMap(({ drawn }) => drawn.channels.map(({ name }) => name)))];
  const value = (name: string) => {
    const account = data.runs[0] && accountIn(data.runs[0], name);
    const own = account ? valueOf(account) : null;
    return own === null ? -Infinity : leastFirst ? -own : own;
  };
  const sorted = [...names].sort((a, b) => value(b) - value(a) || names.indexOf(a) - names.indexOf(b) || 0);
  return sorted.length > 1 ? [...sorted, wholeRow] : sorted;
}

/** The account of a row. */
export const accountIn = ({ drawn }: ChartRun<ChannelsDrawn>, row: string): ChannelAccount | undefined =>
  row === wholeRow ? drawn.whole : drawn.channels.find(({ name }) => name === row);

/** What a row is called. */
export const rowName = (data: ChannelsData, row: string, speaker: Speaker): string =>
  row === wholeRow ? speaker.say(channelWords.whole) : itemLabel(data, 'channels', row);

/** A sentence where nobody has joined in any run; else null. */
export const nobodyJoined = ({ runs }: ChannelsData, speaker: Speaker): string | null =>
  runs.some(({ drawn }) => drawn.whole.joined > 0) ? null : speaker.say(channelWords.nobody);
