import type { Tree } from '../schema/index.ts';
import { compile, type Program } from './compile.ts';

/** So many rows go through all steps at a time: then what is in between stays in the cache nearest to the processor. */
const stretch = 1024;

/** Room for what is in between, shared by all programs: one runs at a time. */
const room: Float64Array[] = [];

const roomFor = (at: number): Float64Array => (room[at] ??= new Float64Array(stretch));

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
  const columns = facts.map((_, index) => fetch(index));
  for (let at = between; at < operands.length - 1; at++) operands[at]!.values = roomFor(at - between);
  for (let first = 0; first < count; first += stretch) {
    const last = Math.min(first + stretch, count);
    for (let index = 0; index < facts.length; index++)
      operands[index]!.values = columns[index]!.subarray(first, last);
    operands.at(-1)!.values = out.subarray(first, last);
    for (const { loop, from, to } of steps) {
      const a = operands[from[0]!]!;
      const b = operands[from[1] ?? from[0]!]!;
      loop(operands[to]!.values, last - first, a, b, operands[from[2] ?? from[0]!]!);
    }
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
