import type { Job } from '../engine/index.ts';
import type { EventForm, EventFormat, EventSink, Life, RunRecord } from '../record/index.ts';
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

/** What of a run is wanted as text: the same that `sluice events` writes. */
export interface WantedLog extends EventForm {
  readonly format: EventFormat;
}

/** How writing a log ended. */
export type Logged =
  | { readonly kind: 'done' }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'cancelled' };

export interface LogOptions extends Pick<RunOptions, 'signal' | 'onProgress'> {
  /**
   * Hears the text of the log in pieces, with the number of events in each. The run waits while several of them are not
   * taken yet, so that it never takes more memory than these; where one cannot be taken, it ends.
   */
  readonly take: (text: Uint8Array<ArrayBuffer>, events: number) => Promise<void>;
}

/** Runs a job and writes the log of what happens in it. */
export interface Logger {
  log(job: Job, wanted: WantedLog, options: LogOptions): Promise<Logged>;
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
