import { blockSize, doubles, wholes, type Block, type Columns, type Run } from '../../engine/index.ts';
import { hazardFactor } from '../../math/index.ts';
import { number, share, assumption, type ValuesOf } from '../../schema/index.ts';
import type { IncentiveBook } from './incentiveBook.ts';

/* What coupons leave in people's minds and cupboards: a price that they hold to be normal, and what they stocked up on. */

export const priceMemoryLevers = {
  learnedBuying: share({
    label: 'Price learned by buying',
    help: 'How far the price that someone paid becomes the price she holds to be normal.',
    initial: 0.3,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0.1, 0.5],
    source: assumption(),
  }),
  learnedSeeing: share({
    label: 'Price learned by seeing',
    help: 'How far a price that someone only sees on a visit becomes the price she holds to be normal.',
    initial: 0.05,
    min: 0,
    max: 1,
    step: 0.01,
    plausible: [0.01, 0.1],
    source: assumption(),
  }),
  priceHurt: number({
    label: 'Hurt of a higher price',
    help: 'Log-odds of a purchase lost where the price is above the normal one by the whole list price.',
    unit: 'logOdds',
    initial: 4,
    min: 0,
    max: 40,
    step: 0.5,
    plausible: [1, 8],
    source: assumption(),
  }),
  stockedUp: number({
    label: 'Stocked up',
    help: 'Log-odds of a purchase lost right after one on a coupon, because the cupboard is full.',
    unit: 'logOdds',
    initial: 0.5,
    min: 0,
    max: 10,
    step: 0.1,
    plausible: [0, 2],
    source: assumption(
      'In the trial of Gabel and others (2024) coupons did not merely take sales from the future.',
    ),
  }),
  stockDays: number({
    label: 'Stock lasts',
    help: 'Days until a stock is used up to a third.',
    unit: 'days',
    initial: 21,
    min: 1,
    max: 365,
    step: 1,
    plausible: [7, 60],
    source: assumption(),
  }),
};

type PriceMemoryLevers = ValuesOf<typeof priceMemoryLevers>;

/** Prices are shares of the list price. */
export const priceColumns: Columns = {
  discount: { type: 'float64', initial: 0, label: 'Share taken off the price today', tag: 'hidden' },
  saved: { type: 'float64', initial: 0, label: 'Saved by the last purchase', tag: 'hidden' },
  normalPrice: {
    type: 'float64',
    initial: 1,
    label: 'Price held to be normal (share of list)',
    tag: 'truth',
  },
  priceAbove: {
    type: 'float64',
    initial: 0,
    label: 'Price above the normal one (share of list)',
    tag: 'truth',
  },
  stock: { type: 'float64', initial: 0, label: 'Stocked up (purchases)', tag: 'truth' },
  stockDay: {
    type: 'int32',
    initial: -1,
    label: 'Day the stock was last looked at',
    tag: 'hidden',
    day: true,
  },
};

const best = new Int32Array(blockSize);

/** Before they buy: what today's visitors see, against what they are used to, and what is left of their stocks. */
export function seePrices(run: Run, book: IncentiveBook, block: Block, day: number): void {
  if (!block.columns.discount) return;
  const discount = doubles(block, 'discount');
  const { stockDays } = run.settings.coupons as PriceMemoryLevers;
  const normalPrice = doubles(block, 'normalPrice');
  const priceAbove = doubles(block, 'priceAbove');
  const stock = doubles(block, 'stock');
  const stockDay = wholes(block, 'stockDay');
  const { visitors, visitorCount } = block;
  book.bestCoupons(block, visitors, visitorCount, day, discount, best);
  for (let j = 0; j < visitorCount; j++) {
    const row = visitors[j]!;
    priceAbove[row] = Math.max(0, 1 - discount[row]! - normalPrice[row]!);
    if (stock[row]! > 0) stock[row]! *= hazardFactor((stockDay[row]! - day) / stockDays);
    stockDay[row] = day;
  }
}

/** After they have bought, or not: what they take for normal from now on, and what they have stocked up on. */
export function rememberPrices(block: Block, day: number, levers: PriceMemoryLevers): void {
  const lastOrder = wholes(block, 'lastOrder');
  const discount = doubles(block, 'discount');
  const normalPrice = doubles(block, 'normalPrice');
  const stock = doubles(block, 'stock');
  for (let j = 0; j < block.visitorCount; j++) {
    const row = block.visitors[j]!;
    const bought = lastOrder[row] === day;
    const learned = bought ? levers.learnedBuying : levers.learnedSeeing;
    normalPrice[row]! += learned * (1 - discount[row]! - normalPrice[row]!);
    if (bought && discount[row]! > 0) stock[row]! += 1;
  }
}
