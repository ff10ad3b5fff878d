import type { ProblemCode } from './problems.ts';
import type { Values } from './words.ts';

/*
 * Formulas as data. Their text stands in settings, their trees travel with jobs; the expression room alone turns one
 * into the other, and trees into numbers.
 */

/** What a formula comes to: an amount, or yes or no. */
export type FormulaKind = 'number' | 'truth';

/** One thing about a person that a formula may name. */
export interface NamedFact {
  /** A `class` is one of a few, such as her segment: it can only be compared with one of its `classes`. */
  readonly kind: FormulaKind | 'class';
  readonly label: string;
  /** A formula that names what only the simulation knows is refused. */
  readonly tag: 'observed' | 'truth';
  /** It counts over a number of days, which must be one of these: `contributions(90)`. */
  readonly windows?: readonly number[];
  /** The names of its classes; in its column each is the number of its place here. */
  readonly classes?: readonly string[];
}

/** Everything that formulas of one world may name. */
export type FormulaNames = Readonly<Record<string, NamedFact>>;

/** What formulas can do with values. `negate` is the minus sign in front of one value. */
export type Operation =
  | 'negate'
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | '^'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | 'and'
  | 'or'
  | 'not'
  | '?:'
  | 'min'
  | 'max'
  | 'abs'
  | 'floor'
  | 'ceil'
  | 'round'
  | 'sqrt'
  | 'exp'
  | 'ln'
  | 'clip';

/** A formula that was read: plain data, so that workers never need a parser. */
export type Tree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'truth'; readonly value: boolean }
  | { readonly kind: 'fact'; readonly fact: string; readonly days?: number }
  | { readonly kind: 'class'; readonly name: string; readonly value: number }
  | { readonly kind: 'apply'; readonly by: Operation; readonly to: readonly Tree[] };

/** The trees of formulas by their texts. */
export type Formulas = Readonly<Record<string, Tree>>;

/** Why a text is no formula; `from` and `to` are offsets into the text. */
export interface FormulaFault {
  readonly code: ProblemCode & `formula${string}`;
  readonly values: Values;
  readonly from: number;
  readonly to: number;
}

/** A text that was read as a formula, or what is wrong with it. */
export type ReadFormula = { readonly tree: Tree } | { readonly fault: FormulaFault };

/** Reads formulas over the names of one world. The expression room has one; rooms that know no formulas are given it. */
export type FormulaReader = (text: string, wants: FormulaKind) => ReadFormula;
