import type { Job, Logger, WantedLog } from '../../runner/index.ts';
import { sampleJob } from '../../runner/index.ts';

/** So many people are enough to tell how long the log of all will be. */
const enough = 500;

/** About how many bytes a log will have; null if it was called off or cannot be told. */
export async function lengthOf(
  logger: Logger,
  job: Job,
  wanted: WantedLog,
  signal: AbortSignal,
): Promise<number | null> {
  const each = Math.max(1, Math.round(job.people / enough));
  let bytes = 0;
  const take = (text: Uint8Array) => {
    bytes += text.length;
    return Promise.resolve();
  };
  const logged = await logger.log(each === 1 ? job : sampleJob(job, each), wanted, { signal, take });
  return logged.kind === 'done' ? bytes * each : null;
}
