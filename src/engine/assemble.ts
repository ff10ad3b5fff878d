import { itemNames } from '../schema/index.ts';
import type { RecordColumn, RecordTotal, RunRecord } from '../record/index.ts';
import { activityWords, blockSize, wholes, type Block } from './block.ts';
import type { ColumnArray, Columns } from './columns.ts';
import { engineVersion, type Job } from './job.ts';
import type { AnyMechanism } from './mechanism.ts';
import { makeSheet } from './sheet.ts';
import { allColumns, allReasons, allTotals, type Simulated } from './simulate.ts';

/** The people of one block in order of joining, as one worker hands them over. */
export interface BlockPiece {
  readonly index: number;
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
  const kept: Record<string, ColumnArray> = {};
  for (const [name, { type, tag }] of Object.entries(columns)) {
    if (tag === 'hidden') continue;
    const from = block.columns[name]!;
    const bySeat = type === 'int32' ? new Int32Array(block.count) : new Float64Array(block.count);
    for (let row = 0; row < block.count; row++) bySeat[seat[row]!] = from[row]!;
    kept[name] = bySeat;
  }
  return { index: block.index, columns: kept, activity: block.activity.slice(0, block.count * block.words) };
}

/** Puts the shares of all workers together, in order of joining: the same record however the work was shared. */
export function assemble(job: Job, day: readonly AnyMechanism[], pieces: readonly Piece[]): RunRecord {
  const joined = pieces[0]!.people;
  const blocks = pieces.flatMap((piece) => piece.blocks);
  const words = activityWords(job.days);
  const activity = new Int32Array(joined * words);
  for (const block of blocks) activity.set(block.activity, block.index * blockSize * words);
  const { scenario, strategy, seed, replicate, people, days, weight, currency } = job;
  return {
    about: { engine: engineVersion, seed, replicate, people, days, weight, currency },
    names: { scenario, strategy },
    channels: itemNames(job.settings, 'channels'),
    segments: itemNames(job.settings, 'segments'),
    reasons: Object.entries(allReasons(day, job)).map(([id, label]) => ({ id, label })),
    joined,
    totals: totalsOf(job, day, pieces[0]!.sheet),
    columns: columnsOf(job, day, joined, blocks),
    words,
    activity,
  };
}

function totalsOf(job: Job, day: readonly AnyMechanism[], sheet: Float64Array): RecordTotal[] {
  const channels = itemNames(job.settings, 'channels').length;
  const segments = itemNames(job.settings, 'segments').length;
  const { places, rowWidth } = makeSheet(allTotals(day), 0, channels, segments);
  return Object.entries(places).map(([name, { offset, width, total }]) => {
    const values = new Float64Array(width * job.days);
    for (let today = 0; today < job.days; today++) {
      const from = today * rowWidth + offset;
      values.set(sheet.subarray(from, from + width), today * width);
    }
    return { name, label: total.label, by: total.by, money: total.money ?? false, width, values };
  });
}

function columnsOf(
  job: Job,
  day: readonly AnyMechanism[],
  joined: number,
  blocks: readonly BlockPiece[],
): RecordColumn[] {
  return Object.entries(allColumns(day, job.settings)).flatMap(
    ([name, { type, label, tag }]): RecordColumn[] => {
      if (tag === 'hidden') return [];
      const values = type === 'int32' ? new Int32Array(joined) : new Float64Array(joined);
      for (const block of blocks) values.set(block.columns[name]!, block.index * blockSize);
      return [{ name, label, tag, values }];
    },
  );
}
