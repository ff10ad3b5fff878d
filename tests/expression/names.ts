import type { FormulaNames } from '../../src/schema/index.ts';

/** A small world of names for formulas. */
export const names: FormulaNames = {
  facts: {
    followers: { kind: 'number', label: 'Followers' },
    contributions: { kind: 'number', label: 'Contributions', windows: [7, 28, 90] },
    hits: { kind: 'number', label: 'Hits', windows: [7, 28, 90] },
    age: { kind: 'number', label: 'Days since joining' },
    activated: { kind: 'truth', label: 'Activated' },
    member: { kind: 'truth', label: 'Member' },
    segment: { kind: 'class', label: 'Segment' },
    rung: { kind: 'class', label: 'Rung' },
    粉丝: { kind: 'number', label: 'Followers in Chinese' },
    'orders.value': { kind: 'number', label: 'Value of orders' },
    intent: { kind: 'number', label: 'Intent', truth: true },
  },
  classes: {
    student: { of: 'segment', value: 0 },
    worker: { of: 'segment', value: 1 },
    loyal: { of: 'rung', value: 4 },
  },
};

/** One person; a window of n days holds n / 7 contributions and n / 30 hits. */
export const person: Readonly<Record<string, number>> = {
  followers: 2500,
  age: 45,
  activated: 1,
  member: 0,
  segment: 1,
  rung: 2,
  粉丝: 2500,
  'orders.value': 1200,
};

export function lookup(fact: string, days?: number): number {
  if (days === undefined) return person[fact]!;
  return days / (fact === 'hits' ? 30 : 7);
}
