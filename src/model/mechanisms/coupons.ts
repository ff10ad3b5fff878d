// “After a purchase” in ../README.md
import { blockSize, doubles, mechanism, wholes, type Block } from '../../engine/index.ts';
import type { Settings } from '../../schema/index.ts';
import { hasIncentives, hasKind } from '../incentives/columns.ts';
import { bookOf, type IncentiveBook } from '../incentives/incentiveBook.ts';
import type { IncentiveLevers } from '../incentives/incentives.ts';
import { priceColumns, priceMemoryLevers, rememberPrices } from '../incentives/priceMemory.ts';

/** What purchases leave behind: coupons are used up, rewards earned, prices remembered and cupboards full. */
export const coupons = mechanism({
  id: 'coupons',
  title: 'After a purchase',
  help: 'Uses up coupons, rewards purchases, and lets people get used to low prices and stock up.',
  levers: priceMemoryLevers,
  columns: (_, job) => (hasKind(job, 'coupon') ? priceColumns : {}),
  terms: [
    {
      id: 'priceAbove',
      to: 'purchase',
      label: 'Dearer than normal',
      column: 'priceAbove',
      weight: ({ priceHurt }, _, settings) => (hasCoupon(settings) ? -priceHurt : 0),
    },
    {
      id: 'stock',
      to: 'purchase',
      label: 'Stocked up',
      column: 'stock',
      weight: ({ stockedUp }, _, settings) => (hasCoupon(settings) ? -stockedUp : 0),
    },
  ],
  start: (run, levers) => {
    if (!hasIncentives(run.job.settings) || run.job.off.includes('incentives')) return {};
    const book = bookOf(run);
    return {
      pass: (block, day) => {
        if (block.columns.discount) {
          useCoupons(book, block, day);
          rememberPrices(block, day, levers());
        }
        for (const incentive of book.all) incentive.afterPurchases(block, day);
      },
    };
  },
});

function hasCoupon(settings: Settings): boolean {
  const all = settings.incentives as Readonly<Record<string, IncentiveLevers>>;
  return Object.values(all).some(({ kind }) => kind === 'coupon');
}

const buyers = new Int32Array(blockSize);
const best = new Int32Array(blockSize);
const using = new Int32Array(blockSize);

/** Whoever has bought for less has used her best coupon. */
function useCoupons(book: IncentiveBook, block: Block, day: number): void {
  const discount = doubles(block, 'discount');
  const saved = doubles(block, 'saved');
  const lastOrder = wholes(block, 'lastOrder');
  let bought = 0;
  for (let j = 0; j < block.visitorCount; j++) {
    const row = block.visitors[j]!;
    if (lastOrder[row] === day && discount[row]! > 0) buyers[bought++] = row;
  }
  if (bought === 0) return;
  book.bestCoupons(block, buyers, bought, day, discount, best);
  book.all.forEach((coupon, index) => {
    let count = 0;
    let all = 0;
    for (let j = 0; j < bought; j++) {
      if (best[j] !== index) continue;
      using[count++] = buyers[j]!;
      all += saved[buyers[j]!]!;
    }
    if (count > 0) coupon.use(block, using, count, day, all);
  });
}
