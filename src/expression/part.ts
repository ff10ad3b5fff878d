import type { FormulaKind, FormulaNames, Tree } from '../schema/index.ts';
import { Refused, type Token } from './scan.ts';

/** What a formula is read from. */
export interface Source {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly names: FormulaNames;
}

/** A stretch of the text. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A part of a formula with what it is: a class is one of a few, `className` a name of one. */
export interface Part extends Span {
  readonly tree: Tree;
  readonly kind: 'number' | 'truth' | 'class' | 'className';
  /** The name it is, if it is one: what a class is called depends on what it is compared with. */
  readonly name?: string;
}

export const isClass = ({ kind }: Part): boolean => kind === 'class' || kind === 'className';

/** The part, where only an amount, or only yes or no, can stand. @throws {Refused} */
export function wanted(kind: FormulaKind, part: Part, source: Source): Part {
  if (part.kind === kind) return part;
  if (isClass(part)) throw classAlone(part, source);
  const code = kind === 'number' ? 'formulaNumberWanted' : 'formulaTruthWanted';
  throw new Refused(code, { read: excerpt(source.text, part) }, part.from, part.to);
}

export const numberOf = (part: Part, source: Source): Part => wanted('number', part, source);
export const truthOf = (part: Part, source: Source): Part => wanted('truth', part, source);

/** A class can only be compared with one of its own; says with which. */
export function classAlone(part: Part, { text, names }: Source): Refused {
  const [fact, classes] =
    Object.entries(names)
      .map(([fact, { classes }]) => [fact, classes ?? []] as const)
      .find(([fact, classes]) => (part.kind === 'class' ? fact : classes).includes(part.name ?? '')) ?? [];
  const values = { example: `${fact} == ${classes?.[0] ?? '…'}`, allowed: classes?.join(', ') ?? '' };
  return new Refused('formulaClass', { read: excerpt(text, part), ...values }, part.from, part.to);
}

/** The text of a part, with the brackets that belong to it, short enough to stand in a message. */
export function excerpt(text: string, { from, to }: Span): string {
  let [start, end] = [from, to];
  let depth = 0;
  let lowest = 0;
  for (const character of text.slice(from, to)) {
    if (character === '(') depth += 1;
    else if (character === ')') lowest = Math.min(lowest, --depth);
  }
  for (let missing = lowest; missing < 0; missing++) start = text.lastIndexOf('(', start - 1);
  for (let missing = depth - lowest; missing > 0; missing--) end = text.indexOf(')', end) + 1;
  const whole = text.slice(start, end).replace(/\s+/g, ' ');
  return whole.length > 60 ? `${whole.slice(0, 57)}…` : whole;
}
