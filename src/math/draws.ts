import type { Key } from './keys.ts';

/**
 * One addressed draw: 32 bits from a person's key (p1, p2) and the key of a purpose or of a purpose's day
 * (d1, d2). The hot loops of the engine hold this same arithmetic inline through {@link draw}; V8 inlines it.
 * Two 32-bit keys are needed on each side: with one, about 170,000 streams of a million people would overlap.
 */
export function draw(p1: number, p2: number, d1: number, d2: number): number {
  let x = (p1 + d1) | 0;
  x = Math.imul(x ^ (x >>> 16), 0x21f0aaad);
  x ^= (p2 + d2) | 0;
  x = Math.imul(x ^ (x >>> 15), 0x735a2d97);
  x ^= x >>> 15;
  return x | 0;
}

const half = 2147483648;

/** What happens with this chance happens when a draw lies below it: never at a chance of 0, always at 1. */
export const drawBelow = (chance: number): number => 4294967296 * chance - half;

/**
 * A uniform number strictly between 0 and 1, from two 32-bit draws: 52 random bits and a half step, which a double
 * holds exactly, so that neither 0 nor 1 can come out and quantile functions are safe.
 */
export function uniform(high: number, low: number): number {
  const top = high + half; // 0 … 2³² − 1, from a signed draw
  return (top * 1048576 + (low >>> 12) + 0.5) / 4503599627370496;
}

/** The uniform number of a person's key (p1, p2) and a pair of keys of a purpose, or of a purpose's day. */
export const uniformOf = (p1: number, p2: number, high: Key, low: Key): number =>
  uniform(draw(p1, p2, high.a, high.b), draw(p1, p2, low.a, low.b));
