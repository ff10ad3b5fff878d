import type { HeroRun } from './heroRun.ts';
import { parts } from './heroWorld.ts';

/** The first minute: a slider, a guess, and what every split comes to. Nothing is loaded before the first touch. */
export class Hero {
  /** Share of the money for newcomers. */
  share = $state(1);
  /** People of each week with all money for newcomers, and with the share as it stands. */
  start = $state.raw<readonly number[]>([]);
  now = $state.raw<readonly number[]>([]);
  guess = $state<number | null>(null);
  /** What the shares come to in the last week, as far as they have been tried. */
  tried = $state.raw<readonly (readonly number[])[]>([]);
  trying = $state(false);
  moved = $state(false);
  failure = $state<string | null>(null);

  #opened: Promise<HeroRun> | null = null;
  #stop = new AbortController();

  /** Loads what it takes to run; the first line is that of all money for newcomers. */
  wake(): void {
    if (this.#opened) return;
    this.#opened = import('./heroRun.ts').then(({ openHero }) => openHero());
    void this.#run(1).then((weeks) => {
      if (!weeks) return;
      this.start = weeks;
      if (this.now.length === 0) this.now = weeks;
    });
  }

  /** The slider moves: the line follows it, the last place it stood at wins. */
  async move(share: number): Promise<void> {
    this.wake();
    this.share = share;
    this.moved = true;
    this.#stop.abort();
    this.#stop = new AbortController();
    const weeks = await this.#run(share, this.#stop.signal);
    if (weeks && share === this.share) this.now = weeks;
  }

  keepGuess(): void {
    this.guess = this.share;
    this.tried = [];
  }

  /** Tries every split, one after another. */
  async reveal(): Promise<void> {
    this.trying = true;
    this.tried = [];
    for (let part = 0; part <= parts; part++) {
      const weeks = await this.#run(part / parts);
      if (!weeks) break;
      this.tried = [...this.tried, weeks];
    }
    this.trying = false;
  }

  /** What every split comes to in the last week, once all have been tried. */
  get ends(): readonly number[] | null {
    return this.tried.length > parts ? this.tried.map((line) => line.at(-1) ?? 0) : null;
  }

  again(): void {
    this.guess = null;
    this.tried = [];
  }

  close(): void {
    void this.#opened?.then((run) => run.close()).catch(() => undefined);
  }

  async #run(share: number, signal = new AbortController().signal): Promise<readonly number[] | null> {
    try {
      return (await (await this.#opened)?.weeks(share, signal)) ?? null;
    } catch (error) {
      this.failure = error instanceof Error ? error.message : String(error);
      return null;
    }
  }
}
