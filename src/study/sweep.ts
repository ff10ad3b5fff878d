import {
  meanOfRuns,
  pairOf,
  type LeverAxis,
  type LeverMap,
  type MapCell,
  type Measure,
  type RunNumbers,
} from '../metrics/index.ts';
import type { Job, Runner } from '../runner/index.ts';
import { withValue } from '../schema/index.ts';
import { eachRun, type Studied, type StudyOptions } from './eachRun.ts';

/** Two levers to move together, and the measure in which it is told. */
export interface SweepPlan {
  readonly job: Job;
  readonly across: LeverAxis;
  readonly up: LeverAxis;
  readonly measure: Measure;
  readonly variant: string | undefined;
  readonly seeds: number;
}

/** Stops of each lever unless others are asked for. */
export const usualStops = 15;

/** Runs of each setting unless others are asked for: each has the luck of the run that it is held against. */
export const usualSettings = 1;

/** How many runs a map takes: one more setting is where the levers stand. */
export const sweepRuns = ({ across, up, seeds }: Pick<SweepPlan, 'across' | 'up' | 'seeds'>): number =>
  (across.stops.length * up.stops.length + 1) * seeds;

/**
 * Sets two levers to every pair of their stops while all others stay, each time for the same people with the same luck,
 * and tells what the measure comes to.
 */
export async function sweep(
  { job, across, up, measure, variant, seeds }: SweepPlan,
  runner: Runner,
  options: StudyOptions = {},
): Promise<Studied<LeverMap>> {
  const settings = up.stops.flatMap((high) =>
    across.stops.map((wide) => withValue(withValue(job.settings, across.path, wide), up.path, high)),
  );
  const jobs = [job, ...settings.map((one) => ({ ...job, settings: one }))].flatMap((one) =>
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
  const cells = settings.map((_, at): MapCell => {
    const own = runsOf(at + 1);
    const { mean, error } = pairOf(base, own);
    return { value: meanOfRuns(own), effect: mean, error };
  });
  return { kind: 'done', result: { seeds, across, up, baseline: meanOfRuns(base), cells } };
}
