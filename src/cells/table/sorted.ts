/** A number as it is shown and as it is sorted and saved; null is none. */
export interface TableNumber {
  readonly value: number | null;
  readonly text: string;
  /** How far it may lie from the whole world's by chance; empty where nothing is left to chance. */
  readonly error: string;
}

export interface TableRow {
  readonly id: string;
  readonly label: string;
  /** The numbers are those of levers that have moved since. */
  readonly old: boolean;
  readonly numbers: readonly TableNumber[];
}

/** By which column rows are sorted, 0 being the first number; null is the order of the author. */
export interface Sorting {
  readonly column: number;
  readonly down: boolean;
}

/** Rows in the order that is asked for; rows without a number come last, equal ones stay as they were. */
export function sorted(rows: readonly TableRow[], by: Sorting | null): readonly TableRow[] {
  if (!by) return rows;
  const of = ({ numbers }: TableRow) => numbers[by.column]?.value ?? null;
  return [...rows].sort((one, other) => {
    const [a, b] = [of(one), of(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return by.down ? b - a : a - b;
  });
}

/** The next order on the way: first the highest on top, then the lowest, then as it was. */
export function nextSorting(now: Sorting | null, column: number): Sorting | null {
  if (now?.column !== column) return { column, down: true };
  return now.down ? { column, down: false } : null;
}
