import {
  workerPool,
  workerRunner,
  WorkerDied,
  type Job,
  type Logger,
  type Outcome,
  type Runner,
  type RunOptions,
  type Watcher,
} from '../runner/index.ts';
import { cores, openPort } from './port.ts';

/**
 * The page's workers: one for full runs, one for the preview while a lever moves and for the lives of single people,
 * and some for studies of many runs.
 */
export interface Lab {
  readonly full: Runner;
  readonly preview: Runner & Watcher;
  readonly study: Runner;
  close(): void;
}

/** Workers start with the first run they are given. */
export function openLab(): Lab {
  const full = workerRunner(openPort);
  const preview = workerRunner(openPort);
  const study = workerPool(openPort, studyLanes());
  return {
    full,
    preview,
    study,
    close: () => {
      full.close();
      preview.close();
      study.close();
    },
  };
}

/** A worker for logs. */
export const openLogger = (): Runner & Logger => workerRunner(openPort);

/** How many runs of a study go on at the same time: the page and its own runs keep a core. */
export const studyLanes = (): number => Math.min(4, Math.max(1, cores() - 1));

/** Workers for the seeds of a goal, beside those of the page. */
export const openJudges = (): Runner => workerPool(openPort, studyLanes());

/** Runs a job; where the worker dies under it, once more on a new one, and only then gives up. */
export async function runTwice(runner: Runner, job: Job, options: RunOptions): Promise<Outcome> {
  try {
    return await runner.run(job, options);
  } catch (error) {
    if (!(error instanceof WorkerDied) || options.signal?.aborted) throw error;
    return runner.run(job, options);
  }
}
