import seedrandom from 'seedrandom';

/** Sixty-four bits that address a stream of draws, as two signed 32-bit halves. */
export interface Key {
  readonly a: number;
  readonly b: number;
}

/**
 * The key of a run from its seed text and replicate number. Replicate 0 is the seed itself; the others are keyed
 * by (seed, number), so that more replicates only add. The text is taken as NFC and UTF-8 *bytes*, because
 * seedrandom looks at the low byte of each UTF-16 unit only and would make most Chinese seeds one.
 */
export function runKey(seed: string, replicate = 0): Key {
  // 0xFF never occurs in UTF-8, so no seed can spell another seed's replicate.
  const tail = replicate === 0 ? '' : `\u00ff${replicate}`;
  const bytes = new TextEncoder().encode(seed.normalize('NFC'));
  const random = seedrandom(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('') + tail);
  return { a: random.int32(), b: random.int32() };
}

/** A key further along: the same key and word give the same result, other words give others. */
export function absorb(key: Key, word: number): Key {
  let a = key.a ^ word;
  a = Math.imul(a ^ (a >>> 16), 0x21f0aaad);
  a = Math.imul(a ^ (a >>> 15), 0x735a2d97);
  a ^= a >>> 15;
  let b = (key.b + a) | 0;
  b = Math.imul(b ^ (b >>> 17), 0xed5ad4bb);
  b = Math.imul(b ^ (b >>> 11), 0xac4c1b51);
  b = Math.imul(b ^ (b >>> 15), 0x31848bab);
  b ^= b >>> 14;
  return { a: a ^ ((b << 13) | (b >>> 19)), b };
}

/** A key for a name: its UTF-8 bytes, then its length, so that “ab”,“c” and “a”,“bc” differ. */
export function absorbName(key: Key, name: string): Key {
  const bytes = new TextEncoder().encode(name);
  let next = key;
  for (const byte of bytes) next = absorb(next, byte);
  return absorb(next, -1 - bytes.length);
}

/** The key of what is drawn: a purpose, the item it is for, and which draw of that item it is. */
export function purposeKey(run: Key, purpose: string, item = '', index = 0): Key {
  return absorb(absorbName(absorbName(run, purpose), item), index);
}

/** The key of a purpose on one calendar day; birth draws and clocks use the purpose alone. */
export const dayKey = (purpose: Key, day: number): Key => absorb(purpose, day);

/** The key of a person: channel, segment, and the how-many-th join of that pair. */
export const personKey = (pair: Key, ordinal: number): Key => absorb(pair, ordinal);
