import { checkJob, defaultMemoryLimit } from '../engine/index.ts';
import { day } from '../model/index.ts';
import { jobOf } from '../runner/index.ts';
import { anyError } from '../schema/index.ts';
import type { Conclusion } from './conclusion.ts';
import { findingLines, inFile, Refusal, type Finding } from './findings.ts';
import { openScenario, placed, type OpenScenario } from './openScenario.ts';
import { chosen, type Call } from './readCall.ts';
import type { Surroundings } from './surroundings.ts';

/** `check`: everything that is wrong with some files. The list is what was asked for, so it is the output. */
export async function check(call: Call, surroundings: Surroundings): Promise<Conclusion> {
  const findings: Finding[] = [];
  for (const file of call.files) findings.push(...(await checkFile(file, surroundings)));
  const code = anyError(findings) ? 'problem' : 'good';
  if (chosen(call, '--format') === 'json') return { code, output: [jsonOf(findings)], findings: [] };
  return {
    code,
    output: [findingLines(findings)],
    findings: [],
    remark: remarkOn(call.files.length, findings),
  };
}

async function checkFile(file: string, surroundings: Surroundings): Promise<readonly Finding[]> {
  try {
    const opened = await openScenario(file, surroundings);
    return [...opened.findings, ...checkWorld(opened, file)];
  } catch (error) {
    if (error instanceof Refusal) return error.findings;
    throw error;
  }
}

/** What is wrong with the world as a whole, as the scenario sets it and under each of its strategies. */
function checkWorld(opened: OpenScenario, file: string): Finding[] {
  if (!frontIsGood(opened)) return [];
  const { scenario } = opened;
  const found = new Map<string, Finding>();
  for (const strategy of [null, ...scenario.strategies.map(({ id }) => id)])
    for (const one of checkJob(jobOf(scenario, { strategy }), day, defaultMemoryLimit)) {
      const finding = inFile(placed(one, opened), file);
      found.set(findingLines([finding]), finding);
    }
  return [...found.values()];
}

/** Settings that could not be read stand at their initial values: what those add up to is nobody's mistake. */
function frontIsGood({ document, problems }: OpenScenario): boolean {
  const front = document.frontMatter;
  if (!front) return false;
  return !anyError(problems.filter(({ file, line }) => file !== undefined || line <= front.range.endLine));
}

function jsonOf(findings: readonly Finding[]): string {
  const rows = findings.map(({ file, line, column, endColumn, severity, code, message, path }) =>
    JSON.stringify({ file, line, column, endColumn, severity, code, message, path }),
  );
  return rows.length === 0 ? '[]\n' : `[\n${rows.join(',\n')}\n]\n`;
}

function remarkOn(files: number, findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const count = (many: number, one: string) => `${many} ${one}${many === 1 ? '' : 's'}`;
  return `${count(files, 'file')}, ${count(errors, 'error')}, ${count(findings.length - errors, 'warning')}`;
}
