import type { loadShell as onSite } from '../../lessonFile/loadShell.ts';

/** A single file is passed on as it is. */
export const loadShell: typeof onSite = null;
