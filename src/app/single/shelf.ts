import type { Card } from '../shelf.ts';
import { embedded } from './embedded.ts';

/** The one lesson of the file. */
export const cards: readonly Card[] = embedded
  ? [
      {
        slug: embedded.work.slug,
        level: null,
        minutes: null,
        texts: { [embedded.first]: { title: embedded.work.title, question: '' } },
      },
    ]
  : [];
