/** One of two levers that are moved together. */
export interface LeverAxis {
  readonly path: string;
  /** What it stands at. */
  readonly value: number;
  /** What it is set to, rising. */
  readonly stops: readonly number[];
}

/** What a measure comes to where two levers are set to one stop each. */
export interface MapCell {
  /** On average over the seeds; null where it has no number. */
  readonly value: number | null;
  /** How much more that is than as the levers stand, on average over the seeds. */
  readonly effect: number | null;
  /** Standard error of that; null with fewer than two seeds. */
  readonly error: number | null;
}

/** What two levers do to a measure together. */
export interface LeverMap {
  readonly seeds: number;
  readonly across: LeverAxis;
  readonly up: LeverAxis;
  /** What the measure comes to as the levers stand, on average over the seeds. */
  readonly baseline: number | null;
  /** Row by row, from the least of `up`; in a row from the least of `across`. */
  readonly cells: readonly MapCell[];
}
