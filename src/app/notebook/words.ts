import { words } from '../../schema/index.ts';

/** What a notebook's page says of its own text. */
export const notebookWords = words('notebook', {
  formulaStuck:
    '{at, plural, =0 {This formula cannot be typeset. Shorten it.} other {This formula cannot be read from character # on. Correct it there.}}',
});
