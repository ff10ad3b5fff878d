import type { Surroundings } from './surroundings.ts';

const width = 30;
/** Milliseconds between two drawings. */
const pause = 80;

/** How far all runs are, on a terminal; where nobody is looking, nothing is drawn. */
export class ProgressBar {
  readonly #terminal: Surroundings['stderr'];
  readonly #runs: number;
  readonly #done = new Map<number, number>();
  #finished = 0;
  #drawn = 0;
  #last = '';

  constructor(terminal: Surroundings['stderr'], runs: number) {
    this.#terminal = terminal;
    this.#runs = runs;
  }

  /** Notes how much of one run is done, from 0 to 1. */
  show(run: number, done: number): void {
    if (!this.#terminal.isTTY) return;
    if (done < 1) this.#done.set(run, done);
    else {
      this.#done.delete(run);
      this.#finished += 1;
    }
    if (performance.now() - this.#drawn < pause) return;
    this.#drawn = performance.now();
    const share = (this.#finished + [...this.#done.values()].reduce((sum, one) => sum + one, 0)) / this.#runs;
    this.#draw(Math.min(1, share));
  }

  /** Leaves the line as if nothing had stood there. */
  erase(): void {
    if (this.#last) this.#terminal.write('\r\u001b[K');
    this.#last = '';
  }

  #draw(share: number): void {
    const full = Math.round(share * width);
    const runs = this.#runs > 1 ? ` ${this.#finished} of ${this.#runs} runs` : '';
    const text = `[${'#'.repeat(full)}${'.'.repeat(width - full)}] ${Math.floor(share * 100)}%${runs}`;
    const line = text.slice(0, (this.#terminal.columns || 80) - 1);
    if (line !== this.#last) this.#terminal.write(`\r${line}\u001b[K`);
    this.#last = line;
  }
}
