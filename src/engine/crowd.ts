import { draw, drawBelow, personKey, type Key } from '../math/index.ts';
import { joinedEvent } from '../record/index.ts';
import {
  admitNewcomers,
  admitRow,
  blockSize,
  makeBlock,
  releaseRows,
  seatNewcomer,
  wholes,
  type Block,
} from './block.ts';
import type { Columns } from './columns.ts';
import { groupItem, reasonItem } from './eventLog.ts';
import type { Part } from './mechanism.ts';
import { noteVisits } from './rhythm.ts';
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
  returned: { label: 'Came back', by: 'group', counted: 'people' },
  leftFor: { label: 'Gone, by reason', by: 'reasons', counted: 'people' },
} as const satisfies Totals;

/** The people of a run, in blocks by order of joining: who comes, who is there, who goes. */
export class Crowd {
  readonly blocks: Block[] = [];
  /** Everyone who has joined, in the blocks of all workers. */
  people = 0;
  readonly #run: Run;
  readonly #columns: Columns;
  readonly #share: Share;
  /** Of the mechanisms' parts, arm by arm: those that greet newcomers, see people off, and welcome them back. */
  readonly #greeting: readonly (readonly Part[])[];
  readonly #seeingOff: readonly (readonly Part[])[];
  readonly #welcoming: readonly (readonly Part[])[];
  readonly #joined: Int32Array;
  readonly #present: Int32Array;
  readonly #pairs: readonly Key[];
  /** Of each arm: the block that is being filled, its number among all workers' blocks, and how many sit in it. */
  readonly #open: { block: Block | undefined; index: number; count: number }[];
  #opened = 0;
  readonly #trialKey: Key;

