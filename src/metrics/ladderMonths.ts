import { findColumn, type RunRecord } from '../record/index.ts';
import { once } from './measure.ts';

/** Days between the two evenings, on which the model writes down where everybody stands. */
const monthDays = 28;

/** Where people stood on the ladder on one evening, and where the same people stood four weeks later; simulated people. */
export interface LadderMonths {
  /** Names of the rungs, the lowest first. */
  readonly names: readonly string[];
  /** The two evenings, as days of the record; −1 is the evening before it begins. */
  readonly from: number;
  readonly to: number;
  readonly before: readonly number[];
  readonly after: readonly number[];
  /** People who stood on one rung, by row, and then on another, or the same. */
  readonly moves: readonly (readonly number[])[];
  /** Of each rung of the first evening, who was no longer there on the second. */
  readonly gone: readonly number[];
  /** Of each rung of the second evening, who was not there on the first: joined since, or back. */
  readonly come: readonly number[];
}

/**
 * The last two evenings of that kind, person by person: before = moves by row + gone, after = moves by column + come,
 * exactly. Null where the record keeps no ladder, or is too short for two of them.
 */
export function ladderMonths(record: RunRecord): LadderMonths | null {
  const [first, second] = [findColumn(record, 'rungBefore'), findColumn(record, 'rungMonth')];
  const names = record.lists.rungs;
  const to = Math.floor(record.about.days / monthDays) * monthDays - 1;
  if (!first || !second || !names || to < 0 || first.every((rung) => rung < 0)) return null;
  return once(record, 'ladder months', () => countMoves(names, first, second, to));
}

function countMoves(
  names: readonly string[],
  first: ArrayLike<number>,
  second: ArrayLike<number>,
  to: number,
): LadderMonths {
  const none = () => names.map(() => 0);
  const [before, after, gone, come] = [none(), none(), none(), none()];
  const moves = names.map(none);
  for (let person = 0; person < first.length; person++) {
    const [a, b] = [first[person]!, second[person]!];
    if (a >= 0) before[a]! += 1;
    if (b >= 0) after[b]! += 1;
    if (a >= 0 && b >= 0) moves[a]![b]! += 1;
    else if (a >= 0) gone[a]! += 1;
    else if (b >= 0) come[b]! += 1;
  }
  return { names, from: to - monthDays, to, before, after, moves, gone, come };
}
