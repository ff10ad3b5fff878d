import fc from 'fast-check';
import { evaluate as evaluateWithMathjs } from 'mathjs';
import { describe, expect, test } from 'vitest';
import { compile, evaluate, readFormula, run } from '../../src/expression/index.ts';
import type { FormulaKind, Tree } from '../../src/schema/index.ts';
import { written } from './formulas.ts';
import { names } from './names.ts';

const options = { seed: 11, numRuns: 400 };

/** Texts that are too long or too deep are drawn again. */
function treeOf(text: string, wants: FormulaKind): Tree {
  const read = readFormula(text, names, wants);
  if ('tree' in read) return read.tree;
  fc.pre(!['formulaLong', 'formulaMany', 'formulaDeep'].includes(read.fault.code));
  throw new Error(`${text}: ${JSON.stringify(read.fault)}`);
}

/** 300 people of all sorts, with what cannot be calculated among them. */
const people = 300;
const odd = [0, 1, -1, 0.5, 2.5, -2.5, 2500, 1e300, -1e300, NaN, Infinity, -Infinity, 3, 4, 7];
function columnOf(fact: string, days = 1): Float64Array {
  const salt = [...fact].reduce((sum, character) => sum + character.charCodeAt(0), days);
  return Float64Array.from({ length: people }, (_, i) => {
    if (fact === 'activated' || fact === 'member') return (i >> (salt % 3)) & 1;
    return odd[(i * 7 + salt * (i % 5)) % odd.length]!;
  });
}

function columnBy(tree: Tree): Float64Array {
  const program = compile(tree);
  const columns = program.facts.map(({ fact, days }) => columnOf(fact, days));
  const out = new Float64Array(people);
  run(program, (index) => columns[index]!, people, out);
  return out;
}

const columnFor = (text: string, wants: FormulaKind): number[] => [...columnBy(treeOf(text, wants))];

describe('for every formula', () => {
  test('a column has in every row what the single value would be', () => {
    const law = (wants: FormulaKind) =>
      fc.property(written[wants], (text) => {
        const tree = treeOf(text, wants);
        const column = columnBy(tree);
        for (const row of [0, 1, 2, 17, 99, 298])
          expect(column[row]).toBe(evaluate(tree, (fact, days) => columnOf(fact, days)[row]!));
      });
    fc.assert(law('number'), options);
    fc.assert(law('truth'), options);
  });

  test('a truth is 1 or 0, whatever the numbers in it', () => {
    fc.assert(
      fc.property(written.truth, (text) => {
        for (const value of columnFor(text, 'truth')) expect([0, 1]).toContain(value);
      }),
      options,
    );
  });

  test('relation 22: and is the intersection, or the union, not the complement; the two laws of De Morgan hold', () => {
    fc.assert(
      fc.property(written.truth, written.truth, (a, b) => {
        const [left, right] = [columnFor(a, 'truth'), columnFor(b, 'truth')];
        const [not, both, either] = [`not (${a})`, `(${a}) and (${b})`, `(${a}) or (${b})`];
        expect(columnFor(not, 'truth')).toEqual(left.map((value) => 1 - value));
        expect(columnFor(both, 'truth')).toEqual(left.map((value, row) => Math.min(value, right[row]!)));
        expect(columnFor(either, 'truth')).toEqual(left.map((value, row) => Math.max(value, right[row]!)));
        expect(columnFor(`not (${both})`, 'truth')).toEqual(columnFor(`(${not}) or (not (${b}))`, 'truth'));
      }),
      options,
    );
  });

  test('relation 16: white space and further brackets change nothing', () => {
    fc.assert(
      fc.property(written.number, (text) => {
        const tree = treeOf(text, 'number');
        expect(treeOf(`  ( (${text.replaceAll(' ', '\n\t ')}) ) `, 'number')).toEqual(tree);
        expect(treeOf(text.replaceAll(/ (?=[(<>=!+*/%^-])|(?<=[)<>=!+*/%^-]) /g, ''), 'number')).toEqual(
          tree,
        );
      }),
      options,
    );
  });

  test('relation 21: a stricter limit takes only people whom the looser one takes', () => {
    fc.assert(
      fc.property(written.number, fc.integer({ min: -9, max: 9 }), fc.nat(9), (text, limit, more) => {
        for (const sign of ['>', '>=']) {
          const loose = columnFor(`(${text}) ${sign} ${limit}`, 'truth');
          const strict = columnFor(`(${text}) ${sign} ${limit + more}`, 'truth');
          strict.forEach((value, row) => expect(value).toBeLessThanOrEqual(loose[row]!));
        }
      }),
      options,
    );
  });

  test('a limit may stand on either side, and a chain is its links', () => {
    fc.assert(
      fc.property(written.number, fc.integer({ min: -9, max: 9 }), (text, limit) => {
        expect(columnFor(`${limit} < (${text})`, 'truth')).toEqual(
          columnFor(`(${text}) > ${limit}`, 'truth'),
        );
        expect(columnFor(`${limit} < (${text}) <= 8`, 'truth')).toEqual(
          columnFor(`(${text}) > ${limit} and (${text}) <= 8`, 'truth'),
        );
      }),
      options,
    );
  });
});

