import type { Collection, LeverChanges, Levers, Problem, Settings, ValuesOf } from '../schema/index.ts';
import type { Block } from './block.ts';
import type { Columns } from './columns.ts';
import type { Job } from './job.ts';
import type { Run } from './run.ts';
import type { Totals } from './sheet.ts';
import type { Term } from './terms.ts';

/** One part of the day: everything about it is declared here, once. */
export interface Mechanism<L extends Levers = Levers> {
  readonly id: string;
  readonly title: string;
  readonly help: string;
  readonly levers: L;
  /** Collections whose items this mechanism gives their levers. */
  readonly collections?: Readonly<Record<string, Collection>>;
  /** Collections that must have at least one item. */
  readonly needs?: readonly string[];
  readonly columns?: (settings: Settings) => Columns;
  readonly totals?: Totals;
  readonly terms?: readonly Term<ValuesOf<L>>[];
  /** Reasons people can leave for, by id, with what they are called. */
  readonly reasons?: (settings: Settings) => Readonly<Record<string, string>>;
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
  /** The people from `from` on have just joined the block. */
  readonly born?: (block: Block, from: number, day: number) => void;
  /** The people of one block live their day. */
  readonly pass?: (block: Block, day: number) => void;
  /** After everybody; sees today's totals. */
  readonly evening?: (day: number) => void;
}

/** Declares a mechanism; its lever values are typed by its levers. */
export const mechanism = <const L extends Levers>(declared: Mechanism<L>): Mechanism<L> => declared;

/** A mechanism among others, whatever its levers are. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- lever types are a mechanism's own business
export type AnyMechanism = Mechanism<any>;
