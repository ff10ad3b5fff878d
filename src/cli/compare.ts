import { declarations } from '../catalogue/index.ts';
import { hintFor, itemsOf, problem, type Problem, type Scenario } from '../schema/index.ts';
import { compare as compareStrategies, usualPairs } from '../study/index.ts';
import { comparedForm } from './comparedForms.ts';
import type { Conclusion } from './conclusion.ts';
import { atFlag, collect, Refusal } from './findings.ts';
import { located } from './located.ts';
import { openFaultless } from './openScenario.ts';
import { outFile } from './outFile.ts';
import { chosen, valueOf, type Call } from './readCall.ts';
import { readRun } from './readRun.ts';
import { concludeStudy, makeStudy, problemsOf, readMeasureFlag, runsOf } from './studyCall.ts';
import type { Surroundings } from './surroundings.ts';

/** What FILE is called where it is run without a strategy. */
const own = 'own';

const limits = { min: 2, max: 3 };

/** `compare`: two or three strategies over many seeds, and how they differ. */
export async function compare(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file = ''] = call.files;
  const opened = await openFaultless(file, surroundings);
  const { scenario } = opened;
  const findings = [...opened.findings];
  const measured = collect(findings, () => readMeasureFlag(call, itemsOf(declarations, scenario.settings)));
  const ids = collect(findings, () => readStrategies(call, scenario));
  const first = collect(findings, () => readRun(call, opened, ids ? strategyOf(ids[0]!, scenario) : null));
  const out = collect(findings, () => outFile(valueOf(call, '--out') ?? '-', file, surroundings));
  if (!measured || !ids || !first || !out) throw new Refusal(findings);
  findings.push(...first.findings);
  const strategies = ids.map((id) => ({ id, job: readRun(call, opened, strategyOf(id, scenario)).job }));
  const place = (one: Problem) => located(one, call, opened);
  const jobs = strategies.map(({ job }) => job);
  findings.push(
    ...problemsOf(jobs, first)
      .filter(({ severity }) => severity === 'warning')
      .map(place),
  );
  const luck = call.values.has('--fresh') ? ('fresh' as const) : ('same' as const);
  const plan = { ...measured, strategies, luck, seeds: runsOf(call, first, usualPairs) };
  const studied = await makeStudy(first, surroundings, (runner, options) =>
    compareStrategies(plan, runner, options),
  );
  return concludeStudy(studied, findings, place, (result) =>
    out.write(comparedForm(chosen(call, '--format'), { ...plan, job: first.job, result })),
  );
}

/** The strategies that a call names, each once. @throws {Refusal} */
function readStrategies(call: Call, { strategies }: Scenario): readonly string[] {
  const known = [...strategies.map(({ id }) => id), own];
  const text = valueOf(call, '--strategies');
  const read = [...new Set((text ?? '').split(',').filter(Boolean))];
  const refuse = (one: Problem): never => {
    throw new Refusal([atFlag(one, '--strategies')]);
  };
  const unknown = read.find((id) => !known.includes(id));
  if (unknown !== undefined)
    return refuse(problem('strategyUnknown', unknown, { read: unknown, ...hintFor(unknown, known) }));
  if (read.length >= limits.min && read.length <= limits.max) return read;
  const values = { read: read.length, ...limits, allowed: known.join(', ') };
  return refuse(problem('strategiesFew', 'strategies', values));
}

const strategyOf = (id: string, { strategies }: Scenario): string | null =>
  strategies.some((one) => one.id === id) ? id : null;
