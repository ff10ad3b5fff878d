import type { DatedChange } from '../../schema/index.ts';

/** A lever that campaigns can set, as the fields show it. */
export interface PlannedLever {
  readonly path: string;
  readonly label: string;
  readonly unit: string;
  /** What stands in its number field for a value, and a value in words. */
  readonly field: (value: number) => number;
  readonly written: (value: number) => string;
  /** What it stands at without a campaign. */
  readonly now: number;
}

/** One thing that was typed into the fields of an entry. */
export type Typed =
  | { readonly of: 'day' | 'until' | 'cost' | 'label'; readonly text: string }
  | { readonly of: 'lever'; readonly path: string; readonly text: string }
  | { readonly of: 'checklist'; readonly key: string; readonly text: string };

/** What is said of an entry: its name, its days and its levers in words. */
export interface SaidEntry {
  readonly entry: DatedChange;
  readonly label: string;
  readonly when: string;
  readonly levers: readonly string[];
  /** Levers it sets that the fields do not have. */
  readonly others: readonly string[];
}
