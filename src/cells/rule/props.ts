import type { RuleCounts } from './counts.ts';

/** A fact as the fields offer it: its texts are said by now. */
export interface OfferedFact {
  readonly name: string;
  readonly label: string;
  readonly kind: 'number' | 'truth' | 'class';
  readonly windows: readonly number[];
  readonly classes: readonly { readonly name: string; readonly label: string }[];
}

/** What is known of whom the rule means. */
export interface RuleStand {
  /** Null as long as no run has kept what the rule reads. */
  readonly counts: RuleCounts | null;
  /** Whether the people are those of an older run. */
  readonly old: boolean;
  /** Whether anything says who truly is it. */
  readonly asksTruth: boolean;
  readonly truthLabel: string;
}
