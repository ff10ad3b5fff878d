import { absorbName, purposeKey, runKey, type Key } from '../math/index.ts';
import { itemNames, type Collection, type Settings, type ValuesOf } from '../schema/index.ts';
import { blockSize, type Block } from './block.ts';
import type { EventLog, Happened } from './eventLog.ts';
import type { Facts } from './facts.ts';
import type { Follower } from './followers.ts';
import { Formula } from './formula.ts';
import type { Job } from './job.ts';
import type { Joining } from './joining.ts';
import { Leavers } from './leavers.ts';
import { ageTotals, makeSheet, placeOf, sumOf, type Lists, type Sheet, type Totals } from './sheet.ts';
import { TermSum, type SharedNumbers } from './terms.ts';
import { Trail } from './trails.ts';
import type { Watch } from './watch.ts';

/** One item of a collection, with its lever values. */
export interface Item<C extends Collection> {
  readonly name: string;
  readonly levers: ValuesOf<C['levers']>;
}

/** What a run keeps: its totals, the lists they count by, and the windows of its trails. */
export interface Kept {
  readonly totals: Totals;
  readonly lists: Lists;
  readonly trails: Readonly<Record<string, readonly number[]>>;
  /** Ids of all reasons for leaving, in the order in which they are numbered. */
  readonly reasons: readonly string[];
  readonly facts: Facts;
}

/** What all arms of a run have in common. */
interface Common {
  readonly key: Key;
  readonly sheet: Sheet;
  readonly ages: Sheet;
  readonly shared: SharedNumbers;
  readonly joining: Joining[];
  readonly scratch: Float64Array;
  readonly leavers: Leavers;
  readonly returners: number[];
  readonly trails: ReadonlyMap<string, Trail>;
  readonly reasons: readonly string[];
  readonly facts: Facts;
  readonly formulas: Map<string, Formula>;
  readonly room: Map<string, Float64Array>;
  readonly things: Map<string, unknown>;
  watch: Watch | undefined;
  log: EventLog | undefined;
}

/** What the mechanisms of one run share: settings in force, draws, totals, terms, and who joins today. */
export class Run {
  readonly job: Job;
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  /** Which arm of a trial this is: its people's levers, and nothing else, are its own. */
  readonly arm: number;
  settings: Settings;
  /** Who hears what single items change in this arm's choices. */
  readonly followers: Follower[] = [];
  readonly #common: Common;
  readonly #sums = new Map<string, TermSum>();
  /** Items that were asked for, and the settings they were found in: they are asked for every day and move seldom. */
  readonly #listed = new Map<string, readonly unknown[]>();
  #listedOf: Settings | undefined;

  constructor(job: Job, kept: Kept, other?: Run) {
    this.job = job;
    this.arm = other ? other.arm + 1 : 0;
    this.settings = job.warmUp ? job.warmUp.settings : job.settings;
    this.channels = itemNames(job.settings, 'channels');
    this.segments = itemNames(job.settings, 'segments');
    this.#common = other ? other.#common : begin(job, kept);
  }

  get key(): Key {
    return this.#common.key;
  }

  get sheet(): Sheet {
    return this.#common.sheet;
  }

  /** The totals that are kept by age: a row for each day since joining. */
  get ages(): Sheet {
    return this.#common.ages;
  }

  get shared(): SharedNumbers {
    return this.#common.shared;
  }

  get joining(): Joining[] {
    return this.#common.joining;
  }

  /**
   * Something that a mechanism keeps for all arms together, made when first asked for by that name. In a trial what
   * one arm's people do in a pass reaches the morning and the evening only through here.
   */
  inCommon<T>(name: string, make: () => T): T {
    const { things } = this.#common;
    if (!things.has(name)) things.set(name, make());
    return things.get(name) as T;
  }

  /** Room for sums of terms; a pass may use it freely. */
  get scratch(): Float64Array {
    return this.#common.scratch;
  }

  /** Whose clocks have run out today, in the block that is under way. */
  get leavers(): Leavers {
    return this.#common.leavers;
  }

  /** Seats of those who have left and come back tonight, in the block that is under way. */
  get returners(): number[] {
    return this.#common.returners;
  }

  /** Who looks at one person of this run, if anybody does. */
  get watch(): Watch | undefined {
    return this.#common.watch;
  }

  set watch(watch: Watch | undefined) {
    this.#common.watch = watch;
  }

  /** The log of events, if anybody asked for one. */
  get log(): EventLog | undefined {
    return this.#common.log;
  }

  set log(log: EventLog | undefined) {
    this.#common.log = log;
  }

  /** Days before the record begins, in which the world fills with people. Day 0 of the record is this day of the run. */
  get warmUpDays(): number {
    return this.job.warmUp?.days ?? 0;
  }

  /** All days of the run, those before the record begins among them. */
  get days(): number {
    return this.warmUpDays + this.job.days;
  }

