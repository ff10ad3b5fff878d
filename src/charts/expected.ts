import type { Series } from '../metrics/index.ts';

/** A curve that somebody drew before she saw what came: values at positions of the chart. */
export interface Expected {
  readonly at: readonly number[];
  readonly values: readonly number[];
  /** Which of the runs it was about; null where that is none of them. */
  readonly run: number | null;
}

/** A drawn curve at a position: straight between its points, level beyond them. */
export function between({ at, values }: Pick<Expected, 'at' | 'values'>, position: number): number {
  const next = at.findIndex((one) => one >= position);
  if (next === -1) return values.at(-1)!;
  if (next === 0) return values[0]!;
  const [from, to] = [at[next - 1]!, at[next]!];
  const share = (position - from) / (to - from);
  return values[next - 1]! + share * (values[next]! - values[next - 1]!);
}

/** The `d` of the area between what was expected and what came, from the first point that was drawn to the last. */
export function gapPath(
  x: (at: number) => number,
  y: (value: number) => number,
  curve: Pick<Expected, 'at' | 'values'>,
  series: Series,
): string {
  const [first, last] = [curve.at[0]!, curve.at.at(-1)!];
  const shown = series.x.flatMap((at, index) => {
    const value = series.lines[0]?.y[index] ?? null;
    return at < first || at > last || value === null ? [] : [{ at, value }];
  });
  if (shown.length < 2) return '';
  const place = (at: number, value: number) => `${x(at).toFixed(1)},${y(value).toFixed(1)}`;
  const there = shown.map(({ at, value }) => place(at, value));
  const back = shown.toReversed().map(({ at }) => place(at, between(curve, at)));
  return `M${[...there, ...back].join('L')}Z`;
}
