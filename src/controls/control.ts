import type { FormulaNames, LeverValue, ListedLever, Speaker, Text } from '../schema/index.ts';

export type { Speaker };

/** What every control of a lever is given. It keeps nothing itself: the value comes in, wishes go out. */
export interface ControlProps {
  readonly listed: ListedLever;
  readonly value: LeverValue;
  /** What the lever stands at in the scenario. */
  readonly baseline: LeverValue;
  readonly speaker: Speaker;
  /** What the item is called (a channel's name), if the lever belongs to one. */
  readonly itemLabel?: string;
  /** A budget that this control shares with others: its whole, and the most that is left for this one. */
  readonly budget?: { readonly total: number; readonly most: number };
  readonly id: string;
  /** Why what was typed was not taken; the sentence stands in the element `<id>-refused`. */
  readonly refused?: string;
  /** Why it cannot be moved, where that is so. */
  readonly held?: string;
  /** What the formula of an expression lever may name. */
  readonly names?: FormulaNames;
  /** The reference behind a cited source, in full. */
  readonly reference?: Text;
  /** A finger or key is moving the lever; nothing is decided yet. */
  readonly oninput: (value: LeverValue) => void;
  /** The lever was let go at this value. */
  readonly oncommit: (value: LeverValue) => void;
  /** Something was typed: to be read by the one reader of levers. */
  readonly ontyped: (text: string) => void;
}
