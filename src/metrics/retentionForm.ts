/** Periods after a start, the first and the last both counted; without a last one, every one from the first on. */
export interface Bracket {
  readonly from: number;
  readonly to: number | null;
}

/** What exactly is called retention: from when, in which time, on whose clock, how often, and averaged how. */
export interface RetentionForm extends Bracket {
  /** Days of a period: 1, 7 for weeks, 28 for months of four whole weeks. */
  readonly periodDays: number;
  /**
   * `own`: periods are counted from the day of the start. `calendar`: they are those of the calendar, and the one of
   * the start is number 0, so that a week can end the day after someone joined. Of single days both say the same.
   */
  readonly clock: 'own' | 'calendar';
  /**
   * `joining`: everybody starts once, on joining; who joined before the record began does not. `activity`: everybody
   * starts on every active day, by the calendar in every period with one; a start is then no longer a person.
   */
  readonly starts: 'joining' | 'activity';
  /** On how many days of the bracket at least someone has to be active. */
  readonly least: number;
  /** `people`: every start counts alike. `cohorts`: every period of starting does, however many started in it. */
  readonly mean: 'people' | 'cohorts';
}

/** Classic retention: active on exactly the day after joining that is asked for. */
export const classicForm: RetentionForm = {
  from: 1,
  to: 1,
  periodDays: 1,
  clock: 'own',
  starts: 'joining',
  least: 1,
  mean: 'people',
};

/** The form with something else than the classic; without a `to` it is the period `from` alone. */
export const retentionForm = (part: Partial<RetentionForm>): RetentionForm => ({
  ...classicForm,
  ...part,
  to: part.to === undefined ? (part.from ?? classicForm.from) : part.to,
});

/** The brackets of days that are shown unless others are asked for. */
export const defaultBrackets: readonly Bracket[] = [
  { from: 0, to: 0 },
  { from: 1, to: 3 },
  { from: 4, to: 7 },
  { from: 8, to: 14 },
  { from: 15, to: 30 },
];

/** The first day of a period after a start on that day. */
export const periodStart = ({ periodDays, clock }: RetentionForm, start: number, period: number): number =>
  (clock === 'own' ? start : start - (start % periodDays)) + period * periodDays;

/** The last day that has to be over for a start to be counted: of an open bracket, that of its first period. */
export const ripeDay = (form: RetentionForm, start: number): number =>
  periodStart(form, start, (form.to ?? form.from) + 1) - 1;
