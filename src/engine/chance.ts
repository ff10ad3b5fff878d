import { draw, logisticThreshold, type Key } from '../math/index.ts';
import { type Block } from './block.ts';

/**
 * Tosses a coin for everyone on a list: sums[j] are the log-odds of person list[j], `day` is the key of what is
 * tossed today. Those for whom it happens are written to `out` in order; the count is returned. There is no branch
 * in the loop: a person is written first and counted if it happened, and the comparison itself is the 0 or 1 counted,
 * because a choice between the two would be a branch that is guessed wrong for every third visitor.
 */
export function toss(
  block: Block,
  list: Int32Array,
  count: number,
  sums: Float64Array,
  day: Key,
  out: Int32Array,
): number {
  const keyA = block.keyA;
  const keyB = block.keyB;
  const { a, b } = day;
  let happened = 0;
  for (let j = 0; j < count; j++) {
    const i = list[j]!;
    const threshold = logisticThreshold(sums[j]!);
    out[happened] = i;
    happened += Number(draw(keyA[i]!, keyB[i]!, a, b) < threshold);
  }
  return happened;
}

/** The same toss for the people in rows 0 … count − 1; sums[i] belongs to row i. */
export function tossRows(block: Block, count: number, sums: Float64Array, day: Key, out: Int32Array): number {
  const keyA = block.keyA;
  const keyB = block.keyB;
  const { a, b } = day;
  let happened = 0;
  for (let i = 0; i < count; i++) {
    const threshold = logisticThreshold(sums[i]!);
    out[happened] = i;
    happened += Number(draw(keyA[i]!, keyB[i]!, a, b) < threshold);
  }
  return happened;
}
