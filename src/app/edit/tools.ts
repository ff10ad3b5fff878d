import type { Notebook } from '../../notebook/index.ts';
import type { Say } from '../../schema/index.ts';
import type { Session } from '../session.svelte.ts';
import { Author } from './author.svelte.ts';
import Below from './Below.svelte';
import Desk from './Desk.svelte';
import Handle from './Handle.svelte';
import type { Editing } from './editing.ts';
import ToldLast from './ToldLast.svelte';

/** All that a page needs for somebody who writes: loaded with the first of them. */
export const begin = (session: Session, shown: () => Notebook, say: () => Say): Editing => ({
  author: new Author(session, shown, say),
  tools: { Below, Desk, Handle, ToldLast },
});
