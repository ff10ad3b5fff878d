import { findColumn, type RunRecord } from '../record/index.ts';
import { once, upTo } from './measure.ts';

/** How buyers are put into five steps of recency and five of frequency. */
export type RfmSteps = 'quantiles' | 'fixed';

/** Steps of each of the two. */
export const rfmSteps = 5;

/** Where the fixed steps begin: at most so many days since the last purchase, at least so many purchases. */
export const rfmBreaks = { days: [7, 30, 60, 90], orders: [2, 3, 6, 10] } as const;

/** Buyers who bought about as lately and as often as each other. */
export interface RfmCell {
  /** 1, long ago, to 5, lately; 1, seldom, to 5, often. */
  readonly recency: number;
  readonly frequency: number;
  /** Simulated people. */
  readonly people: number;
  /** What they have paid in all, in minor units; null where the record does not know. */
  readonly money: number | null;
  /** How many of them have not left, as only the engine knows it; null where the record does not know. */
  readonly present: number | null;
  /** How many of them stand in each tier that the team sorts buyers into, by its name. */
  readonly tiers: Readonly<Record<string, number>>;
}

/** Buyers by recency and frequency, with the money that is the third of the letters. */
export interface RfmGrid {
  readonly steps: RfmSteps;
  /** Row by row: lately first, and within a row seldom first. */
  readonly cells: readonly RfmCell[];
  readonly people: number;
  readonly money: number | null;
}

/** Everybody who has ever bought, with when she last did and how often. */
interface Buyers {
  readonly people: Int32Array;
  readonly lastOrder: Int32Array;
  readonly orders: Int32Array;
}

/**
 * The grid of all who have bought; null where the record does not know of purchases. By quantiles the steps are five
 * equal parts of the buyers, for recency and frequency each on its own. Who is level with another is put in the order
 * of joining, the earlier below: so the parts are equal to one person, and people who did the same can lie on either
 * side of a border, which is what quintiles do to once-only buyers. Fixed steps keep who is level together.
 */
export function rfmGrid(record: RunRecord, steps: RfmSteps = 'quantiles'): RfmGrid | null {
  const buyers = buyersOf(record);
  if (!buyers) return null;
  return once(record, `rfm ${steps}`, () => gridOf(record, buyers, steps));
}

/**
 * In which cell somebody would stand who has bought so often, the last time so many days ago; null where the record does
 * not know of purchases. By quantiles she stands where buyers of the grid stand who did the same, in the middle of them.
 */
export function rfmCellThen(
  record: RunRecord,
  steps: RfmSteps,
): ((orders: number, daysAgo: number) => number) | null {
  const buyers = buyersOf(record);
  if (!buyers) return null;
  const cell = (recency: number, frequency: number) => (rfmSteps - recency) * rfmSteps + frequency - 1;
  if (steps === 'fixed') return (orders, daysAgo) => cell(fixedRecency(daysAgo), fixedFrequency(orders));
  const lately = Float64Array.from(buyers.lastOrder, (day) => day - (record.about.days - 1)).sort();
  const often = Float64Array.from(buyers.orders).sort();
  return (orders, daysAgo) => cell(fifthOf(lately, -daysAgo), fifthOf(often, orders));
}

/** The fifth of the sorted values in which the middle of those equal to this one lies. */
function fifthOf(sorted: Float64Array, value: number): number {
  const below = sorted.findIndex((one) => one >= value);
  const upTo = sorted.findIndex((one) => one > value);
  const [low, high] = [below < 0 ? sorted.length : below, upTo < 0 ? sorted.length : upTo];
  return Math.min(rfmSteps, 1 + Math.floor((((low + high) / 2) * rfmSteps) / Math.max(1, sorted.length)));
}

function buyersOf(record: RunRecord): Buyers | null {
  const [last, orders] = [findColumn(record, 'lastOrder'), findColumn(record, 'orders')];
  if (!last || !orders) return null;
  const people = Int32Array.from(upTo(record.joined).filter((person) => orders[person]! > 0));
  return {
    people,
    lastOrder: people.map((person) => last[person]!),
    orders: people.map((person) => orders[person]!),
  };
}

type Counted = { -readonly [key in keyof Omit<RfmCell, 'tiers'>]: RfmCell[key] } & {
  readonly tiers: Record<string, number>;
};

function gridOf(record: RunRecord, buyers: Buyers, steps: RfmSteps): RfmGrid {
  const { recency, frequency } = steps === 'fixed' ? fixedSteps(record, buyers) : equalSteps(buyers);
  const [spent, leftDay] = [findColumn(record, 'spent'), findColumn(record, 'leftDay')];
  const tiers = tiersOf(record);
  const cells = upTo(rfmSteps * rfmSteps).map((at): Counted => ({
    recency: rfmSteps - Math.floor(at / rfmSteps),
    frequency: 1 + (at % rfmSteps),
    people: 0,
    money: spent ? 0 : null,
    present: leftDay ? 0 : null,
    tiers: {},
  }));
  buyers.people.forEach((person, at) => {
    const cell = cells[(rfmSteps - recency[at]!) * rfmSteps + frequency[at]! - 1]!;
    cell.people += 1;
    if (spent) cell.money! += spent[person]!;
    if (leftDay) cell.present! += Number(leftDay[person]! < 0);
    const tier = tiers?.(person);
    if (tier !== undefined) cell.tiers[tier] = (cell.tiers[tier] ?? 0) + 1;
  });
  const money = spent ? cells.reduce((sum, cell) => sum + cell.money!, 0) : null;
  return { steps, cells, people: buyers.people.length, money };
}

/** The name of everybody's tier, if the record has any. */
function tiersOf(record: RunRecord): ((person: number) => string | undefined) | null {
  const [tier, names] = [findColumn(record, 'rfm'), record.lists.rfm];
  return tier && names ? (person) => names[tier[person]!] : null;
}

interface Steps {
  readonly recency: Int32Array;
  readonly frequency: Int32Array;
}

const equalSteps = ({ lastOrder, orders }: Buyers): Steps => ({
  recency: fifths(lastOrder),
  frequency: fifths(orders),
});

const fixedSteps = ({ about }: RunRecord, { lastOrder, orders }: Buyers): Steps => ({
  recency: lastOrder.map((day) => fixedRecency(about.days - 1 - day)),
  frequency: orders.map(fixedFrequency),
});

const fixedRecency = (daysAgo: number): number => 1 + rfmBreaks.days.filter((most) => daysAgo <= most).length;

const fixedFrequency = (orders: number): number =>
  1 + rfmBreaks.orders.filter((least) => orders >= least).length;

/** The fifth that each value lies in, 1 to 5 from the least up; equal ones in the order in which they stand. */
function fifths(values: Int32Array): Int32Array {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  let before = 0;
  const next = new Map<number, number>();
  for (const value of [...counts.keys()].sort((a, b) => a - b)) {
    next.set(value, before);
    before += counts.get(value)!;
  }
  return values.map((value) => {
    const rank = next.get(value)!;
    next.set(value, rank + 1);
    return 1 + Math.floor((rank * rfmSteps) / values.length);
  });
}
