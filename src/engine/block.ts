import { bytesOf, type ColumnArray, type Columns } from './columns.ts';
import type { SpanLogs } from './spanLogs.ts';
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
  /** The same arrays by type. */
  readonly wholes: ReadonlyMap<string, Int32Array>;
  readonly doubles: ReadonlyMap<string, Float64Array>;
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
  readonly spans: SpanLogs;
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
  const made = makeColumns(columns);
  return {
    index,
    arm,
    count: 0,
    presentCount: 0,
    newcomers: 0,
    columns: made,
    wholes: new Map(Object.entries(made).filter(isWhole)),
    doubles: new Map(Object.entries(made).filter(isDouble)),
    visitors: new Int32Array(blockSize),
    visitorCount: 0,
    activity: new Int32Array(blockSize * words),
    words,
    lead: days.lead,
    rowOf: new Int32Array(blockSize),
    trails: new Map(),
    spans: new Map(),
    due: new Map(),
  };
}

/**
 * All columns lie in one stretch of memory: the system takes a long one back as soon as it is free, while many short
 * ones leave holes that stay.
 */
function makeColumns(columns: Columns): Record<string, ColumnArray> {
  // Doubles first: they must begin at a multiple of their size.
  const all = Object.entries(columns).sort(([, a], [, b]) => bytesOf(b.type) - bytesOf(a.type));
  const memory = new ArrayBuffer(all.reduce((sum, [, { type }]) => sum + blockSize * bytesOf(type), 0));
  let at = 0;
  const made = all.map(([name, { type, initial }]): [string, ColumnArray] => {
    const array =
      type === 'int32' ? new Int32Array(memory, at, blockSize) : new Float64Array(memory, at, blockSize);
    at += array.byteLength;
    if (initial !== 0) array.fill(initial);
    return [name, array];
  });
  return Object.fromEntries(made);
}

const isWhole = (one: [string, ColumnArray]): one is [string, Int32Array] => one[1] instanceof Int32Array;
const isDouble = (one: [string, ColumnArray]): one is [string, Float64Array] =>
  one[1] instanceof Float64Array;

/** Seats one more person behind everybody, gone or present; her columns hold their initial values. */
export function seatNewcomer(block: Block): number {
  const seat = block.count++;
  wholes(block, 'seat')[seat] = seat;
  block.rowOf[seat] = seat;
  block.newcomers += 1;
  return seat;
}

/** Brings those who were seated today forward, so that they stand last among those present. */
export function admitNewcomers(block: Block): void {
  const { presentCount, newcomers, count } = block;
  block.presentCount += newcomers;
  const moved = Math.min(newcomers, count - newcomers - presentCount);
  if (moved === 0) return;
  const from = count - moved;
  for (const column of block.wholes.values()) exchangeWholes(column, presentCount, from, moved);
  for (const column of block.doubles.values()) exchangeDoubles(column, presentCount, from, moved);
  const seat = wholes(block, 'seat');
  for (let row = presentCount; row < count; row++) block.rowOf[seat[row]!] = row;
}

// Two functions of one text: each call site then has one kind of array, which is what makes the loop fast.

function exchangeWholes(column: Int32Array, a: number, b: number, count: number): void {
  for (let k = 0; k < count; k++) {
    const held = column[a + k]!;
    column[a + k] = column[b + k]!;
    column[b + k] = held;
  }
}

function exchangeDoubles(column: Float64Array, a: number, b: number, count: number): void {
  for (let k = 0; k < count; k++) {
    const held = column[a + k]!;
    column[a + k] = column[b + k]!;
    column[b + k] = held;
  }
}

/** Moves people behind those present; `rows` are theirs, the last row first. */
export function releaseRows(block: Block, rows: Int32Array): void {
  // From the last row down: then the person who takes a leaver's place is never a leaver still to be moved.
  const last = block.presentCount - 1;
  for (const column of block.wholes.values()) moveWholesBehind(column, last, rows);
  for (const column of block.doubles.values()) moveDoublesBehind(column, last, rows);
  block.presentCount -= rows.length;
  const seat = wholes(block, 'seat');
  for (let j = 0; j < rows.length; j++) {
    block.rowOf[seat[rows[j]!]!] = rows[j]!;
    block.rowOf[seat[last - j]!] = last - j;
  }
}

function moveWholesBehind(column: Int32Array, last: number, rows: Int32Array): void {
  for (let j = 0; j < rows.length; j++) {
    const row = rows[j]!;
    const held = column[row]!;
    column[row] = column[last - j]!;
    column[last - j] = held;
  }
}

function moveDoublesBehind(column: Float64Array, last: number, rows: Int32Array): void {
  for (let j = 0; j < rows.length; j++) {
    const row = rows[j]!;
    const held = column[row]!;
    column[row] = column[last - j]!;
    column[last - j] = held;
  }
}

/** Moves a person who has left back among those present. */
export function admitRow(block: Block, row: number): void {
  const last = block.presentCount++;
  if (row === last) return;
  for (const column of block.wholes.values()) exchangeWholes(column, row, last, 1);
  for (const column of block.doubles.values()) exchangeDoubles(column, row, last, 1);
  const seat = wholes(block, 'seat');
  block.rowOf[seat[row]!] = row;
  block.rowOf[seat[last]!] = last;
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
  const column = block.wholes.get(name);
  if (!column) throw new Error(`no column of whole numbers is called ${name}`);
  return column;
}

/** A column of doubles. */
export function doubles(block: Block, name: string): Float64Array {
  const column = block.doubles.get(name);
  if (!column) throw new Error(`no column of doubles is called ${name}`);
  return column;
}
