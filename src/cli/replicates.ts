import { setMaxListeners } from 'node:events';
import type { Job } from '../engine/index.ts';
import type { EventSink, RunRecord } from '../record/index.ts';
import { inlineRunner, workerPool, type Outcome, type RunOptions } from '../runner/index.ts';
import { nodePort } from '../runner/nodePort.ts';
import type { WantedRun } from './readRun.ts';
import type { Surroundings } from './surroundings.ts';

/** Who hears of the runs as they go. */
export interface Listener {
  /** A run has ended well; runs end in any order. */
  readonly take: (replicate: number, record: RunRecord) => void;
  /** How much of a run is done, from 0 to 1. */
  readonly onProgress: (replicate: number, done: number) => void;
  /** Hears of the events of a run; only where there is a single one. */
  readonly events?: EventSink;
}

/** How all runs together ended. */
export type Ended = Exclude<Outcome, { kind: 'done' }> | { readonly kind: 'done' };

/** Runs every replicate; the first that does not end well ends them all. */
export async function runReplicates(
  wanted: WantedRun,
  { signal, workerScript }: Pick<Surroundings, 'signal' | 'workerScript'>,
  listener: Listener,
): Promise<Ended> {
  const { replicates, memoryLimit } = wanted;
  const crew = crewFor(wanted, workerScript);
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  // Every lane listens; Node takes more than ten listeners for a leak and says so on standard error.
  setMaxListeners(0, either);
  let next = 0;
  let ended: Ended = { kind: 'done' };
  // As many lanes as runs at once: records are large, so none is made before there is room for it.
  const lane = async () => {
    while (next < replicates && ended.kind === 'done') {
      const replicate = next++;
      const onProgress = (done: number) => listener.onProgress(replicate, done);
      const outcome = await crew.run(
        { ...wanted.job, replicate },
        { signal: either, onProgress, memoryLimit, ...(listener.events && { events: listener.events }) },
      );
      if (outcome.kind === 'done') {
        listener.take(replicate, outcome.record);
        onProgress(1);
      } else if (ended.kind === 'done') {
        ended = outcome;
        stop.abort();
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: crew.atOnce }, lane));
    return ended;
  } finally {
    crew.close();
  }
}

interface Crew {
  readonly atOnce: number;
  readonly run: (job: Job, options: RunOptions) => Promise<Outcome>;
  readonly close: () => void;
}

/** Whole runs to each worker when there are enough of them; else all workers share one run after another. */
function crewFor({ replicates, workers }: WantedRun, workerScript: URL): Crew {
  if (workers === 1) return { atOnce: 1, ...inlineRunner() };
  const pool = workerPool(() => nodePort(workerScript), workers);
  const shared = replicates < workers;
  return {
    atOnce: shared ? 1 : workers,
    run: (job, options) => (shared ? pool.runShared(job, options) : pool.run(job, options)),
    close: () => pool.close(),
  };
}
