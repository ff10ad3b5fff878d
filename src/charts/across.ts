import type { Domain, Note } from './chart.ts';

/** The horizontal axis of a chart. */
export interface Across {
  readonly domain: Domain;
  readonly type?: 'linear' | 'sqrt';
  readonly label: string;
  /** The ticks, given where a position lies. */
  readonly ticks: (x: (at: number) => number, most: number) => readonly number[];
  readonly write: (at: number) => string;
  /** Of a calendar: where a day lies, and what was done. */
  readonly dayAt?: (day: number) => number;
  readonly notes?: readonly ShownNote[];
}

/** A note with the number that it has in the picture, in the list under it and in the table. */
export interface ShownNote extends Note {
  readonly mark: string;
}

/** Height of a row under the axis, in sizes of the text. */
export const rowBelow = 1.35;
