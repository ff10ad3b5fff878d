import { evaluate, factsUsed, readFormula } from '../../expression/index.ts';
import type { RunRecord } from '../../record/index.ts';
import { type Items, type ReadFormula, type Tree } from '../../schema/index.ts';
import type { Measure } from '../measure.ts';
import { goalNames, valueOf } from './goal.ts';

/**
 * Reads a claim: a formula that holds or not, over headline numbers of measures, each of a strategy
 * (`activeLastWeek@mix > 1.1 * activeLastWeek@allIn`); a measure without one is of the scenario as it stands.
 */
export function readClaim(
  text: string,
  measures: readonly Measure[],
  items: Items,
  strategies: readonly string[],
): ReadFormula {
  const names = goalNames(text, measures, items);
  const of = strategies.flatMap((id) =>
    Object.entries(names).map(([name, fact]) => [`${name}@${id}`, fact] as const),
  );
  return readFormula(text, { ...names, ...Object.fromEntries(of) }, 'truth');
}

/** A number that a claim names. */
export interface ClaimFact {
  /** As the claim writes it. */
  readonly name: string;
  /** What it is, without whose. */
  readonly measure: string;
  /** Null is the scenario without a strategy. */
  readonly strategy: string | null;
}

/** Everything that a claim names. */
export const factsOfClaim = (holds: Tree): readonly ClaimFact[] =>
  factsUsed(holds).map(({ fact }) => {
    const [measure = fact, strategy = null] = fact.split('@');
    return { name: fact, measure, strategy };
  });

/** A number of one run that a claim names; null where the run has none. */
export const claimNumber = (
  record: RunRecord,
  { measure }: ClaimFact,
  measures: readonly Measure[],
): number | null => valueOf(record, measure, measures);

/** Whether a claim holds for these numbers. One that names what no run had a number for does not. */
export function answerClaim(holds: Tree, numbers: Readonly<Record<string, number | null>>): boolean {
  const known = factsUsed(holds).every(({ fact }) => numbers[fact] !== null && numbers[fact] !== undefined);
  return known && evaluate(holds, (fact) => numbers[fact]!) === 1;
}
