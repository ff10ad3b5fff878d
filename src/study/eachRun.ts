import type { RunRecord } from '../record/index.ts';
import type { Job, Outcome, Runner } from '../runner/index.ts';
import { openLanes } from './lanes.ts';

/** How a study of many runs is made. */
export interface StudyOptions {
  /** Ends it; what was read so far is dropped. */
  readonly signal?: AbortSignal;
  /** How many runs go on at the same time, 1 unless given; what comes of them is the same. */
  readonly lanes?: number;
  /** Hears how much of all runs together is done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Bytes a run may take at most. */
  readonly memoryLimit?: number;
}

/** How a study ended. A bug or a dead worker is a rejected promise instead. */
export type Studied<T> = { readonly kind: 'done'; readonly result: T } | Exclude<Outcome, { kind: 'done' }>;

/**
 * Runs jobs one after another in each lane and reads something off every record, which is then let go: a lane never
 * holds more than one. What was read comes in the order of the jobs, whichever lane ran them. The first run that does
 * not end well ends them all.
 */
export async function eachRun<T>(
  jobs: readonly Job[],
  runner: Runner,
  read: (record: RunRecord, index: number) => T,
  { signal, lanes = 1, onProgress, memoryLimit }: StudyOptions = {},
): Promise<Studied<readonly T[]>> {
  const results: T[] = [];
  const shares = new Float64Array(jobs.length);
  const tell = (index: number, share: number) => {
    shares[index] = share;
    onProgress?.(shares.reduce((sum, one) => sum + one, 0) / jobs.length);
  };
  const all = openLanes(Math.min(lanes, jobs.length), signal);
  let refused: Studied<never> | null = null;
  await all.run(jobs.length, async (index, stopped) => {
    const outcome = await runner.run(jobs[index]!, {
      signal: stopped,
      onProgress: (share) => tell(index, share),
      ...(memoryLimit !== undefined && { memoryLimit }),
    });
    if (outcome.kind === 'done') {
      results[index] = read(outcome.record, index);
      tell(index, 1);
      return;
    }
    if (outcome.kind === 'refused') refused = outcome;
    all.stop();
  });
  if (refused) return refused;
  // A place that was left out is empty; Object.keys counts those that are not.
  const whole = Object.keys(results).length === jobs.length;
  return whole ? { kind: 'done', result: results } : { kind: 'cancelled' };
}
