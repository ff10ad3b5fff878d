import { inWeeks } from '../../charts/calendarAxis.ts';
import { valueTicks } from '../../charts/ticks.ts';
import type { Domain } from '../../charts/index.ts';
import type { Measure, Series } from '../../metrics/index.ts';
import { usualKnots } from './cell.ts';

/** What a prediction is drawn on: the axes, as the run at the start has them. Nothing of what will come is in them. */
export interface Ground {
  readonly measure: Measure;
  readonly series: Series;
  readonly domain: Domain;
  /** The least by which a value is told apart from another. */
  readonly step: number;
}

/** What came of a prediction: a series or a number, as far as the measure has them; null where nothing came. */
export interface Came {
  readonly series: Series | null;
  readonly value: number | null;
}

/** Twice as high as anything at the start: there must be as much room above what is known as below. */
const room = 2;

/** The ground for the values that a measure had at the start. */
export function groundOf(measure: Measure, series: Series | null, value: number | null): Ground {
  const values = [...(series?.lines[0]?.y ?? []), value].filter((one) => one !== null);
  const [low, high] = [Math.min(0, ...values) * room, Math.max(0, ...values) * room];
  const isShare = measure.unit === 'share' && high <= room;
  const [least, most] =
    low === 0 && high === 0 ? [0, isShare ? 1 : 10] : [low, isShare ? Math.min(1, high) : high];
  const rough = (most - least) / 100;
  const power = 10 ** Math.floor(Math.log10(rough));
  const whole = ['people', 'days', 'weeks', 'pieces', 'money'].includes(measure.unit);
  const ticks = valueTicks([least, most], 4, whole ? 1 : 0);
  // The axis ends on a round number, so that its own end tells nothing.
  const end = Math.max(
    most,
    (ticks.at(-1) ?? most) + (most > (ticks.at(-1) ?? most) ? (ticks[1] ?? most) - (ticks[0] ?? 0) : 0),
  );
  const empty: Series = { axis: 'day', x: [], lines: [] };
  return {
    measure,
    series: series ?? empty,
    domain: [least, isShare ? Math.min(1, end) : end],
    step: whole ? Math.max(1, power) : power,
  };
}

/** A value on the ground: within its axis, and told no finer than a hand can draw. */
export function grounded({ domain: [low, high], step }: Ground, value: number): number {
  const round = Math.round(value / step) * step;
  return Math.min(high, Math.max(low, Math.round(round * 1e9) / 1e9));
}

/** Where a curve is asked for: at the weeks (of a short run, the days) that are named, else evenly over the run. */
export function knotsOf({ series }: Ground, named: readonly number[]): readonly number[] {
  const { axis, x } = series;
  const [first, last] = [x[0] ?? 0, x.at(-1) ?? 0];
  const days = axis === 'day' && inWeeks(series) ? 7 : 1;
  const positionOf = (n: number) => (axis === 'week' || days === 7 ? n * days - 1 : n);
  const [low, high] = days === 7 ? [1, Math.floor((last + 1) / 7)] : [first, last];
  const even = Array.from({ length: usualKnots }, (_, index) =>
    Math.round(low + (index * (high - low)) / (usualKnots - 1)),
  );
  const wanted = named.length > 0 ? named.map(positionOf) : even.map((n) => (days === 7 ? n * 7 - 1 : n));
  return [...new Set(wanted.filter((at) => at >= first && at <= last))];
}

/** Edges between bins, where none are named: seven over the axis. */
export function edgesOf({ domain: [low, high] }: Ground, named: readonly number[]): readonly number[] {
  if (named.length > 0) return named;
  const ticks = valueTicks([low, high], 8, 0.01).filter((tick) => tick > low && tick < high);
  return ticks;
}

/** In which bin a value lies: 0 is below the first edge. */
export const binOf = (edges: readonly number[], value: number): number =>
  edges.filter((edge) => value >= edge).length;
