import type { Operation, Tree } from '../schema/index.ts';
import { factKey, factsUsed, type UsedFact } from './facts.ts';
import {
  asNumbers,
  asTruths,
  copy,
  givesTruth,
  loops,
  mirrored,
  ofTruths,
  type Loop,
  type Operand,
} from './operations.ts';

/** So many rows go through all steps at a time: then what is in between stays in the cache nearest to the processor. */
export const stretch = 1024;

/** A formula as operations on whole columns, to be run any number of times. */
export interface Program {
  /** What it reads. */
  readonly facts: readonly UsedFact[];
  /** Facts, constants, room for what is in between, and the result: the places that steps speak of. */
  readonly operands: readonly Operand[];
  /** The first place of the room in between. */
  readonly between: number;
  /** Whether the result is truths, or numbers. */
  readonly truth: boolean;
  readonly steps: readonly Step[];
}

/** One operation on columns; operands are named by their places. */
export interface Step {
  readonly loop: Loop;
  readonly from: readonly number[];
  readonly to: number;
}

/** Turns a tree into a program: constants are worked out, and what occurs twice is calculated once. */
export function compile(tree: Tree): Program {
  const facts = factsUsed(tree);
  const walk: Walk = { facts: facts.map(factKey), values: new Map(), constants: [], made: [] };
  const root = valueOf(walk, tree);
  // A name or a number alone still has to be written to the result.
  if (root.is !== 'made') walk.made.push({ is: 'made', loop: copy, from: [root], truth: false });
  const truth = walk.made.at(-1)!.truth;
  return { facts, truth, ...layOut(walk, facts.length) };
}

/** A value in a program that is being made. */
type Value =
  | { readonly is: 'fact'; readonly index: number }
  | { readonly is: 'constant'; readonly index: number }
  | Made;

interface Made {
  readonly is: 'made';
  readonly loop: Loop;
  readonly from: readonly Value[];
  readonly truth: boolean;
}

interface Walk {
  readonly facts: readonly string[];
  /** By what it says. */
  readonly values: Map<string, Value>;
  readonly constants: number[];
  /** In an order in which they can be calculated. */
  readonly made: Made[];
}

function valueOf(walk: Walk, tree: Tree): Value {
  if (tree.kind === 'fact') return { is: 'fact', index: walk.facts.indexOf(factKey(tree)) };
  if (tree.kind !== 'apply') return constant(walk, Number(tree.value));
  const [by, from] = limitLast(
    tree.by,
    tree.to.map((part) => valueOf(walk, part)),
  );
  const known = `${by} ${from.map((value) => nameOf(walk, value)).join(' ')}`;
  return walk.values.get(known) ?? keep(walk, known, apply(walk, by, from));
}

/** `0 < a` is run as `a > 0`, for which there is a faster loop. */
function limitLast(by: Operation, from: readonly Value[]): [by: Operation, from: readonly Value[]] {
  const other = mirrored[by];
  return other && from[0]!.is === 'constant' ? [other, [from[1]!, from[0]!]] : [by, from];
}

function apply(walk: Walk, by: Operation, from: readonly Value[]): Value {
  const loop = loops[by];
  const truth = givesTruth.includes(by);
  if (from.every(({ is }) => is === 'constant')) {
    const out = operand(-1, new Float64Array(1));
    const [a, b, c] = from.map((value) =>
      constantOperand(walk.constants[(value as { index: number }).index]!),
    );
    loop(out, 1, a!, b ?? a!, c ?? a!);
    return constant(walk, truth ? out.truths[0]! : out.values[0]!);
  }
  const wanted = from.map((value) => turned(walk, value, ofTruths.includes(by)));
  const made: Made = { is: 'made', loop, from: wanted, truth };
  walk.made.push(made);
  return made;
}

/** A value as truths or as numbers, whichever is wanted. */
function turned(walk: Walk, value: Value, truth: boolean): Value {
  if ((value.is === 'made' && value.truth) === truth) return value;
  const known = `${truth ? 'truths' : 'numbers'} ${nameOf(walk, value)}`;
  const turn = (): Value => {
    const made: Made = { is: 'made', loop: truth ? asTruths : asNumbers, from: [value], truth };
    walk.made.push(made);
    return made;
  };
  return walk.values.get(known) ?? keep(walk, known, turn());
}

function keep(walk: Walk, known: string, value: Value): Value {
  walk.values.set(known, value);
  return value;
}

function constant(walk: Walk, value: number): Value {
  const known = walk.constants.findIndex((other) => Object.is(other, value));
  return { is: 'constant', index: known >= 0 ? known : walk.constants.push(value) - 1 };
}

const nameOf = (walk: Walk, value: Value): string =>
  value.is === 'made' ? `#${walk.made.indexOf(value)}` : `${value.is}${value.index}`;

/** An operand with room for the truths of so many rows. */
function operand(mask: -1 | 0, values: Float64Array, rows = 4): Operand {
  const words = new Uint32Array(rows / 4);
  return { values, mask, truths: new Uint8Array(words.buffer), words };
}

function constantOperand(value: number): Operand {
  const made = operand(0, Float64Array.of(value));
  made.truths.fill(Number(value !== 0));
  return made;
}

const columnOperand = (): Operand => operand(-1, new Float64Array(0));
const roomOperand = (): Operand => operand(-1, new Float64Array(stretch), stretch);

/** Gives every value its place; the place of a value that nothing needs any more is used again. */
function layOut({ constants, made }: Walk, facts: number): Omit<Program, 'facts' | 'truth'> {
  const between = facts + constants.length;
  const placeOf = new Map<Value, number>();
  const free: number[] = [];
  let room = 0;
  const place = (value: Value): number =>
    value.is === 'fact' ? value.index : value.is === 'constant' ? facts + value.index : placeOf.get(value)!;
  const lastUse = new Map(made.flatMap(({ from }, at) => from.map((value) => [value, at] as const)));
  const steps = made.map(({ loop, from }, at) => {
    const places = from.map(place);
    for (const value of new Set(from))
      if (value.is === 'made' && lastUse.get(value) === at) free.push(place(value));
    const to = free.pop() ?? between + room++;
    placeOf.set(made[at]!, to);
    return { loop, from: places, to };
  });
  const last = { ...steps.at(-1)!, to: between + room };
  return {
    operands: [
      ...Array.from({ length: facts }, columnOperand),
      ...constants.map(constantOperand),
      ...Array.from({ length: room + 1 }, roomOperand),
    ],
    between,
    steps: [...steps.slice(0, -1), last],
  };
}
