import type { Entry } from '../../store/index.ts';
import { embedded } from './embedded.ts';

/** What whoever made the file had done in its notebook, if it was to go with it. */
export const begunIn = (slug: string): readonly Entry[] =>
  embedded?.work.slug === slug ? embedded.work.entries : [];
