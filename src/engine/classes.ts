import { wholes, type Block } from './block.ts';
import type { Columns } from './columns.ts';
import type { Run } from './run.ts';
import { placeOf, type Lists, type Totals } from './sheet.ts';

/** A way of sorting people into classes, of which everybody is in exactly one. */
export interface Classification {
  readonly title: string;
  readonly tag: 'observed' | 'truth';
  /** What each class is called, by its name, which formulas use. People start in the first. */
  readonly classes: Readonly<Record<string, string>>;
}

export type Classifications = Readonly<Record<string, Classification>>;

const movesOf = (id: string): string => `${id}Moves`;

/** The class of every person. */
export const classColumns = (all: Classifications): Columns =>
  Object.fromEntries(
    Object.entries(all).map(([id, { title, tag }]) => [id, { type: 'int32', initial: 0, label: title, tag }]),
  );

/** How many are in each class at the end of each day, and how many moved from which to which. */
export const classTotals = (all: Classifications): Totals =>
  Object.fromEntries(
    Object.entries(all).flatMap(([id, { title }]) => [
      [id, { label: title, by: id, counted: 'people' }],
      [movesOf(id), { label: `${title}: moves`, by: movesOf(id), counted: 'people' }],
    ]),
  );

/** The names of the classes, and of the moves between them (`none>habit`). */
export const classLists = (all: Classifications): Lists =>
  Object.fromEntries(
    Object.entries(all).flatMap(([id, { classes }]) => {
      const names = Object.keys(classes);
      return [
        [id, names],
        [movesOf(id), names.flatMap((from) => names.map((to) => `${from}>${to}`))],
      ];
    }),
  );

/** Puts the people in rows 0 … count − 1 into their classes of tonight, and counts them and their moves. */
export function sortInto(
  run: Run,
  id: string,
  block: Block,
  count: number,
  day: number,
  next: Int32Array,
): void {
  const column = wholes(block, id);
  const { values, places } = run.sheet;
  const size = places.get(id)!.width;
  const at = placeOf(run.sheet, id, day);
  const moves = placeOf(run.sheet, movesOf(id), day);
  // In two tallies in turn: one number at a time would have to wait for itself.
  const tally = new Int32Array(2 * size);
  for (let row = 0; row < count; row++) {
    const from = column[row]!;
    const to = next[row]!;
    tally[2 * to + (row & 1)]! += 1;
    if (from === to) continue;
    values[moves + from * size + to]! += 1;
    column[row] = to;
  }
  for (let to = 0; to < size; to++) values[at + to]! += tally[2 * to]! + tally[2 * to + 1]!;
}

/**
 * The same for some people only: those on a list, whose classes of tonight stand in `next` place by place. Nothing is
 * counted but their moves, in today's row and in `counts`, which holds how many of the block are in each class.
 */
export function moveInto(
  run: Run,
  id: string,
  people: { readonly block: Block; readonly day: number; readonly list: Int32Array; readonly count: number },
  next: Int32Array,
  counts: Float64Array,
): void {
  const { block, day, list, count } = people;
  const column = wholes(block, id);
  const { values } = run.sheet;
  const moves = placeOf(run.sheet, movesOf(id), day);
  for (let j = 0; j < count; j++) {
    const row = list[j]!;
    const from = column[row]!;
    const to = next[j]!;
    if (from === to) continue;
    values[moves + from * counts.length + to]! += 1;
    counts[from]! -= 1;
    counts[to]! += 1;
    column[row] = to;
  }
}
