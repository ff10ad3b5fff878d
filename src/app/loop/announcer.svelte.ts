/** Milliseconds in which nothing new must be said before something is, and between one message and the next. */
const [quiet, apart] = [800, 2000];

/** Says what happened to those who do not see it: late, seldom, and the last of several. */
export class Announcer {
  text = $state('');
  #next = '';
  #saidAt = -apart;
  #timer: ReturnType<typeof setTimeout> | undefined;

  say(message: string): void {
    this.#next = message;
    clearTimeout(this.#timer);
    const wait = Math.max(quiet, this.#saidAt + apart - performance.now());
    this.#timer = setTimeout(() => this.#speak(), wait);
  }

  /** The page is left. */
  close(): void {
    clearTimeout(this.#timer);
  }

  #speak(): void {
    this.#saidAt = performance.now();
    // What is said twice must change to be heard twice.
    this.text = this.#next === this.text ? `${this.#next}\u00a0` : this.#next;
  }
}
