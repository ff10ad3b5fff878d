import { createContext } from 'svelte';
import type { Notebook } from '../notebook/index.ts';
import type { Speaker } from '../schema/index.ts';
import type { Editing } from './edit/editing.ts';
import type { Announcer } from './loop/announcer.svelte.ts';
import type { Curtain } from './loop/curtain.ts';
import type { Show } from './present/show.svelte.ts';
import type { Session } from './session.svelte.ts';

/** What everything on a notebook page reads: the reader's session, her language, and the text in that language. */
export interface Page {
  readonly session: Session;
  readonly speaker: Speaker;
  /** The notebook in the reader's language: its prose and labels. */
  readonly shown: Notebook;
  /** The address of a section, with the experiment's state. */
  readonly addressOf: (section: string | null) => string;
  /** What of it must not be seen yet. */
  readonly curtain: Curtain;
  /** What happened is said here to those who do not see it. */
  readonly announcer: Announcer;
  /** The chart that answers while a lever moves, by cell id. */
  readonly hero: string | null;
  /** While she writes in it: what she writes with. */
  readonly edit: Editing | null;
  /** While it is shown to a room: what of it is in sight. */
  readonly show: Show | null;
}

export const [getPage, setPage] = createContext<() => Page>();
