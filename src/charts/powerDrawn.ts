import type { PowerCurve } from '../metrics/index.ts';
import type { ChartData } from './chart.ts';

/** What the chart draws of a run: the histogram of active days, in people or, for a measure of shares, in shares. */
export interface PowerDrawn {
  readonly curve: PowerCurve;
  /** Height of each bar; place k is k days. */
  readonly heights: readonly number[];
  /** For how many people one of the record stands. */
  readonly weight: number;
  /** How many days the record has. */
  readonly days: number;
}

export type PowerData = ChartData<PowerDrawn>;
