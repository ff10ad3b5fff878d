import type { LeverValue } from '../schema/index.ts';

/** What a file can hold. Answers are kept in this form, and read again by the kind of cell they belong to. */
export type Json =
  null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Where a reader stands in a notebook: what she changed of it, and what she answered. */
export interface Stand {
  /** The levers she moved, by path; all others are the notebook's. */
  readonly levers: Readonly<Record<string, LeverValue>>;
  /** Null is the notebook's own. */
  readonly seed: string | null;
  /** By the id of the cell that was answered. */
  readonly answers: Readonly<Record<string, Json>>;
  /** The texts she edited, by language; the others are as they came. */
  readonly texts: Readonly<Record<string, string>>;
}

/** One thing that somebody did, which can be undone. */
export type Operation =
  /** Levers set to values, and levers put back to what the notebook says. */
  | {
      readonly kind: 'levers';
      readonly set: Readonly<Record<string, LeverValue>>;
      readonly back: readonly string[];
    }
  | { readonly kind: 'seed'; readonly seed: string | null }
  /** Null takes an answer back. */
  | { readonly kind: 'answer'; readonly cell: string; readonly answer: Json }
  /** So many characters taken out of a text at a place, and others put there. */
  | {
      readonly kind: 'text';
      readonly language: string;
      readonly at: number;
      readonly removed: number;
      readonly inserted: string;
    }
  /** Back to the notebook as it came: its levers and seed, or these and all answers and edits. */
  | { readonly kind: 'reset'; readonly what: 'levers' | 'all' };

/** The texts of a notebook as they came, by language. */
export type Originals = Readonly<Record<string, string>>;

/** Where everybody begins. */
export const start: Stand = { levers: {}, seed: null, answers: {}, texts: {} };

/** Where one stands after an operation. It is pure: the same operations lead to the same place. */
export function after(stand: Stand, operation: Operation, originals: Originals): Stand {
  switch (operation.kind) {
    case 'levers':
      return { ...stand, levers: { ...without(stand.levers, operation.back), ...operation.set } };
    case 'seed':
      return { ...stand, seed: operation.seed };
    case 'answer': {
      const others = without(stand.answers, [operation.cell]);
      const { cell, answer } = operation;
      return { ...stand, answers: answer === null ? others : { ...others, [cell]: answer } };
    }
    case 'text': {
      const { language, at, removed, inserted } = operation;
      const text = stand.texts[language] ?? originals[language] ?? '';
      const edited = text.slice(0, at) + inserted + text.slice(at + removed);
      return { ...stand, texts: { ...without(stand.texts, [language]), [language]: edited } };
    }
    case 'reset':
      return operation.what === 'all' ? start : { ...stand, levers: {}, seed: null };
  }
}

/** The same record without some of its keys. */
function without<T>(record: Readonly<Record<string, T>>, keys: readonly string[]): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !keys.includes(key)));
}
