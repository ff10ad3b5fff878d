import { describe, expect, test } from 'vitest';
import { allClassifications, allFacts, day, declarations, type AnyMechanism } from '#lab';
import { jobFor } from './jobs.ts';

/*
 * Mechanisms meet by names: a column, a total or a fact of one is read by others. So each is declared by one of them
 * only; two of one name would silently be one.
 */

const items = Object.fromEntries(Object.keys(declarations).map((name) => [name, ['one', 'other']]));
const job = jobFor({ items });
const { settings } = job;

/** Names that several mechanisms declare, each with who does. */
function declaredTwice(namesOf: (one: AnyMechanism) => readonly string[]): string[] {
  const owners = new Map<string, string[]>();
  for (const one of day)
    for (const name of namesOf(one)) owners.set(name, [...(owners.get(name) ?? []), one.id]);
  return [...owners].filter(([, by]) => by.length > 1).map(([name, by]) => `${name}: ${by.join(', ')}`);
}

const keys = (of: object | undefined): string[] => Object.keys(of ?? {});

describe('every name has one owner', () => {
  test.each<[string, (one: AnyMechanism) => readonly string[]]>([
    ['mechanisms', ({ id }) => [id]],
    ['collections', ({ collections }) => keys(collections)],
    ['columns', ({ columns }) => keys(columns?.(settings, job))],
    ['totals', ({ totals }) => keys(totals)],
    ['facts', ({ facts }) => keys(facts)],
    ['trails', ({ trails }) => keys(trails)],
    ['classifications', ({ classifications }) => keys(classifications)],
    ['reasons', ({ reasons }) => keys(reasons?.(settings))],
    [
      'terms of a sum',
      ({ terms, itemTerms }) =>
        [...(terms ?? []), ...(itemTerms?.(settings) ?? [])].map(
          ({ id, to, item }) => `${to}/${item ?? ''}/${id}`,
        ),
    ],
  ])('%s', (_, namesOf) => {
    expect(day.flatMap(namesOf).length).toBeGreaterThan(1);
    expect(declaredTwice(namesOf)).toEqual([]);
  });
});

test('facts, trails and classifications do not share a name', () => {
  const declared = day.flatMap((one) => [
    ...keys(one.facts),
    ...keys(one.trails),
    ...keys(one.classifications),
  ]);
  expect(declared.filter((name, at) => declared.indexOf(name) !== at)).toEqual([]);
  expect(keys(allFacts(day)).length).toBeGreaterThan(declared.length);
});

test('a class has a name of its own, among all classifications and facts, because formulas name it alone', () => {
  const classes = Object.values(allClassifications(day)).flatMap(({ classes: own }) => keys(own));
  const names = [...classes, ...keys(allFacts(day))];
  expect(classes.length).toBeGreaterThan(20);
  expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
});

test('a total and a column that formulas read are named in one way', () => {
  for (const name of [...keys(allFacts(day)), ...day.flatMap(({ totals }) => keys(totals))])
    expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
  for (const { classes } of Object.values(allClassifications(day)))
    for (const name of keys(classes)) expect(name).toMatch(/^[a-z][a-zA-Z0-9]*$/);
});
