/** What the player plays: a picture that can stand on a day, go on by one, and be drawn. */
export interface Stage {
  stand(day: number): void;
  advance(day: number, now: number): void;
  /** Draws; true while something is still on its way. */
  draw(now: number): boolean;
}

/** Weeks a second. */
export const paces = [1, 4, 16] as const;

/** Texts beside the picture change at most so often, or nobody could read them; in milliseconds. */
const textPause = 100;
/** A frame that took longer than this, as after a pause of the whole page, counts as this long. */
const longestFrame = 100;

/** Plays a picture day by day when asked, from where it stands to the last day, and stops there. */
export class Player {
  /** The day of the texts: that of the picture, except for a moment while it plays. */
  shown = $state(0);
  playing = $state(false);
  pace = $state<number>(4);
  #day = 0;
  #carry = 0;
  #before = 0;
  #said = 0;
  #asked: number | null = null;
  #stage: Stage | null = null;
  #last = 0;

  readonly #stops: () => ReadonlySet<number>;

  /** Where it stands first, and the days on which it pauses by itself. */
  constructor(day: number, stops: () => ReadonlySet<number>) {
    this.#day = day;
    this.shown = day;
    this.#stops = stops;
  }

  get day(): number {
    return this.#day;
  }

  /** Another picture, or one of another run: it stands on the same day if there is one. */
  mount(stage: Stage, last: number): void {
    this.#stage = stage;
    this.#last = last;
    this.go(Math.min(this.#day, last));
  }

  play(): void {
    if (this.playing) return;
    if (this.#day >= this.#last) this.go(0);
    this.playing = true;
    this.#carry = 0;
    this.#before = performance.now();
    this.#ask();
  }

  pause(): void {
    this.playing = false;
    this.shown = this.#day;
  }

  /** Stands on a day at once. */
  go(day: number): void {
    this.#day = Math.max(0, Math.min(this.#last, day));
    this.shown = this.#day;
    this.#stage?.stand(this.#day);
    this.#ask();
  }

  /** One day on is moved, anything else is stood on. */
  step(by: number): void {
    this.pause();
    if (by !== 1 || this.#day >= this.#last || !this.#stage) return this.go(this.#day + by);
    this.#day += 1;
    this.shown = this.#day;
    this.#stage.advance(this.#day, performance.now());
    this.#ask();
  }

  /** The picture has to be drawn again. */
  refresh(): void {
    this.#ask();
  }

  stop(): void {
    this.playing = false;
    if (this.#asked !== null) cancelAnimationFrame(this.#asked);
    this.#asked = null;
    this.#stage = null;
  }

  #ask(): void {
    this.#asked ??= requestAnimationFrame((now) => this.#frame(now));
  }

  #frame(now: number): void {
    this.#asked = null;
    const stage = this.#stage;
    if (!stage) return;
    if (this.playing) this.#playOn(stage, now);
    const moving = stage.draw(now);
    if (this.playing || moving) this.#ask();
  }

  #playOn(stage: Stage, now: number): void {
    this.#carry += (Math.min(longestFrame, Math.max(0, now - this.#before)) / 1000) * this.pace * 7;
    this.#before = now;
    let stopped = false;
    for (; this.#carry >= 1 && this.#day < this.#last && !stopped; this.#carry--) {
      stage.advance(++this.#day, now);
      stopped = this.#stops().has(this.#day);
    }
    if (stopped || this.#day >= this.#last) this.pause();
    else if (now - this.#said >= textPause) {
      this.#said = now;
      this.shown = this.#day;
    }
  }
}
