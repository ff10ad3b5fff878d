import { readNamedMeasure, type NamedMeasure } from '../cells/namedMeasure.ts';
import { checkJob, type Job } from '../engine/index.ts';
import { measures } from '../metrics/index.ts';
import { day } from '../model/index.ts';
import { inlineRunner, workerPool, type Runner } from '../runner/index.ts';
import { nodePort } from '../runner/nodePort.ts';
import { anyError, problem, rawScalar, type Items, type Problem } from '../schema/index.ts';
import type { Studied, StudyOptions } from '../study/index.ts';
import type { Conclusion } from './conclusion.ts';
import { atFlag, Refusal, type Finding } from './findings.ts';
import { ProgressBar } from './progressBar.ts';
import { valueOf, type Call } from './readCall.ts';
import type { WantedRun } from './readRun.ts';
import type { Surroundings } from './surroundings.ts';

/** The measure that a call names. @throws {Refusal} */
export function readMeasureFlag(call: Call, items: Items): NamedMeasure {
  const text = valueOf(call, '--measure');
  const read =
    text === undefined
      ? problem('flagMissing', '--measure', { example: 'retention.d30' })
      : readNamedMeasure(rawScalar(text), measures, items);
  if ('code' in read) throw new Refusal([atFlag(read, '--measure')]);
  return read;
}

/** How many runs are asked for, or the usual number of them. */
export const runsOf = (call: Call, { replicates }: WantedRun, usual: number): number =>
  valueOf(call, '--replicates') === undefined ? usual : replicates;

/** Problems of the jobs of a study, each once: errors that refuse it, and warnings. */
export function problemsOf(jobs: readonly Job[], { memoryLimit }: WantedRun): readonly Problem[] {
  const found = jobs.flatMap((job) => checkJob(job, day, memoryLimit));
  return [...new Map(found.map((one) => [`${one.code} ${one.message}`, one])).values()];
}

/** Makes a study on as many threads as the call asks for, with a bar that says how far it is. */
export async function makeStudy<T>(
  { workers, memoryLimit }: WantedRun,
  { signal, stderr, workerScript }: Surroundings,
  study: (runner: Runner, options: StudyOptions) => Promise<Studied<T>>,
): Promise<Studied<T>> {
  const runner = workers === 1 ? inlineRunner() : workerPool(() => nodePort(workerScript), workers);
  const bar = new ProgressBar(stderr, 1);
  const onProgress = (done: number) => bar.show(0, done);
  try {
    return await study(runner, { signal, lanes: workers, onProgress, memoryLimit });
  } finally {
    bar.erase();
    runner.close();
  }
}

/** The conclusion of a study, whose result is written only when there is one. @throws {Refusal} */
export function concludeStudy<T>(
  studied: Studied<T>,
  findings: readonly Finding[],
  place: (one: Problem) => Finding,
  write: (result: T) => Conclusion['output'],
): Conclusion {
  if (studied.kind === 'cancelled') return { code: 'interrupted', output: [], findings };
  if (studied.kind === 'refused')
    throw new Refusal([...findings, ...studied.problems.filter((one) => anyError([one])).map(place)]);
  return { code: 'good', output: write(studied.result), findings };
}
