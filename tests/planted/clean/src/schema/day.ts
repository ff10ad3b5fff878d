/** A day of a run, counted from 0. */
export interface Day {
  index: number;
}

export const firstDay: Day = { index: 0 };
