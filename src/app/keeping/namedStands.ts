import type { Job } from '../../runner/index.ts';
import type { Session } from '../session.svelte.ts';

/** Where a reader once stood and what she called it, as something that can be run and compared. */
export interface NamedStand {
  /** The step it is after: its name for a comparison is `step-<number>`. */
  readonly step: number;
  readonly id: string;
  readonly label: string;
  readonly job: Job;
}

/** All places of the history that the reader named, in the order in which she came by them. */
export const namedStands = (session: Session): NamedStand[] =>
  Object.entries(session.work.history.names)
    .filter(([, name]) => name !== '')
    .map(([step, label]) => ({
      step: Number(step),
      id: `step-${step}`,
      label,
      job: session.jobAt(Number(step)),
    }));
