// Section 7 of ../README.md
import {
  blockSize,
  Choice,
  countGroups,
  doubles,
  mechanism,
  placeOf,
  wholes,
  type Block,
  type Run,
} from '../../engine/index.ts';
import { dayKey, draw, logNormalQuantile, uniform, type Key } from '../../math/index.ts';
import { assumption, money, number } from '../../schema/index.ts';

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
      source: assumption(),
    }),
  },
  columns: () => ({
    orders: { type: 'int32', initial: 0, label: 'Purchases', tag: 'observed' },
    spent: { type: 'float64', initial: 0, label: 'Spent (minor units)', tag: 'observed' },
    lastOrder: { type: 'int32', initial: -1, label: 'Day of the last purchase', tag: 'observed', day: true },
  }),
  trails: {
    orders: { label: 'Purchases', tag: 'observed' },
    spend: { label: 'Spent (minor units)', tag: 'observed' },
  },
  facts: {
    ordersEver: { label: 'Purchases since joining', kind: 'number', tag: 'observed', column: 'orders' },
    spendEver: {
      label: 'Spent since joining (minor units)',
      kind: 'number',
      tag: 'observed',
      column: 'spent',
    },
    daysSinceOrder: {
      label: 'Days since the last purchase; infinite without one',
      kind: 'number',
      tag: 'observed',
      read: (block, count, day, out) => {
        const lastOrder = wholes(block, 'lastOrder');
        for (let row = 0; row < count; row++)
          out[row] = lastOrder[row]! < 0 ? Infinity : day - lastOrder[row]!;
      },
    },
  },
  totals: {
    orders: { label: 'Purchases', by: 'group', counted: 'people' },
    revenue: { label: 'Revenue', by: 'group', counted: 'people', money: true },
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
  ],
  start: (run, levers) => {
    const buy = new Choice(run, 'purchase');
    const buying = new Int32Array(blockSize);
    const basket = [run.purpose('basket', '', 0), run.purpose('basket', '', 1)] as const;
    return {
      pass: (block, day) => {
        const bought = buy.ofList(block, block.visitors, block.visitorCount, day, buying);
        if (bought > 0) sell(run, block, day, buying.subarray(0, bought), basket, levers());
      },
    };
  },
});

/** Everyone on the list pays for a basket of her own. */
function sell(
  run: Run,
  block: Block,
  day: number,
  buying: Int32Array,
  basket: readonly [Key, Key],
  { basketMedian, basketSpread }: { basketMedian: number; basketSpread: number },
): void {
  const high = dayKey(basket[0], day);
  const low = dayKey(basket[1], day);
  const keyA = wholes(block, 'keyA');
  const keyB = wholes(block, 'keyB');
  const group = wholes(block, 'group');
  const orders = wholes(block, 'orders');
  const spent = doubles(block, 'spent');
  const lastOrder = wholes(block, 'lastOrder');
  const amounts = run.scratch;
  const { values } = run.sheet;
  const money = placeOf(run.sheet, 'revenue', day);
  for (let j = 0; j < buying.length; j++) {
    const i = buying[j]!;
    const a = keyA[i]!;
    const b = keyB[i]!;
    const u = uniform(draw(a, b, high.a, high.b), draw(a, b, low.a, low.b));
    const worth = Math.round(logNormalQuantile(u, basketMedian, basketSpread));
    orders[i]! += 1;
    spent[i]! += worth;
    lastOrder[i] = day;
    amounts[j] = worth;
    values[money + group[i]!]! += worth;
  }
  run.trail('orders').add(block, buying, buying.length, day);
  run.trail('spend').add(block, buying, buying.length, day, amounts);
  countGroups(block, run, 'orders', buying, buying.length, day);
}
