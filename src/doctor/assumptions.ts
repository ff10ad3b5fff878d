import { declarations } from '../catalogue/index.ts';
import { cellsOf, type Notebook } from '../notebook/index.ts';
import type { LeversOptions } from '../cells/levers/cell.ts';
import {
  itemsOf,
  listLevers,
  valueAt,
  type Claim,
  type LeverValue,
  type ScalarLever,
} from '../schema/index.ts';
import { leverRange, type Assumption } from '../study/index.ts';

/** The levers a learner has: those of all `levers` cells, each once. */
export function unlockedLevers({ document }: Notebook): LeversOptions['show'] {
  const shown = cellsOf(document).flatMap(({ cell, options }) =>
    cell === 'levers' && options !== undefined ? (options as LeversOptions).show : [],
  );
  return [...new Map(shown.map((one) => [one.path, one])).values()];
}

/** What is decided in a lesson, by a learner or by a strategy, and so is no assumption. */
function decisionsOf(notebook: Notebook): ReadonlySet<string> {
  const { strategies, calendar } = notebook.scenario;
  const changes = strategies.flatMap((one) => [
    one.changes,
    one.trial?.changes ?? [],
    ...one.calendar.map((entry) => entry.changes),
  ]);
  const dated = calendar.map((entry) => entry.changes);
  return new Set([
    ...[...changes, ...dated].flatMap((list) => list.map(([path]) => path)),
    ...unlockedLevers(notebook).map(({ path }) => path),
  ]);
}

/**
 * The numbers a lesson stands on, each with the range that a reasonable world lies in: everything that holds a number
 * and is there, and is neither decided in the lesson nor held by its author. What a claim is given is narrower.
 */
export function assumptionsOf(notebook: Notebook, given: Claim['given']): readonly Assumption[] {
  const { settings } = notebook.scenario;
  const decided = decisionsOf(notebook);
  const held = notebook.lesson?.hold ?? [];
  return listLevers(declarations, itemsOf(declarations, settings)).flatMap(
    ({ path, lever }): Assumption[] => {
      const value = valueAt(settings, path);
      const narrowed = given.find((one) => one.path === path);
      const whole = lever.kind === 'integer' || lever.kind === 'money' || lever.kind === 'limit';
      if (narrowed) return [{ ...narrowed, whole }];
      const stays = held.some((name) => path === name || path.startsWith(`${name}.`));
      if (stays || decided.has(path) || isAbsent(lever, value)) return [];
      const range = leverRange(path, lever, value, 'plausible');
      return range ? [{ ...range, whole }] : [];
    },
  );
}

/** What stands untouched at an end of its scale is not there: a world with it would be another lesson. */
const isAbsent = (lever: ScalarLever, value: LeverValue | undefined): boolean =>
  value === 0 ||
  ('plausible' in lever && value === lever.initial && (value === lever.min || value === lever.max));
