import type { LeverValue, ScalarLever } from '../schema/index.ts';

/** Two ends between which a lever is moved. */
export interface LeverRange {
  readonly path: string;
  readonly low: number;
  readonly high: number;
}

/** How far levers are moved: through the range that a reasonable world lies in, or by so large a part of their value. */
export type Reach = 'plausible' | number;

/** The ends of one lever that stands at this value; null of what has no size, such as a word or a limit that is none. */
export function leverRange(
  path: string,
  lever: ScalarLever,
  value: LeverValue | undefined,
  reach: Reach,
): LeverRange | null {
  if (typeof value !== 'number' || !('plausible' in lever)) return null;
  const { min, max, plausible, kind } = lever;
  const by = reach === 'plausible' ? 0 : Math.abs(value) * reach;
  const ends = reach === 'plausible' ? plausible : ([value - by, value + by] as const);
  const whole = kind === 'integer' || kind === 'money' || kind === 'limit';
  const [low, high] = ends.map((end) => Math.min(max, Math.max(min, whole ? Math.round(end) : end)));
  return { path, low: low!, high: high! };
}
