/** People who join together: how many, on which path. */
export interface Joining {
  readonly channel: number;
  readonly segment: number;
  readonly count: number;
  /** Who brought each of them, by place in the order of joining; where nobody did, it is left out. */
  readonly broughtBy?: readonly number[];
}
