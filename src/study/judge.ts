import { answerGoal, measures, type GoalAnswer } from '../metrics/index.ts';
import type { Job, Runner } from '../runner/index.ts';
import type { Tree } from '../schema/index.ts';
import { eachRun, type Studied, type StudyOptions } from './eachRun.ts';

/** How one seed of a job stands to a goal. */
export interface Verdict extends GoalAnswer {
  /** 0 is the job as it stands, so the run that the reader sees is among the judged. */
  readonly replicate: number;
}

/** How a job stands to a goal, over many seeds. */
export interface Judgement {
  /** By replicate. */
  readonly verdicts: readonly Verdict[];
  /** In how many seeds the goal was met. */
  readonly met: number;
  /** In how many it has to be. */
  readonly pass: number;
  readonly passed: boolean;
}

/** Seeds over which a goal is judged unless others are asked for. */
export const usualSeeds = 30;

/** In how many of so many seeds a goal has to be met unless something else is asked for: four of five. */
export const usualPass = (seeds: number): number => Math.ceil(seeds * 0.8);

export interface JudgeOptions extends StudyOptions {
  /** In how many seeds the goal has to be met. */
  readonly pass?: number;
  /** Hears of every seed as soon as it is judged; with several lanes they come in any order. */
  readonly onSeed?: (verdict: Verdict) => void;
}

/**
 * Judges a goal, which `readGoal` has read, over the replicates 0 … seeds − 1 of a job: the same levers with other
 * people and other luck each time.
 */
export async function judge(
  job: Job,
  goal: Tree,
  seeds: number,
  runner: Runner,
  { pass = usualPass(seeds), onSeed, ...options }: JudgeOptions = {},
): Promise<Studied<Judgement>> {
  const jobs = Array.from({ length: seeds }, (_, replicate) => ({ ...job, replicate }));
  const studied = await eachRun(
    jobs,
    runner,
    (record, replicate) => {
      const verdict = { replicate, ...answerGoal(record, goal, measures) };
      onSeed?.(verdict);
      return verdict;
    },
    options,
  );
  if (studied.kind !== 'done') return studied;
  const met = studied.result.filter((verdict) => verdict.met).length;
  return { kind: 'done', result: { verdicts: studied.result, met, pass, passed: met >= pass } };
}
