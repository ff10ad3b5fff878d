/** What one term adds to a sum for one person: log-odds of a choice, log-hazard of a risk. */
export interface LifeTerm {
  readonly id: string;
  readonly label: string;
  /** The item it belongs to, as a path (`incentives.coupon`). */
  readonly item?: string;
  readonly value: number;
}

/** Something in the life of one person: a choice she had, a risk she ran, or something that befell her. */
export interface LifeEvent {
  readonly day: number;
  readonly kind: 'choice' | 'risk' | 'event';
  /** Which choice, risk or event: `visit`, `drift`, `joined`. */
  readonly what: string;
  /** The item it concerns (`rules.welcome`), where there is one. */
  readonly item?: string;
  readonly happened: boolean;
  /** Of a choice: its chance. Of a risk: the chance to leave by it on this day, had she been present. */
  readonly chance?: number;
  /** Of a risk: its hazard today, and what was left on its clock before. */
  readonly hazard?: number;
  readonly left?: number;
  /** What made the chance or the hazard, term by term. */
  readonly terms?: readonly LifeTerm[];
  /** Money, a count, a size: what the event is about. */
  readonly amount?: number;
}

/** The life of one person in a run: who she was, what she did and ran into, day by day, with the chances. */
export interface Life {
  /** Her place in the order of joining, by which logs name her. */
  readonly number: number;
  readonly channel: string;
  readonly segment: string;
  /** Days as the record counts them: negative before it begins. */
  readonly joinDay: number;
  readonly leftDay: number | null;
  /** The reason for which she is gone, null if she is not. */
  readonly reason: string | null;
  readonly events: readonly LifeEvent[];
}
