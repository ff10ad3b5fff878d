import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { deepestFormula, longestFormula, mostNodes, readFormula } from '../../src/expression/index.ts';
import { problem, problemWords, type FormulaFault } from '../../src/schema/index.ts';
import { names } from './names.ts';
import { expectPrototypesUntouched } from '../untouchedPrototypes.ts';

/** Texts nobody writes by accident and texts many write by accident, by the fault of each. */
const short = JSON.parse(
  readFileSync(fileURLToPath(new URL('hostile.json', import.meta.url)), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

const times = (text: string, count: number): string => text.repeat(count);

/** Texts that are long or deep, and the fault of each. */
const long: readonly (readonly [title: string, text: string, code: FormulaFault['code']])[] = [
  ['501 letters', times('x', 501), 'formulaLong'],
  ['501 blanks', times(' ', 501), 'formulaLong'],
  ['501 Han characters', times('粉', 501), 'formulaLong'],
  ['a million pluses', times('1+', 500_000), 'formulaLong'],
  ['500 letters', times('e', 500), 'formulaName'],
  ['500 Han characters', times('粉', 500), 'formulaName'],
  ['200 properties', `${times('a.', 200)}a`, 'formulaName'],
  ['a number of 400 digits', times('9', 400), 'formulaNumber'],
  ['33 brackets', `${times('(', 33)}1${times(')', 33)}`, 'formulaDeep'],
  ['500 brackets', times('(', 500), 'formulaDeep'],
  ['33 calls', `${times('min(', 33)}1${times(',1)', 33)}`, 'formulaDeep'],
  ['34 conditions in conditions', `${times('true?', 34)}1${times(':1', 34)}`, 'formulaDeep'],
  ['500 closing brackets', times(')', 500), 'formulaBrackets'],
  ['400 minuses', `${times('-', 400)}1`, 'formulaMany'],
  ['499 pluses', `${times('+', 499)}1`, 'formulaMany'],
  ['a sum of 121', `1${times('+1', 120)}`, 'formulaMany'],
  ['a tower of 121 powers', `1${times('^1', 120)}`, 'formulaMany'],
  ['a tower of 9s', `2^${times('9^', 240)}9`, 'formulaMany'],
  ['a quotient of 250', `${times('1/', 249)}1`, 'formulaMany'],
  ['a minimum of 241', `min(${times('1,', 240)}1)`, 'formulaMany'],
  ['120 remainders and a percent', `1${times('%1', 120)}%`, 'formulaPercent'],
  // mathjs itself reads every `%` twice, so 32 of these within each other would take it hours.
  ['33 remainders of remainders', `${times('1%(', 33)}1${times(')', 33)}`, 'formulaDeep'],
  ['500 question marks', times('?', 500), 'formulaSyntax'],
  ['500 colons', times(':', 500), 'formulaSyntax'],
  ['500 commas', times(',', 500), 'formulaSyntax'],
  ['500 percents', times('%', 500), 'formulaSyntax'],
  ['500 strokes', times('/', 500), 'formulaSyntax'],
  ['500 less-thans', times('<', 500), 'formulaSyntax'],
  ['490 commas in a call', `max(${times(',', 490)})`, 'formulaSyntax'],
  ['250 numbers', times('1 ', 250), 'formulaSideBySide'],
  ['250 exponents', times('1e', 250), 'formulaSideBySide'],
  ['49 names', times('followers ', 49), 'formulaSideBySide'],
  ['500 equals signs', times('=', 500), 'formulaInstead'],
  ['500 exclamation marks', times('!', 500), 'formulaInstead'],
  ['500 ampersands', times('&', 500), 'formulaInstead'],
  ['500 bars', times('|', 500), 'formulaInstead'],
  ['500 dots', times('.', 500), 'formulaCharacter'],
  ['500 quotation marks', times('"', 500), 'formulaCharacter'],
  ['500 backslashes', times('\\', 500), 'formulaCharacter'],
  ['500 square brackets', times('[', 500), 'formulaCharacter'],
  ['60 ranges', times('[1:1e8]', 60), 'formulaCharacter'],
  ['100 optional chains', times('a?.', 100), 'formulaCharacter'],
  ['a chain of 150', `1${times('<1', 90)}`, 'formulaNumberWanted'],
];

/** Large, and all the same formulas. */
const within: Readonly<Record<string, string>> = {
  '32 brackets': `${times('(', 32)}1${times(')', 32)}`,
  '32 remainders of remainders': `${times('1%(', 32)}1${times(')', 32)}`,
  'a sum of 100': `1${times('+1', 99)}`,
  'a tower of 100 powers': `1${times('^1', 99)}`,
  '199 minuses': `${times('-', 199)}1`,
  '32 conditions in conditions': `${times('true?', 32)}1${times(':1', 32)}`,
  'a minimum of 199': `min(${times('1,', 198)}1)`,
};

// Reading must not change what every object shares.
expectPrototypesUntouched();

function faultOf(text: string): FormulaFault {
  const read = readFormula(text, names, 'number');
  if (!('fault' in read)) throw new Error(`taken: ${JSON.stringify(text)}`);
  return read.fault;
}

/** A refusal names a place in the text, and its sentence has no holes. */
function expectClear(text: string, fault: FormulaFault): void {
  expect(fault.from).toBeGreaterThanOrEqual(0);
  expect(fault.to).toBeLessThanOrEqual(text.length);
  expect(fault.from).toBeLessThanOrEqual(fault.to);
  if (text.trim() !== '') expect(fault.from).toBeLessThan(fault.to);
  const { message } = problem(fault.code, 'rules.a.when', fault.values);
  expect(message.replaceAll(/“[^”]*”/g, '')).not.toMatch(/undefined|\{[a-z]\w*\}/);
  expect(message).toMatch(/[.?]$/);
}

describe.each(Object.entries(short))('%s', (code, texts) => {
  test.each(texts)('%j', (text) => {
    const fault = faultOf(text);
    expect(fault.code).toBe(code);
    expectClear(text, fault);
  });
});

test.each(long)('%s are refused', (_, text, code) => {
  const fault = faultOf(text);
  expect(fault.code).toBe(code);
  expectClear(text, fault);
});

test.each(Object.entries(within))('%s are read', (_, text) => {
  expect(text.length).toBeLessThanOrEqual(longestFormula);
  expect(readFormula(text, names, 'number')).toHaveProperty('tree');
});

test('there are as many hostile texts as were asked for, and every fault has one', () => {
  const texts = Object.values(short).flat();
  expect(new Set(texts).size + long.length).toBeGreaterThanOrEqual(600);
  const codes = new Set<string>([...Object.keys(short), ...long.map(([, , code]) => code)]);
  expect(Object.keys(problemWords).filter((code) => code.startsWith('formula') && !codes.has(code))).toEqual(
    [],
  );
  expect([longestFormula, deepestFormula, mostNodes]).toEqual([500, 32, 200]);
});

test('a place is where the mistake stands', () => {
  const at = (text: string) => {
    const { from, to } = faultOf(text);
    return text.slice(from, to);
  };
  expect(at('followers > 2 and folowers > 3')).toBe('folowers');
  expect(at('followers + (age > 2) * 3')).toBe('age > 2');
  expect(at('1 + contributions(30) + 2')).toBe('contributions(30)');
  expect(at('1 + 粉丝 + 粉絲')).toBe('粉絲');
  expect(at('1 + min(2) + 3')).toBe('min(2)');
  expect(at('followers + 3 ) * 2')).toBe(')');
  expect(at('age * 2x')).toBe('2x');
  expect(at('age ≥ 3')).toBe('≥');
});
