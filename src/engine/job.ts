import type { Currency, DatedChange, Formulas, Settings, Trial } from '../schema/index.ts';

/** Days before the record begins: the world fills with people under settings of its own. */
export interface WarmUp {
  readonly days: number;
  readonly settings: Settings;
}

/** Everything a run depends on. Two equal jobs leave the same bytes, whoever runs them. */
export interface Job {
  readonly scenario: string | null;
  readonly strategy: string | null;
  readonly seed: string;
  /** 0 is the seed itself; others are further, independent runs of it. */
  readonly replicate: number;
  /** The market: how many simulated people can ever join. */
  readonly people: number;
  readonly days: number;
  /** How many real people one simulated person stands for. */
  readonly weight: number;
  readonly currency: Currency;
  readonly settings: Settings;
  readonly calendar: readonly DatedChange[];
  /** What the formulas of the settings and the calendar come to, by their texts. */
  readonly formulas: Formulas;
  readonly off: readonly string[];
  readonly warmUp: WarmUp | null;
  readonly trial: Trial | null;
}

/** The engine's version: it changes whenever the same job would leave other bytes. */
export const engineVersion = '2';
