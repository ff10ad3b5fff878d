/** What happened on one day in one block: to whom, and how much. */
export interface DayLog {
  readonly seats: Int32Array;
  readonly amounts: Float64Array | null;
}

/** The trails of one block: what happened lately, so that it can be taken off when it leaves a window. */
export type TrailLogs = Map<string, Map<number, DayLog[]>>;
