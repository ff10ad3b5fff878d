import type { Summary } from '../metrics/index.ts';
import type { Job } from '../runner/index.ts';

/** What is kept of one run. */
export interface FinishedRun extends Summary {
  readonly replicate: number;
  readonly hash: string;
}

/** A form in which results are written: what it keeps of each run, and what it makes of them all. */
export interface Form<Part> {
  readonly part: (run: FinishedRun) => Part;
  readonly whole: (parts: readonly Part[], job: Job) => Iterable<string | Uint8Array>;
}
