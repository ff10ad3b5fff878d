import type { Measure, Series } from '../metrics/index.ts';
import type { ChartData } from './chart.ts';
import { partStroke } from './partStrokes.ts';
import type { Stroke } from './strokes.ts';

/** What the chart draws of a run: its lines, and what each of them comes to over all days. */
export interface PartsDrawn {
  readonly series: Series;
  readonly sums: readonly number[];
}

export type PartsData = ChartData<PartsDrawn>;

/** What stands as it does on an evening is drawn so; what happens on a day as the mean of the last seven. */
export function partsOf(measure: Measure, series: Series): PartsDrawn {
  const sums = series.lines.map(({ y }) => y.reduce<number>((sum, value) => sum + (value ?? 0), 0));
  if (measure.id === 'backlog') return { series, sums };
  const lines = series.lines.map((line) => ({
    ...line,
    y: line.y.map((_, index) => {
      const week = line.y.slice(Math.max(0, index - 6), index + 1);
      return week.reduce<number>((sum, value) => sum + (value ?? 0), 0) / week.length;
    }),
  }));
  return { series: { ...series, lines }, sums };
}

/** The longest series, whose days stand for all. */
export const longestOf = ({ runs }: PartsData): Series =>
  runs.map(({ drawn }) => drawn.series).reduce((best, one) => (one.x.length > best.x.length ? one : best));

/** How a line of a part is drawn; what there is to be used stands behind what is used. */
export function lineStroke({ measure }: PartsData, id: string, part: number, scale: number): Stroke {
  if (measure.id === 'staffHours' && id === 'offered')
    return { colour: 'var(--data-slate)', width: 1.5 * scale, dash: `${2 * scale} ${2 * scale}` };
  return partStroke(part, scale);
}
