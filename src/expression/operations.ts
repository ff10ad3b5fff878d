import { exp, ln, pow } from '../math/index.ts';
import type { Operation } from '../schema/index.ts';

/*
 * What each operation does to columns; a yes is 1, a no is 0. One rule for every odd case:
 * - What cannot be calculated (0/0, ln(−1), 5 % 0) has no value (NaN), and neither has what is calculated from it.
 *   Compared with anything, in any way, it gives no: not even != holds.
 * - x/0 is endless, with the sign of x; 0 has no sign.
 * - x % y has the sign of y, so that `day % 7` is never negative.
 * - round takes halves away from 0, as people do: 2.5 to 3 and −2.5 to −3.
 * - x^y binds tighter than a minus before it (−1^0.5 is −1) and reads from the right; 0^0 is 1.
 */

/**
 * An operand: a value for each row, or one for all (then `mask` is 0 and every row reads place 0). Truths are bytes, 1
 * and 0; `words` are the same bytes four at a time, so that `and`, `or` and `not` cost next to nothing.
 */
export interface Operand {
  values: Float64Array;
  readonly mask: -1 | 0;
  readonly truths: Uint8Array;
  readonly words: Uint32Array;
}

/** Fills `out` for the first `count` rows. `out` may be one of the operands. */
export type Loop = (out: Operand, count: number, a: Operand, b: Operand, c: Operand) => void;

/** For operations that take long themselves; the short ones have loops of their own, which run five times as fast. */
const one =
  (of: (x: number) => number): Loop =>
  ({ values: out }, count, { values: x, mask: mx }) => {
    for (let i = 0; i < count; i++) out[i] = of(x[i & mx]!);
  };

const two =
  (of: (x: number, y: number) => number): Loop =>
  ({ values: out }, count, { values: x, mask: mx }, { values: y, mask: my }) => {
    for (let i = 0; i < count; i++) out[i] = of(x[i & mx]!, y[i & my]!);
  };

/**
 * Most comparisons are with one limit for all rows, and have a loop of their own for it. It writes four truths at a time,
 * which takes half as long; what it writes behind the last row nobody reads.
 */
function comparison(
  of: (x: number, y: number) => boolean,
  withLimit: (out: Uint32Array, count: number, x: Float64Array, limit: number) => void,
): Loop {
  return ({ truths, words }, count, a, b) => {
    const { values: x, mask: mx } = a;
    const { values: y, mask: my } = b;
    if (mx === -1 && my === 0) return withLimit(words, count, x, y[0]!);
    for (let i = 0; i < count; i++) truths[i] = Number(of(x[i & mx]!, y[i & my]!));
  };
}

/** The same comparison with its sides exchanged. */
export const mirrored: Readonly<Partial<Record<Operation, Operation>>> = {
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
  '==': '==',
};

function divide(x: number, y: number): number {
  if (y !== 0) return x / y;
  return x > 0 ? Infinity : x < 0 ? -Infinity : NaN;
}

function remainder(x: number, y: number): number {
  const rest = x % y;
  return rest !== 0 && rest < 0 !== y < 0 ? rest + y : rest;
}

const round = (x: number): number => (x < 0 ? -Math.round(-x) : Math.round(x));

/** Hands a column on as it is. */
export const copy: Loop = ({ values: out }, count, { values: x, mask: mx }) => {
  for (let i = 0; i < count; i++) out[i] = x[i & mx]!;
};

/** Truths as numbers, and numbers as truths. */
export const asNumbers: Loop = ({ values: out }, count, { truths }) => {
  for (let i = 0; i < count; i++) out[i] = truths[i]!;
};
export const asTruths: Loop = ({ truths }, count, { values: x, mask: mx }) => {
  for (let i = 0; i < count; i++) truths[i] = Number(x[i & mx] !== 0);
};

/** Operations on truths; what they give is a truth, as it is with comparisons. */
export const ofTruths: readonly Operation[] = ['and', 'or', 'not'];
export const givesTruth: readonly Operation[] = [...ofTruths, '<', '<=', '>', '>=', '==', '!='];

/** How many words hold the truths of so many rows. */
const wordsOf = (count: number): number => (count + 3) >> 2;

