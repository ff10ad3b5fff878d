/** Milliseconds between two records so far: at most ten a second, and none of a run that is over in a moment. */
const least = 100;
const first = 150;

/** So many times as long as a record so far took to be made passes before the next: it takes a tenth of the time. */
const rest = 9;

/** When the next record of a run that goes on is due: paced, and not before the last was drawn. */
export class Pace {
  #due: number;
  #drawn = true;

  /** Times are in milliseconds of one clock. */
  constructor(begin: number) {
    this.#due = begin + first;
  }

  isDue(now: number): boolean {
    return this.#drawn && now >= this.#due;
  }

  /** One was made, which took from `begin` to `now`. */
  made(begin: number, now: number): void {
    this.#drawn = false;
    this.#due = begin + Math.max(least, (1 + rest) * (now - begin));
  }

  drawn(): void {
    this.#drawn = true;
  }
}
