import type { Measure } from '../../metrics/index.ts';
import type { NamedMeasure } from '../namedMeasure.ts';

/** The record of a run, as measures read it. */
export type Run = Parameters<Measure['value']>[0];

/** One line of what a campaign did: a measure with it and without it, of the whole run or on a day. */
export interface Looked {
  readonly named: NamedMeasure;
  readonly at: 'whole' | 'atEnd' | 'after' | 'atLast';
  /** Null of the whole run. */
  readonly day: number | null;
  readonly with: number | null;
  readonly without: number | null;
}

/** What it brought on that line; null where either is not known. */
export const broughtBy = ({ with: a, without: b }: Looked): number | null =>
  a === null || b === null ? null : a - b;

/**
 * What a campaign did to measures over the whole run, and to one that is followed day by day: on its last day, some days
 * later, and on the last day of the run. Both runs are of the same people with the same luck.
 */
export function lookBack(
  runs: { readonly with: Run; readonly without: Run },
  entry: { readonly day: number; readonly until?: number },
  show: readonly NamedMeasure[],
  followed: NamedMeasure,
  later: number,
): Looked[] {
  const days = runs.with.about.days;
  const whole = show.map((named): Looked => {
    const of = (run: Run) => named.measure.value(run, named.variant).value;
    return { named, at: 'whole', day: null, with: of(runs.with), without: of(runs.without) };
  });
  const last = days - 1;
  const end = Math.min(last, (entry.until ?? days) - 1);
  const points = [
    ...(end < last ? [['atEnd', end] as const] : []),
    ...(end + later < last ? [['after', end + later] as const] : []),
    ['atLast', last] as const,
  ];
  const on = (run: Run, day: number) => {
    const series = followed.measure.series?.(run, followed.variant);
    const at = series?.x.indexOf(day) ?? -1;
    return at < 0 ? null : (series!.lines[0]?.y[at] ?? null);
  };
  const followedOn = points.map(([at, day]): Looked => ({
    named: followed,
    at,
    day,
    with: on(runs.with, day),
    without: on(runs.without, day),
  }));
  return [...whole, ...followedOn];
}
