import { itemNames } from '../schema/index.ts';
import { never, type RecordColumn, type RecordTotal, type RunRecord } from '../record/index.ts';
import { activityWords, blockSize, type Block } from './block.ts';
import type { ColumnArray, Columns } from './columns.ts';
import { activityLead } from './crowd.ts';
import { engineVersion, type Job } from './job.ts';
import { allClassifications, allColumns, allLists, allReasons, allSpans, totalsKept } from './kept.ts';
import type { AnyMechanism } from './mechanism.ts';
import { ageTotals, makeSheet, type Lists, type Totals } from './sheet.ts';
import type { Simulated } from './simulate.ts';
import { gatherSpans, spansIn } from './spans.ts';

/** The people of one block in order of joining, as one worker hands them over. */
export interface BlockPiece {
  readonly index: number;
  /** Their places among all who joined. */
  readonly numbers: Int32Array;
  /** All are let go of once the record has them, so that a large run is never held twice. */
  columns: Readonly<Record<string, ColumnArray>>;
  activity: Int32Array;
  /** By name, three numbers each: seat, first evening, first evening after. */
  spans: Readonly<Record<string, Int32Array>>;
}

/** What one worker hands over of its share of a run. */
export interface Piece {
  readonly people: number;
  readonly sheet: Float64Array;
  /** Totals by age of its own people: those of all workers have to be added up. */
  readonly ages: Float64Array;
  readonly blocks: readonly BlockPiece[];
  readonly turns: Readonly<Record<string, number>>;
}

/** Takes from a finished share what goes into the record; the blocks are used up by it. */
export const pieceOf = (simulated: Simulated): Piece => pieceUpTo(simulated, simulated.run.days, false);

/** The record of a run that is alone, as if it had been one of `days` days, which are over; it can go on. */
export function recordSoFar(
  job: Job,
  day: readonly AnyMechanism[],
  simulated: Simulated,
  days: number,
): RunRecord {
  const piece = pieceUpTo(simulated, simulated.run.warmUpDays + days, true);
  return assemble({ ...job, days }, day, [piece]);
}

function pieceUpTo(simulated: Simulated, end: number, copied: boolean): Piece {
  const { run, people, sheet, blocks, columns, spans, turns } = simulated;
  const recorded = { begin: run.warmUpDays, end };
  return {
    people,
    sheet: sheet.values,
    ages: run.ages.values,
    blocks: blocks.map((block) => {
      const piece = blockPiece(block, columns, copied);
      const kept = Object.entries(spans).map(([name, { since }]) => [
        name,
        spansIn(block, name, piece.columns[since]!, recorded),
      ]);
      return { ...piece, spans: Object.fromEntries(kept) as BlockPiece['spans'] };
    }),
    turns,
  };
}

const room = { int32: new Int32Array(blockSize), float64: new Float64Array(blockSize) };

function blockPiece(block: Block, columns: Columns, copied: boolean): Omit<BlockPiece, 'spans'> {
  const { count } = block;
  const seat = block.seat;
  const kept: Record<string, ColumnArray> = {};
  for (const [name, { type, tag }] of Object.entries(columns)) {
    if (tag === 'hidden') continue;
    // Sorted by way of a spare array, back into the block's own unless the run goes on with that.
    const own = block.columns[name]!;
    const spare = room[type];
    for (let row = 0; row < count; row++) spare[seat[row]!] = own[row]!;
    const sorted = spare.subarray(0, count);
    if (!copied) own.set(sorted);
    kept[name] = copied ? sorted.slice() : own.subarray(0, count);
  }
  const numbers = (kept.number as Int32Array).slice();
  return { index: block.index, numbers, columns: kept, activity: activityBySeat(block) };
}

/** The activity of a block person by person, as a record has it. */
function activityBySeat({ activity, words, count }: Block): Int32Array {
  const bySeat = new Int32Array(count * words);
  for (let word = 0; word < words; word++)
    for (let seat = 0; seat < count; seat++) bySeat[seat * words + word] = activity[word * blockSize + seat]!;
  return bySeat;
}

/** Puts the shares of all workers together, in order of joining: the same record however the work was shared. */
export function assemble(job: Job, day: readonly AnyMechanism[], pieces: readonly Piece[]): RunRecord {
  const blocks = pieces.flatMap((piece) => piece.blocks);
  const places = placesOf(job, pieces[0]!.people, blocks);
  const { scenario, strategy, seed, replicate, people, days, weight, currency } = job;
  const lists = allLists(day, job.settings);
  const declared = totalsKept(day, job);
  const totals = totalsOf(job, declared, lists, pieces[0]!.sheet, job.warmUp?.days ?? 0);
  const used = [...new Set(totals.map(({ by }) => by))].filter((by) => Object.hasOwn(lists, by));
  return {
    about: { engine: engineVersion, seed, replicate, people, days, weight, currency },
    names: { scenario, strategy },
    channels: itemNames(job.settings, 'channels'),
    segments: itemNames(job.settings, 'segments'),
    lists: Object.fromEntries(used.map((name) => [name, lists[name]!])),
    reasons: Object.entries(allReasons(day, job)).map(([id, label]) => ({ id, label })),
    classes: Object.fromEntries(
      Object.entries(allClassifications(day)).map(([id, { classes }]) => [id, classes]),
    ),
    joined: places.count,
    totals,
    ages: totalsOf(job, ageTotals(declared), lists, agesOf(pieces), 0),
    columns: columnsOf(job, day, places, blocks),
    spans: Object.entries(allSpans(day, job)).map(([name, { tag }]) => ({
      name,
      tag,
      ...gatherSpans(
        blocks.map(({ numbers, spans }) => ({ numbers, spans: spans[name]! })),
        places.of,
        job.warmUp?.days ?? 0,
      ),
    })),
    words: activityWords(days),
    activity: activityOf(job, places, blocks),
  };
}

