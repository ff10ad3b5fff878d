import {
  rewindClock,
  runDown,
  runDownByAge,
  windClock,
  type AgeHazard,
  type Block,
  type Columns,
  type Run,
  type TermSum,
} from '../engine/index.ts';
import type { Key } from '../math/index.ts';

/** The column with what is left on the clock of a risk. */
export const clockOf = (id: string): string => `clock${id[0]!.toUpperCase()}${id.slice(1)}`;

/** The columns that risks need, to be declared by their mechanism: what is left on everybody's clock for each. */
export const clockColumns = (...ids: readonly string[]): Columns =>
  Object.fromEntries(
    ids.map((id) => [
      clockOf(id),
      { type: 'float64', initial: 0, label: `Left on the clock: ${id}`, tag: 'hidden' },
    ]),
  );

/** A hazard by days since an event, without the clock that it runs down. */
export type RiskByAge = Pick<AgeHazard, 'since' | 'byAge' | 'last' | 'factor'>;

/**
 * A risk of leaving that competes with all others. Whoever declares it winds its clocks in `born`, rewinds them in
 * `back` and runs them down in `pass`; terms enter its hazard by its id, and its reason is among `reasons`.
 */
export class Risk {
  readonly #run: Run;
  readonly #column: string;
  readonly #reason: string;
  readonly #risk: number;
  readonly #sum: TermSum;
  readonly #high: Key;
  readonly #low: Key;

  /** `reason` is its id among the reasons for leaving, where that differs from its own. */
  constructor(run: Run, id: string, reason = id) {
    this.#run = run;
    this.#column = clockOf(id);
    this.#reason = reason;
    this.#risk = run.reasonNumber(reason);
    this.#sum = run.sumTo(id);
    this.#high = run.purpose('clock', this.#column, 0);
    this.#low = run.purpose('clock', this.#column, 1);
  }

  /** Draws the clocks of those who have just joined: everyone from this row on. */
  wind(block: Block, from: number): void {
    windClock(block, this.#column, from, this.#high, this.#low);
  }

  /** Draws the clock of someone who has come back anew. */
  rewind(block: Block, row: number): void {
    rewindClock(block, this.#column, row, this.#high, this.#low);
  }

  /** A day of it for everyone present: level × e^(sum of its terms). The level is a number, or a column of levels. */
  runDown(block: Block, day: number, level: number | string): void {
    runDown(block, day, { column: this.#column, level, risk: this.#risk, sum: this.#sum }, this.#run);
  }

  /** A day of a risk that depends on the days since an event only; terms do not enter. */
  runDownByAge(block: Block, day: number, hazard: RiskByAge): void {
    const { since, byAge, last, factor } = hazard;
    const clock = { column: this.#column, since, risk: this.#risk, byAge, last, factor, id: this.#reason };
    runDownByAge(block, day, clock, this.#run);
  }
}
