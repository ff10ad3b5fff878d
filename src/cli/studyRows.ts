import type { Job } from '../engine/index.ts';
import { alignColumns } from './columns.ts';

/** What a study was made of, as the first lines of its table. */
export const studyRows = (
  { scenario, seed, people, weight, days }: Job,
  more: readonly (readonly [string, string])[],
): string[] =>
  alignColumns([
    ['Scenario', scenario ?? 'without an id'],
    ['Seed', seed],
    ['People', String(people * weight)],
    ['Days', String(days)],
    ...more,
  ]);
