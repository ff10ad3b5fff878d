import { createParse } from 'mathjs/number';
import { Refused, type Token } from './scan.ts';

/** What was put together with what; leaves are numbers of tokens. Brackets are gone: their meaning is the shape. */
export type Shape =
  | { readonly is: 'operand'; readonly token: number }
  | { readonly is: 'call'; readonly token: number; readonly parts: readonly Shape[] }
  | { readonly is: 'operator'; readonly sign: string; readonly parts: readonly Shape[] }
  | { readonly is: 'chain'; readonly signs: readonly string[]; readonly parts: readonly Shape[] }
  | { readonly is: 'choice'; readonly parts: readonly Shape[] };

/*
 * Of mathjs this is the parser and nothing else. It is handed nodes of ours, which hold a shape and can calculate
 * nothing, so nothing that evaluates is ever loaded. And it never sees a word or a number of the learner's: every
 * operand is handed over as the number of its token (`s7`), so that no word can mean anything to it, and every leaf
 * knows where it came from.
 */

declare module 'mathjs/number' {
  /** mathjs makes its parser from what it is handed; its own types do not mention this. */
  export function createParse(made: Readonly<Record<string, unknown>>): (text: string) => Node;
}

/** mathjs asks a node's prototype whether it is one. */
class Node {
  readonly shape: Shape;
  constructor(shape: Shape) {
    this.shape = shape;
  }
  get isNode(): boolean {
    return true;
  }
}

class SymbolNode extends Node {
  readonly isSymbolNode = true;
  constructor(name: string) {
    if (!/^s\d+$/.test(name)) throw new SyntaxError('a word of mathjs');
    super({ is: 'operand', token: Number(name.slice(1)) });
  }
}

class OperatorNode extends Node {
  readonly isOperatorNode = true;
  readonly op: string;
  readonly args: readonly Node[];
  constructor(op: string, _name: string, args: readonly Node[]) {
    super({ is: 'operator', sign: op === 'mod' ? '%' : op, parts: shapesOf(args) });
    this.op = op;
    this.args = args;
  }
}

class FunctionNode extends Node {
  readonly isFunctionNode = true;
  constructor({ shape }: Node, args: readonly Node[]) {
    super({ is: 'call', token: shape.is === 'operand' ? shape.token : -1, parts: shapesOf(args) });
  }
}

const signs: Readonly<Record<string, string>> = {
  smaller: '<',
  smallerEq: '<=',
  larger: '>',
  largerEq: '>=',
  equal: '==',
  unequal: '!=',
};

class RelationalNode extends Node {
  constructor(names: readonly string[], params: readonly Node[]) {
    super({ is: 'chain', signs: names.map((name) => signs[name]!), parts: shapesOf(params) });
  }
}

class ConditionalNode extends Node {
  constructor(condition: Node, whenTrue: Node, whenFalse: Node) {
    super({ is: 'choice', parts: shapesOf([condition, whenTrue, whenFalse]) });
  }
}

class ParenthesisNode extends Node {
  constructor({ shape }: Node) {
    super(shape);
  }
}

/** What mathjs can also read and formulas do not have: matrices, ranges, assignments, blocks, texts. */
class ForeignNode {
  constructor() {
    throw new Error('not part of a formula');
  }
}

const shapesOf = (nodes: readonly Node[]): Shape[] => nodes.map(({ shape }) => shape);

let made: ((text: string) => Node) | undefined;

/** Made when first needed, so that a program that only runs formulas does not carry a parser. */
function parser(): (text: string) => Node {
  const typed = (_name: string, signatures: Readonly<Record<string, unknown>>) => signatures.string;
  return (made ??= createParse({
    typed: Object.assign(typed, { addConversion: () => undefined }),
    numeric: Number,
    config: { number: 'number', numberFallback: 'number' },
    ...{ SymbolNode, OperatorNode, FunctionNode, RelationalNode, ConditionalNode, ParenthesisNode },
    AccessorNode: ForeignNode,
    ArrayNode: ForeignNode,
    AssignmentNode: ForeignNode,
    BlockNode: ForeignNode,
    ConstantNode: ForeignNode,
    FunctionAssignmentNode: ForeignNode,
    IndexNode: ForeignNode,
    ObjectNode: ForeignNode,
    RangeNode: ForeignNode,
  }));
}

/**
 * Finds what belongs together in a row of tokens.
 * @throws {Refused} when they are no formula; the fault stands at the first token that does not fit
 */
export function parse(tokens: readonly Token[]): Shape {
  const starts: number[] = [];
  let text = '';
  tokens.forEach((token, index) => {
    starts.push(text.length);
    text += ` ${written(token, index)}`;
  });
  try {
    return parser()(text).shape;
  } catch (error) {
    const reached = error instanceof SyntaxError && 'char' in error ? Number(error.char) : 0;
    const token = tokens[starts.findLastIndex((start) => start < reached)] ?? tokens[0]!;
    const last = tokens.at(-1)!;
    if (reached > text.length)
      throw new Refused('formulaUnfinished', { read: last.text }, last.from, last.to);
    throw new Refused('formulaSyntax', { read: token.text }, token.from, token.to);
  }
}

/**
 * What mathjs reads for one token. The first part of a condition gets brackets, without which mathjs takes the second
 * `:` of `a ? b ? c : d : e` for a range. And `%` is written as a word: as a sign mathjs also reads it as "percent",
 * trying both, which takes twice as long with every bracket around it.
 */
function written({ kind, text }: Token, index: number): string {
  if (kind !== 'sign') return `s${index}`;
  if (text === '?') return '? (';
  if (text === ':') return ') :';
  return text === '%' ? 'mod' : text;
}
