import type { Speaker } from '../../schema/index.ts';
import type { Attempt } from './answer.ts';
import type { CheckpointOptions } from './cell.ts';

export type { Speaker };

/** How the judging of a checkpoint stands. */
export type Judging =
  | { readonly kind: 'idle' }
  /** What was judged so far, by replicate; null for a seed that is still to come. */
  | { readonly kind: 'running'; readonly met: readonly (boolean | null)[] }
  | { readonly kind: 'failed'; readonly reason: string };

/** What the view of a checkpoint is given. */
export interface CheckpointProps {
  readonly id: string;
  readonly options: CheckpointOptions;
  /** What is judged, in words. */
  readonly goal: string;
  readonly attempts: readonly Attempt[];
  readonly judging: Judging;
  /** The last attempt was made with other levers than those that stand now. */
  readonly stale: boolean;
  /** The levers of an attempt in words. */
  readonly sayLevers: (attempt: Attempt) => string;
  readonly speaker: Speaker;
  readonly onrun: () => void;
  readonly onstop: () => void;
}
