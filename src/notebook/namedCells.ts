import { hintFor, isItemName, problem, rawText, type Problem, type Raw } from '../schema/index.ts';
import { cellsOf, type Document } from './document.ts';
import { kindNamed, type Vocabulary } from './vocabulary.ts';

/** Problems with cells that name another cell which the notebook does not have, as an answer's `look` can. */
export function checkNamedCells(document: Document, vocabulary: Vocabulary): Problem[] {
  const cells = cellsOf(document);
  const ids = cells.flatMap(({ id }) => id ?? []);
  return cells.flatMap(({ cell, body }) => {
    const paths = kindNamed(vocabulary, cell)?.namesCells ?? [];
    return paths
      .flatMap((path) => valuesAt(body, path.split('.')))
      .filter((value) => isItemName(rawText(value)) && !ids.includes(rawText(value)))
      .map((value) => {
        const read = rawText(value);
        return problem('cellNamedUnknown', 'look', { read, ...hintFor(read, ids) }, value.place);
      });
  });
}

/** What stands at a path of a body, where a star is any key. */
function valuesAt(raw: Raw, path: readonly string[]): Raw[] {
  const [first, ...rest] = path;
  if (first === undefined) return [raw];
  if (raw.kind !== 'map') return [];
  return raw.entries
    .filter(({ key }) => first === '*' || key === first)
    .flatMap(({ value }) => valuesAt(value, rest));
}
