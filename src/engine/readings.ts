import type { Fact } from './facts.ts';

/*
 * The ways in which facts are read from columns that a world may not keep, because nothing in it needs them. Formulas
 * may name such a fact all the same: of nobody is anything known then.
 */

type Read = NonNullable<Fact['read']>;

/** What stands in a column; 0 where the world does not keep it. */
export const readIfKept =
  (column: string): Read =>
  (block, count, _day, out) => {
    const values = block.columns[column];
    if (!values) out.fill(0, 0, count);
    else for (let row = 0; row < count; row++) out[row] = values[row]!;
  };

/** Whether a column that is −1 for “never” or “nobody” holds anything else. */
export const readWhether =
  (column: string): Read =>
  (block, count, _day, out) => {
    const values = block.columns[column];
    if (!values) out.fill(0, 0, count);
    else for (let row = 0; row < count; row++) out[row] = Number(values[row]! >= 0);
  };

/** Days since the day in a column; `never` for those to whom it has not happened. */
export const readDaysSince =
  (column: string, never: number): Read =>
  (block, count, day, out) => {
    const since = block.columns[column];
    if (!since) out.fill(never, 0, count);
    else for (let row = 0; row < count; row++) out[row] = since[row]! < 0 ? never : day - since[row]!;
  };
