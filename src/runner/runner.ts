import type { Job } from '../engine/index.ts';
import type { EventSink, Life, RunRecord } from '../record/index.ts';
import type { Problem } from '../schema/index.ts';

/** How a run ended. A bug or a dead worker is a rejected promise instead. */
export type Outcome =
  | { readonly kind: 'done'; readonly record: RunRecord; readonly turns: Readonly<Record<string, number>> }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

export interface RunOptions {
  readonly signal?: AbortSignal;
  /** Hears the share of the days that are done, from 0 to 1. */
  readonly onProgress?: (done: number) => void;
  /** Hears of everything that happens, day after day; without one nothing is logged. */
  readonly events?: EventSink;
  /**
   * Hears of the run while it goes on: the record of the days that are over, the same as that of a run which ends there.
   * The next comes when `drawn` was called, at most ten a second; none of a run that several workers share.
   */
  readonly onSoFar?: (record: RunRecord, drawn: () => void) => void;
  /** Bytes a run may take at most. */
  readonly memoryLimit?: number;
}

/** Runs jobs somewhere. Every runner leaves the same record of the same job. */
export interface Runner {
  run(job: Job, options?: RunOptions): Promise<Outcome>;
  close(): void;
}

/** How watching somebody ended. */
export type Watched =
  | { readonly kind: 'done'; readonly life: Life | null }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

/** Runs a job again and tells the life of who stands in one place of its record; null if nobody does. */
export interface Watcher {
  watch(job: Job, place: number, options?: Pick<RunOptions, 'signal'>): Promise<Watched>;
}
