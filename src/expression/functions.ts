import type { Operation } from '../schema/index.ts';

interface Declared {
  /** How many values it takes. */
  readonly least: number;
  readonly most: number;
  /** Stands in messages. */
  readonly example: string;
}

const of = (least: number, most: number, example: string): Declared => ({ least, most, example });

/** The functions that formulas may call. */
export const functions = {
  min: of(2, Infinity, 'min(a, b)'),
  max: of(2, Infinity, 'max(a, b)'),
  abs: of(1, 1, 'abs(a)'),
  floor: of(1, 1, 'floor(a)'),
  ceil: of(1, 1, 'ceil(a)'),
  round: of(1, 1, 'round(a)'),
  sqrt: of(1, 1, 'sqrt(a)'),
  exp: of(1, 1, 'exp(a)'),
  ln: of(1, 1, 'ln(a)'),
  clip: of(3, 3, 'clip(a, low, high)'),
} as const satisfies Partial<Record<Operation, Declared>>;

export const isFunction = (name: string): name is keyof typeof functions => Object.hasOwn(functions, name);
