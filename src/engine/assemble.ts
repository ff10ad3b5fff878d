import { itemNames } from '../schema/index.ts';
import { never, type RecordColumn, type RecordTotal, type RunRecord } from '../record/index.ts';
import { activityWords, wholes, type Block } from './block.ts';
import type { Column, ColumnArray, Columns } from './columns.ts';
import { activityLead } from './crowd.ts';
import { engineVersion, type Job } from './job.ts';
import { allColumns, allLists, allReasons, allTotals } from './kept.ts';
import type { AnyMechanism } from './mechanism.ts';
import { makeSheet } from './sheet.ts';
import type { Simulated } from './simulate.ts';

/** The people of one block in order of joining, as one worker hands them over. */
export interface BlockPiece {
  readonly index: number;
  /** Their places among all who joined. */
  readonly numbers: Int32Array;
  readonly columns: Readonly<Record<string, ColumnArray>>;
  readonly activity: Int32Array;
}

/** What one worker hands over of its share of a run. */
export interface Piece {
  readonly people: number;
  readonly sheet: Float64Array;
  readonly blocks: readonly BlockPiece[];
  readonly turns: Readonly<Record<string, number>>;
}

/** Takes from a finished share what goes into the record. */
export function pieceOf({ people, sheet, blocks, columns, turns }: Simulated): Piece {
  return { people, sheet: sheet.values, blocks: blocks.map((block) => blockPiece(block, columns)), turns };
}

function blockPiece(block: Block, columns: Columns): BlockPiece {
  const seat = wholes(block, 'seat');
  const bySeat = (name: string, type: Column['type']): ColumnArray => {
    const from = block.columns[name]!;
    const sorted = type === 'int32' ? new Int32Array(block.count) : new Float64Array(block.count);
    for (let row = 0; row < block.count; row++) sorted[seat[row]!] = from[row]!;
    return sorted;
  };
  const kept: Record<string, ColumnArray> = {};
  for (const [name, { type, tag }] of Object.entries(columns))
    if (tag !== 'hidden') kept[name] = bySeat(name, type);
  return {
    index: block.index,
    numbers: kept.number as Int32Array,
    columns: kept,
    activity: block.activity.slice(0, block.count * block.words),
  };
}

/** Puts the shares of all workers together, in order of joining: the same record however the work was shared. */
export function assemble(job: Job, day: readonly AnyMechanism[], pieces: readonly Piece[]): RunRecord {
  const blocks = pieces.flatMap((piece) => piece.blocks);
  const places = placesOf(job, pieces[0]!.people, blocks);
  const { scenario, strategy, seed, replicate, people, days, weight, currency } = job;
  const totals = totalsOf(job, day, pieces[0]!.sheet);
  const lists = allLists(day, job.settings);
  const used = [...new Set(totals.map(({ by }) => by))].filter((by) => Object.hasOwn(lists, by));
  return {
    about: { engine: engineVersion, seed, replicate, people, days, weight, currency },
    names: { scenario, strategy },
    channels: itemNames(job.settings, 'channels'),
    segments: itemNames(job.settings, 'segments'),
    lists: Object.fromEntries(used.map((name) => [name, lists[name]!])),
    reasons: Object.entries(allReasons(day, job)).map(([id, label]) => ({ id, label })),
    joined: places.count,
    totals,
    columns: columnsOf(job, day, places, blocks),
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

function totalsOf(job: Job, day: readonly AnyMechanism[], sheet: Float64Array): RecordTotal[] {
  const { places, rowWidth } = makeSheet(allTotals(day), 0, allLists(day, job.settings));
  const warmUpDays = job.warmUp?.days ?? 0;
  return Object.entries(places).map(([name, { offset, width, total }]) => {
    const values = new Float64Array(width * job.days);
    for (let today = 0; today < job.days; today++) {
      const from = (warmUpDays + today) * rowWidth + offset;
      values.set(sheet.subarray(from, from + width), today * width);
    }
    return { name, label: total.label, by: total.by, money: total.money ?? false, width, values };
  });
}

function columnsOf(
  job: Job,
  day: readonly AnyMechanism[],
  places: Places,
  blocks: readonly BlockPiece[],
): RecordColumn[] {
  const warmUpDays = job.warmUp?.days ?? 0;
  return Object.entries(allColumns(day, job)).flatMap(([name, column]): RecordColumn[] => {
    const { type, label, tag } = column;
    if (tag === 'hidden') return [];
    const values = type === 'int32' ? new Int32Array(places.count) : new Float64Array(places.count);
    for (const { numbers, columns } of blocks) {
      const from = columns[name]!;
      for (let seat = 0; seat < numbers.length; seat++) {
        const place = places.of[numbers[seat]!]!;
        if (place < 0) continue;
        const value = from[seat]!;
        values[place] = column.day ? (value < 0 ? never : value - warmUpDays) : value;
      }
    }
    return [{ name, label, tag, values }];
  });
}

function activityOf(job: Job, places: Places, blocks: readonly BlockPiece[]): Int32Array {
  const words = activityWords(job.days);
  const warmUpDays = job.warmUp?.days ?? 0;
  const skipped = (activityLead(warmUpDays) + warmUpDays) / 32;
  const activity = new Int32Array(places.count * words);
  for (const { numbers, activity: own } of blocks) {
    const width = own.length / Math.max(1, numbers.length);
    for (let seat = 0; seat < numbers.length; seat++) {
      const place = places.of[numbers[seat]!]!;
      const from = seat * width + skipped;
      if (place >= 0) activity.set(own.subarray(from, from + words), place * words);
    }
  }
  return activity;
}
