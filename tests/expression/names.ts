import type { FormulaNames } from '../../src/schema/index.ts';

/** A small world of names for formulas. */
export const names: FormulaNames = {
  followers: { kind: 'number', label: 'Followers', tag: 'observed' },
  contributions: { kind: 'number', label: 'Contributions', tag: 'observed', windows: [7, 28, 90] },
  hits: { kind: 'number', label: 'Hits', tag: 'observed', windows: [7, 28, 90] },
  age: { kind: 'number', label: 'Days since joining', tag: 'observed' },
  activated: { kind: 'truth', label: 'Activated', tag: 'observed' },
  member: { kind: 'truth', label: 'Member', tag: 'observed' },
  segment: { kind: 'class', label: 'Segment', tag: 'observed', classes: ['student', 'worker'] },
  rung: {
    kind: 'class',
    label: 'Rung',
    tag: 'observed',
    classes: ['none', 'habit', 'member', 'loyal', 'luck'],
  },
  mood: { kind: 'class', label: 'Mood', tag: 'truth', classes: ['happy', 'none'] },
  粉丝: { kind: 'number', label: 'Followers in Chinese', tag: 'observed' },
  'orders.value': { kind: 'number', label: 'Value of orders', tag: 'observed' },
  luck: { kind: 'number', label: 'Luck', tag: 'truth' },
  intent: { kind: 'number', label: 'Intent', tag: 'truth' },
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
