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

/** Columns of dots that an axis is divided into; a dot stands in the middle of its column. */
export const columnCount = 24;

/** By column, lowest dot first: whether its run meets the goal; without a goal all are filled. */
export function stacked({ values, met }: DotsDrawn, [low, high]: Domain): readonly (readonly boolean[])[] {
  const columns: boolean[][] = Array.from({ length: columnCount }, () => []);
  values.forEach((value, seed) => {
    if (value === null) return;
    const at = Math.min(columnCount - 1, Math.floor(((value - low) / (high - low)) * columnCount));
    columns[at]!.push(met?.[seed] ?? true);
  });
  return columns.map((column) => column.sort((a, b) => Number(b) - Number(a)));
}
