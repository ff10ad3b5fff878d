// “Revenue” in ../README.md
import { blockSize, Choice, mechanism, readDaysSince } from '../../engine/index.ts';
import { ln } from '../../math/index.ts';
import { assumption, cited, money, number, share } from '../../schema/index.ts';
import { Till } from '../till.ts';

/** A visit may end in a purchase. */
export const revenue = mechanism({
  id: 'revenue',
  title: 'Revenue',
  help: 'Some visits end in a purchase; baskets differ as a log-normal distribution does.',
  levers: {
    purchaseBase: number({
      label: 'Purchase: base',
      help: 'Log-odds that a visit ends in a purchase; −3.9 is a chance of 2%.',
      unit: 'logOdds',
      initial: -3.9,
      min: -22,
      max: 6,
      step: 0.1,
      plausible: [-5, -2.5],
      source: assumption(),
    }),
    purchaseActivated: number({
      label: 'Purchase: activated',
      help: 'Extra log-odds of a purchase for people who are activated.',
      unit: 'logOdds',
      initial: 0.5,
      min: -4,
      max: 4,
      step: 0.1,
      plausible: [0, 1],
      source: assumption(),
    }),
    basketMedian: money({
      label: 'Basket: middle',
      help: 'What the middle purchase is worth.',
      initial: 4000,
      min: 1,
      max: 100_000_000,
      step: 100,
      plausible: [500, 50_000],
      source: cited(
        'gammaGamma',
        'For buyers of CDs the middle purchase was 27 dollars (mean 35); other trades differ, so the start is our assumption.',
      ),
    }),
    price: number({
      label: 'Price level',
      help: 'What things cost, against the usual price of 1; baskets are worth as many times more or less.',
      initial: 1,
      min: 0.05,
      max: 20,
      step: 0.05,
      plausible: [0.7, 1.5],
      source: assumption(),
    }),
    elasticity: number({
      label: 'Price elasticity',
      help: 'How the log-odds of a purchase change when the price is e times the usual one.',
      unit: 'logOdds',
      initial: -1.5,
      min: -8,
      max: 0,
      step: 0.1,
      plausible: [-3, -0.5],
      source: assumption(),
    }),
    repeat: number({
      label: 'Purchase: again',
      help: 'Extra log-odds of a purchase for people who have bought before.',
      unit: 'logOdds',
      initial: 0,
      min: -4,
      max: 6,
      step: 0.1,
      plausible: [0, 2],
      source: assumption(),
    }),
    crossSell: share({
      label: 'Bundles',
      help: 'Share of purchases to which a second need of the same person is added.',
      initial: 0,
      min: 0,
      max: 1,
      step: 0.01,
      plausible: [0.05, 0.4],
      source: assumption(),
    }),
    crossSellWorth: share({
      label: 'Worth of the second need',
      help: 'What such an addition is worth, as a part of the basket it goes with.',
      initial: 0.4,
      min: 0,
      max: 1,
      step: 0.05,
      plausible: [0.1, 0.8],
      source: assumption(),
    }),
    basketSpread: number({
      label: 'Basket: spread',
      help: 'Standard deviation of the logarithm of a basket.',
      initial: 0.7,
      min: 0,
      max: 2.5,
      step: 0.05,
      plausible: [0.4, 1.2],
      source: cited(
        'gammaGamma',
        'For buyers of CDs shape 6.25 within and 3.74 between customers make 0.69 together.',
      ),
    }),
  },
  columns: () => ({
    orders: { type: 'int32', initial: 0, label: 'Purchases since joining', tag: 'observed' },
    spent: { type: 'float64', initial: 0, label: 'Spent since joining (minor units)', tag: 'observed' },
    buyer: { type: 'float64', initial: 0, label: 'Has bought (1) or not (0)', tag: 'observed' },
    lastOrder: { type: 'int32', initial: -1, label: 'Day of the last purchase', tag: 'observed', day: true },
  }),
  trails: {
    orders: { label: 'Purchases', tag: 'observed' },
    spend: { label: 'Spent (minor units)', tag: 'observed' },
  },
  events: { ordered: { tag: 'observed', number: 'amount' } },
  facts: {
    ordersEver: { label: 'Purchases since joining', kind: 'number', tag: 'observed', column: 'orders' },
    spendEver: {
      label: 'Spent since joining (minor units)',
      kind: 'number',
      tag: 'observed',
      column: 'spent',
    },
    daysSinceOrder: {
      label: 'Days since the last purchase (infinite without one)',
      kind: 'number',
      tag: 'observed',
      read: readDaysSince('lastOrder', Infinity),
    },
  },
  totals: {
    orders: { label: 'Purchases', by: 'group', counted: 'people', byAge: true },
    bundled: { label: 'Purchases with a second need', by: 'group', counted: 'people' },
    revenue: { label: 'Revenue from users', by: 'group', counted: 'people', money: true, byAge: true },
    discountGiven: { label: 'Discounts given', by: 'group', counted: 'people', money: true },
  },
  terms: [
    { id: 'purchaseBase', to: 'purchase', label: 'Base', weight: ({ purchaseBase }) => purchaseBase },
    {
      id: 'purchaseActivated',
      to: 'purchase',
      label: 'Activated',
      column: 'activated',
      weight: ({ purchaseActivated }) => purchaseActivated,
    },
    {
      id: 'price',
      to: 'purchase',
      label: 'Price',
      column: 'priceSensitivity',
      weight: ({ price, elasticity }) => (price === 1 ? 0 : elasticity * ln(price)),
    },
    { id: 'repeat', to: 'purchase', label: 'Bought before', column: 'buyer', weight: ({ repeat }) => repeat },
  ],
  start: (run, levers) => {
    const buy = new Choice(run, 'purchase');
    const buying = new Int32Array(blockSize);
    const till = new Till(run);
    return {
      pass: (block, day) => {
        const bought = buy.ofList(block, block.visitors, block.visitorCount, day, buying);
        if (bought > 0) till.take(block, day, buying.subarray(0, bought), levers());
      },
    };
  },
});
