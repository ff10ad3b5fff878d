import type { FormulaKind, FormulaNames, Operation, ReadFormula, Tree } from '../schema/index.ts';
import { checkGates } from './gates.ts';
import { classOf, readCall, readName } from './names.ts';
import { parse, type Shape } from './parse.ts';
import { classAlone, isClass, numberOf, truthOf, wanted, type Part, type Source, type Span } from './part.ts';
import { Refused, scan, type Token } from './scan.ts';

/** The most numbers, names and operations of one formula. */
export const mostNodes = 200;

/**
 * Reads a text as a formula over the names of a world. A mistake is handed back with its place in the text; of
 * several the first that is met. Nothing of the text is ever executed.
 */
export function readFormula(text: string, names: FormulaNames, wants: FormulaKind): ReadFormula {
  try {
    const tokens = scan(text);
    checkGates(text, tokens);
    const shape = parse(tokens);
    if (countOf(shape) > mostNodes) throw new Refused('formulaMany', { max: mostNodes }, 0, text.length);
    const source = { text, tokens, names };
    return { tree: wanted(wants, readShape(shape, source), source).tree };
  } catch (error) {
    if (error instanceof Refused) return { fault: error.fault };
    throw error;
  }
}

function countOf(shape: Shape): number {
  return shape.is === 'operand' ? 1 : shape.parts.reduce((sum, part) => sum + countOf(part), 1);
}

function readShape(shape: Shape, source: Source): Part {
  if (shape.is === 'operand') return readOperand(source.tokens[shape.token]!, source);
  const parts = shape.parts.map((part) => readShape(part, source));
  switch (shape.is) {
    case 'call': {
      const token = source.tokens[shape.token]!;
      return readCall(token, parts, { from: token.from, to: endOfCall(source.tokens, shape.token) }, source);
    }
    case 'choice':
      return readChoice(parts, source);
    case 'chain': {
      const pairs = shape.signs.map((sign, at) => compare(sign, parts[at]!, parts[at + 1]!, source));
      return { ...spanOf(parts), kind: 'truth', tree: allOf(pairs) };
    }
    case 'operator':
      return parts.length === 1
        ? readUnary(shape.sign, parts[0]!, source)
        : readBinary(shape.sign, parts[0]!, parts[1]!, source);
  }
}

function readOperand(token: Token, source: Source): Part {
  const { kind, value, from, to } = token;
  if (kind === 'number') return { tree: { kind: 'number', value }, kind: 'number', from, to };
  if (kind === 'truth') return { tree: { kind: 'truth', value: value === 1 }, kind: 'truth', from, to };
  return readName(token, source);
}

function readUnary(sign: string, part: Part, source: Source): Part {
  if (sign === 'not') return { ...part, tree: apply('not', truthOf(part, source)) };
  const { tree } = numberOf(part, source);
  if (sign === '+') return part;
  // A negative number is a number; 0 has no sign.
  if (tree.kind === 'number') return { ...part, tree: { kind: 'number', value: 0 - tree.value } };
  return { ...part, tree: apply('negate', part) };
}

const comparisons = ['<', '<=', '>', '>=', '==', '!='];

function readBinary(sign: string, left: Part, right: Part, source: Source): Part {
  const span = spanOf([left, right]);
  if (comparisons.includes(sign)) return compare(sign, left, right, source);
  const by = sign as Operation;
  if (sign === 'and' || sign === 'or')
    return { ...span, kind: 'truth', tree: apply(by, truthOf(left, source), truthOf(right, source)) };
  return { ...span, kind: 'number', tree: apply(by, numberOf(left, source), numberOf(right, source)) };
}

/** Amounts by size; yes and no, and classes, only by whether they are the same. */
function compare(sign: string, left: Part, right: Part, source: Source): Part {
  const span = spanOf([left, right]);
  const by = sign as Operation;
  const equality = sign === '==' || sign === '!=';
  if (isClass(left) || isClass(right)) {
    const [fact, name] = left.kind === 'class' ? [left, right] : [right, left];
    const tree = fact.kind === 'class' ? classOf(source.names[fact.name!]!, name) : null;
    if (equality && tree)
      return { ...span, kind: 'truth', tree: { kind: 'apply', by, to: [fact.tree, tree] } };
    throw classAlone(fact.kind === 'class' ? fact : name, source);
  }
  if (equality && left.kind === 'truth') truthOf(right, source);
  else for (const part of [left, right]) numberOf(part, source);
  return { ...span, kind: 'truth', tree: apply(by, left, right) };
}

function readChoice(parts: readonly Part[], source: Source): Part {
  const [condition, yes, no] = parts as readonly [Part, Part, Part];
  const kind = yes.kind === 'truth' ? 'truth' : 'number';
  const branches = [yes, no].map((part) => wanted(kind, part, source));
  return { ...spanOf(parts), kind, tree: apply('?:', truthOf(condition, source), ...branches) };
}

const apply = (by: Operation, ...to: readonly Part[]): Tree => ({
  kind: 'apply',
  by,
  to: to.map(({ tree }) => tree),
});

const allOf = (parts: readonly Part[]): Tree =>
  parts.map(({ tree }) => tree).reduce((before, tree) => ({ kind: 'apply', by: 'and', to: [before, tree] }));

const spanOf = (parts: readonly Part[]): Span => ({ from: parts[0]!.from, to: parts.at(-1)!.to });

/** Behind the bracket that closes the one that opens behind token `index`. */
function endOfCall(tokens: readonly Token[], index: number): number {
  let depth = 0;
  for (const { text, to } of tokens.slice(index + 1)) {
    if (text === '(') depth += 1;
    if (text === ')' && --depth === 0) return to;
  }
  return tokens.at(-1)!.to;
}
