import { readTwoLevers, type SweptLever } from '../cells/sweep/cell.ts';
import { declarations } from '../catalogue/index.ts';
import type { LeverAxis } from '../metrics/index.ts';
import { readTyped } from '../notebook/index.ts';
import {
  anyError,
  itemsOf,
  problem,
  rawScalar,
  valueAt,
  type Problem,
  type Settings,
} from '../schema/index.ts';
import { leverStops, sweep as moveTogether, usualSettings, usualStops } from '../study/index.ts';
import type { Conclusion } from './conclusion.ts';
import { atFlag, collect, Refusal, type Finding } from './findings.ts';
import { located } from './located.ts';
import { mapForm } from './mapForms.ts';
import { openFaultless } from './openScenario.ts';
import { outFile } from './outFile.ts';
import { chosen, valueOf, type Call } from './readCall.ts';
import { readRun } from './readRun.ts';
import { concludeStudy, makeStudy, problemsOf, readMeasureFlag, runsOf } from './studyCall.ts';
import type { Surroundings } from './surroundings.ts';

/** `sweep`: two levers moved together through their ranges, and what a measure comes to. */
export async function sweep(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file = ''] = call.files;
  const opened = await openFaultless(file, surroundings);
  const items = itemsOf(declarations, opened.scenario.settings);
  const findings = [...opened.findings];
  const measured = collect(findings, () => readMeasureFlag(call, items));
  const levers = collect(findings, () => readTwo(call, { items, currency: opened.scenario.currency }));
  const wanted = collect(findings, () => readRun(call, opened));
  const out = collect(findings, () => outFile(valueOf(call, '--out') ?? '-', file, surroundings));
  if (!measured || !levers || !wanted || !out) throw new Refusal(findings);
  const [across, up] = axesOf(levers, wanted.job.settings, Number(valueOf(call, '--grid') ?? usualStops));
  const place = (one: Problem) => located(one, call, opened);
  findings.push(
    ...wanted.findings,
    ...problemsOf([wanted.job], wanted)
      .filter(({ severity }) => severity === 'warning')
      .map(place),
  );
  const plan = { ...measured, job: wanted.job, across, up, seeds: runsOf(call, wanted, usualSettings) };
  const studied = await makeStudy(wanted, surroundings, (runner, options) =>
    moveTogether(plan, runner, options),
  );
  return concludeStudy(studied, findings, place, (result) =>
    out.write(mapForm(chosen(call, '--format'), { ...plan, levers, result })),
  );
}

type Two = readonly [SweptLever, SweptLever];

/** The two levers that a call names, the one across first: `path`, or `path=low..high`. @throws {Refusal} */
function readTwo(call: Call, names: Pick<Parameters<typeof readTwoLevers>[2], 'items' | 'currency'>): Two {
  const problems: Problem[] = [];
  const entries = (call.values.get('--lever') ?? []).map((text) => {
    const [key = '', ends] = text.split('=');
    const items = (ends ?? '').split('..').map((end) => {
      const read = readTyped(declarations, key, end);
      problems.push(...read.problems);
      return read.raw ?? rawScalar(end);
    });
    return { key, value: ends === undefined ? rawScalar('plausible') : { kind: 'list' as const, items } };
  });
  const levers = readTwoLevers(
    declarations,
    { raw: { kind: 'map', entries }, place: undefined },
    names,
    problems,
  );
  if (levers && !anyError(problems)) return levers;
  throw new Refusal(problems.map((one) => atFlag(one, '--lever')));
}

/** @throws {Refusal} when one of them has no size */
function axesOf(levers: Two, settings: Settings, stops: number): readonly [LeverAxis, LeverAxis] {
  const wrong: Finding[] = [];
  const axes = levers.flatMap(({ path, lever, ends }) => {
    const axis = leverStops(path, lever, valueAt(settings, path), stops, ends);
    if (!axis) wrong.push(atFlag(problem('leverSize', path), '--lever'));
    return axis ?? [];
  });
  if (wrong.length > 0) throw new Refusal(wrong);
  return axes as [LeverAxis, LeverAxis];
}
