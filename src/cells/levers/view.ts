import type { ControlProps } from '../../controls/control.ts';
import type { Speaker } from '../../schema/index.ts';

/** What the view of a levers cell is given. */
export interface LeverView {
  readonly title: string;
  readonly speaker: Speaker;
  readonly levers: readonly (Omit<ControlProps, 'speaker'> & { readonly refused?: string })[];
  /** What is left of the shared budget, in minor units; `per` is the words behind it. */
  readonly budget: { readonly total: number; readonly left: number; readonly per: string } | null;
}
