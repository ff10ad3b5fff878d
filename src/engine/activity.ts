import { blockSize, type Block } from './block.ts';

/**
 * The last 32 days of the people on a list, one bit a day: the highest is today, so the number of leading zeros of
 * what is written to `out` is the number of days since the last visit (32: none among them).
 */
export function lastDays(block: Block, list: Int32Array, count: number, day: number, out: Int32Array): void {
  const { activity, seat, lead } = block;
  const word = (day + lead) >> 5;
  const above = 31 - ((day + lead) & 31);
  // Shifting by 32 would shift by nothing: on the last day of a word the word before has no part in it.
  const before = word > 0 && above > 0 ? -1 : 0;
  const back = word > 0 ? blockSize : 0;
  const first = word * blockSize;
  for (let j = 0; j < count; j++) {
    const at = first + seat[list[j]!]!;
    out[j] = (activity[at]! << above) | ((activity[at - back]! >>> (32 - above)) & before);
  }
}

/** Whether the person in this row was active on a day of the run. */
export function wasActive({ activity, seat, lead }: Block, row: number, day: number): boolean {
  const at = day + lead;
  return at >= 0 && ((activity[(at >> 5) * blockSize + seat[row]!]! >>> (at & 31)) & 1) === 1;
}

/** How many bits are set. */
export function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/**
 * Days since each of the people on a list was last active, since she joined if she never was. `last` holds the last 32
 * days of each of them (`lastDays`); `most` days end the search, and more than that need not be told apart.
 */
export function daysSilent(
  block: Block,
  list: Int32Array,
  last: Int32Array,
  count: number,
  day: number,
  most: number,
  out: Int32Array,
): void {
  for (let j = 0; j < count; j++) {
    const bits = last[j]!;
    out[j] = bits === 0 ? longSilence(block, list[j]!, day, most) : Math.clz32(bits);
  }
}

/** The same for one person who was not active in the last 32 days. */
function longSilence(block: Block, row: number, day: number, most: number): number {
  const { activity, lead } = block;
  const seat = block.seat[row]!;
  const today = day + lead;
  const oldest = Math.max(0, today - most) >> 5;
  let word = today >> 5;
  while (word > oldest && activity[word * blockSize + seat] === 0) word -= 1;
  const bits = activity[word * blockSize + seat]!;
  return bits === 0 ? day - block.joinDay[row]! : today - (word * 32 + 31 - Math.clz32(bits));
}
