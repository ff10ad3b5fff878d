import type { Life, LifeEvent } from '../record/index.ts';

export { personId, type Life, type LifeEvent, type LifeTerm } from '../record/index.ts';

/** Parts of a life that are told beside each other along its days. */
export const lifeLanes = ['visits', 'progress', 'contacts', 'purchases', 'gives', 'standing'] as const;

export type LifeLane = (typeof lifeLanes)[number];

const laneOf: Readonly<Record<string, LifeLane>> = {
  visit: 'visits',
  joined: 'progress',
  step: 'progress',
  keyBehaviour: 'progress',
  activated: 'progress',
  contacted: 'contacts',
  redeem: 'contacts',
  reward: 'contacts',
  couponUsed: 'contacts',
  purchase: 'purchases',
  ordered: 'purchases',
  deal: 'purchases',
  membership: 'purchases',
  memberJoined: 'purchases',
  renewal: 'purchases',
  renewed: 'purchases',
  contributed: 'gives',
  hit: 'gives',
  invited: 'gives',
  follow: 'gives',
  speak: 'gives',
};

/** What is paid, or given, on the day of a choice: told together with it. */
const amountsOf: Readonly<Record<string, readonly string[]>> = {
  purchase: ['ordered'],
  membership: ['memberJoined'],
  renewal: ['renewed'],
  redeem: ['reward', 'couponUsed'],
};

/** Events whose amount is money. */
const inMoney = new Set(['ordered', 'memberJoined', 'renewed', 'reward', 'couponUsed']);

/** Something that did happen to somebody. */
export interface LifeEntry extends LifeEvent {
  readonly lane: LifeLane;
  readonly money: boolean;
}

/** A life as it is told: what happened, in order, and how it ended if it did. */
export interface LifeStory {
  readonly life: Life;
  readonly entries: readonly LifeEntry[];
  /** The risk by which she left for good, with what made it; null if she is still there. */
  readonly end: LifeEvent | null;
  /** The first and the last of its days that are in the record. */
  readonly from: number;
  readonly until: number;
}

/** Tells a life: what did not happen is left out, and a payment stands with the choice it came of. */
export function lifeStory(life: Life, days: number): LifeStory {
  const did = life.events.filter(({ happened }) => happened);
  const end = did.findLast(({ kind, day }) => kind === 'risk' && day === life.leftDay) ?? null;
  const taken = new Set<LifeEvent>();
  const entries = did.map((event): LifeEntry | null => {
    if (taken.has(event)) return null;
    const partner = did.find(
      (other) =>
        other.day === event.day &&
        other.kind === 'event' &&
        !taken.has(other) &&
        (amountsOf[event.what] ?? []).includes(other.what),
    );
    if (partner) taken.add(partner);
    const amount = partner?.amount ?? event.amount;
    return {
      ...event,
      ...(amount !== undefined && { amount }),
      ...(partner?.item !== undefined && { item: partner.item }),
      lane: laneOf[event.what] ?? 'standing',
      money: inMoney.has(partner?.what ?? event.what),
    };
  });
  return {
    life,
    entries: entries
      .filter((entry) => entry !== null)
      // Leaving for good is told by its risk, at the head.
      .filter(({ what, kind, day }) => what !== 'left' && !(kind === 'risk' && day === end?.day)),
    end,
    from: Math.max(0, life.joinDay),
    until: Math.max(0, days - 1),
  };
}
