import type { Writable } from 'node:stream';

/** What the command line finds around it; the launcher hands over the real thing, a test what it wants to see. */
export interface Surroundings {
  /** The checkout, with the shipped scenarios in it. */
  readonly root: string;
  /** Where the names of files begin that are not absolute. */
  readonly directory: string;
  readonly stdin: AsyncIterable<Uint8Array>;
  readonly stdout: Writable;
  readonly stderr: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  /** Aborted when somebody presses Ctrl+C. */
  readonly signal: AbortSignal;
  /** The built src/runner/nodeWorker.ts. */
  readonly workerScript: URL;
  /** The built page into which a scenario is put to be passed on; it is built if it must be. */
  readonly shell: () => Promise<string>;
}

/** How a call ended, in the form that scripts see. */
export const exitCodes = { good: 0, problem: 1, bug: 2, interrupted: 130 } as const;
