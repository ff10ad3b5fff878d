import { pondSteps, type Pond, type PondPlan } from '../metrics/index.ts';
import type { RunRecord } from '../record/index.ts';

/** Milliseconds of counting between two pauses, so that the page stays quick meanwhile. */
const slice = 8;

const counted = new WeakMap<RunRecord, Map<string, Pond>>();

/** Counts the pond of a record bit by bit, once; null if it was called off. */
export async function countPond(
  record: RunRecord,
  plan: PondPlan,
  signal: AbortSignal,
  onshare?: (share: number) => void,
): Promise<Pond | null> {
  const known = counted.get(record) ?? new Map<string, Pond>();
  counted.set(record, known);
  const key = JSON.stringify(plan);
  const before = known.get(key);
  if (before) return before;
  const steps = pondSteps(record, plan);
  let since = performance.now();
  let step = steps.next();
  while (!step.done) {
    if (performance.now() - since > slice) {
      onshare?.(step.value);
      await new Promise((resolve) => setTimeout(resolve));
      if (signal.aborted) return null;
      since = performance.now();
    }
    step = steps.next();
  }
  known.set(key, step.value);
  // Whoever asked hears of it later, never at once: what follows must not run inside what asked.
  await Promise.resolve();
  return signal.aborted ? null : step.value;
}
