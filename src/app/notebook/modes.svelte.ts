import type { Editing } from '../edit/editing.ts';
import { loadTools } from '../edit/loadTools.ts';
import { editWords } from '../edit/words.ts';
import type { Command } from '../keys/commands.svelte.ts';
import type { Notebook } from '../../notebook/index.ts';
import type { Say } from '../../schema/index.ts';
import { Show } from '../present/show.svelte.ts';
import { slidesOf } from '../present/slidesOf.ts';
import { presentWords } from '../present/words.ts';
import { entriesOf } from '../sections.ts';
import type { Session } from '../session.svelte.ts';

/** The ways to use a notebook's page. */
export type Mode = 'learn' | 'edit' | 'present';
export const modes: readonly Mode[] = loadTools ? ['learn', 'edit', 'present'] : ['learn', 'present'];

/** How the page is used now. What an author needs is loaded with the first of them. */
export class ModeOfPage {
  mode = $state<Mode>('learn');
  readonly #session: Session;
  readonly #shown: () => Notebook;
  readonly #say: () => Say;
  /** The name of the section the reader is at. */
  readonly inView: () => string | null;
  #writing = $state.raw<Editing | null>(null);
  /** While it is shown to a room: what of it is in sight. */
  show = $state.raw<Show | null>(null);

  constructor(session: Session, shown: () => Notebook, say: () => Say, inView: () => string | null) {
    this.inView = inView;
    this.#session = session;
    this.#shown = shown;
    this.#say = say;
  }

  /** What she writes with, while she writes. */
  get edit(): Editing | null {
    return this.mode === 'edit' ? this.#writing : null;
  }

  async choose(mode: Mode): Promise<void> {
    if (mode === 'edit' && !this.#writing) {
      if (!loadTools) return;
      const { begin } = await loadTools();
      this.#writing = begin(this.#session, this.#shown, this.#say);
    }
    this.show?.close();
    this.show = mode === 'present' ? this.#begin() : null;
    this.mode = mode;
    remember(mode === 'present' ? this.#session.notebook.scenario.id : null);
  }

  /** A page that was being presented when it was loaded again goes on presenting. */
  resume(): void {
    const { id } = this.#session.notebook.scenario;
    if (id !== null && remembered() === id) void this.choose('present');
  }

  /** The name of the section that is shown; null for the opening. */
  get section(): string | null {
    return (this.show && entriesOf(this.#shown().document)[this.show.at - 1]?.name) ?? null;
  }

  #begin(): Show {
    const at = entriesOf(this.#shown().document).findIndex(({ name }) => name === this.inView()) + 1;
    const slides = () => slidesOf(this.#shown());
    return new Show(slides, () => this.#shown().about.minutes, at);
  }

  /** Ctrl or Cmd with a full stop turns to writing and back. */
  #toWriting(say: Say): Command {
    const writes = this.mode === 'edit';
    return {
      id: 'edit',
      label: say(writes ? editWords.learnNow : editWords.editNow),
      group: say(editWords.modes),
      keys: [{ key: '.', mod: true }],
      whileWriting: true,
      run: () => void this.choose(writes ? 'learn' : 'edit'),
    };
  }

  get commands(): Command[] {
    const say = this.#say();
    return [
      ...(loadTools ? [this.#toWriting(say)] : []),
      ...(this.show
        ? this.show.commands(say, () => void this.choose('learn'))
        : [
            {
              id: 'present',
              label: say(presentWords.begin),
              group: say(editWords.modes),
              run: () => void this.choose('present'),
            },
          ]),
    ];
  }
}

const key = 'sluice.presenting';

/** Storage can be forbidden. Then a reload leaves the presentation, which is what the reader sees. */
function remember(id: string | null): void {
  try {
    if (id === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, id);
  } catch {
    // See above.
  }
}

function remembered(): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
