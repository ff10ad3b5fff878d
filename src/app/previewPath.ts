import type { ChartOptions } from '../cells/chart/cell.ts';
import type { PreviewPath } from '../cells/chart/frame.ts';
import type { RunRecord } from '../record/index.ts';
import { previewSeries, type Preview } from './previewSeries.ts';

/** How a chart draws a preview over its own run: its line, or the outlines of its bars; null if it can do neither. */
export function previewPath(
  { chart, measure, variant }: ChartOptions,
  full: RunRecord,
  preview: Preview,
): PreviewPath | null {
  const { outline, ghost } = chart;
  if (outline) {
    const of = (record: RunRecord): unknown => chart.read(record, measure, variant);
    const [before, after] = [of(preview.before), of(preview.after)];
    if (before === null || after === null) return null;
    return (picture, data, run) =>
      outline({ full: data.runs[run]?.drawn as unknown, before, after }, data, picture, run);
  }
  const series = ghost && previewSeries(measure, variant, full, preview);
  return series ? (picture, _, run) => ghost(series, picture, run) : null;
}
