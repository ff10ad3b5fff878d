import type { IncentiveLevers } from './incentives.ts';

/* What follows from an incentive's kind and trigger. */

/** Log-odds at which a chance is 1, whatever else there is in the sum. */
export const certain = 44;

export type Target = IncentiveLevers['target'];

export const targets: readonly Target[] = [
  'visit',
  'step',
  'keyBehaviour',
  'purchase',
  'contribute',
  'drift',
];

type Nature = Pick<IncentiveLevers, 'kind' | 'trigger'>;

const tangible: readonly IncentiveLevers['kind'][] = [
  'points',
  'gift',
  'coupon',
  'redPacket',
  'firstUseSubsidy',
  'surprise',
];

/** Triggers that people work towards, so that `every` counts them. */
const collected: readonly IncentiveLevers['trigger'][] = ['visit', 'streak', 'keyBehaviour', 'purchase'];

export const isCollected = ({ trigger }: Pick<Nature, 'trigger'>): boolean => collected.includes(trigger);

/** Whether it is worth money to someone who wants nothing else. */
export const isWorthMoney = ({
  kind,
  reward,
  discount,
}: Pick<IncentiveLevers, 'kind' | 'reward' | 'discount'>): boolean =>
  tangible.includes(kind) && (reward > 0 || (kind === 'coupon' && discount > 0));

/** Nobody reckons with it, so it delights, and nobody does anything for its sake. */
export const isUnexpected = ({ kind, trigger }: Nature): boolean =>
  kind === 'surprise' || trigger === 'surprise';

/** Expected, tangible rewards for doing something weaken doing it without them; praise and surprises do not. */
export const canCrowdOut = (of: Nature): boolean =>
  tangible.includes(of.kind) && isCollected(of) && !isUnexpected(of);

/** What a reward acts on. */
export const targetOf = ({ kind, target }: Pick<IncentiveLevers, 'kind' | 'target'>): Target =>
  kind === 'coupon' ? 'purchase' : target;

/** The choice that a reward is given for, if it is given for one. */
export function actOf({ kind, trigger }: Nature): string | undefined {
  if (kind === 'coupon' || trigger === 'purchase') return 'purchase';
  if (trigger === 'keyBehaviour' || trigger === 'firstUse') return 'keyBehaviour';
  return trigger === 'visit' || trigger === 'streak' || trigger === 'return' ? 'visit' : undefined;
}
