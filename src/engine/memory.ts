import { problem, type Problem } from '../schema/index.ts';
import { blockSize, bytesPerPerson } from './block.ts';
import type { Job } from './job.ts';
import type { AnyMechanism } from './mechanism.ts';
import { allColumns, allLists, allTotals } from './kept.ts';
import { makeSheet } from './sheet.ts';

/** What a run may take unless whoever starts it says otherwise, in bytes. */
export const defaultMemoryLimit = 512 * 1024 * 1024;

/**
 * Bytes a run can take at the most: everybody in the market joins, and the record is a second copy of what is kept
 * of each person. People who never join take nothing, so most runs stay well below it.
 */
export function mostBytes(job: Job, day: readonly AnyMechanism[]): number {
  const people = Math.ceil(job.people / blockSize) * blockSize;
  const days = (job.warmUp?.days ?? 0) + job.days;
  const each = bytesPerPerson(allColumns(day, job), days);
  const row = makeSheet(allTotals(day), 0, allLists(day, job.settings)).rowWidth;
  return 2 * (people * each + 8 * row * days);
}

/** A problem if the run may need more memory than it is allowed. */
export function memoryProblem(job: Job, day: readonly AnyMechanism[], limit: number): Problem[] {
  const bytes = mostBytes(job, day);
  if (bytes <= limit) return [];
  const megabytes = (size: number) => Math.ceil(size / 1024 / 1024);
  return [problem('memory', 'people', { read: megabytes(bytes), max: megabytes(limit) })];
}
