import { existsSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { examine, quickSizes, wholeSizes, type Patient, type Report } from '../doctor/index.ts';
import { anyError, type Problem } from '../schema/index.ts';
import type { Conclusion } from './conclusion.ts';
import { inFile, Refusal } from './findings.ts';
import { openFaultless, openScenario, placed } from './openScenario.ts';
import { chosen, type Call } from './readCall.ts';
import { readRun } from './readRun.ts';
import { makeStudy } from './studyCall.ts';
import type { Surroundings } from './surroundings.ts';
import { reportTable } from './doctorTable.ts';

/** `doctor`: whether scenarios still make their point on the engine. */
export async function doctor(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const sizes = call.values.has('--quick') ? quickSizes : wholeSizes;
  const reports: Report[] = [];
  for (const file of call.files.length > 0 ? call.files : shipped(surroundings)) {
    const patient = await openPatient(file, surroundings);
    const wanted = readRun(call, patient.notebook);
    const studied = await makeStudy(wanted, surroundings, (runner, options) =>
      examine(patient, sizes, runner, options),
    );
    if (studied.kind === 'cancelled') return { code: 'interrupted', output: [], findings: [] };
    if (studied.kind === 'refused') {
      const place = (one: Problem) => inFile(placed(one, patient.notebook), file);
      throw new Refusal(studied.problems.filter((one) => anyError([one])).map(place));
    }
    reports.push(studied.result);
  }
  const code = reports.some(({ complaints }) => complaints.length > 0) ? 'problem' : 'good';
  const output =
    chosen(call, '--format') === 'json' ? `${JSON.stringify(reports, null, 2)}\n` : reportTable(reports);
  return { code, output: [output], findings: [] };
}

/** All scenarios of the checkout in their first language. */
function shipped({ root, directory }: Surroundings): string[] {
  const folder = join(root, 'scenarios');
  return readdirSync(folder)
    .filter((name) => /^[a-z][a-zA-Z0-9-]*\.md$/.test(name))
    .sort()
    .map((name) => relative(directory, join(folder, name)));
}

/** A scenario and, if one lies beside it, its second language. */
export async function openPatient(file: string, surroundings: Surroundings): Promise<Patient> {
  const notebook = await openFaultless(file, surroundings);
  const second = file.replace(/\.md$/, '.zh.md');
  const there = second !== file && existsSync(resolve(surroundings.directory, second));
  return { file, notebook, translation: there ? await openScenario(second, surroundings) : null };
}
