import type { Run } from '../engine/index.ts';
import { dayKey, uniformOf } from '../math/index.ts';

/** One uniform number a day that belongs to nobody in particular: the luck of a purpose and an item. */
export function dayLuck(run: Run, purpose: string, item: string): (day: number) => number {
  const [first, second] = [run.purpose(purpose, item, 0), run.purpose(purpose, item, 1)];
  return (day) => {
    const [high, low] = [dayKey(first, day), dayKey(second, day)];
    return uniformOf(0, 0, high, low);
  };
}

/**
 * A whole number whose expectation is the amount, by a uniform number: whole amounts are themselves. With the same luck
 * a larger amount never gives a smaller number.
 */
export const wholeOf = (amount: number, luck: number): number => Math.floor(amount + luck);
