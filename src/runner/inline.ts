import { assemble } from '../engine/index.ts';
import { day } from '../model/index.ts';
import { breathe, drive } from './drive.ts';
import type { Runner } from './runner.ts';

/** Runs jobs on the calling thread, in slices of a few milliseconds. */
export function inlineRunner(): Runner {
  return {
    async run(job, options = {}) {
      const driven = await drive(
        job,
        { part: 0, of: 1 },
        {
          pause: breathe,
          cancelled: () => options.signal?.aborted ?? false,
          progress: (today) => options.onProgress?.(today / job.days),
          ...(options.events && { events: options.events }),
          ...(options.onSoFar && { soFar: options.onSoFar }),
          ...(options.memoryLimit !== undefined && { memoryLimit: options.memoryLimit }),
        },
      );
      if (driven.kind !== 'done') return driven;
      return { kind: 'done', record: assemble(job, day, [driven.piece]), turns: driven.piece.turns };
    },
    close: () => undefined,
  };
}
