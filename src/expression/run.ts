import type { Tree } from '../schema/index.ts';
import { compile, type Program } from './compile.ts';

/** How many rows the room in between has at first: the people of one block. */
const rows = 4096;

/** Room for what is in between, shared by all programs: one runs at a time. */
const room: Float64Array[] = [];

function roomFor(at: number, count: number): Float64Array {
  const held = room[at];
  if (held && held.length >= count) return held;
  return (room[at] = new Float64Array(Math.max(rows, count)));
}

/**
 * Runs a program on the first `count` rows and writes one value for each to `out`: a number, or 1 for yes and 0 for
 * no. `fetch` gives the column of `program.facts[index]`, each fact an array of its own with at least `count` values.
 */
export function run(
  program: Program,
  fetch: (index: number) => Float64Array,
  count: number,
  out: Float64Array,
): void {
  const { facts, operands, between, steps } = program;
  // All columns first: fetching one may run another program, in the same room.
  for (let index = 0; index < facts.length; index++) operands[index]!.values = fetch(index);
  for (let at = between; at < operands.length - 1; at++) operands[at]!.values = roomFor(at - between, count);
  operands.at(-1)!.values = out;
  for (const { loop, from, to } of steps) {
    const a = operands[from[0]!]!;
    const b = operands[from[1] ?? from[0]!]!;
    loop(operands[to]!.values, count, a, b, operands[from[2] ?? from[0]!]!);
  }
}

/** One value of a formula, to the last bit as a column would have it; `lookup` gives a yes as 1. */
export function evaluate(tree: Tree, lookup: (fact: string, days?: number) => number): number {
  const program = compile(tree);
  const out = new Float64Array(1);
  const values = program.facts.map(({ fact, days }) => Float64Array.of(lookup(fact, days)));
  run(program, (index) => values[index]!, 1, out);
  return out[0]!;
}

/** A value to put people in order by: what has no value counts as lowest. */
export const scoreOf = (value: number): number => (Number.isNaN(value) ? -Infinity : value);
