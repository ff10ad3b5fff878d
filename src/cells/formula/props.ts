/** A symbol as the view shows it: all of it is text by now. */
export interface ShownSymbol {
  readonly name: string;
  /** What stands in the formula. */
  readonly sign: string;
  /** What it means. */
  readonly title: string;
  readonly kind: 'lever' | 'measure';
  /** Its number in this run; a dash without one. */
  readonly value: string;
}
