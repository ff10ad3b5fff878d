import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { absorb, absorbName, dayKey, draw, personKey, purposeKey, runKey, type Key } from '#lab';

const text = ({ a, b }: Key) => `${a} ${b}`;

describe('the key of a run', () => {
  test('is another one for every Chinese character', () => {
    const keys = new Set<string>();
    for (let character = 0x4e00; character <= 0x9fa5; character++)
      keys.add(text(runKey(String.fromCodePoint(character))));
    expect(keys.size).toBe(0x9fa5 - 0x4e00 + 1);
  });

  test('is the same for a text however it was composed, and on every call', () => {
    expect(runKey('caf\u00e9')).toEqual(runKey('cafe\u0301'));
    expect(runKey('\u1112\u1161\u11ab')).toEqual(runKey('\ud55c'));
    expect(runKey('水闸')).toEqual(runKey('水闸'));
    expect(runKey('')).not.toEqual(runKey(' '));
  });

  test('of replicate 0 is the seed’s own, and every other replicate has its own', () => {
    expect(runKey('seed', 0)).toEqual(runKey('seed'));
    const keys = Array.from({ length: 10_000 }, (_, replicate) => text(runKey('seed', replicate)));
    expect(new Set(keys).size).toBe(10_000);
  });

  test('cannot be spelled by another seed: the text of a seed never reads as a replicate', () => {
    for (const spelled of ['seed1', 'seed\u00ff1', 'seed\u00001', 'seed 1', 'seedÿ1'])
      expect(runKey(spelled)).not.toEqual(runKey('seed', 1));
  });

  test('is written down: another version of seedrandom must not move the runs of old seeds', () => {
    expect(runKey('sluice')).toEqual({ a: 2087924798, b: 762602799 });
    expect(runKey('水闸', 7)).toEqual({ a: -1640311230, b: -1967603923 });
  });
});

describe('keys further along', () => {
  const run = runKey('sluice');

  test('differ by every name, item, index and day', () => {
    const keys = [
      ['visit', '', 0],
      ['visit', '', 1],
      ['visit', 'a', 0],
      ['visita', '', 0],
      ['', 'visit', 0],
      ['visi', 't', 0],
      ['join', 'ads/new', 0],
      ['join', 'ads/new', 1],
      ['join', 'ads', 0],
    ].map(([purpose, item, index]) => purposeKey(run, purpose as string, item as string, index as number));
    const all = keys.flatMap((key) => [key, ...Array.from({ length: 400 }, (_, day) => dayKey(key, day))]);
    expect(new Set(all.map(text)).size).toBe(all.length);
  });

  test('tell “ab” + “c” from “a” + “bc”, for any texts', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), fc.string(), (a, b, c, d) => {
        fc.pre(a !== c || b !== d);
        const key = (first: string, second: string) => text(absorbName(absorbName(run, first), second));
        expect(key(a, b)).not.toBe(key(c, d));
      }),
      { seed: 5, numRuns: 2000 },
    );
    expect(absorbName(absorbName(run, 'ab'), 'c')).not.toEqual(absorbName(absorbName(run, 'a'), 'bc'));
  });

  test('number a million people without a collision', () => {
    const pair = purposeKey(run, 'person', 'ads');
    const seen = new Set<bigint>();
    for (let ordinal = 0; ordinal < 1_000_000; ordinal++) {
      const { a, b } = personKey(pair, ordinal);
      seen.add((BigInt(a >>> 0) << 32n) | BigInt(b >>> 0));
    }
    expect(seen.size).toBe(1_000_000);
  });
});

describe('avalanche: one bit of an address turns half of the bits of its draws', () => {
  /** How often each bit of the draws is turned when one bit of what they are addressed by is; p is one half. */
  function turned(
    drawOf: (base: number, bit: number | null) => number,
    bits: number,
    rounds: number,
  ): number[] {
    const counts = new Array<number>(32).fill(0);
    for (let base = 0; base < rounds; base++) {
      const plain = drawOf(base, null);
      for (let bit = 0; bit < bits; bit++) {
        const difference = plain ^ drawOf(base, bit);
        for (let out = 0; out < 32; out++) counts[out]! += (difference >>> out) & 1;
      }
    }
    return counts.map((count) => (count - (rounds * bits) / 2) / Math.sqrt((rounds * bits) / 4));
  }

  const run = runKey('avalanche');
  const pair = purposeKey(run, 'person', 'ads');
  const visit = purposeKey(run, 'visit');
  const flip = (value: number, bit: number | null) => (bit === null ? value : value ^ (1 << bit));

  const addresses: Record<string, [(base: number, bit: number | null) => number, number]> = {
    'the number of a person': [
      (base, bit) => {
        const person = personKey(pair, flip(base * 7919, bit));
        return draw(person.a, person.b, visit.a, visit.b);
      },
      32,
    ],
    'the day': [
      (base, bit) => {
        const person = personKey(pair, base);
        const day = dayKey(visit, flip(base % 365, bit));
        return draw(person.a, person.b, day.a, day.b);
      },
      12,
    ],
    'the first half of a run’s key': [
      (base, bit) => {
        const key = absorb(absorb({ a: flip(base * 40_503, bit), b: base }, 1), 2);
        return draw(key.a, key.b, visit.a, visit.b);
      },
      32,
    ],
    'the second half of a run’s key': [
      (base, bit) => {
        const key = absorb(absorb({ a: base, b: flip(base * 40_503, bit) }, 1), 2);
        return draw(key.a, key.b, visit.a, visit.b);
      },
      32,
    ],
  };

  test.each(Object.entries(addresses))('of %s', (_, [drawOf, bits]) => {
    const errors = turned(drawOf, bits, 4000);
    for (const [out, off] of errors.entries()) expect(Math.abs(off), `bit ${out}: ${off}`).toBeLessThan(5);
  });
});
