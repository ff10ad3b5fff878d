import type { Tree } from './formula.ts';
import type { LeverChanges } from './scenario.ts';

/** Something a lesson says of its world, which the doctor asks the engine about. */
export interface Claim {
  readonly id: string;
  /** As it is written: `activeLastWeek@mix > activeLastWeek@allIn`. */
  readonly text: string;
  /** What that means; null where it could not be read. */
  readonly holds: Tree | null;
  /** How long the runs are that it speaks of; those of the scenario unless it says so. */
  readonly days: number | null;
  /** Assumptions it is made under: narrower ranges than those a reasonable world lies in. The lesson has to say them. */
  readonly given: readonly { readonly path: string; readonly low: number; readonly high: number }[];
  /** What the claim stands on: with these mechanisms off and these levers set it must not hold. */
  readonly without: { readonly off: readonly string[]; readonly changes: LeverChanges };
}

/** What a scenario teaches, in a form that can be checked. */
export interface Lesson {
  /** The rows of the field that it teaches, such as `A3`. */
  readonly teaches: readonly string[];
  /** The checkpoint that the naive strategy fails and the reference passes; null for one that has no goal. */
  readonly goal: string | null;
  readonly naive: string | null;
  readonly reference: string | null;
  /** How many people are simulated in each of the many worlds. */
  readonly people: number;
  /** Levers, items or groups that are how the product is made, not an assumption: they stay where they are. */
  readonly hold: readonly string[];
  readonly claims: readonly Claim[];
}

/** How many people a world of the doctor may have. */
export const lessonPeople = { initial: 2_000, min: 100, max: 100_000 } as const;

/** The longest list of claims; more than this is two lessons. */
export const mostClaims = 6;
