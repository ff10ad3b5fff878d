import type { Measure, Series } from '../metrics/index.ts';
import type { RunRecord } from '../record/index.ts';

/** A preview: the same sample of the world under the levers as they stand, and as they are being moved. */
export interface Preview {
  readonly before: RunRecord;
  readonly after: RunRecord;
  /** When the lever moved, by `performance.now()`. */
  readonly asked: number;
}

/** The full result's line moved by what the sample says the lever does. */
export function previewSeries(
  measure: Measure,
  variant: string | undefined,
  full: RunRecord,
  { before, after }: Preview,
): Series | null {
  const of = (record: RunRecord) => measure.series?.(record, variant);
  const [base, from, to] = [of(full), of(before), of(after)];
  if (!base || !from || !to) return null;
  const lines = base.lines.map(({ id, title, y, among, count }, index) => {
    const moved = y.map((value, at) => {
      const change = (to.lines[index]?.y[at] ?? 0) - (from.lines[index]?.y[at] ?? 0);
      return value === null ? null : within(measure, value + change, value < 0);
    });
    // A share stays among as many as it was; charts smooth by these counts, which no plain mean of cohorts is made of.
    const more = (share: number | null, at: number) => ((share ?? 0) - (y[at] ?? 0)) * (among?.[at] ?? 0);
    const counts = among &&
      count && { among, count: count.map((n, at) => Math.max(0, n + more(moved[at] ?? null, at))) };
    return { id, title, y: moved, ...counts };
  });
  return { axis: base.axis, x: base.x, lines };
}

/** The full result's headline number, moved by what the sample says the lever does; null where there is none. */
export function previewValue(
  measure: Measure,
  variant: string | undefined,
  full: RunRecord,
  { before, after }: Preview,
): { readonly value: number; readonly more: number } | null {
  const of = (record: RunRecord) => measure.value(record, variant).value;
  const [base, from, to] = [of(full), of(before), of(after)];
  if (base === null || from === null || to === null) return null;
  const value = within(measure, base + to - from);
  return { value, more: value - base };
}

/** No fewer people than none, and no more than all of them; only money may be owed. What is counted down stays below nothing. */
function within({ unit }: Measure, value: number, down = false): number {
  if (unit === 'money') return value;
  if (down) return Math.min(0, value);
  return unit === 'share' ? Math.min(1, Math.max(0, value)) : Math.max(0, value);
}
