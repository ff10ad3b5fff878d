import { decodeRecord, encodeRecord } from '../record/index.ts';
import type { Job } from '../engine/index.ts';
import type { Runner } from './runner.ts';

/** Sends every job and every record through bytes on its way, to show that nothing is lost by it. */
export function throughBytes(inner: Runner): Runner {
  return {
    async run(job, options) {
      const sent = JSON.parse(JSON.stringify(job)) as Job;
      const outcome = await inner.run(sent, options);
      if (outcome.kind !== 'done') return outcome;
      return { ...outcome, record: decodeRecord(encodeRecord(outcome.record)) };
    },
    close: () => inner.close(),
  };
}
