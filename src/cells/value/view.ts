/** One number as the view of a value cell shows it: all of it is text by now. */
export interface Tile {
  readonly id: string;
  readonly title: string;
  readonly definition: string;
  readonly value: string;
  readonly change: string;
  readonly stale: boolean;
}
