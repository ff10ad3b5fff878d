/** Mixes a whole number into one of 32 bits, always the same: a fixed sample of people is taken by it. */
export function mix32(value: number): number {
  // The finaliser of MurmurHash3, which lets every bit of the number reach every bit of the result.
  let mixed = value ^ (value >>> 16);
  mixed = Math.imul(mixed, 0x85ebca6b);
  mixed ^= mixed >>> 13;
  mixed = Math.imul(mixed, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
