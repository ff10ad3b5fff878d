import { absorbName, purposeKey, runKey, type Key } from '../math/index.ts';
import { itemNames, type Collection, type Settings, type ValuesOf } from '../schema/index.ts';
import { blockSize } from './block.ts';
import { Leavers } from './clock.ts';
import type { Job } from './job.ts';
import { makeSheet, placeOf, sumOf, type Sheet, type Totals } from './sheet.ts';
import { TermSum, type SharedNumbers } from './terms.ts';

/** People who join together: how many, on which path. */
export interface Joining {
  readonly channel: number;
  readonly segment: number;
  readonly count: number;
}

/** One item of a collection, with its lever values. */
export interface Item<C extends Collection> {
  readonly name: string;
  readonly levers: ValuesOf<C['levers']>;
}

/** What the mechanisms of one run share: settings in force, draws, totals, terms, and who joins today. */
export class Run {
  readonly job: Job;
  readonly key: Key;
  readonly channels: readonly string[];
  readonly segments: readonly string[];
  readonly sheet: Sheet;
  settings: Settings;
  readonly shared: SharedNumbers = {};
  readonly joining: Joining[] = [];
  /** Room for sums of terms; a pass may use it freely. */
  readonly scratch = new Float64Array(blockSize);
  /** Whose clocks have run out today, in the block that is under way. */
  readonly leavers = new Leavers();
  readonly #sums = new Map<string, TermSum>();

  constructor(job: Job, totals: Totals) {
    this.job = job;
    this.key = runKey(job.seed, job.replicate);
    this.settings = job.settings;
    this.channels = itemNames(job.settings, 'channels');
    this.segments = itemNames(job.settings, 'segments');
    this.sheet = makeSheet(totals, job.days, this.channels.length, this.segments.length);
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
  items<C extends Collection>(name: string, _declared: C): Item<C>[] {
    const values = this.settings[name] as Readonly<Record<string, ValuesOf<C['levers']>>>;
    return itemNames(this.settings, name).map((item) => ({ name: item, levers: values[item]! }));
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
    const made = new TermSum(this.job.days);
    this.#sums.set(to, made);
    return made;
  }

  sums(): Iterable<TermSum> {
    return this.#sums.values();
  }

  /** Yesterday's total, over all groups; 0 before the first day. */
  yesterday(total: string, day: number): number {
    return day === 0 ? 0 : sumOf(this.sheet, total, day - 1);
  }

  /** Sets one shared number of today's row. */
  record(total: string, day: number, value: number, at = 0): void {
    this.sheet.values[placeOf(this.sheet, total, day) + at] = value;
  }

  /** Adds to one shared number of today's row. */
  add(total: string, day: number, value: number): void {
    this.sheet.values[placeOf(this.sheet, total, day)]! += value;
  }
}
