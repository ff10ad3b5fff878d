import { describe, expect, test } from 'vitest';
import { evaluate, factsUsed, readFormula, scoreOf } from '../../src/expression/index.ts';
import type { Tree } from '../../src/schema/index.ts';
import { lookup, names } from './names.ts';

const yes = 1;
const no = 0;

/** What people write, odd and plain, and what it comes to. */
const amounts: readonly (readonly [text: string, value: number])[] = [
  ['1 + 2 * 3', 7],
  ['(1 + 2) * 3', 9],
  ['8 / 4 / 2', 1],
  ['1 - 2 - 3', -4],
  ['.5 + 5. + 1e2 + 1.5E-1', 105.65],
  ['3 - -3', 6],
  ['- - 3', 3],
  ['+ + 3', 3],
  ['-(-3)', 3],
  // Powers bind tighter than a minus before them, and read from the right.
  ['-1^0.5', -1],
  ['-2^2', -4],
  ['(-2)^2', 4],
  ['2^-1', 0.5],
  ['2^3^2', 512],
  ['2^0.5', 1.4142135623730951],
  ['0^0', 1],
  ['0^-1', Infinity],
  ['(-8)^(1/3)', NaN],
  ['(-2)^3', -8],
  ['1.1^10', 2.5937424601000023],
  ['2^1023 * 2', Infinity],
  // A remainder has the sign of what is divided by.
  ['7 % 3', 1],
  ['-7 % 3', 2],
  ['7 % (-3)', -2],
  ['-7 % (-3)', -1],
  ['6 % 3', 0],
  ['5.5 % 2', 1.5],
  ['7 % 0', NaN],
  // Halves are rounded away from 0.
  ['round(2.5)', 3],
  ['round(3.5)', 4],
  ['round(-2.5)', -3],
  ['round(0.49999999999999994)', 0],
  ['floor(-2.5)', -3],
  ['ceil(-2.5)', -2],
  ['abs(-2.5)', 2.5],
  // Dividing by nothing.
  ['1 / 0', Infinity],
  ['-1 / 0', -Infinity],
  ['1 / (0 * -1)', Infinity],
  ['0 / 0', NaN],
  ['0 / 0 + 1', NaN],
  ['min(0 / 0, 1)', NaN],
  ['sqrt(-1)', NaN],
  ['ln(0)', -Infinity],
  ['ln(-1)', NaN],
  ['sqrt(16)', 4],
  ['exp(1)', 2.7182818284590455],
  ['exp(1000)', Infinity],
  ['ln(exp(2))', 2],
  ['min(3, 1, 2)', 1],
  ['max(3, 1, 2)', 3],
  ['clip(5, 1, 3)', 3],
  ['clip(-5, 1, 3)', 1],
  ['clip(2, 1, 3)', 2],
  ['true ? 1 : 2', 1],
  ['false ? 1 : true ? 2 : 3', 2],
  ['true ? false ? 1 : 2 : 3', 2],
  ['1 < 2 ? 10 : 20', 10],
  ['followers', 2500],
  ['粉丝 / 2', 1250],
  ['orders.value / 100', 12],
  ['contributions(28) + contributions(7)', 5],
  ['contributions( 28 )', 4],
  ['followers / (age + 5)', 50],
  ['\tfollowers\n+\r\n1\u3000', 2501],
  [`${'true ? 1 : '.repeat(40)}2`, 1],
];

const truths: readonly (readonly [text: string, value: number])[] = [
  ['true', yes],
  ['false', no],
  ['not false', yes],
  ['not not true', yes],
  ['not true or true', yes],
  ['not (true or true)', no],
  ['true or false and false', yes],
  ['(true or false) and false', no],
  ['1 + 1 == 2', yes],
  ['0.1 + 0.2 == 0.3', no],
  ['1 != 2', yes],
  ['2 <= 2', yes],
  ['2 < 2', no],
  // Chains hold when every link does.
  ['0 < 1 <= 1', yes],
  ['0 < 2 <= 1', no],
  ['3 > 2 > 1 > 0', yes],
  ['0 < followers <= 3000', yes],
  ['1 == 1 == 1', yes],
  // Compared with what has no value, everything is no.
  ['0 / 0 == 0 / 0', no],
  ['0 / 0 != 0 / 0', no],
  ['0 / 0 != 1', no],
  ['0 / 0 < 1', no],
  ['0 / 0 >= 1', no],
  ['not (0 / 0 < 1)', yes],
  ['hits(90) / (followers - 2500) > 5', yes],
  ['activated', yes],
  ['activated and not member', yes],
  ['activated == member', no],
  ['activated != member', yes],
  ['member == false', yes],
  ['segment == worker', yes],
  ['worker == segment', yes],
  ['segment == student', no],
  ['segment != student', yes],
  ['rung == loyal', no],
  ['rung == none', no],
  // A name means a class where it is compared with one, and else what it means elsewhere.
  ['rung == member and not member', yes],
  ['member == activated', no],
  ['luck == rung', no],
  ['segment == worker and rung != loyal', yes],
  ['followers > 2000 and contributions(90) > 12 and hits(90) >= 3', yes],
  ['followers > 2000 and contributions(90) > 20 and hits(90) >= 3', no],
  ['activated ? followers > 3000 : followers > 2000', no],
  ['clip(age, 0, 30) == 30', yes],
];

function treeOf(text: string, wants: 'number' | 'truth'): Tree {
  const read = readFormula(text, names, wants);
  if ('fault' in read) throw new Error(`${text}: ${JSON.stringify(read.fault)}`);
  return read.tree;
}

describe('a formula comes to', () => {
  test.each(amounts)('%s = %d', (text, value) => {
    expect(evaluate(treeOf(text, 'number'), lookup) + 0).toBe(value);
  });

  test.each(truths)('%s = %d', (text, value) => {
    expect(evaluate(treeOf(text, 'truth'), lookup)).toBe(value);
  });
});

test('trees are plain data', () => {
  for (const [text] of truths) {
    const tree = treeOf(text, 'truth');
    expect(JSON.parse(JSON.stringify(tree))).toEqual(tree);
    expect(structuredClone(tree)).toEqual(tree);
  }
});

test('a tree says what it reads, each fact once, in the order of the text', () => {
  const tree = treeOf(
    'hits(90) > 3 and followers > 2 and hits(28) > 1 and hits(90) < 9 and segment == worker',
    'truth',
  );
  expect(factsUsed(tree)).toEqual([
    { fact: 'hits', days: 90 },
    { fact: 'followers' },
    { fact: 'hits', days: 28 },
    { fact: 'segment' },
  ]);
});

test('as a score, what has no value is lowest', () => {
  const scores = ['0 / 0', '-1 / 0', '3', '1 / 0'].map((text) =>
    scoreOf(evaluate(treeOf(text, 'number'), lookup)),
  );
  expect(scores).toEqual([-Infinity, -Infinity, 3, Infinity]);
});
