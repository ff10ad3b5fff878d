import type { Block } from './block.ts';
import { readSilence } from './rhythm.ts';

/**
 * Something about every person that formulas, rules and classifications can read by name. It is held in a column, or
 * worked out when asked for.
 */
export interface Fact {
  readonly label: string;
  /** A number, something that is so or not (1 or 0), or one of the classes of the classification of the same name. */
  readonly kind: 'number' | 'truth' | 'class';
  /** Rules and definitions may read only what an analyst could know. */
  readonly tag: 'observed' | 'truth';
  /** The column that holds it … */
  readonly column?: string;
  /** … or how it is worked out for the people in rows 0 … count − 1. */
  readonly read?: (block: Block, count: number, day: number, out: Float64Array, window: number) => void;
  /** The windows in days that may be asked for, as in `visits(28)`: today and the days before it. */
  readonly windows?: readonly number[];
}

export type Facts = Readonly<Record<string, Fact>>;

/** Facts that every run has. */
export const crowdFacts: Facts = {
  age: {
    label: 'Days since joining',
    kind: 'number',
    tag: 'observed',
    read: (block, count, day, out) => {
      const joinDay = block.joinDay;
      for (let row = 0; row < count; row++) out[row] = day - joinDay[row]!;
    },
  },
  daysSinceVisit: { label: 'Days since the last visit', kind: 'number', tag: 'observed', read: readSilence },
  usualGap: { label: 'Usual days between visits', kind: 'number', tag: 'observed', column: 'usualGap' },
  spell: { label: 'Returns after leaving', kind: 'number', tag: 'truth', column: 'spell' },
  gone: {
    label: 'Has left',
    kind: 'truth',
    tag: 'truth',
    read: (block, count, _day, out) => {
      for (let row = 0; row < count; row++) out[row] = Number(row >= block.presentCount);
    },
  },
};
