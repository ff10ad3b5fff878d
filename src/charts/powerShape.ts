import { powerWindow } from '../metrics/index.ts';

/** What a curve of active days looks like. */
export type PowerShape = 'left' | 'right' | 'smile' | 'hill' | 'even';

/** The last day of the left end: a day a week. */
const leftEnd = 7;

/** Ends that differ from the middle by less than this part of it are as high as it is. */
const clearly = 0.1;

/**
 * The shape by the mean height of three parts: up to 7 days, in between, and from 21 days on. `people` at place k
 * came on k days; place 0 does not count.
 */
export function powerShape(people: readonly number[]): PowerShape {
  const mean = (from: number, to: number) =>
    people.slice(from, to).reduce((sum, n) => sum + n, 0) / (to - from);
  const left = mean(1, leftEnd + 1);
  const middle = mean(leftEnd + 1, powerWindow.from);
  const right = mean(powerWindow.from, powerWindow.days + 1);
  const slack = clearly * Math.max(left, middle, right);
  const above = (one: number, other: number) => one > other + slack;
  if (above(left, middle) && above(right, middle)) return 'smile';
  if (above(middle, left) && above(middle, right)) return 'hill';
  if (above(left, right)) return 'left';
  return above(right, left) ? 'right' : 'even';
}
