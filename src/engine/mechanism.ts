import type { Collection, LeverChanges, Levers, Problem, Settings, ValuesOf } from '../schema/index.ts';
import type { Block } from './block.ts';
import type { Classifications } from './classes.ts';
import type { Columns } from './columns.ts';
import type { Happenings } from './eventLog.ts';
import type { Facts } from './facts.ts';
import type { Job } from './job.ts';
import type { Run } from './run.ts';
import type { Totals } from './sheet.ts';
import type { Spans } from './spans.ts';
import type { Term } from './terms.ts';
import type { Trailings } from './trails.ts';

/** One part of the day: everything about it is declared here, once. */
export interface Mechanism<L extends Levers = Levers> {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly levers: L;
  /** All its own levers act on what everybody shares, so none can be tried on a part of the people. */
  readonly shared?: true;
  /** Collections whose items this mechanism gives their levers. */
  readonly collections?: Readonly<Record<string, Collection>>;
  /** Collections that must have at least one item. */
  readonly needs?: readonly string[];
  readonly columns?: (settings: Settings, job: Job) => Columns;
  /** What formulas may read of a person, besides trails and classes. */
  readonly facts?: Facts;
  /** What is counted over people's last days; each is a fact as well. */
  readonly trails?: Trailings;
  /** The windows in days over which it reads trails, its own or another's, under the levers of this job. */
  readonly windows?: (job: Job) => Readonly<Record<string, readonly number[]>>;
  /** What a log of the run can hold of what happens to people in it. */
  readonly events?: Happenings;
  /** Classes people are sorted into; each is a column, a fact and two daily totals as well. */
  readonly classifications?: Classifications;
  readonly totals?: Totals;
  /** What it keeps of people over time, under the levers of this job. */
  readonly spans?: (job: Job) => Spans;
  readonly terms?: readonly Term<ValuesOf<L>>[];
  /** Terms of single items of a collection. */
  readonly itemTerms?: (settings: Settings) => readonly Term<ValuesOf<L>>[];
  /** Reasons people can leave for, by id, with what they are called. */
  readonly reasons?: (settings: Settings) => Readonly<Record<string, string>>;
  /** How many people can join at the most, where a mechanism lets the market grow beyond the people of the job. */
  readonly mostPeople?: (job: Job) => number;
  /** What is wrong with a world as a whole; single levers were read before. */
  readonly check?: (job: Job) => readonly Problem[];
  /** What it does in one run. */
  readonly start?: (run: Run, levers: () => ValuesOf<L>) => Part;
}

/** What a mechanism does at each point of the day. All of them are optional. */
export interface Part {
  /** Levers that move on this day, before anything else happens. */
  readonly dated?: (day: number) => LeverChanges;
  /** Levers have their first values, or the calendar moved some. */
  readonly change?: () => void;
  /** Before anybody moves; sees yesterday's totals. Here people join. */
  readonly morning?: (day: number) => void;
  /** The people of one block, those who have left too (rows 0 … count − 1), before anyone moves but after joins. */
  readonly scan?: (block: Block, day: number) => void;
  /** What this worker's people ask for of something scarce, and the answer once everybody's is known. */
  readonly queue?: Queue;
  /** The people from `from` on have just joined the block. */
  readonly born?: (block: Block, from: number, day: number) => void;
  /** The people of one block live their day. */
  readonly pass?: (block: Block, day: number) => void;
  /** The person in this row leaves tonight. */
  readonly left?: (block: Block, row: number, day: number) => void;
  /** The person in this row has come back: a new spell begins tomorrow. `leftDay` and `reason` still tell of her leaving. */
  readonly back?: (block: Block, row: number, day: number) => void;
  /** Numbers that the other workers must hear tonight. They arrive worker after worker: who reads them sorts them. */
  readonly report?: (day: number) => readonly number[];
  /** After everybody; sees today's totals, and what all workers reported, one after another. */
  readonly evening?: (day: number, reports: Float64Array) => void;
}

/** How people of all blocks and workers share something scarce: everybody asks, and then everybody knows. */
export interface Queue {
  /** Whether anything is scarce under the levers in force; if not, nobody waits for anybody. */
  readonly scarce: () => boolean;
  /** What this worker's people ask for: any numbers, the same count for each request. */
  readonly requests: (day: number) => Float64Array;
  /** All workers' requests, one after another; every worker must draw the same conclusion from them. */
  readonly settle: (day: number, all: Float64Array) => void;
}

/** Declares a mechanism; its lever values are typed by its levers. */
export const mechanism = <const L extends Levers>(declared: Mechanism<L>): Mechanism<L> => declared;

/** A mechanism among others, whatever its levers are. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- lever types are a mechanism's own business
export type AnyMechanism = Mechanism<any>;
