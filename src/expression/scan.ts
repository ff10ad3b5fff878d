import type { FormulaFault } from '../schema/index.ts';

/** A piece of a formula: an operand (a number, a truth or a name), or a sign (an operator, a bracket, `and` …). */
export interface Token {
  readonly kind: 'number' | 'truth' | 'name' | 'sign';
  readonly text: string;
  /** Of a number: what it says. */
  readonly value: number;
  readonly from: number;
  readonly to: number;
}

export const longestFormula = 500;

/** A mistake in a formula, on its way to the one place that hands it back. */
export class Refused extends Error {
  readonly fault: FormulaFault;

  constructor(code: FormulaFault['code'], values: FormulaFault['values'], from: number, to: number) {
    super(code);
    this.fault = { code, values, from, to };
  }
}

/** What people write out of habit from elsewhere, with what is written here. */
const instead: Readonly<Record<string, string>> = {
  '&&': 'and',
  '&': 'and',
  '||': 'or',
  '|': 'or',
  '!': 'not',
  '===': '==',
  '!==': '!=',
  '<>': '!=',
  '=<': '<=',
  '=>': '>=',
  '=': '==',
  '**': '^',
  '，': ',',
  '、': ',',
  '（': '(',
  '）': ')',
  '：': ':',
  '？': '?',
  '＞': '>',
  '＜': '<',
  '＝': '==',
  '＋': '+',
  '－': '-',
  '−': '-',
  '–': '-',
  '×': '*',
  '·': '*',
  '÷': '/',
  '／': '/',
  '％': '%',
  '≥': '>=',
  '≤': '<=',
  '≠': '!=',
  且: 'and',
  或: 'or',
  非: 'not',
};
const foreign = /&&?|\|\|?|===|!==|<>|=<|=>(?!=)|\*\*|!(?!=)|=(?!=)|[，、（）：？＞＜＝＋－−–×·÷／％≥≤≠]/y;

const space = /[ \t\r\n\u00a0\u3000]+/y;
const number = /(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?/y;
/** A dot belongs to a name: there are no properties to ask for. So does what is asked of whom: `joined@mix`. */
const name = /[A-Za-z_\p{Script=Han}][\w\p{Script=Han}]*(?:\.[A-Za-z_]\w*)*(?:@[A-Za-z_]\w*)?/uy;
const sign = /==|!=|<=|>=|[-+*/%^(),?:<>]/y;
const wordSigns = ['and', 'or', 'not'];
const truths = ['true', 'false'];

/**
 * Takes a text apart, and refuses what no formula can hold. The parser behind it sees only what passed here.
 * @throws {Refused}
 */
export function scan(text: string): Token[] {
  if (text.length > longestFormula) {
    const values = { read: text.length, max: longestFormula };
    throw new Refused('formulaLong', values, 0, text.length);
  }
  const tokens: Token[] = [];
  let at = match(space, text, 0).length;
  while (at < text.length) {
    const token = tokenAt(text, at);
    tokens.push(token);
    at = token.to;
    at += match(space, text, at).length;
  }
  if (tokens.length === 0) throw new Refused('formulaEmpty', {}, 0, text.length);
  return tokens;
}

function match(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? '';
}

function tokenAt(text: string, from: number): Token {
  const digits = match(number, text, from);
  if (digits) return numberToken(digits, from);
  const word = match(name, text, from);
  if (word) return wordToken(word, from);
  const odd = match(foreign, text, from);
  if (odd) throw replaced(odd, instead[odd]!, from);
  const read = match(sign, text, from);
  if (read) return { kind: 'sign', text: read, value: 0, from, to: from + read.length };
  const character = String.fromCodePoint(text.codePointAt(from)!);
  throw new Refused('formulaCharacter', { read: visible(character) }, from, from + character.length);
}

function numberToken(text: string, from: number): Token {
  const value = Number(text);
  const to = from + text.length;
  if (!Number.isFinite(value)) throw new Refused('formulaNumber', { read: text }, from, to);
  return { kind: 'number', text, value, from, to };
}

function wordToken(text: string, from: number): Token {
  const to = from + text.length;
  const lower = text.toLowerCase();
  if (Object.hasOwn(instead, text)) throw replaced(text, instead[text]!, from);
  if (text !== lower && (wordSigns.includes(lower) || truths.includes(lower)))
    throw replaced(text, lower, from);
  if (wordSigns.includes(text)) return { kind: 'sign', text, value: 0, from, to };
  if (truths.includes(text)) return { kind: 'truth', text, value: Number(text === 'true'), from, to };
  return { kind: 'name', text, value: 0, from, to };
}

const replaced = (read: string, better: string, from: number): Refused =>
  new Refused('formulaInstead', { read, instead: better }, from, from + read.length);

/** A character that cannot be seen is called by its number. */
const visible = (character: string): string =>
  /[\p{C}\p{Z}\p{M}]/u.test(character)
    ? `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`
    : character;
