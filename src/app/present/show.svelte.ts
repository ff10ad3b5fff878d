import type { Say } from '../../schema/index.ts';
import type { Command } from '../keys/commands.svelte.ts';
import { channelName, type Asked, type Told } from './wire.ts';
import { presentWords } from './words.ts';

/** What is shown at a time: the opening, or a section, with what its presenter wants to remember. */
export interface Slide {
  readonly title: string;
  readonly notes: readonly string[];
}

/** A notebook before a room: one section at a time, everything in it alive. */
export class Show {
  at = $state(0);
  black = $state(false);
  /** All charts show axes and title only. */
  covered = $state(false);
  readonly #slides: () => readonly Slide[];
  readonly #minutes: () => number | null;
  readonly #channel = new BroadcastChannel(channelName);

  constructor(slides: () => readonly Slide[], minutes: () => number | null, at: number) {
    this.#slides = slides;
    this.#minutes = minutes;
    this.go(at);
    this.#channel.onmessage = ({ data }: MessageEvent<Asked>) => this.#hear(data);
  }

  get count(): number {
    return this.#slides().length;
  }

  go(at: number): void {
    this.at = Math.min(this.count - 1, Math.max(0, at));
    this.black = false;
    scrollTo(0, 0);
  }

  /** Tells the presenter's window how it stands. */
  tell(): void {
    const slides = this.#slides();
    const { at, black, covered } = this;
    const told: Told = {
      kind: 'show',
      ...{ at, black, covered, count: slides.length, minutes: this.#minutes() },
      title: slides[at]?.title ?? '',
      next: slides[at + 1]?.title ?? null,
      notes: [...(slides[at]?.notes ?? [])],
    };
    this.#channel.postMessage(told);
  }

  close(): void {
    this.#channel.postMessage({ kind: 'over' } satisfies Told);
    this.#channel.close();
  }

  /** Keys of clickers, and of whoever stands at the machine. */
  commands(say: Say, leave: () => void): Command[] {
    const group = say(presentWords.group);
    return [
      {
        id: 'slideNext',
        label: say(presentWords.next),
        group,
        keys: [{ key: 'PageDown' }, { key: ' ' }],
        handsFree: true,
        ready: this.at < this.count - 1,
        run: () => this.go(this.at + 1),
      },
      {
        id: 'slidePrevious',
        label: say(presentWords.previous),
        group,
        keys: [{ key: 'PageUp' }],
        handsFree: true,
        ready: this.at > 0,
        run: () => this.go(this.at - 1),
      },
      {
        id: 'slideCover',
        label: say(this.covered ? presentWords.uncover : presentWords.cover),
        group,
        keys: [{ key: '.' }],
        run: () => (this.covered = !this.covered),
      },
      {
        id: 'slideBlack',
        label: say(presentWords.black),
        group,
        keys: [{ key: 'b' }],
        run: () => (this.black = !this.black),
      },
      { id: 'slideLeave', label: say(presentWords.leave), group, keys: [{ key: 'Escape' }], run: leave },
    ];
  }

  #hear(asked: Asked): void {
    if (asked.kind === 'tell') this.tell();
    if (asked.kind === 'go') this.go(this.at + asked.by);
    if (asked.kind === 'cover') this.covered = !this.covered;
    if (asked.kind === 'black') this.black = !this.black;
  }
}
