import type { Operation, Tree } from '../../schema/index.ts';

/** A piece of a formula as it is set: what stands over, under, beside and around what. */
export type Piece =
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'symbol'; readonly name: string }
  | { readonly is: 'sign'; readonly text: string }
  | { readonly is: 'row'; readonly parts: readonly Piece[] }
  | { readonly is: 'fraction'; readonly over: Piece; readonly under: Piece }
  | { readonly is: 'power'; readonly base: Piece; readonly exponent: Piece }
  | { readonly is: 'root'; readonly of: Piece }
  | { readonly is: 'fenced'; readonly open: string; readonly close: string; readonly of: Piece }
  | { readonly is: 'call'; readonly name: string; readonly of: readonly Piece[] }
  | { readonly is: 'cases'; readonly yes: Piece; readonly when: Piece; readonly no: Piece };

/** How an operator between two parts is set, and how tightly it binds. */
const between: Readonly<Partial<Record<Operation, readonly [sign: string, binds: number]>>> = {
  or: ['or', 1],
  and: ['and', 2],
  '<': ['<', 4],
  '<=': ['≤', 4],
  '>': ['>', 4],
  '>=': ['≥', 4],
  '==': ['=', 4],
  '!=': ['≠', 4],
  '+': ['+', 5],
  '-': ['−', 5],
  '*': ['×', 6],
  '%': ['mod', 6],
};

const minusBinds = 6;
const powerBinds = 8;

/** A formula as pieces; brackets stand only where the shape would be read otherwise. */
export const typeset = (tree: Tree): Piece => set(tree).piece;

interface Set {
  readonly piece: Piece;
  readonly binds: number;
}

const tight = 9;

function set(tree: Tree): Set {
  switch (tree.kind) {
    case 'number':
      return { piece: { is: 'number', value: tree.value }, binds: tree.value < 0 ? minusBinds : tight };
    case 'truth':
      return { piece: { is: 'number', value: Number(tree.value) }, binds: tight };
    case 'fact':
      return { piece: { is: 'symbol', name: tree.fact }, binds: tight };
    case 'class':
      return { piece: { is: 'symbol', name: tree.name }, binds: tight };
    case 'apply':
      return applied(
        tree.by,
        tree.to.map((part) => set(part)),
      );
  }
}

const sign = (text: string): Piece => ({ is: 'sign', text });
const row = (...parts: readonly Piece[]): Piece => ({ is: 'row', parts });

/** In brackets, if it binds less than what it stands beside. */
const held = ({ piece, binds }: Set, least: number): Piece =>
  binds >= least ? piece : { is: 'fenced', open: '(', close: ')', of: piece };

function applied(by: Operation, parts: readonly Set[]): Set {
  const [a, b, c] = parts as readonly [Set, Set, Set];
  const known = between[by];
  if (known) {
    const [text, binds] = known;
    // What is taken away, and what is compared, keeps its brackets on the right even where it binds as tightly.
    const right = held(b, by === '+' || by === '*' || by === 'and' || by === 'or' ? binds : binds + 1);
    return { piece: row(held(a, binds), sign(text), right), binds };
  }
  switch (by) {
    case '/':
      return { piece: { is: 'fraction', over: a.piece, under: b.piece }, binds: 7 };
    case '^':
      return { piece: { is: 'power', base: held(a, tight), exponent: b.piece }, binds: powerBinds };
    case 'negate':
      return { piece: row(sign('−'), held(a, minusBinds)), binds: minusBinds };
    case 'not':
      return { piece: row(sign('not'), held(a, 4)), binds: 3 };
    case 'sqrt':
      return { piece: { is: 'root', of: a.piece }, binds: tight };
    case '?:':
      return { piece: { is: 'cases', when: a.piece, yes: b.piece, no: c.piece }, binds: 0 };
    default:
      return {
        piece: functionOf(
          by,
          parts.map(({ piece }) => piece),
        ),
        binds: tight,
      };
  }
}

const fences: Readonly<Partial<Record<Operation, readonly [string, string]>>> = {
  abs: ['|', '|'],
  floor: ['⌊', '⌋'],
  ceil: ['⌈', '⌉'],
};

function functionOf(by: Operation, of: readonly Piece[]): Piece {
  const fence = fences[by];
  return fence ? { is: 'fenced', open: fence[0], close: fence[1], of: of[0]! } : { is: 'call', name: by, of };
}
