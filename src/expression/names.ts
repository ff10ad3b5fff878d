import {
  hintFor,
  type FormulaFault,
  type FormulaNames,
  type NamedFact,
  type Operation,
  type Tree,
  type Values,
} from '../schema/index.ts';
import { functions, isFunction } from './functions.ts';
import { excerpt, numberOf, type Part, type Source, type Span } from './part.ts';
import { Refused, type Token } from './scan.ts';

/**
 * What a name alone stands for. What a class is worth is known only when it is compared.
 * @throws {Refused}
 */
export function readName(token: Token, { names }: Source): Part {
  const { text: name, from, to } = token;
  const fact = Object.hasOwn(names, name) ? names[name] : undefined;
  if (fact && isObserved(fact) && !fact.windows) return factPart(name, fact, token);
  const classes = Object.values(names).flatMap((one) => (isObserved(one) ? (one.classes ?? []) : []));
  if (classes.includes(name))
    return { tree: { kind: 'class', name, value: NaN }, kind: 'className', name, from, to };
  if (fact && !isObserved(fact)) throw refuse('formulaHidden', token);
  if (fact?.windows) throw refuse('formulaWindow', token, windowHint(name, fact.windows));
  if (isFunction(name)) throw refuse('formulaCall', token, { example: functions[name].example });
  throw refuse('formulaName', token, hintFor(name, [...observed(names), ...classes]));
}

/** The part as a name of a class of this fact, if it is one. */
export function classOf(fact: NamedFact, part: Part): Tree | null {
  const value = part.name === undefined ? -1 : (fact.classes ?? []).indexOf(part.name);
  return value < 0 ? null : { kind: 'class', name: part.name!, value };
}

/**
 * A function of some values, or a fact over some days: `contributions(90)`.
 * @throws {Refused}
 */
export function readCall(token: Token, parts: readonly Part[], span: Span, source: Source): Part {
  const { text: name } = token;
  const { names, text } = source;
  const fact = Object.hasOwn(names, name) ? names[name] : undefined;
  if (fact && !isObserved(fact)) throw refuse('formulaHidden', token);
  if (fact?.windows) {
    const days = parts.length === 1 && parts[0]!.tree.kind === 'number' ? parts[0]!.tree.value : 0;
    if (fact.windows.includes(days)) return factPart(name, fact, span, days);
    const values = { ...windowHint(name, fact.windows), read: excerpt(text, span) };
    throw refuse('formulaWindow', span, values);
  }
  if (fact) throw refuse('formulaNoCall', token);
  if (!isFunction(name)) throw refuse('formulaFunction', token, hintFor(name, callable(names)));
  const { least, most, example } = functions[name];
  if (parts.length < least || parts.length > most)
    throw refuse('formulaArguments', { ...span, text: name }, { count: parts.length, example });
  const trees = parts.map((part) => numberOf(part, source).tree);
  return { tree: applied(name, trees), kind: 'number', ...span };
}

/** Functions of two that were given more are done one after another. */
function applied(by: Operation & keyof typeof functions, trees: readonly Tree[]): Tree {
  if (functions[by].most !== Infinity) return { kind: 'apply', by, to: trees };
  return trees.reduce((before, tree) => ({ kind: 'apply', by, to: [before, tree] }));
}

function factPart(name: string, { kind }: NamedFact, { from, to }: Span, days?: number): Part {
  const tree: Tree = { kind: 'fact', fact: name, ...(days !== undefined && { days }) };
  return { tree, kind, name, from, to };
}

function refuse(
  code: FormulaFault['code'],
  { text, from, to }: Span & { readonly text?: string },
  values: Values = {},
): Refused {
  return new Refused(code, { ...(text !== undefined && { read: text }), ...values }, from, to);
}

const windowHint = (name: string, windows: readonly number[]): Values => ({
  allowed: windows.map((days) => `${name}(${days})`).join(', '),
});

const isObserved = ({ tag }: NamedFact): boolean => tag === 'observed';

/** What an analyst could know; nothing else is ever suggested. */
const observed = (names: FormulaNames): string[] =>
  Object.entries(names).flatMap(([name, fact]) => (isObserved(fact) ? [name] : []));

const callable = (names: FormulaNames): string[] => [
  ...Object.keys(functions),
  ...observed(names).filter((name) => names[name]!.windows),
];
