import type { RunRecord } from '../../record/index.ts';
import { decidedSpend } from '../economics/ledgerLines.ts';
import { enough } from '../enough.ts';
import type { Measure, Series, SeriesLine } from '../measure.ts';

/** `same`: run k of every strategy has the same people with the same luck. `fresh`: no two runs share anything. */
export type Luck = 'same' | 'fresh';

/** What is read of one run before it is let go. */
export interface RunNumbers {
  /** The headline number of the measure. */
  readonly value: number | null;
  /**
   * Its line along the axis; NaN where it has no value, and where a share is among too few people to say anything.
   * Empty if the measure has no series, or several lines.
   */
  readonly line: Float64Array;
  /** What the team decided to spend in the whole run, in minor units; null where the record keeps no books. */
  readonly spent: number | null;
}

/** One strategy over many seeds. */
export interface StrategyRuns {
  readonly id: string;
  /** By seed. */
  readonly runs: readonly RunNumbers[];
}

/** The mean of what the runs came to, of those that have a number; null if none has. */
export function meanOfRuns({ runs }: StrategyRuns): number | null {
  const known = runs.flatMap(({ value }) => value ?? []);
  return known.length === 0 ? null : known.reduce((sum, one) => sum + one, 0) / known.length;
}

/** What several strategies left over many seeds. */
export interface ManyRuns {
  readonly luck: Luck;
  readonly seeds: number;
  readonly axis: Series['axis'];
  /** Positions of all lines. */
  readonly x: readonly number[];
  readonly strategies: readonly StrategyRuns[];
}

/** Reads off a run what is kept of it. */
export function numbersOf(record: RunRecord, measure: Measure, variant: string | undefined): RunNumbers {
  const lines = measure.series?.(record, variant).lines ?? [];
  return {
    value: measure.value(record, variant).value,
    line: lines.length === 1 ? known(lines[0]!) : new Float64Array(0),
    spent: decidedSpend(record),
  };
}

const known = ({ y, among }: SeriesLine): Float64Array =>
  Float64Array.from(y, (value, at) => (among && among[at]! < enough ? NaN : (value ?? NaN)));

/** The axis of a measure's lines; without any, an axis of days without a position. */
export function axisOf(
  record: RunRecord,
  measure: Measure,
  variant: string | undefined,
): Pick<ManyRuns, 'axis' | 'x'> {
  const series = measure.series?.(record, variant);
  return series?.lines.length === 1 ? { axis: series.axis, x: series.x } : { axis: 'day', x: [] };
}
