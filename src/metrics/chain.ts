import { findTotal, type RunRecord } from '../record/index.ts';
import { words, type Text } from '../schema/index.ts';
import { ratio } from './measure.ts';

/*
 * The chain behind every business: potential, visit, conversion, renewal, word of mouth. Each arrow is a rate between
 * two daily totals over the same days; what came late is divided by what went before it all the same.
 */

const chainWords = words('chain', {
  reach: 'Reached, per person who could still be won',
  visit: 'Came to look, of those reached',
  signUp: 'Joined, of those who came to look',
  activation: 'Activated by the log, of those who joined',
  purchase: 'Purchases, per day with a visit',
  membership: 'New members, of those who joined',
  renewal: 'Memberships renewed, of those that ended',
  invitation: 'Invitations sent, per day with a visit',
  wordOfMouth: 'Joined by invitation, of the invitations sent',
  missing: 'The record does not count this.',
  nothing: 'Nothing came this far.',
});

export const chainTexts: readonly Text[] = Object.values(chainWords);

export type ChainArrow = Exclude<keyof typeof chainWords, 'missing' | 'nothing'>;

/** One arrow of the chain: how many arrived, of how many who set out, and why there is no rate if there is none. */
export interface ChainLink {
  readonly id: ChainArrow;
  readonly title: Text;
  /** Null where the record does not count them. People, or things that people did, of the whole world. */
  readonly count: number | null;
  readonly among: number | null;
  readonly rate: number | null;
  readonly reason: Text | null;
}

/** The days that are looked at, both counted; else all. */
export interface DayRange {
  readonly from: number;
  readonly to: number;
}

/** What each arrow leads from and to: names of daily totals. */
const arrows: readonly (readonly [ChainArrow, string, string])[] = [
  ['visit', 'reached', 'channelVisits'],
  ['signUp', 'channelVisits', 'joined'],
  ['activation', 'joined', 'activatedSeen'],
  ['purchase', 'active', 'orders'],
  ['membership', 'joined', 'newMembers'],
  ['renewal', 'renewalsDue', 'renewed'],
  ['invitation', 'active', 'invited'],
  ['wordOfMouth', 'invited', 'invitedJoined'],
];

/** The rate of every arrow, in the order of the chain. */
export function chainOf(
  record: RunRecord,
  range: DayRange = { from: 0, to: record.about.days - 1 },
): ChainLink[] {
  const { weight } = record.about;
  const sumOf = (name: string): number | null => {
    const sum = sumBetween(record, name, range);
    return sum === null ? null : sum * weight;
  };
  return [
    linkOf('reach', sumOf('reached'), potential(record, range.from)),
    ...arrows.map(([id, from, to]) => linkOf(id, sumOf(to), sumOf(from))),
  ];
}

function linkOf(id: ChainArrow, count: number | null, among: number | null): ChainLink {
  const rate = count === null || among === null ? null : ratio(count, among);
  const why = count === null || among === null ? chainWords.missing : chainWords.nothing;
  return { id, title: chainWords[id], count, among, rate, reason: rate === null ? why : null };
}

/** Who could still be won when a day began: those left in the market that night, and who joined on it. */
function potential(record: RunRecord, day: number): number | null {
  const range = { from: day, to: day };
  const [left, joined] = ['marketLeft', 'joined'].map((name) => sumBetween(record, name, range));
  return left == null || joined == null ? null : (left + joined) * record.about.weight;
}

/** A total over all its entries and some days; null where the record has none of that name. */
function sumBetween(record: RunRecord, name: string, { from, to }: DayRange): number | null {
  const total = findTotal(record, name);
  if (!total) return null;
  const { values, width } = total;
  let sum = 0;
  for (let at = Math.max(0, from) * width; at < Math.min(record.about.days, to + 1) * width; at++)
    sum += values[at]!;
  return sum;
}