test('what occurs twice is calculated once, and places are used again', () => {
  const sum = compile(treeOf('(age + 1) * (age + 1) > 4 and (age + 1) * (age + 1) < 9', 'truth'));
  expect(sum.steps).toHaveLength(5);
  const long = compile(treeOf(Array.from({ length: 30 }, (_, at) => `age > ${at}`).join(' or '), 'truth'));
  expect(long.operands.length - long.between).toBeLessThanOrEqual(4);
  expect(compile(treeOf('2 ^ 3 + min(1, 2)', 'number')).steps).toHaveLength(1);
});

test('two programs may take turns, and one may be run while another fetches', () => {
  const inner = compile(treeOf('age * age + 1', 'number'));
  const outer = compile(treeOf('(followers - 1) * (age + 2)', 'number'));
  const ages = Float64Array.of(1, 2, 3);
  const made = new Float64Array(3);
  const out = new Float64Array(3);
  const fetch = (index: number) => {
    if (outer.facts[index]!.fact === 'age') return ages;
    run(inner, () => ages, 3, made);
    return made;
  };
  run(outer, fetch, 3, out);
  expect([...out]).toEqual([3, 16, 45]);
});

describe('beside mathjs', () => {
  const digits = fc.integer({ min: 1, max: 9 }).map(String);
  const plain = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      digits,
      fc
        .tuple(tie('value'), fc.constantFrom('+', '-', '*', '/'), tie('value'))
        .map(([a, sign, b]) => `${a} ${sign} ${b}`),
      fc
        .tuple(tie('value'), fc.constantFrom('+', '-', '*'), tie('value'))
        .map(([a, sign, b]) => `(${a} ${sign} ${b})`),
      fc.tuple(digits, fc.constantFrom('2', '3', '0.5')).map(([a, power]) => `-${a}^${power}`),
      fc.tuple(fc.constantFrom('abs', 'floor', 'ceil'), tie('value')).map(([name, a]) => `${name}(${a})`),
      fc
        .tuple(fc.constantFrom('min', 'max'), tie('value'), tie('value'))
        .map(([name, a, b]) => `${name}(${a}, ${b})`),
      fc.tuple(tie('value'), tie('value'), tie('value')).map(([a, b, c]) => `(${a} < ${b} ? ${b} : ${c})`),
      digits.map((a) => `sqrt(${a}) * exp(${a} / 9) % 7`),
    ),
  })).value;

  test('plain arithmetic comes to the same', () => {
    fc.assert(
      fc.property(plain, (text) => {
        const value = evaluate(treeOf(text, 'number'), () => NaN);
        // mathjs rounds near whole numbers in floor and ceil, and takes 0 for what is nearly 0 in comparisons.
        const other = Number(evaluateWithMathjs(text));
        fc.pre(Number.isFinite(other) && Math.abs(other) < 1e12);
        expect(Math.abs(value - other)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(other)));
      }),
      { seed: 12, numRuns: 2000 },
    );
  });

  test('and, or, not, comparisons and their chains bind as they do there', () => {
    const word = fc.constantFrom(
      'true',
      'false',
      '1 < 2',
      '2 < 1',
      '1 < 2 < 3',
      '3 > 2 > 2',
      'not true',
      'not false',
    );
    const text = fc
      .array(fc.tuple(word, fc.constantFrom('and', 'or')), { minLength: 1, maxLength: 8 })
      .map((parts) => `${parts.flat().join(' ')} true`);
    fc.assert(
      fc.property(text, (one) => {
        expect(evaluate(treeOf(one, 'truth'), () => NaN)).toBe(Number(evaluateWithMathjs(one)));
      }),
      options,
    );
  });
});
