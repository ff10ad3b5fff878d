import type { Measure } from './measure.ts';

/** What the engine knows and what a dashboard shows in its place. */
export interface Sides {
  readonly truth: Measure;
  readonly dashboard: Measure;
}

/** Both sides of a measure that is one of them; null for all others. */
export function sidesAmong(measures: readonly Measure[], { id }: Measure): Sides | null {
  const truth = measures.find((one) => one.seenAs !== undefined && (one.id === id || one.seenAs === id));
  const dashboard = measures.find((one) => one.id === truth?.seenAs);
  return truth && dashboard ? { truth, dashboard } : null;
}
