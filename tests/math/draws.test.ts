import { describe, expect, test } from 'vitest';
import { dayKey, draw, personKey, purposeKey, runKey, uniform, type Key } from '#lab';
import { chiSquare, chiSquareTail } from '../statistics.ts';

/* Draws as a run makes them: addressed by person and day. Fixed seeds, so nothing here can fail by bad luck. */

const run = runKey('draws');
const people = purposeKey(run, 'person', 'ads');
const purposes = Object.fromEntries(
  ['visit', 'purchase'].map((purpose) => [
    purpose,
    [0, 1].map((index) => purposeKey(run, purpose, '', index)),
  ]),
);
const day = (purpose: string, index: number, today: number): Key => dayKey(purposes[purpose]![index]!, today);

/** The uniform number of a person on a day. */
function luck(person: number, today: number, purpose = 'visit'): number {
  const { a, b } = personKey(people, person);
  const [high, low] = [day(purpose, 0, today), day(purpose, 1, today)];
  return uniform(draw(a, b, high.a, high.b), draw(a, b, low.a, low.b));
}

const n = 200_000;

describe('a draw', () => {
  const lots: Record<string, Int32Array> = {
    'many people on one day': Int32Array.from({ length: n }, (_, person) => {
      const { a, b } = personKey(people, person);
      const today = day('visit', 0, 3);
      return draw(a, b, today.a, today.b);
    }),
    'one person on many days': Int32Array.from({ length: n }, (_, today) => {
      const { a, b } = personKey(people, 3);
      const key = dayKey(purposeKey(run, 'visit'), today);
      return draw(a, b, key.a, key.b);
    }),
    'one person in many purposes': Int32Array.from({ length: 20_000 }, (_, index) => {
      const { a, b } = personKey(people, 3);
      const key = purposeKey(run, 'trait', `t${index}`, index % 3);
      return draw(a, b, key.a, key.b);
    }),
    'one person of many runs': Int32Array.from({ length: 10_000 }, (_, replicate) => {
      const own = runKey('draws', replicate);
      const { a, b } = personKey(purposeKey(own, 'person', 'ads'), 3);
      const key = dayKey(purposeKey(own, 'visit'), 3);
      return draw(a, b, key.a, key.b);
    }),
  };

  test.each(Object.entries(lots))('has balanced bits: %s', (_, draws) => {
    for (let bit = 0; bit < 32; bit++) {
      const ones = draws.reduce((sum, value) => sum + ((value >>> bit) & 1), 0);
      const off = (ones - draws.length / 2) / Math.sqrt(draws.length / 4);
      expect(Math.abs(off), `bit ${bit}`).toBeLessThan(4.5);
    }
  });

  test.each(Object.entries(lots))('has even bytes, and even pairs of neighbouring ones: %s', (_, draws) => {
    for (const shift of [0, 8, 16, 24]) {
      const bytes = new Float64Array(256);
      const pairs = new Float64Array(256);
      draws.forEach((value, at) => {
        bytes[(value >>> shift) & 255]! += 1;
        const next = draws[(at + 1) % draws.length]!;
        pairs[((value >>> (shift + 4)) & 15) * 16 + ((next >>> (shift + 4)) & 15)]! += 1;
      });
      const even = new Float64Array(256).fill(draws.length / 256);
      expect(chiSquareTail(chiSquare(bytes, even), 255), `byte at ${shift}`).toBeGreaterThan(1e-5);
      expect(chiSquareTail(chiSquare(pairs, even), 255), `pairs at ${shift}`).toBeGreaterThan(1e-5);
    }
  });
});

/** The correlation of two rows of uniform numbers, in standard errors. */
function correlation(first: readonly number[], second: readonly number[]): number {
  const products = first.reduce((sum, value, at) => sum + (value - 0.5) * (second[at]! - 0.5), 0);
  return products / (first.length / 12) / Math.sqrt(1 / first.length);
}

describe('relation 36: uniform numbers', () => {
  const many = (of: (at: number) => number) => Array.from({ length: 100_000 }, (_, at) => of(at));

  test.each([1, 2, 3, 7, 64, 4096])('of people %i apart have nothing to do with each other', (apart) => {
    const row = many((person) => luck(person, 3));
    const other = many((person) => luck(person + apart, 3));
    expect(Math.abs(correlation(row, other))).toBeLessThan(4);
  });

  test.each([1, 2, 7, 28, 32])('of days %i apart have nothing to do with each other', (apart) => {
    // Some people over many days, as a run has them.
    const row = many((at) => luck(at % 500, Math.floor(at / 500)));
    const other = many((at) => luck(at % 500, Math.floor(at / 500) + apart));
    expect(Math.abs(correlation(row, other))).toBeLessThan(4);
  });

  test('of two purposes have nothing to do with each other', () => {
    const row = many((person) => luck(person, 3, 'visit'));
    const other = many((person) => luck(person, 3, 'purchase'));
    expect(Math.abs(correlation(row, other))).toBeLessThan(4);
  });

  test('are even, and so are their pairs', () => {
    const row = many((person) => luck(person, 5));
    const cells = new Float64Array(1000);
    const pairs = new Float64Array(400);
    row.forEach((value, at) => {
      cells[Math.floor(value * 1000)]! += 1;
      if (at % 2 === 0) pairs[Math.floor(value * 20) * 20 + Math.floor(row[at + 1]! * 20)]! += 1;
    });
    expect(chiSquareTail(chiSquare(cells, new Float64Array(1000).fill(100)), 999)).toBeGreaterThan(1e-5);
    expect(chiSquareTail(chiSquare(pairs, new Float64Array(400).fill(125)), 399)).toBeGreaterThan(1e-5);
  });

  test('lie strictly between 0 and 1, exactly, and rise with the draws', () => {
    const [least, most] = [uniform(-2147483648, 0), uniform(2147483647, -1)];
    expect(least).toBe(2 ** -53);
    expect(most).toBe(1 - 2 ** -53);
    expect(uniform(0, 0)).toBe(0.5 + 2 ** -53);
    expect(uniform(-1, -1)).toBe(0.5 - 2 ** -53);
    expect(uniform(0, 0)).toBeLessThan(uniform(0, 1 << 12));
    expect(uniform(0, -1)).toBeLessThan(uniform(1, 0));
    expect(uniform(5, 4095)).toBe(uniform(5, 0));
  });
});
