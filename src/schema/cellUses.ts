/** One thing of a run that a cell shows, or asks about. */
export interface Shown {
  readonly measure: string;
  /** The strategy whose run it is; null is the run of one's own levers. */
  readonly strategy: string | null;
}

/** What a cell has to do with the names of a notebook; who waits for whom follows from it. */
export interface CellUses {
  /** Paths of the levers that it moves. */
  readonly moves?: readonly string[];
  readonly shows?: readonly Shown[];
  /** What it shows once it is asked for runs of its own: it waits as if it were shown, but nothing is run for it before. */
  readonly onDemand?: readonly Shown[];
  /** What it asks a prediction of: others do not show it before that is made. */
  readonly asks?: Shown;
}
