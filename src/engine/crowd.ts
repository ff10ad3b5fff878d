import { personKey, type Key } from '../math/index.ts';
import { blockSize, makeBlock, releaseRow, takeRow, wholes, type Block } from './block.ts';
import type { Columns } from './columns.ts';
import type { Part } from './mechanism.ts';
import type { Run } from './run.ts';
import { placeOf, type Totals } from './sheet.ts';

/** Which share of the blocks a worker simulates: block b belongs to worker b mod of. */
export interface Share {
  readonly part: number;
  readonly of: number;
}

/** What is counted of any crowd, whatever its mechanisms do. */
export const crowdTotals = {
  joined: { label: 'Joined', by: 'group', counted: 'people' },
  present: { label: 'Present', by: 'group', counted: 'people' },
  active: { label: 'Active', by: 'group', counted: 'people' },
  gone: { label: 'Gone', by: 'group', counted: 'people' },
} as const satisfies Totals;

/** The people of a run, in blocks by order of joining: who comes, who is there, who goes. */
export class Crowd {
  readonly blocks: Block[] = [];
  /** Everyone who has joined, in the blocks of all workers. */
  people = 0;
  readonly #run: Run;
  readonly #columns: Columns;
  readonly #share: Share;
  readonly #parts: readonly Part[];
  readonly #joined: Int32Array;
  readonly #present: Int32Array;
  readonly #pairs: readonly Key[];

  constructor(run: Run, columns: Columns, share: Share, parts: readonly Part[]) {
    this.#run = run;
    this.#columns = columns;
    this.#share = share;
    this.#parts = parts;
    this.#joined = new Int32Array(run.groups);
    this.#present = new Int32Array(run.groups);
    this.#pairs = run.channels.flatMap((_, channel) =>
      run.segments.map((__, segment) => run.pairKey(channel, segment)),
    );
  }

  /** Seats everyone who joins today, filling one block after another, and counts who is there. */
  join(today: number): void {
    for (const { channel, segment, count } of this.#run.joining) {
      const group = this.#run.group(channel, segment);
      for (let more = 0; more < count; more++) this.#seat(today, group, this.#joined[group]!++);
    }
    for (const block of this.blocks)
      if (block.newcomers > 0)
        for (const part of this.#parts) part.born?.(block, block.presentCount - block.newcomers, today);
    const { values } = this.#run.sheet;
    const place = placeOf(this.#run.sheet, 'present', today);
    for (let group = 0; group < this.#run.groups; group++) values[place + group] = this.#present[group]!;
  }

  #seat(today: number, group: number, ordinal: number): void {
    const index = Math.floor(this.people / blockSize);
    this.people += 1;
    if (index % this.#share.of !== this.#share.part) return;
    let block = this.blocks.at(-1);
    if (block?.index !== index) {
      block = makeBlock(index, this.#columns, this.#run.job.days);
      this.blocks.push(block);
    }
    const row = takeRow(block);
    block.newcomers += 1;
    const key = personKey(this.#pairs[group]!, ordinal);
    wholes(block, 'joinDay')[row] = today;
    wholes(block, 'group')[row] = group;
    wholes(block, 'keyA')[row] = key.a;
    wholes(block, 'keyB')[row] = key.b;
    this.#present[group]! += 1;
    this.#run.sheet.values[placeOf(this.#run.sheet, 'joined', today) + group]! += 1;
  }

  /** Those whose clocks ran out leave; the next day begins without them. */
  endDay(block: Block, today: number): void {
    const { leavers, sheet } = this.#run;
    block.newcomers = 0;
    if (leavers.count === 0) return;
    const group = wholes(block, 'group');
    const gone = placeOf(sheet, 'gone', today);
    // From the last row down: then the row that takes a leaver's place is never a leaver still to be moved.
    for (const row of leavers.rows()) {
      const of = group[row]!;
      sheet.values[gone + of]! += 1;
      this.#present[of]! -= 1;
      releaseRow(block, row);
    }
    leavers.clear();
  }
}

/** Notes that today's visitors were active: their bit, and the count of their group. */
export function markActive(block: Block, run: Run, today: number): void {
  const { activity, words, visitors } = block;
  const seat = wholes(block, 'seat');
  const word = today >> 5;
  const bit = 1 << (today & 31);
  for (let j = 0; j < block.visitorCount; j++) activity[seat[visitors[j]!]! * words + word]! |= bit;
  countGroups(block, run, 'active', visitors, block.visitorCount, today);
}

/** Counts the people of a list into today's row of a total, each in her group. */
export function countGroups(
  block: Block,
  run: Run,
  total: string,
  list: Int32Array,
  count: number,
  today: number,
): void {
  if (run.groups === 1) return run.add(total, today, count);
  const group = wholes(block, 'group');
  const { values } = run.sheet;
  const place = placeOf(run.sheet, total, today);
  for (let j = 0; j < count; j++) values[place + group[list[j]!]!]! += 1;
}
