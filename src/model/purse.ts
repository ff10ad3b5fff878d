import type { Run } from '../engine/index.ts';

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
  const spent = run.shared[spentSoFar] ?? 0;
  const granted = Math.min(wanted, Math.max(0, (run.shared[budget] ?? Infinity) - spent));
  run.shared[spentSoFar] = spent + granted;
  if (granted < wanted) run.add('unfunded', day, wanted - granted);
  return granted;
}
