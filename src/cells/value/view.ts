/** One number as the view of a value cell shows it: all of it is text by now. */
export interface Tile {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly value: string;
  /** How far it may lie from the whole world's by chance, where a sample stands for it; empty otherwise. */
  readonly error: string;
  readonly change: string;
  /** Its course over the run as a path in a box of 100 by 28; empty where it has none. */
  readonly spark: string;
  readonly stale: boolean;
}
