import { problem, type Problem } from '../schema/index.ts';
import { activityWords, blockSize, bytesPerPerson } from './block.ts';
import type { Job } from './job.ts';
import type { AnyMechanism } from './mechanism.ts';
import { allColumns, allLists, allSpans, totalsKept } from './kept.ts';
import { ageTotals, makeSheet } from './sheet.ts';

/** What a run may take unless whoever starts it says otherwise, in bytes. */
export const defaultMemoryLimit = 512 * 1024 * 1024;

/**
 * Bytes a run can take at the most: everybody in the market joins. The record is made column by column while the run
 * lets go of them, so only one column and the activity are ever held twice. Spans are reckoned as if they were kept as a
 * bit for each day: only what is so of everybody now and not the week after could take more. People who never join take
 * nothing, so most runs stay well below it.
 */
export function mostBytes(job: Job, day: readonly AnyMechanism[]): number {
  const market = Math.max(job.people, ...day.map((one) => one.mostPeople?.(job) ?? 0));
  const people = Math.ceil(market / blockSize) * blockSize;
  const days = (job.warmUp?.days ?? 0) + job.days;
  const each = bytesPerPerson(allColumns(day, job), days);
  const overTime = activityWords(days) * (1 + 2 * Object.keys(allSpans(day, job)).length);
  const totals = totalsKept(day, job);
  const rows = [totals, ageTotals(totals)].map(
    (each) => makeSheet(each, 0, allLists(day, job.settings)).rowWidth,
  );
  const row = rows.reduce((sum, width) => sum + width, 0);
  return people * (each + 8 + 4 * overTime) + 2 * 8 * row * days;
}

/** A problem if the run may need more memory than it is allowed. */
export function memoryProblem(job: Job, day: readonly AnyMechanism[], limit: number): Problem[] {
  const bytes = mostBytes(job, day);
  if (bytes <= limit) return [];
  const megabytes = (size: number) => Math.ceil(size / 1024 / 1024);
  return [problem('memory', 'people', { read: megabytes(bytes), max: megabytes(limit) })];
}
