import type { Markish } from '@observablehq/plot';
import type { Series, SeriesLine } from '../metrics/index.ts';
import type { ChartData, ChartRun, Drawing, Picture, Reading } from './chart.ts';
import { addEndLabels, type LabelFit } from './endLabels.ts';
import { strokeOf } from './strokes.ts';

const noLine: SeriesLine = { id: '', title: '', y: [] };

/** The first line of a series, empty where the record knows nothing; the charts of one line per run draw no other. */
export const mainLine = (series: Series): SeriesLine => series.lines[0] ?? noLine;

/** The value of a run's main line at a position; null where it has none. */
export const valueAt = ({ drawn: series }: ChartRun, at: number): number | null =>
  mainLine(series).y[indexAt(series, at)] ?? null;

/** The index of a position, which is nearly always the position itself; −1 if the series has no such position. */
export const indexAt = ({ x }: Series, at: number): number => (x[at] === at ? at : x.indexOf(at));

/** The run with the longest series, whose positions stand for all. */
export function longest(data: ChartData): Series {
  const series = data.runs.map((run) => run.drawn);
  return series.reduce((best, one) => (one.x.length > best.x.length ? one : best));
}

/** One line mark of a run in its own stroke; null breaks the line. */
export function lineMark(
  { plot, strokeScale }: Drawing,
  data: ChartData<unknown>,
  run: ChartRun<unknown>,
  points: readonly (readonly [number, number | null])[],
): Markish {
  const { colour, width, dash } = strokeOf(run, data.runs, strokeScale);
  return plot.lineY(points, {
    x: (point: readonly [number, number | null]) => point[0],
    // Plot takes null for zero when it makes a scale, but NaN for a gap everywhere.
    y: (point: readonly [number, number | null]) => point[1] ?? NaN,
    stroke: colour,
    strokeWidth: width,
    // Round ends would fill the gaps between dashes.
    strokeLinecap: 'butt',
    ...(dash && { strokeDasharray: dash }),
  });
}

/** Labels every run at the last of its points, unless there is only one run. */
export function labelRuns<Drawn>(
  picture: Picture,
  data: ChartData<Drawn>,
  fit: LabelFit,
  { textSize, strokeScale }: Drawing,
  endOf: (run: ChartRun<Drawn>) => readonly [number, number] | null,
): void {
  if (data.runs.length < 2) return;
  const ends = data.runs.map((run, index) => {
    const end = endOf(run);
    const { colour, width, dash } = strokeOf(run, data.runs, strokeScale);
    const place = end
      ? { x: picture.x(end[0]), y: picture.y(end[1], index) }
      : { x: picture.area.right, y: picture.area.bottom };
    return { ...place, text: run.label, colour, width, dash };
  });
  addEndLabels(picture, ends, fit, textSize);
}

/** The last point that has a value. */
export function lastPoint(
  points: readonly (readonly [number, number | null])[],
): readonly [number, number] | null {
  const point = points.findLast(([, value]) => value !== null);
  return point ? [point[0], point[1]!] : null;
}

/** Least and greatest of the values, zero among them. */
export function spanOf(values: readonly (number | null)[]): readonly [number, number] {
  let [low, high] = [0, 0];
  for (const value of values) {
    if (value === null || !Number.isFinite(value)) continue;
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}

/** At most sixty of so many rows, evenly spaced, the first and the last among them. */
export function briefly(rows: readonly number[], most = 60): number[] {
  if (rows.length <= most) return [...rows];
  const step = (rows.length - 1) / (most - 1);
  return Array.from({ length: most }, (_, index) => rows[Math.round(index * step)]!);
}

/** What the cursor marks at a place: one dot for each run that has a value there. */
export function readingsOf(data: ChartData, valueOf: (run: ChartRun) => number | null): Reading[] {
  return data.runs.flatMap((run, index): Reading[] => {
    const value = valueOf(run);
    return value === null ? [] : [{ run: index, value, colour: strokeOf(run, data.runs).colour }];
  });
}
