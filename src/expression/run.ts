import type { Tree } from '../schema/index.ts';
import { compile, stretch, type Program } from './compile.ts';
import type { Operand } from './operations.ts';

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
  eachStretch(program, fetch, count, ({ values, truths }, first, rows) => {
    if (!program.truth) return out.set(values.subarray(0, rows), first);
    for (let row = 0; row < rows; row++) out[first + row] = truths[row]!;
  });
}

/** Runs a program that answers yes or no: 1 or 0 for each row, in bytes. */
export function mark(
  program: Program,
  fetch: (index: number) => Float64Array,
  count: number,
  out: Uint8Array,
): void {
  eachStretch(program, fetch, count, ({ values, truths }, first, rows) => {
    if (program.truth) return out.set(truths.subarray(0, rows), first);
    for (let row = 0; row < rows; row++) out[first + row] = Number(values[row] !== 0);
  });
}

/** Works a program out for one stretch of rows after another, and hands each result on. */
function eachStretch(
  { facts, operands, steps }: Program,
  fetch: (index: number) => Float64Array,
  count: number,
  take: (result: Operand, first: number, rows: number) => void,
): void {
  // All columns first: fetching one may run another program.
  const columns = facts.map((_, index) => fetch(index));
  const result = operands.at(-1)!;
  for (let first = 0; first < count; first += stretch) {
    const rows = Math.min(stretch, count - first);
    // Loops that go by fours look behind the last row, into rows that no one reads the result of.
    for (let index = 0; index < facts.length; index++)
      operands[index]!.values = columns[index]!.subarray(first, first + stretch);
    for (const { loop, from, to } of steps) {
      const a = operands[from[0]!]!;
      const b = operands[from[1] ?? from[0]!]!;
      loop(operands[to]!, rows, a, b, operands[from[2] ?? from[0]!]!);
    }
    take(result, first, rows);
  }
}

/** One value of a formula, to the last bit as a column would have it; `lookup` gives a yes as 1. */
export function evaluate(tree: Tree, lookup: (fact: string, days?: number) => number): number {
  const program = compile(tree);
  const out = new Float64Array(1);
  const values = program.facts.map(({ fact, days }) => new Float64Array(4).fill(lookup(fact, days)));
  run(program, (index) => values[index]!, 1, out);
  return out[0]!;
}

/** A value to put people in order by: what has no value counts as lowest. */
export const scoreOf = (value: number): number => (Number.isNaN(value) ? -Infinity : value);
