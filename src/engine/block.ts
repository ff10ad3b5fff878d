import { bytesOf, type ColumnArray, type Columns } from './columns.ts';
import type { TrailLogs } from './trailLogs.ts';

/** How many people share one block: small enough for a cache, large enough that a pass is a long loop. */
export const blockSize = 4096;

/**
 * A stretch of people who joined one after another, one array a column. Within a day blocks know nothing of each
 * other, so they can run in any order and on any worker.
 *
 * Those present stand in rows 0 … presentCount − 1, newcomers last; those gone stand behind them. So a pass over the
 * people present is a plain loop over rows, which is what makes it fast; the column `seat` keeps the order of joining.
 */
export interface Block {
  readonly index: number;
  /** Which arm of a trial its people are in; 0 where there is no trial. */
  readonly arm: number;
  /** People who have joined so far. */
  count: number;
  presentCount: number;
  /** Those present who joined today. */
  newcomers: number;
  readonly columns: Readonly<Record<string, ColumnArray>>;
  /** The same arrays as a list: moving a person moves her in all of them. */
  readonly arrays: readonly ColumnArray[];
  /** Rows of those who came today and have not given the visit up, in the order of the rows. */
  readonly visitors: Int32Array;
  visitorCount: number;
  /** One bit for each seat and day on which its person was active: `words` whole numbers a seat. */
  readonly activity: Int32Array;
  readonly words: number;
  /** Bits left empty before the first day, so that day 0 of the record begins a whole number of its own. */
  readonly lead: number;
  /** Where the person of each seat stands now. */
  readonly rowOf: Int32Array;
  readonly trails: TrailLogs;
  /** Seats of people to be looked at again, by what for and by day. */
  readonly due: Map<string, Map<number, number[]>>;
}

/** The days whose activity is kept, and the bits left empty before the first of them. */
export interface ActivityDays {
  readonly lead: number;
  readonly days: number;
}

/** A new, empty block. */
export function makeBlock(index: number, arm: number, columns: Columns, days: ActivityDays): Block {
  const words = activityWords(days.lead + days.days);
  const made: Record<string, ColumnArray> = {};
  for (const [name, column] of Object.entries(columns)) {
    const array = column.type === 'int32' ? new Int32Array(blockSize) : new Float64Array(blockSize);
    if (column.initial !== 0) array.fill(column.initial);
    made[name] = array;
  }
  return {
    index,
    arm,
    count: 0,
    presentCount: 0,
    newcomers: 0,
    columns: made,
    arrays: Object.values(made),
    visitors: new Int32Array(blockSize),
    visitorCount: 0,
    activity: new Int32Array(blockSize * words),
    words,
    lead: days.lead,
    rowOf: new Int32Array(blockSize),
    trails: new Map(),
    due: new Map(),
  };
}

/** Makes room for one more person among those present and returns her row; its columns hold their initial values. */
export function takeRow(block: Block): number {
  const seat = block.count++;
  // Before anybody moves: swapping writes down where the person of each seat stands.
  wholes(block, 'seat')[seat] = seat;
  block.rowOf[seat] = seat;
  const row = block.presentCount++;
  swapRows(block, row, seat);
  return row;
}

/** Moves a person behind those present. */
export function releaseRow(block: Block, row: number): void {
  block.presentCount -= 1;
  swapRows(block, row, block.presentCount);
}

/** Moves a person who has left back among those present. */
export function admitRow(block: Block, row: number): void {
  swapRows(block, row, block.presentCount);
  block.presentCount += 1;
}

function swapRows(block: Block, a: number, b: number): void {
  if (a === b) return;
  for (const column of block.arrays) {
    const held = column[a]!;
    column[a] = column[b]!;
    column[b] = held;
  }
  const seat = wholes(block, 'seat');
  block.rowOf[seat[a]!] = a;
  block.rowOf[seat[b]!] = b;
}

/** Whole numbers of 32 days that a person's activity takes. */
export const activityWords = (days: number): number => Math.ceil(days / 32);

/** Bytes one person takes while a run is under way. */
export function bytesPerPerson(columns: Columns, days: number): number {
  const own = Object.values(columns).reduce((sum, column) => sum + bytesOf(column.type), 0);
  return own + 8 + 4 * activityWords(days);
}

/** A column of whole numbers; asking for one that is not is a mistake in a mechanism. */
export function wholes(block: Block, name: string): Int32Array {
  const column = block.columns[name];
  if (!(column instanceof Int32Array)) throw new Error(`no column of whole numbers is called ${name}`);
  return column;
}

/** A column of doubles. */
export function doubles(block: Block, name: string): Float64Array {
  const column = block.columns[name];
  if (!(column instanceof Float64Array)) throw new Error(`no column of doubles is called ${name}`);
  return column;
}
