import type { Lesson, Problem, Scenario } from '../schema/index.ts';
import type { About } from './about.ts';
import type { Document } from './document.ts';

/** A file that has been read: what it shows, what can be run of it, and what is wrong with it. */
export interface Notebook {
  readonly document: Document;
  readonly scenario: Scenario;
  readonly about: About;
  /** What it claims, for the doctor; null where the file says nothing of it. */
  readonly lesson: Lesson | null;
  /** Errors first where there are too many to list; else in the order of the file, other files behind it. */
  readonly problems: readonly Problem[];
}
