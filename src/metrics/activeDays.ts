import type { RunRecord } from '../record/index.ts';

/** How many bits of a word are set. */
function bitsSet(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return (((fours + (fours >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

/** On how many days from `first` to `last`, both counted, someone was active; days outside the record hold none. */
export function activeDaysBetween(
  { activity, words, about }: RunRecord,
  person: number,
  first: number,
  last: number,
): number {
  const [from, to] = [Math.max(0, first), Math.min(about.days - 1, last)];
  if (from > to) return 0;
  const [low, high] = [from >> 5, to >> 5];
  let count = 0;
  for (let word = low; word <= high; word++) {
    let bits = activity[person * words + word]!;
    if (word === low) bits &= -1 << (from & 31);
    if (word === high) bits &= -1 >>> (31 - (to & 31));
    count += bitsSet(bits);
  }
  return count;
}

/** Someone's active days, in order, written into `days`; returns how many there are. */
export function activeDaysOf({ activity, words }: RunRecord, person: number, days: Int32Array): number {
  let count = 0;
  for (let word = 0; word < words; word++) {
    let bits = activity[person * words + word]!;
    while (bits !== 0) {
      const lowest = bits & -bits;
      days[count++] = word * 32 + 31 - Math.clz32(lowest);
      bits ^= lowest;
    }
  }
  return count;
}
