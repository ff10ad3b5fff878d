import type { Run } from '../engine/index.ts';
import { assumption, money, type MoneyLever } from '../schema/index.ts';

/** The shared numbers by which mechanisms and ledger agree on money, in minor units. */
const spentSoFar = 'spentSoFar';
const budget = 'budget';

/** Sets what may be spent in the whole run; null is no limit. */
export function setBudget(run: Run, most: number | null): void {
  run.shared[budget] = most ?? Infinity;
}

/**
 * Takes money from the budget for one line of cost and returns what was granted. Whoever asks first in the order of
 * the day is served first; what was wanted and not there is counted, because it is how a budget's end shows.
 */
export function spend(run: Run, day: number, wanted: number): number {
  // What a world costs before the record begins is not on this budget.
  if (day < run.warmUpDays) return wanted;
  const granted = Math.min(wanted, budgetLeft(run, day));
  run.shared[spentSoFar] = (run.shared[spentSoFar] ?? 0) + granted;
  if (granted < wanted) refuse(run, day, wanted - granted);
  return granted;
}

/** What may still be spent. What a world costs before the record begins is not on the budget. */
export function budgetLeft(run: Run, day: number): number {
  if (day < run.warmUpDays) return Infinity;
  return Math.max(0, (run.shared[budget] ?? Infinity) - (run.shared[spentSoFar] ?? 0));
}

/** Counts money that was wanted and is not there. */
export const refuse = (run: Run, day: number, wanted: number): void => run.add('unfunded', day, wanted);

/** Takes money from the budget that people have cost during the day: it is paid even if less was left. */
export function charge(run: Run, day: number, amount: number): void {
  if (day >= run.warmUpDays) run.shared[spentSoFar] = (run.shared[spentSoFar] ?? 0) + amount;
}

/** A lever for money spent every day: the same range wherever money can be put. */
export const dailySpend = ({ label, help }: { label: string; help: string }): MoneyLever =>
  money({
    label,
    help,
    unit: 'perDay',
    initial: 0,
    min: 0,
    max: 100_000_000,
    step: 1000,
    plausible: [0, 1_000_000],
    extensive: true,
    source: assumption(),
  });
