import {
  axisOf,
  numbersOf,
  type Luck,
  type ManyRuns,
  type Measure,
  type RunNumbers,
} from '../metrics/index.ts';
import type { Job, Runner } from '../runner/index.ts';
import { eachRun, type Studied, type StudyOptions } from './eachRun.ts';

/** Strategies to compare by one measure. */
export interface ComparePlan {
  /** The first is what the others are compared with. */
  readonly strategies: readonly { readonly id: string; readonly job: Job }[];
  readonly measure: Measure;
  readonly variant: string | undefined;
  /** How many runs of each strategy. */
  readonly seeds: number;
  readonly luck: Luck;
}

/** Seeds of a comparison unless others are asked for. */
export const usualPairs = 20;

/**
 * Runs every strategy over so many seeds. With the same luck run k of all strategies is replicate k of their jobs, so
 * that they have the same people; with fresh luck no two runs of the study share a replicate.
 */
export async function compare(
  { strategies, measure, variant, seeds, luck }: ComparePlan,
  runner: Runner,
  options: StudyOptions = {},
): Promise<Studied<ManyRuns>> {
  // Seed by seed, so that all strategies come along together.
  const asked = Array.from({ length: seeds }, (_, seed) =>
    strategies.map(({ job }, at) => ({ ...job, replicate: luck === 'same' ? seed : seed + at * seeds })),
  );
  let along: Pick<ManyRuns, 'axis' | 'x'> = { axis: 'day', x: [] };
  const studied = await eachRun<RunNumbers>(
    asked.flat(),
    runner,
    (record, index) => {
      if (index === 0) along = axisOf(record, measure, variant);
      return numbersOf(record, measure, variant);
    },
    options,
  );
  if (studied.kind !== 'done') return studied;
  const runsOf = (at: number) => studied.result.filter((_, index) => index % strategies.length === at);
  return {
    kind: 'done',
    result: { luck, seeds, ...along, strategies: strategies.map(({ id }, at) => ({ id, runs: runsOf(at) })) },
  };
}
