import { findColumn, findTotal, type RunRecord } from '../record/index.ts';
import type { Measure, Series } from './measure.ts';

const nothing: Series = { axis: 'day', x: [], lines: [] };

/**
 * The same measure with null, and no lines, for a record without what it reads: one that is made of events holds only
 * what its log has events of, and nothing of what only an engine knows.
 */
export function whereKnown(measure: Measure): Measure {
  const { reads = [], value, series } = measure;
  if (reads.length === 0) return measure;
  const isKnown = (record: RunRecord): boolean =>
    reads.every((name) => findTotal(record, name) ?? findColumn(record, name));
  return {
    ...measure,
    value: (record, variant) => (isKnown(record) ? value(record, variant) : { value: null }),
    ...(series && {
      series: (record: RunRecord, variant?: string) => (isKnown(record) ? series(record, variant) : nothing),
    }),
  };
}
