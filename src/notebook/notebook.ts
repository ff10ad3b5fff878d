import type { Problem, Scenario } from '../schema/index.ts';
import type { About } from './about.ts';
import type { Document } from './document.ts';

/** A file that has been read: what it shows, what can be run of it, and what is wrong with it. */
export interface Notebook {
  readonly document: Document;
  readonly scenario: Scenario;
  readonly about: About;
  /** Errors first where there are too many to list; else in the order of the file, other files behind it. */
  readonly problems: readonly Problem[];
}
