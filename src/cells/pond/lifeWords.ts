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

/** For checking a language. */
export const lifeTexts: readonly Text[] = Object.values(lifeWords);

/** What a choice, risk or event is called; of an item (`nodes.signup`) the kind of thing it is. */
export function lifeText(what: string): Text {
  if (what.startsWith('nodes.')) return lifeWords.node;
  return (lifeWords as Readonly<Record<string, Text>>)[what] ?? { key: `life.${what}`, english: what };
}
