import { columnOf, type RunRecord } from '../record/index.ts';
import { competingReasons, type ReasonShare } from './survival/competing.ts';
import type { PeopleSpells } from './survival/spells.ts';
import { spellsSince, trueSpells } from './survival/trueSpells.ts';

/** The event from which a node counts its days. */
export type NodeOrigin = 'join' | 'activation';

/** How many leave at a churn node. */
export interface ChurnNode {
  readonly name: string;
  /** People who left at it, of those whose first lifetime it ended. */
  readonly left: number;
  /**
   * Of those who reach it, the share who leave at it: what it takes where nothing else takes them before. Reached by
   * everyone who joins or, where its days count from activation, who is activated. Null if nobody was watched from there on.
   */
  readonly ofReached: number | null;
  /** Of all who sign up, the share who leave at it sooner or later, other reasons having taken many before. */
  readonly ofAll: number | null;
}

const marker = 'nodes.';

/**
 * Every churn node with both numbers, from the true reasons of first lifetimes, as far as they were watched. A record
 * does not say from which event a node counts its days; whoever knows says so by its name.
 */
export function churnNodes(
  record: RunRecord,
  origins: Readonly<Record<string, NodeOrigin>> = {},
): ChurnNode[] {
  const { weight } = record.about;
  const joined = trueSpells(record);
  const sinceJoining = sharesOf(record, joined);
  let sinceActivation: readonly ReasonShare[] | undefined;
  const sharesFrom = (origin: NodeOrigin = 'join') =>
    origin === 'join'
      ? sinceJoining
      : (sinceActivation ??= sharesOf(record, spellsSince(record, columnOf(record, 'activatedDay'))));
  return record.reasons.flatMap(({ id }, at) => {
    if (!id.startsWith(marker)) return [];
    const name = id.slice(marker.length);
    const { left, among: ofAll } = sinceJoining[at]!;
    const { alone: ofReached } = sharesFrom(origins[name])[at]!;
    return [{ name, left: left * weight, ofReached, ofAll }];
  });
}

const sharesOf = (record: RunRecord, spells: PeopleSpells): readonly ReasonShare[] =>
  competingReasons(spells, reasonsOf(record, spells), record.reasons.length);

/** Why each first lifetime ended; −1 if it did not. */
function reasonsOf(record: RunRecord, { person, ended }: PeopleSpells): Int32Array {
  const reason = columnOf(record, 'firstReason');
  return Int32Array.from(person, (one, at) => (ended[at] === 1 ? reason[one]! : -1));
}
