import { factsUsed } from '../expression/index.ts';
import type { Job } from './job.ts';

/** Whether a formula of the job reads this fact: some are kept only then. */
export const asksFor = (job: Job, fact: string): boolean =>
  Object.values(job.formulas).some((tree) => factsUsed(tree).some((used) => used.fact === fact));
