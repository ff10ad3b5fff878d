/** Milliseconds without a key after which what was typed is taken. */
const pause = 500;

/** What is typed without a pause is taken this often all the same: no more than this is ever lost. */
const longest = 2000;

/** Calls `take` in the pauses of typing, when the page has nothing better to do; `now` takes at once. */
export class Typing {
  readonly #take: () => void;
  #timer = 0;
  #since: number | null = null;

  constructor(take: () => void) {
    this.#take = take;
  }

  /** Something was typed. */
  typed(): void {
    const at = performance.now();
    this.#since ??= at;
    clearTimeout(this.#timer);
    const wait = Math.min(pause, Math.max(0, this.#since + longest - at));
    this.#timer = window.setTimeout(() => whenIdle(() => this.now()), wait);
  }

  /** Takes what was typed, if anything was. */
  now(): void {
    clearTimeout(this.#timer);
    if (this.#since === null) return;
    this.#since = null;
    this.#take();
  }
}

/** Safari has no idle time to ask for. */
const whenIdle = (then: () => void): void => {
  if ('requestIdleCallback' in window) requestIdleCallback(then, { timeout: 250 });
  else setTimeout(then);
};