/** Where everybody stands in the record, by order of joining; −1 for those who left before it began. */
interface Places {
  readonly of: Int32Array;
  readonly count: number;
}

function placesOf(job: Job, people: number, blocks: readonly BlockPiece[]): Places {
  const of = new Int32Array(people);
  const warmUpDays = job.warmUp?.days ?? 0;
  for (const { numbers, columns } of blocks)
    numbers.forEach((number, seat) => {
      const left = columns.leftDay![seat]!;
      if (left >= 0 && left < warmUpDays) of[number] = -1;
    });
  let count = 0;
  for (let number = 0; number < people; number++) if (of[number] !== -1) of[number] = count++;
  return { of, count };
}

/** Cuts the rows of a sheet from one on into totals. */
function totalsOf(job: Job, totals: Totals, lists: Lists, sheet: Float64Array, first: number): RecordTotal[] {
  const { places, rowWidth } = makeSheet(totals, 0, lists);
  return [...places].map(([name, { offset, width, total }]) => {
    const values = new Float64Array(width * job.days);
    for (let row = 0; row < job.days; row++) {
      const from = (first + row) * rowWidth + offset;
      for (let at = 0; at < width; at++) values[row * width + at] = sheet[from + at]!;
    }
    return { name, label: total.label, by: total.by, money: total.money ?? false, width, values };
  });
}

/** What all workers counted by age: whole numbers, whose order does not matter. */
const agesOf = (pieces: readonly Piece[]): Float64Array =>
  pieces[0]!.ages.map((_, at) => pieces.reduce((sum, { ages }) => sum + ages[at]!, 0));

function columnsOf(
  job: Job,
  day: readonly AnyMechanism[],
  places: Places,
  blocks: readonly BlockPiece[],
): RecordColumn[] {
  const warmUpDays = job.warmUp?.days ?? 0;
  const kept = Object.entries(allColumns(day, job)).flatMap(([name, { type, label, tag, day: isDay }]) => {
    if (tag === 'hidden') return [];
    const values = type === 'int32' ? new Int32Array(places.count) : new Float64Array(places.count);
    return [{ column: { name, label, tag, values }, isDay }];
  });
  for (const block of blocks) {
    const seats = seatsOf(block.numbers, places);
    for (const { column } of kept) seatAll(block.columns[column.name]!, seats, column.values);
    block.columns = {};
  }
  return kept.map(({ column, isDay }) => {
    if (isDay) countFrom(warmUpDays, column.values);
    return column;
  });
}

/** Where the people of one block stand in the record, by seat; `first` if they stand there in a row. */
interface Seats {
  readonly places: Int32Array;
  readonly first: number | null;
}

function seatsOf(numbers: Int32Array, { of }: Places): Seats {
  const places = numbers.map((number) => of[number]!);
  const first = places[0] ?? 0;
  const inRow = first >= 0 && places.every((place, seat) => place === first + seat);
  return { places, first: inRow ? first : null };
}

/** Puts one column of a block where its people stand in the record. */
function seatAll(from: ColumnArray, { places, first }: Seats, to: ColumnArray): void {
  if (first !== null) return to.set(from, first);
  for (let seat = 0; seat < places.length; seat++) if (places[seat]! >= 0) to[places[seat]!] = from[seat]!;
}

/** Days of the run become days of the record, whose first is `first`. */
function countFrom(first: number, days: ColumnArray): void {
  for (let at = 0; at < days.length; at++) days[at] = days[at]! < 0 ? never : days[at]! - first;
}

const none = new Int32Array(0);

function activityOf(job: Job, places: Places, blocks: readonly BlockPiece[]): Int32Array {
  const words = activityWords(job.days);
  const warmUpDays = job.warmUp?.days ?? 0;
  const skipped = (activityLead(warmUpDays) + warmUpDays) / 32;
  const activity = new Int32Array(places.count * words);
  for (const block of blocks) {
    const { numbers, activity: own } = block;
    block.activity = none;
    const width = own.length / Math.max(1, numbers.length);
    for (let seat = 0; seat < numbers.length; seat++) {
      const place = places.of[numbers[seat]!]!;
      if (place < 0) continue;
      const from = seat * width + skipped;
      for (let word = 0; word < words; word++) activity[place * words + word] = own[from + word]!;
    }
  }
  return activity;
}
