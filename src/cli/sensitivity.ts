import type { LeversOptions } from '../cells/levers/cell.ts';
import { readListedLever } from '../cells/listedLever.ts';
import { declarations } from '../catalogue/index.ts';
import type { Job } from '../engine/index.ts';
import { cellsOf, type Notebook } from '../notebook/index.ts';
import {
  itemsOf,
  problem,
  rawScalar,
  valueAt,
  type Items,
  type ListedLever,
  type Problem,
} from '../schema/index.ts';
import {
  leverRange,
  sensitivity as moveLevers,
  usualEnds,
  type LeverRange,
  type Reach,
} from '../study/index.ts';
import type { Conclusion } from './conclusion.ts';
import { effectsForm } from './effectsForms.ts';
import { atFlag, collect, Refusal, type Finding } from './findings.ts';
import { located } from './located.ts';
import { openFaultless } from './openScenario.ts';
import { outFile } from './outFile.ts';
import { chosen, valueOf, type Call } from './readCall.ts';
import { readRun } from './readRun.ts';
import { concludeStudy, makeStudy, problemsOf, readMeasureFlag, runsOf } from './studyCall.ts';
import type { Surroundings } from './surroundings.ts';

/** `sensitivity`: levers moved to either end of their range, one at a time, and what that does to a measure. */
export async function sensitivity(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const [file = ''] = call.files;
  const opened = await openFaultless(file, surroundings);
  const items = itemsOf(declarations, opened.scenario.settings);
  const findings = [...opened.findings];
  const measured = collect(findings, () => readMeasureFlag(call, items));
  const levers = collect(findings, () => readLevers(call, opened, items));
  const wanted = collect(findings, () => readRun(call, opened));
  const out = collect(findings, () => outFile(valueOf(call, '--out') ?? '-', file, surroundings));
  if (!measured || !levers || !wanted || !out) throw new Refusal(findings);
  const reach: Reach = chosen(call, '--reach') === 'plausible' ? 'plausible' : 0.15;
  const ranges = rangesOf(levers, wanted.job, reach);
  const place = (one: Problem) => located(one, call, opened);
  findings.push(
    ...wanted.findings,
    ...problemsOf([wanted.job], wanted)
      .filter(({ severity }) => severity === 'warning')
      .map(place),
  );
  const plan = { ...measured, job: wanted.job, ranges, seeds: runsOf(call, wanted, usualEnds) };
  const studied = await makeStudy(wanted, surroundings, (runner, options) =>
    moveLevers(plan, runner, options),
  );
  return concludeStudy(studied, findings, place, (result) =>
    out.write(effectsForm(chosen(call, '--format'), { ...plan, levers, result })),
  );
}

/** The levers that a call names; without any, those that the file shows. @throws {Refusal} */
function readLevers(call: Call, { document }: Notebook, items: Items): readonly ListedLever[] {
  const named = call.values.get('--lever');
  if (named) {
    const read = named.map((path) => readListedLever(declarations, rawScalar(path), items));
    const wrong = read.flatMap((one) => ('code' in one ? [atFlag(one, '--lever')] : []));
    if (wrong.length > 0) throw new Refusal(wrong);
    return read as ListedLever[];
  }
  const shown = cellsOf(document).flatMap(({ cell, options }) =>
    cell === 'levers' && options !== undefined ? (options as LeversOptions).show : [],
  );
  if (shown.length > 0) return [...new Map(shown.map((one) => [one.path, one])).values()];
  throw new Refusal([
    atFlag(problem('flagMissing', '--lever', { example: 'channels.ads.spendPerDay' }), '--lever'),
  ]);
}

/** @throws {Refusal} when one of them has no size */
function rangesOf(levers: readonly ListedLever[], { settings }: Job, reach: Reach): readonly LeverRange[] {
  const wrong: Finding[] = [];
  const ranges = levers.flatMap(({ path, lever }) => {
    const range = leverRange(path, lever, valueAt(settings, path), reach);
    if (!range) wrong.push(atFlag(problem('leverSize', path), '--lever'));
    return range ? [range] : [];
  });
  if (wrong.length > 0) throw new Refusal(wrong);
  return ranges;
}
