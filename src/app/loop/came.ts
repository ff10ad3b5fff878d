import type { Came } from '../../cells/predict/ground.ts';
import type { ShownValue } from '../../cells/value/cell.ts';
import type { RunRecord } from '../../record/index.ts';

/** What a measure came to in a run. */
export const cameOf = ({ measure, variant }: ShownValue, record: RunRecord): Came => ({
  series: measure.series?.(record, variant) ?? null,
  value: measure.value(record, variant).value,
});
