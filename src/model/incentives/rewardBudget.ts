import { sumOf, type Run } from '../../engine/index.ts';
import { budgetLeft, charge } from '../purse.ts';
import { incentives } from './incentives.ts';

/*
 * People cannot know on their own day what others take, so money for rewards is rationed by chances: every morning,
 * from what is left and from what was asked for yesterday. Whatever a day takes too much is missing the next.
 */

/** Money that was not used is carried over, but never more than this many days' worth. */
const carriedDays = 7;

const allRewards = 'rewardShare';
const leftOf = (name: string) => `${name} rewards: money left`;
const askedOf = (name: string) => `${name} rewards: offers asked for`;
const spentOf = (name: string) => `${name} rewards: money spent`;
const madeOf = (name: string) => `${name} rewards: offers made`;

/** What rewards may cost today, by incentive and in all. */
export function allotRewards(run: Run, day: number): void {
  const { shared } = run;
  const before = run.yesterday('rewardSpend', day);
  const left = budgetLeft(run, day);
  shared[allRewards] = left <= 0 ? 0 : left >= before ? 1 : left / before;
  run.items('incentives', incentives).forEach(({ name, levers }, index) => {
    const spent = run.yesterdayAt('rewardSpend', day, index) + run.yesterdayAt('couponDiscount', day, index);
    shared[spentOf(name)] = (shared[spentOf(name)] ?? 0) + spent;
    shared[madeOf(name)] = (shared[madeOf(name)] ?? 0) + run.yesterdayAt('offered', day, index);
    shared[askedOf(name)] = run.yesterdayAt('asked', day, index) || run.yesterday('present', day);
    const daily = levers.budgetPerDay;
    const rest = Math.min(carriedDays * (daily ?? 0), (shared[leftOf(name)] ?? 0) + (daily ?? 0) - spent);
    shared[leftOf(name)] = daily === null ? Infinity : rest;
  });
}

/** The part of the offers of an incentive that there is money for today. */
export function shareFunded(run: Run, name: string, reward: number): number {
  const { shared } = run;
  const left = shared[leftOf(name)] ?? 0;
  const inAll = shared[allRewards] ?? 0;
  if (left <= 0) return 0;
  const perOffer = Math.max(
    reward,
    shared[madeOf(name)]! > 0 ? shared[spentOf(name)]! / shared[madeOf(name)]! : 0,
  );
  const wanted = perOffer * shared[askedOf(name)]!;
  return Math.min(inAll, wanted > left ? left / wanted : 1);
}

/** What rewards have cost today goes off the budget of the run. */
export const chargeRewards = (run: Run, day: number): void => {
  charge(run, day, sumOf(run.sheet, 'rewardSpend', day));
};
