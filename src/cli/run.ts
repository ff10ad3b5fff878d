import { checkJob } from '../engine/index.ts';
import { day } from '../model/index.ts';
import { anyError, type Problem } from '../schema/index.ts';
import type { Conclusion } from './conclusion.ts';
import { collect, Refusal } from './findings.ts';
import { located } from './located.ts';
import { openScenario } from './openScenario.ts';
import { outFile } from './outFile.ts';
import { ProgressBar } from './progressBar.ts';
import { chosen, valueOf, type Call } from './readCall.ts';
import { readRun } from './readRun.ts';
import { runReplicates } from './replicates.ts';
import { resultForm } from './resultForm.ts';
import type { Surroundings } from './surroundings.ts';

/** `run`: a scenario under the options of the call, once or many times. */
export async function run(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file = ''] = call.files;
  const opened = await openScenario(file, surroundings);
  const findings = [...opened.findings];
  const wanted = collect(findings, () => readRun(call, opened));
  const out = collect(findings, () => outFile(valueOf(call, '--out') ?? '-', file, surroundings));
  if (!wanted || !out || anyError(findings)) throw new Refusal(findings);
  findings.push(...wanted.findings);
  const place = (one: Problem) => located(one, call, opened);
  const whole = checkJob(wanted.job, day, wanted.memoryLimit);
  // The runner refuses errors itself, but a run that ends well does not speak of warnings.
  findings.push(...whole.filter(({ severity }) => severity === 'warning').map(place));

  const results = resultForm(chosen(call, '--format'), wanted.job);
  const bar = new ProgressBar(surroundings.stderr, wanted.replicates);
  const ended = await runReplicates(wanted, surroundings, {
    take: (replicate, record) => results.take(replicate, record),
    onProgress: (replicate, done) => bar.show(replicate, done),
  }).finally(() => bar.erase());
  if (ended.kind === 'cancelled') return { code: 'interrupted', output: [], findings };
  if (ended.kind === 'refused') throw new Refusal([...findings, ...errorsOf(ended.problems).map(place)]);
  return { code: 'good', output: out.write(results.chunks()), findings };
}

const errorsOf = (problems: readonly Problem[]): Problem[] =>
  problems.filter(({ severity }) => severity === 'error');
