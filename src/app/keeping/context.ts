import { createContext } from 'svelte';
import type { Edition } from '../library.ts';
import type { Saving } from './saving.svelte.ts';

/** How the open notebook is kept, for everything on its page that says or changes it. */
export interface Kept {
  readonly saving: Saving;
  /** The shipped texts, where they are no longer those that the work began with. */
  readonly newer: Edition | null;
  /** The texts are those of this site, as they are shipped today. */
  readonly shipped: boolean;
  /** The work that was left as it was, where a link was opened beside it. */
  readonly beside: string | null;
}

export const [getKept, setKept] = createContext<Kept>();
