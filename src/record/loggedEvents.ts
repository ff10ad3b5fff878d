/** One event as a log holds it, whoever kept the log. */
export interface LoggedEvent {
  /** Whose it is: her id. */
  readonly person: string;
  /** Days since day 0 of the log; negative before it. */
  readonly day: number;
  /** What happened: `joined`, `visited`, `ordered`, or another word. */
  readonly kind: string;
  /** Money she paid, in whole minor units. */
  readonly amount?: number;
  /** How many at once, where that is not 1. */
  readonly count?: number;
  /** Where she came from, who she is, and her group of a trial: of whoever joins. */
  readonly channel?: string;
  readonly segment?: string;
  readonly arm?: number;
}
