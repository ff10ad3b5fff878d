import { declarations } from '../catalogue/index.ts';
import {
  findLever,
  hintFor,
  listLevers,
  longestSeed,
  problem,
  rawScalar,
  readLever,
  valueAt,
  withValue,
  type FormulaReader,
  type Items,
  type LeverValue,
  type Problem,
  type Scenario,
  type Settings,
} from '../schema/index.ts';
import type { Operation, Stand } from '../store/index.ts';
import type { Experiment } from './experiment.ts';

/**
 * The settings and the seed of where a work stands. Saved work may be older than the notebook: a lever that is gone,
 * or a value that is no longer allowed, is a problem, and the notebook's own value holds.
 */
export function standRead(
  { levers, seed }: Stand,
  scenario: Scenario,
  readFormula: FormulaReader,
): { readonly settings: Settings; readonly seed: string; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  let settings = scenario.settings;
  for (const [path, kept] of Object.entries(levers)) {
    const address = findLever(declarations, path);
    if ('unknown' in address || valueAt(settings, path) === undefined) {
      const hint = 'unknown' in address ? hintFor(address.unknown, address.among) : hintFor(path, []);
      problems.push(problem('leverUnknown', path, hint));
      continue;
    }
    const read = readLever(address.declared, rawScalar(kept), path, scenario.currency, readFormula);
    problems.push(...read.problems);
    if (read.problems.length === 0) settings = withValue(settings, path, read.value);
  }
  const long = seed !== null && seed.length > longestSeed;
  if (long) problems.push(problem('seedLong', 'seed', { read: seed.length, max: longestSeed }));
  return { settings, seed: seed === null || long ? scenario.seed : seed, problems };
}

/** The levers in which two settings of one world differ, with the second's values. */
export const changesBetween = (before: Settings, now: Settings, items: Items): [string, LeverValue][] =>
  listLevers(declarations, items).flatMap(({ path }): [string, LeverValue][] => {
    const value = valueAt(now, path);
    return value === undefined || value === valueAt(before, path) ? [] : [[path, value]];
  });

/** What has to be done to come from one experiment to another in the same notebook. */
export function operationsTo(
  wanted: Experiment,
  from: Experiment,
  { settings: own, seed }: Scenario,
  items: Items,
): Operation[] {
  const changes = changesBetween(from.settings, wanted.settings, items);
  const set = changes.filter(([path, value]) => value !== valueAt(own, path));
  const back = changes.filter(([path, value]) => value === valueAt(own, path)).map(([path]) => path);
  return [
    ...(changes.length > 0 ? [{ kind: 'levers' as const, set: Object.fromEntries(set), back }] : []),
    ...(wanted.seed === from.seed
      ? []
      : [{ kind: 'seed' as const, seed: wanted.seed === seed ? null : wanted.seed }]),
  ];
}
