import type { RunRecord } from '../../record/index.ts';
import { enough } from '../enough.ts';
import { entriesOf, sumAll } from '../entries.ts';
import { shareInterval, type Interval } from '../intervals.ts';
import { once, ratio, type Measure } from '../measure.ts';

/** What an incentive did, over all days, in simulated acts; money in minor units. */
export interface IncentiveAccount {
  readonly name: string;
  /** Rewards given, and those of them that hunters took. */
  readonly given: number;
  readonly toHunters: number;
  /** Done only because of it, and not done because of it. */
  readonly extra: number;
  readonly deterred: number;
  /** Rewarded although it would have been done anyway. */
  readonly anyway: number;
  /** Rewards and discounts. */
  readonly money: number;
}

/** Every incentive of a record; null where it does not know what they did. */
export function incentiveAccounts(record: RunRecord): readonly IncentiveAccount[] | null {
  const extra = entriesOf(record, 'incremental');
  if (!extra) return null;
  return once(record, 'incentive accounts', () => {
    const all = (name: string) => entriesOf(record, name)!.of.map(sumAll);
    const [given, hunters, done, lost] = ['redeemed', 'redeemedByHunters', 'incremental', 'deterred'].map(
      all,
    );
    const [anyway, rewards, discounts] = ['subsidised', 'rewardSpend', 'couponDiscount'].map(all);
    return extra.names.map((name, at) => ({
      name,
      given: given![at]!,
      toHunters: hunters![at]!,
      extra: done![at]!,
      deterred: lost![at]!,
      anyway: anyway![at]!,
      money: rewards![at]! + discounts![at]!,
    }));
  });
}

/** Of what was rewarded or brought about, how much came only because of the incentive. */
export interface Increment {
  readonly share: number;
  readonly interval: Interval;
}

/**
 * Whether its rewards are for something one chooses to do. Joining, a surprise or a red packet of the group are not chosen for
 * their sake, so nothing rewarded by them can be said to be done anyway, and a share of what came about would always be all.
 */
export const rewardsChoices = ({ given, anyway }: IncentiveAccount): boolean => given === 0 || anyway > 0;

/** The share of an account with its 95 % interval; null below 30 acts, and where no choice is rewarded. */
export function incrementOf(account: IncentiveAccount): Increment | null {
  const { extra, anyway } = account;
  const among = extra + anyway;
  if (!rewardsChoices(account)) return null;
  const interval = shareInterval(extra, among);
  return interval && among >= enough ? { share: extra / among, interval } : null;
}

/** What one act more cost; null where there are no more, all told. */
export const costOfExtra = ({ money, extra, deterred }: IncentiveAccount): number | null =>
  extra > deterred ? ratio(money, extra - deterred) : null;

/** One incentive by its name, or all together. */
function accountOf(record: RunRecord, name: string | undefined): IncentiveAccount | undefined {
  const accounts = incentiveAccounts(record) ?? [];
  if (name !== undefined) return accounts.find((one) => one.name === name);
  return together(accounts);
}

/** Several incentives as if they were one. */
export function together(accounts: readonly IncentiveAccount[]): IncentiveAccount {
  const sum = (of: (one: IncentiveAccount) => number) => accounts.reduce((all, one) => all + of(one), 0);
  return {
    name: 'all',
    given: sum(({ given }) => given),
    toHunters: sum(({ toHunters }) => toHunters),
    extra: sum(({ extra }) => extra),
    deterred: sum(({ deterred }) => deterred),
    anyway: sum(({ anyway }) => anyway),
    money: sum(({ money }) => money),
  };
}

const rest =
  'the rest would have been done anyway, and was subsidised. Rewards for what is no choice, such as joining or a surprise, do not count. None below 30 such acts.';

/** Which part of what an incentive pays for is its doing. */
export const increment: Measure = {
  id: 'increment',
  title: 'Increment of incentives',
  definition: `Of everything that incentives rewarded or brought about, the share that was done only because of them; ${rest}`,
  unit: 'share',
  tag: 'truth',
  reads: ['incremental', 'subsidised'],
  items: {
    of: 'incentives',
    title: 'Increment of the incentive: {name}',
    definition: `Of everything that the incentive “{name}” rewarded or brought about, the share that was done only because of it; ${rest}`,
  },
  value: (record, variant) => {
    const choices = (incentiveAccounts(record) ?? []).filter(rewardsChoices);
    const account = variant === undefined ? together(choices) : accountOf(record, variant);
    const found = account && incrementOf(account);
    if (!found) return { value: null };
    const among = account.extra + account.anyway;
    return { value: found.share, count: account.extra, among };
  },
};

const costLaw = 'less what was not done because of';
const costRest = 'None where that is nothing or less.';

/** What one act more costs that would not have been done without the incentive. */
export const incrementCost: Measure = {
  id: 'incrementCost',
  title: 'Cost of an extra act',
  definition: `What all rewards and discounts cost, over what was done only because of them ${costLaw} them. ${costRest}`,
  unit: 'money',
  tag: 'truth',
  reads: ['incremental', 'rewardSpend'],
  items: {
    of: 'incentives',
    title: 'Cost of an extra act: {name}',
    definition: `What the rewards and discounts of the incentive “{name}” cost, over what was done only because of it ${costLaw} it. ${costRest}`,
  },
  value: (record, variant) => {
    const account = accountOf(record, variant);
    return { value: account ? costOfExtra(account) : null };
  },
};
