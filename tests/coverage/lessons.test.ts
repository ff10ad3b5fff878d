import { expect, test } from 'vitest';
import { cellKinds, declarations } from '../../src/catalogue/index.ts';
import { cellsOf, type CellKind, type Notebook } from '../../src/notebook/index.ts';
import { findLever } from '../../src/schema/index.ts';
import { openShipped, scenarioFiles } from '../shippedScenarios.ts';
import { claims, otherLevers, rows } from './rows.ts';

/*
 * The coverage of the field by lessons: every idea is taught by one that hands the learner a lever of that idea. That such a
 * lever moves something the lesson shows, the doctor asks the engine (tests/lessons.test.ts).
 */

const lessons = scenarioFiles
  .filter((name) => !/\.[a-z]{2}\.md$/.test(name))
  .map((name) => ({ name: name.replace(/\.md$/, ''), notebook: openShipped(name) }));

/** A lever without the name of its item: the same in every world. */
function leverKind(path: string): string {
  const address = findLever(declarations, path);
  return 'unknown' in address ? path : `${address.root}.${address.lever}`;
}

/** The levers that a learner can move in any cell of a notebook. */
function handed({ document }: Notebook): ReadonlySet<string> {
  const moved = cellsOf(document).flatMap(({ cell, options }) => {
    const kind = cellKinds.find((one) => one.kind === cell) as CellKind | undefined;
    return options === undefined ? [] : (kind?.uses?.(options).moves ?? []);
  });
  return new Set(moved.map(leverKind));
}

test('every idea of the field is taught by a lesson', () => {
  const without = rows.filter((row) => !lessons.some(({ notebook }) => notebook.lesson?.teaches.includes(row)));
  expect(without).toEqual([]);
});

test('lessons teach ideas that there are', () => {
  const named = lessons.flatMap(({ notebook }) => notebook.lesson?.teaches ?? []);
  expect(named.filter((row) => !rows.includes(row))).toEqual([]);
});

const taught = lessons.flatMap(({ name, notebook }) =>
  (notebook.lesson?.teaches ?? []).map((row) => [row, name, notebook] as const),
);

test.each(taught)('%s: %s hands the learner a lever of this idea', (row, _, notebook) => {
  const own = claims.filter((claim) => claim.row === row);
  const shown = own.flatMap(({ moves }) => Object.keys(moves).map(leverKind));
  const levers = new Set([...shown, ...(otherLevers[row] ?? [])]);
  const dated = own.some(({ calendar }) => calendar !== undefined);
  const calendar = dated && cellsOf(notebook.document).some(({ cell }) => cell === 'calendar');
  const found = [...handed(notebook)].filter((lever) => levers.has(lever));
  expect(calendar || found.length > 0, `one of ${[...levers].join(', ')}`).toBe(true);
});

test('every lever of the model is unlocked in a scenario', () => {
  const all = Object.entries(declarations).flatMap(([root, { levers }]) =>
    Object.keys(levers).map((lever) => `${root}.${lever}`),
  );
  const unlocked = new Set(lessons.flatMap(({ notebook }) => [...handed(notebook)]));
  expect(all.filter((lever) => !unlocked.has(lever))).toEqual([]);
});
