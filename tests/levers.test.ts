import { expect, test } from 'vitest';
import { readFormula } from '../src/expression/index.ts';
import { declarations, formulaNames, references } from '../src/model/index.ts';
import { listLevers, readLever, rawScalar, type FormulaReader } from '../src/schema/index.ts';

const items = Object.fromEntries(Object.keys(declarations).map((name) => [name, ['one']]));
const levers = listLevers(declarations, items).map((listed) => [listed.path, listed.lever] as const);

const readAny: FormulaReader = (text, wants) => readFormula(text, formulaNames, wants);

test('there are levers of many mechanisms', () => {
  expect(levers.length).toBeGreaterThan(40);
});

test.each(levers)('%s is declared soundly', (path, lever) => {
  expect(lever.label.length).toBeGreaterThan(2);
  expect(lever.help).toMatch(/[.]$/);
  const { source } = lever;
  if (source.kind === 'cited') expect(Object.keys(references)).toContain(source.reference);
  // What a lever begins with is what its own reader takes.
  expect(readLever(lever, rawScalar(lever.initial), path, 'CNY', readAny)).toEqual({
    value: lever.initial,
    problems: [],
  });
  if (!('plausible' in lever)) return;
  const [low, high] = lever.plausible;
  expect(lever.step).toBeGreaterThan(0);
  expect(lever.min).toBeLessThanOrEqual(low);
  expect(low).toBeLessThan(high);
  expect(high).toBeLessThanOrEqual(lever.max);
});

/** Levers that set a hazard, which can be above 1: no share, and so much a day. */
const hazards = levers.filter(([, { help }]) => /(?<!log-)hazard/i.test(help));

test('there are levers that set a hazard', () => {
  expect(hazards.map(([path]) => path)).toEqual(
    expect.arrayContaining(
      ['reachPerDay', 'organicPerDay', 'imitation']
        .map((name) => `channels.one.${name}`)
        .concat('segments.one.rivalsPerDay'),
    ),
  );
});

test.each(hazards)('%s is a number a day', (_, lever) => {
  expect(lever).toMatchObject({ kind: 'number', unit: 'perDay' });
});
