import {
  bySpan,
  meanOfRuns,
  pairOf,
  type LeverEffects,
  type LeverEnd,
  type Measure,
  type RunNumbers,
} from '../metrics/index.ts';
import type { Job, Runner } from '../runner/index.ts';
import { valueAt, withValue } from '../schema/index.ts';
import { eachRun, type Studied, type StudyOptions } from './eachRun.ts';
import type { LeverRange } from './leverRange.ts';

/** Levers to move one at a time, and the measure in which the effect is told. */
export interface SensitivityPlan {
  readonly job: Job;
  readonly ranges: readonly LeverRange[];
  readonly measure: Measure;
  readonly variant: string | undefined;
  readonly seeds: number;
}

/** Seeds at each end of a lever unless others are asked for. */
export const usualEnds = 10;

/**
 * Moves each lever to either end of its range while all others stay, with the same luck as the run it is held against,
 * and tells what that does to the measure. What two levers do together it does not tell.
 */
export async function sensitivity(
  { job, ranges, measure, variant, seeds }: SensitivityPlan,
  runner: Runner,
  options: StudyOptions = {},
): Promise<Studied<LeverEffects>> {
  const ends = ranges.flatMap(({ path, low, high }) => [low, high].map((value) => ({ path, value })));
  const moved = ends.map(({ path, value }) => ({ ...job, settings: withValue(job.settings, path, value) }));
  const jobs = [job, ...moved].flatMap((one) =>
    Array.from({ length: seeds }, (_, replicate) => ({ ...one, replicate })),
  );
  const studied = await eachRun<RunNumbers>(
    jobs,
    runner,
    (record) => ({ value: measure.value(record, variant).value, line: new Float64Array(0), spent: null }),
    options,
  );
  if (studied.kind !== 'done') return studied;
  const runsOf = (at: number) => ({ id: '', runs: studied.result.slice(at * seeds, (at + 1) * seeds) });
  const base = runsOf(0);
  const endOf = (at: number): LeverEnd => {
    const { mean, error } = pairOf(base, runsOf(at + 1));
    return { value: ends[at]!.value, effect: mean, error };
  };
  const levers = ranges.map(({ path }, at) => ({
    path,
    value: Number(valueAt(job.settings, path)),
    low: endOf(2 * at),
    high: endOf(2 * at + 1),
  }));
  return { kind: 'done', result: { seeds, baseline: meanOfRuns(base), levers: bySpan(levers) } };
}
