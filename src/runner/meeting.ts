import { whoMeets, type Job } from '../engine/index.ts';
import { day } from '../model/index.ts';
import type { RunRecord } from '../record/index.ts';
import type { Tree } from '../schema/index.ts';

/**
 * Whom a formula holds for on the last evening of a record of this job, a byte for each place in it; null where the
 * record does not keep what the formula reads.
 */
export const meeting = (record: RunRecord, tree: Tree, job: Job): Uint8Array | null =>
  whoMeets(record, tree, job, day);
