import type { Currency } from './currency.ts';
import type { Formulas } from './formula.ts';
import type { LeverValue } from './levers.ts';
import type { Settings } from './settings.ts';

/** Levers with the values they are set to, in the order they were written. */
export type LeverChanges = readonly (readonly [path: string, value: LeverValue])[];

/** A named way of setting the levers of a scenario. */
export interface Strategy {
  readonly id: string;
  readonly label: string;
  readonly changes: LeverChanges;
  /** What it moves for a share of the people only, drawn at random; null for most strategies. */
  readonly trial: Trial | null;
  /** What it does on single days, besides the scenario's own calendar. */
  readonly calendar: readonly DatedChange[];
}

/** Levers that are moved for a share of the people only: the small group of a test. */
export interface Trial {
  readonly share: number;
  readonly changes: LeverChanges;
}

/**
 * What a campaign should be asked before it begins, in this order; the answers are the team's own words. They are
 * printed with the plan and read back after the campaign.
 */
export const checklistKeys = [
  'purpose',
  'worth',
  'timing',
  'flow',
  'people',
  'prizes',
  'look',
  'copy',
  'channel',
  'substitute',
  'rhythm',
] as const;

export type Checklist = Readonly<Partial<Record<(typeof checklistKeys)[number], string>>>;

/** Something the team does on a day: levers that move from then on, and money that is spent once. */
export interface DatedChange {
  readonly day: number;
  /** The day on which its levers go back to what they would be without it; absent if they stay. */
  readonly until?: number;
  readonly checklist?: Checklist;
  readonly label: string;
  readonly changes: LeverChanges;
  /** Minor units. */
  readonly cost: number;
}

/** What a file says can be run: a world with its levers set, its strategies and its calendar. */
export interface Scenario {
  /** The name translations and links go by; null for a file that has none. */
  readonly id: string | null;
  readonly currency: Currency;
  /** The market: how many people can ever join. */
  readonly people: number;
  /** How many of them are simulated, each standing for several; null for everybody. */
  readonly sample: number | null;
  readonly days: number;
  /** Days before the first one, unrecorded, in which the world fills under the scenario's own settings. */
  readonly warmUpDays: number;
  readonly seed: string;
  readonly settings: Settings;
  readonly strategies: readonly Strategy[];
  readonly calendar: readonly DatedChange[];
  /** What the formulas of all these come to, by their texts. */
  readonly formulas: Formulas;
  /** Mechanisms that do not take part. */
  readonly off: readonly string[];
  /** What items and strategies are called, by path (`channels.ads`, `strategies.half`). */
  readonly labels: Readonly<Record<string, string>>;
}

/** The whole numbers that set the size of a run, with the range any of them may have. */
export const runNumbers = {
  people: { initial: 10_000, min: 1, max: 10_000_000_000 },
  sample: { initial: 1_000_000, min: 1, max: 10_000_000 },
  days: { initial: 180, min: 1, max: 3_650 },
  warmUpDays: { initial: 0, min: 0, max: 3_650 },
  replicates: { initial: 1, min: 1, max: 10_000 },
  workers: { initial: 1, min: 1, max: 64 },
} as const;

/** The longest seed, in UTF-16 units; longer ones gain nothing and hide typing errors. */
export const longestSeed = 200;
