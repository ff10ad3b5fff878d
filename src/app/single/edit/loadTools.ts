import type { loadTools as onSite } from '../../edit/loadTools.ts';

/** A single file is for learning and presenting: it carries no editor. */
export const loadTools: typeof onSite = null;
