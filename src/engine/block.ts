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
  readonly memory: ColumnMemory;
  readonly columns: Readonly<Record<string, ColumnArray>>;
  /** Columns that everything asks for again and again; they stand among the others, too. */
  readonly keyA: Int32Array;
  readonly keyB: Int32Array;
  readonly seat: Int32Array;
  readonly number: Int32Array;
  readonly joinDay: Int32Array;
  readonly group: Int32Array;
  /** The same arrays by type. */
  readonly wholes: ReadonlyMap<string, Int32Array>;
  readonly doubles: ReadonlyMap<string, Float64Array>;
  /** Rows of those who came today and have not given the visit up, in the order of the rows. */
  readonly visitors: Int32Array;
  visitorCount: number;
  /**
   * One bit for each seat and day on which its person was active: first one whole number of 32 days for every seat, then
   * the next 32 days. So all that a day touches lies close together.
   */
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
  const memory = makeMemory(columns);
  const made = memory.columns;
  return {
    index,
    arm,
    count: 0,
    presentCount: 0,
    newcomers: 0,
    memory,
    columns: made,
    ...identityOf(made),
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

const asked = ['keyA', 'keyB', 'seat', 'number', 'joinDay', 'group'] as const;

const identityOf = (columns: Readonly<Record<string, ColumnArray>>) =>
  Object.fromEntries(asked.map((name) => [name, columns[name]])) as Record<
    (typeof asked)[number],
    Int32Array
  >;

/**
 * From one column to the next in memory: a few places more than people, or the same person's place in all columns would
 * fall on the same few lines of the processor's cache.
 */
const columnStride = blockSize + 16;

/** The columns of a block, and all of one type as one array, in which they follow each other by `columnStride`. */
interface ColumnMemory {
  readonly columns: Readonly<Record<string, ColumnArray>>;
  readonly allDoubles: Float64Array;
  readonly allWholes: Int32Array;
}

/**
 * All columns lie in one stretch of memory: the system takes a long one back as soon as it is free, while many short
 * ones leave holes that stay. And a person moves to another row in one loop.
 */
function makeMemory(columns: Columns): ColumnMemory {
  const names = Object.keys(columns);
  const doubles = names.filter((name) => columns[name]!.type === 'float64');
  const wholes = names.filter((name) => columns[name]!.type === 'int32');
  const wholesAt = 8 * columnStride * doubles.length;
  const memory = new ArrayBuffer(wholesAt + 4 * columnStride * wholes.length);
  const allDoubles = new Float64Array(memory, 0, columnStride * doubles.length);
  const allWholes = new Int32Array(memory, wholesAt, columnStride * wholes.length);
  const made: Record<string, ColumnArray> = {};
  const cut = <A extends ColumnArray>(all: A, of: readonly string[]) =>
    of.forEach((name, at) => {
      const array = all.subarray(at * columnStride, at * columnStride + blockSize);
      if (columns[name]!.initial !== 0) array.fill(columns[name]!.initial);
      made[name] = array;
    });
  cut(allDoubles, doubles);
  cut(allWholes, wholes);
  return { columns: made, allDoubles, allWholes };
}

const isWhole = (one: [string, ColumnArray]): one is [string, Int32Array] => one[1] instanceof Int32Array;
const isDouble = (one: [string, ColumnArray]): one is [string, Float64Array] =>
  one[1] instanceof Float64Array;

/** Seats one more person behind everybody, gone or present; her columns hold their initial values. */
export function seatNewcomer(block: Block): number {
  const seat = block.count++;
  block.seat[seat] = seat;
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
  for (let k = 0; k < moved; k++) exchange(block, presentCount + k, from + k);
  const seat = block.seat;
  for (let row = presentCount; row < count; row++) block.rowOf[seat[row]!] = row;
}

/** Two people change places: in every column what stands in one row goes to the other. */
function exchange({ memory }: Block, one: number, other: number): void {
  const { allDoubles, allWholes } = memory;
  for (let a = one, b = other; a < allDoubles.length; a += columnStride, b += columnStride) {
    const held = allDoubles[a]!;
    allDoubles[a] = allDoubles[b]!;
    allDoubles[b] = held;
  }
  for (let a = one, b = other; a < allWholes.length; a += columnStride, b += columnStride) {
    const held = allWholes[a]!;
    allWholes[a] = allWholes[b]!;
    allWholes[b] = held;
  }
}

/** Moves people behind those present; `rows` are theirs, the last row first. */
export function releaseRows(block: Block, rows: Int32Array): void {
  // From the last row down: then the person who takes a leaver's place is never a leaver still to be moved.
  const last = block.presentCount - 1;
  block.presentCount -= rows.length;
  const seat = block.seat;
  for (let j = 0; j < rows.length; j++) {
    exchange(block, rows[j]!, last - j);
    block.rowOf[seat[rows[j]!]!] = rows[j]!;
    block.rowOf[seat[last - j]!] = last - j;
  }
}

/** Moves a person who has left back among those present. */
export function admitRow(block: Block, row: number): void {
  const last = block.presentCount++;
  if (row === last) return;
  exchange(block, row, last);
  const seat = block.seat;
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
