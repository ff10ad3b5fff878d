import type { ChartData, Domain } from './chart.ts';

/** What many runs of one strategy came to, a number for each. */
export interface DotsDrawn {
  /** By seed; null where a run has no number. */
  readonly values: readonly (number | null)[];
  /** Whether each of them meets a goal, if there is one. */
  readonly met?: readonly boolean[];
  /** The place at which the cursor stands first; without one it is the middle. */
  readonly threshold?: number;
}

export type DotsData = ChartData<DotsDrawn>;

/** The runs that have a number. */
export const knownOf = (drawn: DotsDrawn | undefined): number[] =>
  (drawn?.values ?? []).filter((value) => value !== null);

/** From least to greatest, with some air; runs that are all alike have an axis around their one value. */
export function axisDomain({ runs }: DotsData): Domain {
  const all = runs.flatMap(({ drawn }) => [
    ...knownOf(drawn),
    ...(drawn.threshold === undefined ? [] : [drawn.threshold]),
  ]);
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const air = (high - low) * 0.06 || Math.abs(low) * 0.1 || 1;
  return [low - air, high + air];
}