/** The loops of all operations. */
export const loops: Readonly<Record<Operation, Loop>> = {
  negate: ({ values: out }, count, { values: x, mask: mx }) => {
    for (let i = 0; i < count; i++) out[i] = 0 - x[i & mx]!;
  },
  '+': ({ values: out }, count, { values: x, mask: mx }, { values: y, mask: my }) => {
    for (let i = 0; i < count; i++) out[i] = x[i & mx]! + y[i & my]!;
  },
  '-': ({ values: out }, count, { values: x, mask: mx }, { values: y, mask: my }) => {
    for (let i = 0; i < count; i++) out[i] = x[i & mx]! - y[i & my]!;
  },
  '*': ({ values: out }, count, { values: x, mask: mx }, { values: y, mask: my }) => {
    for (let i = 0; i < count; i++) out[i] = x[i & mx]! * y[i & my]!;
  },
  '/': ({ values: out }, count, { values: x, mask: mx }, { values: y, mask: my }) => {
    for (let i = 0; i < count; i++) out[i] = divide(x[i & mx]!, y[i & my]!);
  },
  '%': two(remainder),
  '^': two((x, y) => pow(x, y)),
  '<': comparison(
    (x, y) => x < y,
    (out, count, x, limit) => {
      for (let i = 0; i < count; i += 4)
        out[i >> 2] =
          Number(x[i]! < limit) |
          (Number(x[i + 1]! < limit) << 8) |
          (Number(x[i + 2]! < limit) << 16) |
          (Number(x[i + 3]! < limit) << 24);
    },
  ),
  '<=': comparison(
    (x, y) => x <= y,
    (out, count, x, limit) => {
      for (let i = 0; i < count; i += 4)
        out[i >> 2] =
          Number(x[i]! <= limit) |
          (Number(x[i + 1]! <= limit) << 8) |
          (Number(x[i + 2]! <= limit) << 16) |
          (Number(x[i + 3]! <= limit) << 24);
    },
  ),
  '>': comparison(
    (x, y) => x > y,
    (out, count, x, limit) => {
      for (let i = 0; i < count; i += 4)
        out[i >> 2] =
          Number(x[i]! > limit) |
          (Number(x[i + 1]! > limit) << 8) |
          (Number(x[i + 2]! > limit) << 16) |
          (Number(x[i + 3]! > limit) << 24);
    },
  ),
  '>=': comparison(
    (x, y) => x >= y,
    (out, count, x, limit) => {
      for (let i = 0; i < count; i += 4)
        out[i >> 2] =
          Number(x[i]! >= limit) |
          (Number(x[i + 1]! >= limit) << 8) |
          (Number(x[i + 2]! >= limit) << 16) |
          (Number(x[i + 3]! >= limit) << 24);
    },
  ),
  '==': comparison(
    (x, y) => x === y,
    (out, count, x, limit) => {
      for (let i = 0; i < count; i += 4)
        out[i >> 2] =
          Number(x[i]! === limit) |
          (Number(x[i + 1]! === limit) << 8) |
          (Number(x[i + 2]! === limit) << 16) |
          (Number(x[i + 3]! === limit) << 24);
    },
  ),
  '!=': ({ truths }, count, { values: x, mask: mx }, { values: y, mask: my }) => {
    for (let i = 0; i < count; i++) truths[i] = Number(x[i & mx]! < y[i & my]! || x[i & mx]! > y[i & my]!);
  },
  and: ({ words: out }, count, { words: x }, { words: y }) => {
    for (let w = 0; w < wordsOf(count); w++) out[w] = x[w]! & y[w]!;
  },
  or: ({ words: out }, count, { words: x }, { words: y }) => {
    for (let w = 0; w < wordsOf(count); w++) out[w] = x[w]! | y[w]!;
  },
  not: ({ words: out }, count, { words: x }) => {
    for (let w = 0; w < wordsOf(count); w++) out[w] = x[w]! ^ 0x01010101;
  },
  '?:': (
    { values: out },
    count,
    { values: x, mask: mx },
    { values: y, mask: my },
    { values: z, mask: mz },
  ) => {
    for (let i = 0; i < count; i++) out[i] = x[i & mx]! > 0 ? y[i & my]! : z[i & mz]!;
  },
  min: two((x, y) => Math.min(x, y)),
  max: two((x, y) => Math.max(x, y)),
  abs: one((x) => Math.abs(x)),
  floor: one((x) => Math.floor(x)),
  ceil: one((x) => Math.ceil(x)),
  round: one(round),
  sqrt: one((x) => Math.sqrt(x)),
  exp: one(exp),
  ln: one(ln),
  clip: (
    { values: out },
    count,
    { values: x, mask: mx },
    { values: y, mask: my },
    { values: z, mask: mz },
  ) => {
    for (let i = 0; i < count; i++) out[i] = Math.min(Math.max(x[i & mx]!, y[i & my]!), z[i & mz]!);
  },
};
