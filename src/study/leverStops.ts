import type { LeverAxis } from '../metrics/index.ts';
import type { LeverValue, ScalarLever } from '../schema/index.ts';
import { leverRange } from './leverRange.ts';

/**
 * So many values of a lever from end to end of a range, the one that a reasonable world lies in unless another is asked for,
 * widened to where it stands; fewer where whole numbers leave none between. They are rounded to two digits of their distance, so that they can
 * be read. Null of what has no size.
 */
export function leverStops(
  path: string,
  lever: ScalarLever,
  value: LeverValue | undefined,
  count: number,
  ends?: readonly [number, number] | null,
): LeverAxis | null {
  const range = leverRange(path, lever, value, 'plausible');
  if (!range || typeof value !== 'number') return null;
  const [from, to] = ends ?? [range.low, range.high];
  const [low, high] = [Math.min(from, value), Math.max(to, value)];
  const distance = (high - low) / (count - 1);
  const whole = lever.kind === 'integer' || lever.kind === 'money' || lever.kind === 'limit';
  const unit = whole ? Math.max(1, secondPlace(distance)) : secondPlace(distance);
  const between = Array.from({ length: count - 2 }, (_, at) => rounded(low + (at + 1) * distance, unit));
  const inside = between.filter((stop) => stop > low && stop < high);
  return { path, value, stops: [...new Set([low, ...inside, high])] };
}

/** The place of the second digit: 10 of 142, 0.001 of 0.024. */
function secondPlace(distance: number): number {
  if (distance === 0) return 1;
  const exponent = Number(distance.toExponential().split('e')[1]);
  return Number(`1e${exponent - 1}`);
}

/** Without the last digits that binary fractions leave. */
const rounded = (value: number, unit: number): number =>
  Number((Math.round(value / unit) * unit).toPrecision(12));
