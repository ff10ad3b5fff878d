import { doubles, type Block } from './block.ts';
import type { Columns } from './columns.ts';
import type { DayLog } from './trailLogs.ts';

/**
 * Something that happens to people again and again (an order, a contribution) and is counted over their last days.
 * A trail makes a fact of its own name that takes a window, as in `orders(28)`: today and the 27 days before it.
 */
export interface Trailing {
  readonly label: string;
  readonly tag: 'observed' | 'truth';
  /** Windows that the mechanism itself reads; others are kept only if a formula of the run asks for them. */
  readonly windows?: readonly number[];
}

export type Trailings = Readonly<Record<string, Trailing>>;

/** The windows in days over which a trail can be asked for. */
export const trailWindows: readonly number[] = [7, 28, 90, 365];

/** The column that holds a trail's sum over a window. */
export const trailColumn = (trail: string, window: number): string => `${trail}${window}`;

/** The columns of trails, given the windows that are in use. */
export function trailColumns(
  trailings: Trailings,
  windows: Readonly<Record<string, readonly number[]>>,
): Columns {
  return Object.fromEntries(
    Object.entries(trailings).flatMap(([name, { label, tag }]) =>
      (windows[name] ?? []).map((window) => [
        trailColumn(name, window),
        { type: 'float64', initial: 0, label: `${label}, last ${window} days`, tag } as const,
      ]),
    ),
  );
}

/** Counts one trail over every window that is in use in a run. */
export class Trail {
  readonly name: string;
  readonly windows: readonly number[];
  readonly #longest: number;

  constructor(name: string, windows: readonly number[]) {
    this.name = name;
    this.windows = windows;
    this.#longest = Math.max(0, ...windows);
  }

  /** It happens today to the people on a list: once, or by an amount for each place of the list. */
  add(block: Block, list: Int32Array, count: number, day: number, amounts?: Float64Array): void {
    if (this.#longest === 0 || count === 0) return;
    const seat = block.seat;
    const seats = new Int32Array(count);
    for (let j = 0; j < count; j++) seats[j] = seat[list[j]!]!;
    for (const window of this.windows) {
      const sums = doubles(block, trailColumn(this.name, window));
      for (let j = 0; j < count; j++) sums[list[j]!]! += amounts ? amounts[j]! : 1;
    }
    const log = { seats, amounts: amounts ? amounts.slice(0, count) : null };
    const days = logsOf(block, this.name);
    const today = days.get(day);
    if (today) today.push(log);
    else days.set(day, [log]);
  }

  /** The morning of a day: what lies too far back leaves the sums. */
  roll(block: Block, day: number): void {
    if (this.#longest === 0) return;
    const days = logsOf(block, this.name);
    const rowOf = block.rowOf;
    for (const window of this.windows) {
      const left = days.get(day - window);
      if (!left) continue;
      const sums = doubles(block, trailColumn(this.name, window));
      for (const { seats, amounts } of left)
        for (let j = 0; j < seats.length; j++) sums[rowOf[seats[j]!]!]! -= amounts ? amounts[j]! : 1;
    }
    days.delete(day - this.#longest);
  }
}

function logsOf(block: Block, name: string): Map<number, DayLog[]> {
  const known = block.trails.get(name);
  if (known) return known;
  const made = new Map<number, DayLog[]>();
  block.trails.set(name, made);
  return made;
}
