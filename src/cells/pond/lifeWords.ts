import { words, type Text } from '../../schema/index.ts';

/** What can happen in a life: choices, risks and events, by the names under which a run tells them. */
export const lifeWords = words('life', {
  joined: 'Joined',
  visit: 'Visit',
  step: 'A first step',
  keyBehaviour: 'Key behaviour',
  activated: 'Activated',
  purchase: 'Purchase',
  ordered: 'Paid',
  deal: 'Deal',
  follow: 'Followed somebody',
  speak: 'Spoke up in a circle',
  contributed: 'Contributed',
  hit: 'A contribution became a hit',
  invited: 'Invited somebody',
  contacted: 'Was contacted',
  redeem: 'Took an offer',
  reward: 'Got a reward',
  couponUsed: 'Used a coupon',
  membership: 'Became a member',
  memberJoined: 'Paid for membership',
  renewal: 'Renewed membership',
  renewed: 'Paid for another period',
  keyCustomer: 'Became a key customer',
  keyCustomerNoLonger: 'Is a key customer no longer',
  left: 'Left',
  returned: 'Came back',
  drift: 'Drifted away',
  node: 'Left at a point of the journey',
  coreProcess: 'Left because the core process failed',
  disappointment: 'Left disappointed',
  takenBonus: 'Took the bonus and left',
  annoyed: 'Left, annoyed by too many contacts',
});

/** How a life is told. */
export const storyWords = words('story', {
  ask: 'One person’s story',
  basin: 'From the basin',
  pick: 'Pick someone at random',
  number: 'Or her number',
  tell: 'Tell',
  range: 'A whole number from 0 to {last}; the order of joining.',
  emptyBasin: 'Nobody stands in this basin on this day.',
  looking: 'Looking her up: the run is made once more, and she is watched.',
  nobody: 'Nobody has the number {n}.',
  title: 'Person {n}',
  came: 'Came by {channel}, one of “{segment}”, on day {day}.',
  cameBefore:
    'Came by {channel}, one of “{segment}”, {days, plural, one {# day} other {# days}} before the first day.',
  stays: 'Still there after day {day}.',
  leaves: 'Left on day {day}: {reason}.',
  inLog: 'In an event log she is {id}.',
  visits: 'Visits',
  progress: 'First steps',
  contacts: 'Contacts and rewards',
  purchases: 'Purchases',
  gives: 'Gives',
  standing: 'Standing',
  list: 'What happened, and how likely it was',
  day: 'Day {n}',
  chance: 'chance {share}',
  risk: 'chance to leave on this day {share}',
  why: 'What made this chance',
  sum: 'Each term adds to the log-odds of a choice, or to the logarithm of a risk: above 0 it makes it likelier, below 0 less likely.',
  noTerms: 'Nothing but its own level made this chance.',
  all: '{count, plural, other {Show all # entries}}',
  fewer: 'Show fewer',
  close: 'Close the story',
});

/** For checking a language. */
export const lifeTexts: readonly Text[] = [...Object.values(lifeWords), ...Object.values(storyWords)];

/** What a choice, risk or event is called; of an item (`nodes.signup`) the kind of thing it is. */
export function lifeText(what: string): Text {
  if (what.startsWith('nodes.')) return lifeWords.node;
  return (lifeWords as Readonly<Record<string, Text>>)[what] ?? { key: `life.${what}`, english: what };
}
