import { declarations, vocabulary } from '../catalogue/index.ts';
import type { Job } from '../engine/index.ts';
import { wholeField, type Fields } from '../notebook/fields.ts';
import { formulaReader, readScalar, readTyped, type Notebook } from '../notebook/index.ts';
import { readWorld } from '../notebook/world.ts';
import { jobOf, settingsUnder } from '../runner/index.ts';
import {
  anyError,
  formulasOf,
  hintFor,
  itemsOf,
  problem,
  rawScalar,
  readSettings,
  runNumbers,
  type FormulaReader,
  type Problem,
  type RawEntry,
  type Scenario,
  type Settings,
  type WrittenLever,
} from '../schema/index.ts';
import { atFlag, Refusal, type Finding } from './findings.ts';
import { memoryRange } from './flags.ts';
import { valueOf, type Call } from './readCall.ts';

/** A run as it was asked for, ready to go. */
export interface WantedRun {
  readonly job: Job;
  readonly replicates: number;
  readonly workers: number;
  /** Bytes. */
  readonly memoryLimit: number;
  /** Warnings about the options. */
  readonly findings: readonly Finding[];
}

/**
 * Applies the options of a call to a scenario, each by the reader that files are read with. The strategy is the one
 * that the call names, unless another is given.
 * @throws {Refusal} with everything that is wrong with them
 */
export function readRun(
  call: Call,
  { scenario }: Pick<Notebook, 'scenario'>,
  given?: string | null,
): WantedRun {
  const findings: Finding[] = [];
  const size = readSize(call, findings);
  const strategy = given === undefined ? readStrategy(call, scenario, findings) : given;
  const readFormula = formulaReader(vocabulary, itemsOf(declarations, scenario.settings));
  const settings = applySets(call, scenario, strategy, readFormula, findings);
  if (anyError(findings)) throw new Refusal(findings);
  const { seed, people, sample, days, replicates, workers, memory } = size;
  const job = jobOf(scenario, {
    strategy,
    settings,
    formulas: formulasOf(declarations, settings, [], readFormula),
    ...(seed !== undefined && { seed }),
    ...(people !== undefined && { people }),
    ...(sample !== undefined && { sample }),
    ...(days !== undefined && { days }),
  });
  return {
    job,
    replicates: replicates ?? runNumbers.replicates.initial,
    workers: workers ?? runNumbers.workers.initial,
    memoryLimit: (memory ?? memoryRange.initial) * 1024 * 1024,
    findings,
  };
}

/** The seed and the whole numbers, as if they were lines of a front matter whose keys begin with `--`. */
function readSize(call: Call, findings: Finding[]) {
  const problems: Problem[] = [];
  const entries = ['seed', 'people', 'sample', 'days', 'replicates', 'workers', 'memory'].flatMap(
    (key): RawEntry[] => {
      const text = valueOf(call, `--${key}`);
      if (text === undefined) return [];
      // A seed is its characters, whatever YAML would make of them; so is what YAML refuses.
      const written = key === 'seed' ? null : readScalar(text).raw;
      return [{ key, value: { ...(written ?? rawScalar(text)), place: firstColumn } }];
    },
  );
  const fields: Fields = { map: { kind: 'map', entries }, prefix: '--', problems };
  const { seed, people, sample, days } = readWorld(fields, {});
  const replicates = wholeField(fields, 'replicates', runNumbers.replicates);
  const workers = wholeField(fields, 'workers', runNumbers.workers);
  const memory = wholeField(fields, 'memory', memoryRange);
  findings.push(...problems.map((one) => atFlag(one, one.path)));
  return { seed, people, sample, days, replicates, workers, memory };
}

const firstColumn = { line: 1, column: 1, endColumn: 1 };

function readStrategy(call: Call, { strategies }: Scenario, findings: Finding[]): string | null {
  const read = valueOf(call, '--strategy');
  const ids = strategies.map(({ id }) => id);
  if (read === undefined || ids.includes(read)) return read ?? null;
  findings.push(atFlag(problem('strategyUnknown', read, { read, ...hintFor(read, ids) }), '--strategy'));
  return null;
}

/** The settings in force: the file's, under the strategy, and over both what `--set` says. */
function applySets(
  call: Call,
  scenario: Scenario,
  strategy: string | null,
  readFormula: FormulaReader,
  findings: Finding[],
): Settings {
  const written = (call.values.get('--set') ?? []).flatMap((text, index) => readSet(text, index, findings));
  const base = settingsUnder(scenario, strategy);
  const { settings, problems } = readSettings(declarations, base, written, scenario.currency, readFormula);
  findings.push(...problems.map((one) => atFlag(one, '--set')));
  return settings;
}

/** One `path=value`; its place is the number of the `--set`, and the column of the path or the value in it. */
function readSet(text: string, index: number, findings: Finding[]): WrittenLever[] {
  const place = { line: index + 1, column: 1, endColumn: text.length + 1 };
  const at = text.indexOf('=');
  const path = text.slice(0, at);
  if (at < 1) {
    const values = { read: text, takes: 'path' };
    findings.push(atFlag(problem('flagValue', '--set', values, place), '--set'));
    return [];
  }
  const behind = { ...place, column: at + 2 };
  const { raw, problems } = readTyped(declarations, path, text.slice(at + 1));
  findings.push(...problems.map((one) => atFlag({ ...one, ...behind, path }, '--set')));
  const within = (from: number, to: number) => ({
    line: place.line,
    column: behind.column + from,
    endColumn: behind.column + to,
  });
  return raw ? [{ path, place, raw: { ...raw, place: behind, within } }] : [];
}
