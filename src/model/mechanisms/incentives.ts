// “Incentives” in ../README.md
import { doubles, mechanism, type Block } from '../../engine/index.ts';
import { bookOf } from '../incentives/incentiveBook.ts';
import { hasIncentives, incentiveColumns } from '../incentives/columns.ts';
import { incentives as collection } from '../incentives/incentives.ts';
import { seePrices } from '../incentives/priceMemory.ts';
import { allotRewards, chargeRewards } from '../incentives/rewardBudget.ts';
import { rewardTerms } from '../incentives/rewardTerms.ts';
import { clockColumns, Risk } from '../risks.ts';

/** People are given something so that they do something; hunters take it and go. */
export const incentives = mechanism({
  id: 'incentives',
  title: 'Incentives',
  help: 'Offers rewards to those who have earned them; they act for some days, wear off, and are missed.',
  levers: {},
  collections: { incentives: collection },
  columns: (settings, job) => ({
    ...incentiveColumns(job),
    ...(hasIncentives(settings) && clockColumns('takenBonus')),
  }),
  facts: {
    points: { label: 'Points collected', kind: 'number', tag: 'observed', read: wholeOrNone('points') },
    level: { label: 'Level', kind: 'number', tag: 'observed', read: wholeOrNone('level') },
  },
  events: {
    reward: { tag: 'observed', number: 'benefit' },
    couponUsed: { tag: 'observed', number: 'benefit' },
  },
  trails: { rewards: { label: 'Rewards received', tag: 'observed' } },
  totals: {
    asked: { label: 'Offers earned', by: 'incentives', counted: 'people' },
    offered: { label: 'Offers made', by: 'incentives', counted: 'people' },
    redeemed: { label: 'Rewards given', by: 'incentives', counted: 'people' },
    redeemedByHunters: { label: 'Rewards given to hunters', by: 'incentives', counted: 'people' },
    subsidised: {
      label: 'Rewards for what would have been done anyway',
      by: 'incentives',
      counted: 'people',
    },
    incremental: { label: 'Done only because of the reward', by: 'incentives', counted: 'people' },
    deterred: { label: 'Not done, because of the reward', by: 'incentives', counted: 'people' },
    rewardSpend: { label: 'Spend on rewards', by: 'incentives', counted: 'people', money: true },
    couponDiscount: { label: 'Coupon discounts', by: 'incentives', counted: 'people', money: true },
  },
  itemTerms: rewardTerms,
  reasons: (settings): Record<string, string> =>
    hasIncentives(settings) ? { takenBonus: 'Took the bonus and left' } : {},
  start: (run) => {
    if (!hasIncentives(run.job.settings)) return {};
    const book = bookOf(run);
    const takenBonus = new Risk(run, 'takenBonus');
    return {
      change: () => {
        book.change();
      },
      morning: (day) => {
        allotRewards(run, day);
      },
      scan: (block, day) => {
        for (const { effect } of book.all) effect.wake(block, day);
      },
      born: (block, from, day) => {
        takenBonus.wind(block, from);
        for (const incentive of book.all) incentive.welcome(block, from, day);
      },
      back: (block, row) => {
        takenBonus.rewind(block, row);
        doubles(block, 'bonusHazard')[row] = 0;
      },
      pass: (block, day) => {
        for (const incentive of book.all) incentive.beforePurchases(block, day);
        seePrices(run, book, block, day);
        if (book.robbed.has(block)) takenBonus.runDown(block, day, 'bonusHazard');
      },
      evening: (day) => {
        chargeRewards(run, day);
      },
    };
  },
});

/** Reads a column of whole numbers; people of a world without it have none. */
function wholeOrNone(column: string) {
  return (block: Block, count: number, _day: number, out: Float64Array): void => {
    const values = block.columns[column];
    for (let row = 0; row < count; row++) out[row] = values ? values[row]! : 0;
  };
}
