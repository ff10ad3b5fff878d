import { valueAxis } from '../../charts/amounts.ts';
import { inWeeks } from '../../charts/calendarAxis.ts';
import { chartWords, ghostPath } from '../../charts/index.ts';
import { textWidth } from '../../charts/textWidth.ts';
import { spacedTicks } from '../../charts/ticks.ts';
import type { Series } from '../../metrics/index.ts';
import type { Speaker } from '../../schema/index.ts';
import type { Prediction } from './answer.ts';
import { grounded, type Ground } from './ground.ts';

/** Where things stand in the picture of a curve, in its pixels. */
export interface Sketch {
  readonly width: number;
  readonly height: number;
  readonly area: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  readonly x: (at: number) => number;
  readonly y: (value: number) => number;
  /** The value at a height. */
  readonly valueAt: (y: number) => number;
  readonly rows: readonly { readonly y: number; readonly text: string }[];
  readonly columns: readonly { readonly x: number; readonly text: string }[];
  /** What the values count, and what the columns are. */
  readonly unit: string;
  readonly across: string;
}

/** Lays out the axes of a ground in a width. */
export function sketchOf(ground: Ground, width: number, textSize: number, speaker: Speaker): Sketch {
  const { domain, series, measure } = ground;
  const [low, high] = domain;
  const height = width < 480 ? 240 : 280;
  const { ticks, write, label } = valueAxis(speaker, measure.unit, domain, 4);
  const widest = Math.max(...ticks.map((tick) => textWidth(write(tick), textSize)));
  // A knot at either end must not stand on the rim.
  const area = { left: Math.ceil(widest + 20), right: width - 20, top: 26, bottom: height - textSize * 3.2 };
  const [first, last] = [series.x[0] ?? 0, series.x.at(-1) ?? 1];
  const x = (at: number) => area.left + ((at - first) / (last - first || 1)) * (area.right - area.left);
  const y = (value: number) => area.bottom - ((value - low) / (high - low || 1)) * (area.bottom - area.top);
  const days = series.axis === 'day' && inWeeks(series) ? 7 : 1;
  const weekly = days === 7 || series.axis === 'week';
  const n = weekly ? Math.floor((last + 1) / days) : last;
  return {
    width,
    height,
    area,
    x,
    y,
    valueAt: (at) => grounded(ground, low + ((area.bottom - at) / (area.bottom - area.top)) * (high - low)),
    rows: ticks.map((tick) => ({ y: y(tick), text: write(tick) })),
    columns: spacedTicks(weekly ? 1 : first, n, width < 480 ? 5 : 9).map((tick) => ({
      x: x(weekly ? tick * days - 1 : tick),
      text: speaker.number(tick, 'number'),
    })),
    unit: label,
    across: speaker.say(
      series.axis === 'age' ? chartWords.ageAxis : weekly ? chartWords.weekAxis : chartWords.dayAxis,
    ),
  };
}

/** The `d` of a drawn curve, from its first point to its last. */
export function curvePath({ x, y }: Sketch, curve: Extract<Prediction, { form: 'curve' }>): string {
  return ghostPath(curve.at, curve.values, x, y);
}

/** The `d` of what came. */
export const seriesPath = ({ x, y }: Sketch, series: Series): string =>
  ghostPath(series.x, series.lines[0]?.y ?? [], x, y);