  constructor(run: Run, columns: Columns, share: Share, parts: readonly (readonly Part[])[]) {
    this.#run = run;
    this.#columns = columns;
    this.#share = share;
    this.#greeting = parts.map((all) => all.filter(({ born }) => born));
    this.#seeingOff = parts.map((all) => all.filter(({ left }) => left));
    this.#welcoming = parts.map((all) => all.filter(({ back }) => back));
    this.#joined = new Int32Array(run.groups);
    this.#present = new Int32Array(run.groups);
    this.#pairs = run.channels.flatMap((_, channel) =>
      run.segments.map((__, segment) => run.pairKey(channel, segment)),
    );
    this.#open = parts.map(() => ({ block: undefined, index: -1, count: blockSize }));
    this.#trialKey = run.purpose('trial');
  }

  /** Seats everyone who joins today, filling one block after another, and counts who is there. */
  join(today: number): void {
    for (const { channel, segment, count, broughtBy } of this.#run.joining) {
      const group = this.#run.group(channel, segment);
      for (let more = 0; more < count; more++)
        this.#seat(today, group, this.#joined[group]!++, broughtBy?.[more] ?? -1);
    }
    for (const block of this.blocks) {
      if (block.newcomers === 0) continue;
      admitNewcomers(block);
      for (const part of this.#greeting[block.arm]!)
        part.born!(block, block.presentCount - block.newcomers, today);
    }
    const { values } = this.#run.sheet;
    const place = placeOf(this.#run.sheet, 'present', today);
    for (let group = 0; group < this.#run.groups; group++) values[place + group] = this.#present[group]!;
  }

  #seat(today: number, group: number, ordinal: number, broughtBy: number): void {
    const number = this.people++;
    const key = personKey(this.#pairs[group]!, ordinal);
    const block = this.#blockFor(this.#armOf(key));
    if (!block) return;
    const row = seatNewcomer(block);
    block.number[row] = number;
    block.joinDay[row] = today;
    block.group[row] = group;
    block.keyA[row] = key.a;
    block.keyB[row] = key.b;
    // The column is there only if a mechanism declares it.
    if (broughtBy >= 0 && 'referrer' in block.columns) wholes(block, 'referrer')[row] = broughtBy;
    this.#run.log?.addOne(joinedEvent, block, row, today, block.arm, groupItem(group));
    this.#present[group]! += 1;
    this.#run.sheet.values[placeOf(this.#run.sheet, 'joined', today) + group]! += 1;
  }

  /** In a trial a coin of her own puts every person into an arm, once. */
  #armOf(key: Key): number {
    const { trial } = this.#run.job;
    if (!trial) return 0;
    const { a, b } = this.#trialKey;
    return Number(draw(key.a, key.b, a, b) < drawBelow(trial.share));
  }

  /** The block that takes the next person of an arm; undefined if it is another worker's. */
  #blockFor(arm: number): Block | undefined {
    const open = this.#open[arm]!;
    if (open.count === blockSize) {
      open.index = this.#opened++;
      open.count = 0;
      open.block = undefined;
      if (open.index % this.#share.of === this.#share.part) {
        const { warmUpDays, days } = this.#run;
        const kept = { lead: activityLead(warmUpDays), days };
        open.block = makeBlock(open.index, arm, this.#columns, kept);
        if (this.#run.job.trial) wholes(open.block, 'arm').fill(arm);
        this.blocks.push(open.block);
      }
    }
    open.count += 1;
    return open.block;
  }

  /** Those whose clocks ran out leave, those won back are there again; the next day begins with who is left. */
  endDay(block: Block, today: number): void {
    const { leavers, sheet } = this.#run;
    block.newcomers = 0;
    this.#comeBack(block, today);
    if (leavers.count === 0) return;
    const group = block.group;
    const firstLeftDay = wholes(block, 'firstLeftDay');
    const firstReason = wholes(block, 'firstReason');
    const reason = wholes(block, 'reason');
    const gone = placeOf(sheet, 'gone', today);
    const leftFor = placeOf(sheet, 'leftFor', today);
    const rows = leavers.rows();
    for (const row of rows) {
      const of = group[row]!;
      sheet.values[gone + of]! += 1;
      sheet.values[leftFor + reason[row]!]! += 1;
      this.#present[of]! -= 1;
      if (firstLeftDay[row]! < 0) {
        firstLeftDay[row] = today;
        firstReason[row] = reason[row]!;
      }
      for (const part of this.#seeingOff[block.arm]!) part.left!(block, row, today);
      const why = reasonItem(this.#run.reasonName(reason[row]!));
      this.#run.log?.addOne('left', block, row, today, 0, why);
      this.#run.note(block, row, { day: today, kind: 'event', what: 'left', happened: true });
    }
    releaseRows(block, rows);
    leavers.clear();
  }

  #comeBack(block: Block, today: number): void {
    const { returners, sheet } = this.#run;
    if (returners.length === 0) return;
    const returned = placeOf(sheet, 'returned', today);
    for (const seat of returners) {
      admitRow(block, block.rowOf[seat]!);
      const row = block.rowOf[seat]!;
      const of = block.group[row]!;
      sheet.values[returned + of]! += 1;
      this.#present[of]! += 1;
      wholes(block, 'spell')[row]! += 1;
      for (const part of this.#welcoming[block.arm]!) part.back!(block, row, today);
      wholes(block, 'leftDay')[row] = -1;
      wholes(block, 'reason')[row] = -1;
      this.#run.happened('returned', block, [row], 1, today);
    }
    returners.length = 0;
  }
}

/** Notes that today's visitors were active: their bit, and the count of their group. */
export function markActive(block: Block, run: Run, today: number): void {
  const { activity, lead, visitors } = block;
  const seat = block.seat;
  const at = today + lead;
  const first = (at >> 5) * blockSize;
  const bit = 1 << (at & 31);
  for (let j = 0; j < block.visitorCount; j++) activity[first + seat[visitors[j]!]!]! |= bit;
  noteVisits(block, visitors, block.visitorCount, today);
  countGroups(block, run, 'active', visitors, block.visitorCount, today);
}

/** Bits left empty before the first day, so that day 0 of the record begins a whole number of its own. */
export const activityLead = (warmUpDays: number): number => (32 - (warmUpDays % 32)) % 32;

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
  const group = block.group;
  const { values } = run.sheet;
  const place = placeOf(run.sheet, total, today);
  for (let j = 0; j < count; j++) values[place + group[list[j]!]!]! += 1;
}
