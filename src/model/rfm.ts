import {
  doubles,
  trailColumn,
  valuesTaken,
  wholes,
  type Block,
  type Classification,
  type Job,
} from '../engine/index.ts';
import { assumption, choice, integer, money, type ValuesOf } from '../schema/index.ts';
import type { Sorted } from './sorting.ts';

/** Customers by recency, frequency and money: those who are worth much, told apart by what to do with them. */
export const rfm: Classification = {
  title: 'RFM tiers',
  tag: 'observed',
  classes: {
    noPurchase: 'Never bought',
    otherBuyer: 'Other buyers',
    importantWinBack: 'Important: win back (long ago, seldom, much money)',
    importantKeep: 'Important: keep (long ago, often, much money)',
    importantDevelop: 'Important: develop (lately, seldom, much money)',
    importantValue: 'Important: value (lately, often, much money)',
  },
};

/** The spans over which purchases and money can be added up, with their days; since joining needs no trail. */
const spans = { life: null, days28: 28, days90: 90, days365: 365 } as const;

export const rfmLevers = {
  rfmSpan: choice({
    // What is kept of people depends on it, so it is one for all.
    shared: true,
    label: 'RFM: purchases of',
    help: 'Over which time a customer’s purchases and her money are added up.',
    options: {
      life: 'All time since joining',
      days28: 'The last 28 days',
      days90: 'The last 90 days',
      days365: 'The last 365 days',
    },
    initial: 'life',
    source: assumption(),
  }),
  recentDays: integer({
    label: 'RFM: lately',
    help: 'Days since the last purchase up to which it was lately.',
    unit: 'days',
    initial: 30,
    min: 0,
    max: 3650,
    step: 1,
    plausible: [14, 90],
    source: assumption(),
  }),
  oftenOrders: integer({
    label: 'RFM: often',
    help: 'Purchases from which someone buys often.',
    unit: 'times',
    initial: 3,
    min: 1,
    max: 1000,
    step: 1,
    plausible: [2, 6],
    source: assumption(),
  }),
  muchMoney: money({
    label: 'RFM: much money',
    help: 'Money from which someone is worth much.',
    initial: 15_000,
    min: 1,
    max: 100_000_000,
    step: 1000,
    plausible: [2000, 200_000],
    source: assumption(),
  }),
} as const;

/** The trails that sorting needs: none as long as everything since joining counts. */
export function rfmWindows(job: Job): Readonly<Record<string, readonly number[]>> {
  const windows = valuesTaken(job, 'customers.rfmSpan').flatMap(
    (span) => spans[span as keyof typeof spans] ?? [],
  );
  return { orders: windows, spend: windows };
}

/** The tier of each of the eight corners, by lately + 2 · often + 4 · much money. */
const tiers = Int32Array.of(1, 1, 1, 1, 2, 4, 3, 5);

/** Sorts buyers into the corners of the grid; three comparisons make the number of a corner. */
export const byRfm = (levers: () => ValuesOf<typeof rfmLevers>): Sorted => ({
  id: 'rfm',
  judge: ({ block, day, list, count }, next) => {
    const { rfmSpan, recentDays, oftenOrders, muchMoney } = levers();
    const window = spans[rfmSpan];
    const lastOrder = wholes(block, 'lastOrder');
    const orders = sumsOf(block, 'orders', window);
    const spent = sumsOf(block, window === null ? 'spent' : 'spend', window);
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const lately = Number(day - lastOrder[row]! <= recentDays);
      const often = Number(orders[row]! >= oftenOrders);
      const much = Number(spent[row]! >= muchMoney);
      next[j] = lastOrder[row]! < 0 ? 0 : tiers[lately + 2 * often + 4 * much]!;
    }
  },
  unsettle: ({ block, day, list, count }, from, settled) => {
    const { rfmSpan, recentDays } = levers();
    const lastOrder = wholes(block, 'lastOrder');
    const felt = Math.max(recentDays, spans[rfmSpan] ?? 0);
    for (let j = from; j < count; j++) {
      const last = lastOrder[list[j]!]!;
      if (last >= 0 && day - last <= felt) settled[j] = 0;
    }
  },
});

const sumsOf = (block: Block, name: string, window: number | null): Int32Array | Float64Array =>
  window === null ? block.columns[name]! : doubles(block, trailColumn(name, window));
