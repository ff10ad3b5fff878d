import type { Editing } from '../edit/editing.ts';
import { editWords } from '../edit/words.ts';
import type { Command } from '../keys/commands.svelte.ts';
import type { Notebook } from '../../notebook/index.ts';
import type { Say } from '../../schema/index.ts';
import type { Session } from '../session.svelte.ts';

/** The ways to use a notebook's page. */
export const modes = ['learn', 'edit'] as const;
export type Mode = (typeof modes)[number];

/** How the page is used now. What an author needs is loaded with the first of them. */
export class ModeOfPage {
  mode = $state<Mode>('learn');
  readonly #session: Session;
  readonly #shown: () => Notebook;
  readonly #say: () => Say;
  #writing = $state.raw<Editing | null>(null);

  constructor(session: Session, shown: () => Notebook, say: () => Say) {
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
      const { begin } = await import('../edit/tools.ts');
      this.#writing = begin(this.#session, this.#shown, this.#say);
    }
    this.mode = mode;
  }

  /** Ctrl or Cmd with a full stop turns to writing and back. */
  get commands(): Command[] {
    const say = this.#say();
    const writes = this.mode === 'edit';
    return [
      {
        id: 'edit',
        label: say(writes ? editWords.learnNow : editWords.editNow),
        group: say(editWords.modes),
        keys: [{ key: '.', mod: true }],
        whileWriting: true,
        run: () => void this.choose(writes ? 'learn' : 'edit'),
      },
    ];
  }
}
