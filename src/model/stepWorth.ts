import { wholes, type Block } from '../engine/index.ts';

/** What having done certain steps adds to the log-odds of the key behaviour, for any set of steps. */
export interface Worth {
  /** Adds it for each of the block's visitors: sums[j] belongs to visitors[j]. */
  readonly add: (block: Block, sums: Float64Array) => void;
}

/** Steps are looked up eight at a time. */
const chunk = 8;

/** Tables of the sums of every set of steps; null if no step is worth anything of its own. */
export function worthTables(values: readonly number[]): Worth | null {
  if (values.every((value) => value === 0)) return null;
  const tables = Array.from({ length: Math.ceil(values.length / chunk) }, (_, at) =>
    sumsOfSubsets(values.slice(at * chunk, (at + 1) * chunk)),
  );
  return {
    add: (block, sums) => {
      const { visitors, visitorCount } = block;
      const stepBits = wholes(block, 'stepBits');
      tables.forEach((table, at) => {
        const shift = at * chunk;
        for (let j = 0; j < visitorCount; j++) sums[j]! += table[(stepBits[visitors[j]!]! >>> shift) & 255]!;
      });
    },
  };
}

/** The sum of the values whose bits are set, for each of the 256 sets of bits. */
function sumsOfSubsets(values: readonly number[]): Float64Array {
  const table = new Float64Array(1 << chunk);
  for (let bits = 0; bits < table.length; bits++)
    table[bits] = values.reduce((sum, value, bit) => sum + value * ((bits >>> bit) & 1), 0);
  return table;
}
