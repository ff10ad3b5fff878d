import { readTyped } from '../notebook/index.ts';
import { engineVersion, settingsUnder } from '../runner/index.ts';
import {
  hintFor,
  listLevers,
  longestSeed,
  problem,
  readSettings,
  valueAt,
  type Declarations,
  type FormulaReader,
  type Items,
  type LeverValue,
  type Problem,
  type Scenario,
  type Settings,
  type WrittenLever,
} from '../schema/index.ts';
import { longestAddress } from './route.ts';
import { scenarioHash } from './scenarioHash.ts';

/** What a reader changed of a scenario: its levers and its seed. The address of the page holds it. */
export interface Experiment {
  readonly settings: Settings;
  readonly seed: string;
}

/** A link names the engine it was made with, so that a newer one's is not misread. */
const linkVersion = Number(engineVersion);

/** Parts that say what is run, and parts that say how the page shows it (sharing/lesson.ts reads those). */
const known = ['v', 'h', 'strategy', 'set', 'seed', 'embed', 'hide', 'lock', 'lang'];

/** Whether a link says how the levers stand, or with which luck; others leave them to whoever opens it. */
export const asksForLevers = (query: URLSearchParams): boolean =>
  ['set', 'seed', 'strategy'].some((key) => query.has(key));

/** Reads an experiment from the address; what is wrong falls back to the scenario's own value and is a problem. */
export function readExperiment(
  query: URLSearchParams,
  scenario: Scenario,
  declarations: Declarations,
  readFormula: FormulaReader,
): { readonly experiment: Experiment; readonly problems: readonly Problem[] } {
  const start = { settings: scenario.settings, seed: scenario.seed };
  const length = query.toString().length;
  if (length > longestAddress)
    return {
      experiment: start,
      problems: [problem('linkLong', 'link', { read: length, max: longestAddress })],
    };
  const problems: Problem[] = [];
  const version = query.get('v');
  if (version !== null && !(Number(version) >= 1 && Number(version) <= linkVersion))
    return {
      experiment: start,
      problems: [problem('linkVersion', 'v', { read: version, max: linkVersion })],
    };
  for (const key of new Set(query.keys()))
    if (!known.includes(key)) problems.push(problem('linkPart', key, { read: key, ...hintFor(key, known) }));
  const written = query.getAll('set').flatMap((text) => readSet(text, declarations, problems));
  const base = readStrategy(query.get('strategy'), scenario, problems);
  const read = readSettings(declarations, base, written, scenario.currency, readFormula);
  const seed = readSeed(query.get('seed'), scenario.seed, problems);
  return { experiment: { settings: read.settings, seed }, problems: [...problems, ...read.problems] };
}

/** The levers under the strategy that the link names; single levers go on top. */
function readStrategy(id: string | null, scenario: Scenario, problems: Problem[]): Settings {
  const ids = scenario.strategies.map((one) => one.id);
  if (id !== null && ids.includes(id)) return settingsUnder(scenario, id);
  if (id !== null)
    problems.push(problem('linkPart', 'strategy', { read: id.slice(0, 60), ...hintFor(id, ids) }));
  return scenario.settings;
}

function readSet(text: string, declarations: Declarations, problems: Problem[]): WrittenLever[] {
  const at = text.indexOf(':');
  if (at <= 0) {
    problems.push(problem('linkPart', 'set', { read: text.slice(0, 60) }));
    return [];
  }
  const path = text.slice(0, at);
  const { raw, problems: found } = readTyped(declarations, path, text.slice(at + 1));
  problems.push(...found);
  return raw ? [{ path, raw }] : [];
}

function readSeed(text: string | null, own: string, problems: Problem[]): string {
  if (text === null || text === '') return own;
  if (text.length <= longestSeed) return text;
  problems.push(problem('seedLong', 'seed', { read: text.length, max: longestSeed }));
  return own;
}

/** The query of an address for an experiment: only what differs from the scenario. */
export function writeExperiment(
  { settings, seed }: Experiment,
  scenario: Scenario,
  declarations: Declarations,
  items: Items,
): URLSearchParams {
  const query = new URLSearchParams();
  const changes = listLevers(declarations, items).flatMap(({ path }): [string, LeverValue][] => {
    const value = valueAt(settings, path)!;
    return value === valueAt(scenario.settings, path) ? [] : [[path, value]];
  });
  if (changes.length === 0 && seed === scenario.seed) return query;
  query.set('v', String(linkVersion));
  query.set('h', scenarioHash(scenario));
  for (const [path, value] of changes)
    query.append('set', `${path}:${value === null ? 'none' : String(value)}`);
  if (seed !== scenario.seed) query.set('seed', seed);
  return query;
}
