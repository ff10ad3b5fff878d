import { untrack } from 'svelte';
import { preferences } from '../preferences.svelte.ts';
import { isSingle, pressed, takesText, type Chord } from './chords.ts';

/** Something the reader can ask the page to do: by its keys, or by name from the palette. */
export interface Command {
  readonly id: string;
  /** What it does, in the reader's language. */
  readonly label: string;
  /** Under which heading it stands. */
  readonly group: string;
  readonly keys?: readonly Chord[];
  /** It can be done now; without it, always. */
  readonly ready?: boolean;
  /** Its keys work while a text is being written, too. */
  readonly whileWriting?: true;
  /** A key that works controls, such as Space, is left to the control that has the focus. */
  readonly handsFree?: true;
  readonly run: () => void;
}

/** What the page can be asked to do now. Whatever stands in the page offers its own, for as long as it stands there. */
class Commands {
  #sources = $state.raw<readonly (() => readonly Command[])[]>([]);

  /** All that is offered, in the order in which it was. */
  get all(): readonly Command[] {
    return this.#sources.flatMap((source) => source());
  }

  /** Offers commands until the component that does so is gone. */
  offer(source: () => readonly Command[]): void {
    $effect(() => {
      // The list is not read to be followed: every offer would offer again.
      const others = () => untrack(() => this.#sources).filter((one) => one !== source);
      this.#sources = [...others(), source];
      return () => (this.#sources = others());
    });
  }

  /** Does one of them, if it can be done now. */
  run(id: string): void {
    this.all.find((command) => command.id === id && command.ready !== false)?.run();
  }

  /** Does what the pressed keys ask for, if anything. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented) return;
    // An editor stands in a shadow: outside of it, the event only names what holds it.
    const writing = takesText(event.composedPath()[0] ?? event.target);
    const found = this.all.find(
      ({ keys = [], ready = true, whileWriting, handsFree }) =>
        ready &&
        (whileWriting || !writing) &&
        !(handsFree && event.key === ' ' && onControl(event)) &&
        keys.some((chord) => allowed(chord) && pressed(chord, event)),
    );
    if (!found) return;
    event.preventDefault();
    found.run();
  }
}

const onControl = ({ target }: KeyboardEvent): boolean =>
  target instanceof Element && target.closest('button, a, input, select, summary, [tabindex="0"]') !== null;

const allowed = (chord: Chord): boolean => preferences.singleKeys || !isSingle(chord);

export const commands = new Commands();
