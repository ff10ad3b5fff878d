import { anyError, itemNames, mostItems, problem, type Problem } from '../schema/index.ts';
import type { Job } from './job.ts';
import type { AnyMechanism } from './mechanism.ts';
import { memoryProblem } from './memory.ts';

/** What is wrong with a job as a whole. With any error among them it cannot be run. */
export function checkJob(job: Job, day: readonly AnyMechanism[], memoryLimit: number): Problem[] {
  const problems: Problem[] = [];
  for (const { id, collections, needs } of day) {
    if (job.off.includes(id)) continue;
    for (const name of Object.keys(collections ?? {})) {
      const count = itemNames(job.settings, name).length;
      if (count > mostItems)
        problems.push(problem('itemsMany', name, { collection: name, read: count, max: mostItems }));
      if (count === 0 && needs?.includes(name))
        problems.push(problem('itemsMissing', name, { collection: name }));
    }
  }
  if (anyError(problems)) return problems;
  for (const { id, check } of day) if (!job.off.includes(id)) problems.push(...(check?.(job) ?? []));
  if (!anyError(problems)) problems.push(...memoryProblem(job, day, memoryLimit));
  return problems;
}
