import { browserPort } from '../runner/browserPort.ts';
import {
  workerRunner,
  WorkerDied,
  type Job,
  type Logger,
  type Outcome,
  type Runner,
  type RunOptions,
  type Watcher,
} from '../runner/index.ts';

/** The page's two workers: one for full runs, one for the preview while a lever moves and for the lives of single people. */
export interface Lab {
  readonly full: Runner;
  readonly preview: Runner & Watcher;
  close(): void;
}

/** Workers start with the first run they are given. */
export function openLab(): Lab {
  const full = workerRunner(browserPort);
  const preview = workerRunner(browserPort);
  return {
    full,
    preview,
    close: () => {
      full.close();
      preview.close();
    },
  };
}

/** A worker for logs. */
export const openLogger = (): Runner & Logger => workerRunner(browserPort);

/** Runs a job; where the worker dies under it, once more on a new one, and only then gives up. */
export async function runTwice(runner: Runner, job: Job, options: RunOptions): Promise<Outcome> {
  try {
    return await runner.run(job, options);
  } catch (error) {
    if (!(error instanceof WorkerDied) || options.signal?.aborted) throw error;
    return runner.run(job, options);
  }
}