  /** The day by the calendar: what comes before the record begins has negative days. */
  calendarDay(day: number): number {
    return day - this.warmUpDays;
  }

  /** The key of a draw: what it is for, which item, and which draw of it. */
  purpose(purpose: string, item = '', index = 0): Key {
    return purposeKey(this.key, purpose, item, index);
  }

  /** The key that all people of one channel and segment are numbered under. Names are identity. */
  pairKey(channel: number, segment: number): Key {
    return absorbName(absorbName(this.purpose('person'), this.channels[channel]!), this.segments[segment]!);
  }

  /** The items of a collection by name, with their lever values in force. */
  items<C extends Collection>(name: string, _declared: C): readonly Item<C>[] {
    if (this.#listedOf !== this.settings) this.#listed.clear();
    this.#listedOf = this.settings;
    const listed = this.#listed.get(name);
    if (listed) return listed as readonly Item<C>[];
    const values = this.settings[name] as Readonly<Record<string, ValuesOf<C['levers']>>>;
    const made = itemNames(this.settings, name).map((item) => ({ name: item, levers: values[item]! }));
    this.#listed.set(name, made);
    return made;
  }

  /** Which row of a table by group belongs to a channel and a segment. */
  group(channel: number, segment: number): number {
    return channel * this.segments.length + segment;
  }

  get groups(): number {
    return this.channels.length * this.segments.length;
  }

  /** The sum of the terms that enter `to`; made when first asked for. */
  sumTo(to: string): TermSum {
    const known = this.#sums.get(to);
    if (known) return known;
    const made = new TermSum(to, this.days);
    this.#sums.set(to, made);
    return made;
  }

  sums(): Iterable<TermSum> {
    return this.#sums.values();
  }

  /** The number that stands in the column `reason` for a reason for leaving. */
  reasonNumber(id: string): number {
    const number = this.#common.reasons.indexOf(id);
    if (number < 0) throw new Error(`no reason for leaving is called ${id}`);
    return number;
  }

  /** What the reason for leaving with a number is called. */
  reasonName(number: number): string {
    return this.#common.reasons[number]!;
  }

  /** The trail of that name. */
  trail(name: string): Trail {
    const trail = this.#common.trails.get(name);
    if (!trail) throw new Error(`no trail is called ${name}`);
    return trail;
  }

  trails(): Iterable<Trail> {
    return this.#common.trails.values();
  }

  /** The formula that was read from this text. */
  formula(text: string): Formula {
    const { formulas, facts, room } = this.#common;
    const known = formulas.get(text);
    if (known) return known;
    const tree = Object.hasOwn(this.job.formulas, text) ? this.job.formulas[text] : undefined;
    if (!tree) throw new Error(`the job has no formula “${text}”`);
    const made = new Formula(tree, facts, room);
    formulas.set(text, made);
    return made;
  }

  /** Yesterday's total, over all groups; 0 before the first day. */
  yesterday(total: string, day: number): number {
    return day === 0 ? 0 : sumOf(this.sheet, total, day - 1);
  }

  /** One entry of yesterday's total; 0 before the first day. */
  yesterdayAt(total: string, day: number, at: number): number {
    return day === 0 ? 0 : this.sheet.values[placeOf(this.sheet, total, day - 1) + at]!;
  }

  /** Sets one shared number of today's row. */
  record(total: string, day: number, value: number, at = 0): void {
    this.sheet.values[placeOf(this.sheet, total, day) + at] = value;
  }

  /** Adds to one number of today's row. */
  add(total: string, day: number, value: number, at = 0): void {
    this.sheet.values[placeOf(this.sheet, total, day) + at]! += value;
  }

  /** Something happens today to the people on a list: it stands in the log, and in the life of who is watched. */
  happened(
    what: string,
    block: Block,
    list: ArrayLike<number>,
    count: number,
    day: number,
    more?: Happened,
  ): void {
    const { log, watch } = this.#common;
    log?.add(what, block, list, count, day, more);
    watch?.happened(what, block, list, count, day, more);
  }

  /** Something that is in no log happens to the person in this row; only who is watched has it in her life. */
  note(block: Block, row: number, event: Parameters<Watch['note']>[0]): void {
    const { watch } = this;
    if (watch && watch.rowIn(block) === row) watch.note(event);
  }
}

function begin(job: Job, { totals, lists, trails, reasons, facts }: Kept): Common {
  return {
    key: runKey(job.seed, job.replicate),
    sheet: makeSheet(totals, (job.warmUp?.days ?? 0) + job.days, lists),
    ages: makeSheet(ageTotals(totals), job.days, lists),
    shared: {},
    joining: [],
    scratch: new Float64Array(blockSize),
    leavers: new Leavers(),
    returners: [],
    trails: new Map(Object.entries(trails).map(([name, windows]) => [name, new Trail(name, windows)])),
    reasons,
    facts,
    formulas: new Map(),
    room: new Map(),
    things: new Map(),
    watch: undefined,
    log: undefined,
  };
}
