import { entryOf, hintFor, problem, rawText, type Problem, type RawMap } from '../schema/index.ts';
import { cellsOf, type Cell, type Document } from './document.ts';
import { kindNamed, type Vocabulary } from './vocabulary.ts';

/** The cell that must be answered before the one of this body is shown: `after: guess`, which any cell can say. */
export function readAfter(body: RawMap): {
  readonly after: string | undefined;
  readonly problems: readonly Problem[];
} {
  const raw = entryOf(body, 'after')?.value;
  if (raw === undefined) return { after: undefined, problems: [] };
  if (raw.kind === 'scalar' && typeof raw.value === 'string') return { after: raw.value, problems: [] };
  const wrong = problem('keyType', 'after', { read: rawText(raw), takes: 'word' }, raw.place);
  return { after: undefined, problems: [wrong] };
}

/** What the kind of a cell is given to read. */
export const withoutAfter = (body: RawMap): RawMap =>
  entryOf(body, 'after') ? { ...body, entries: body.entries.filter(({ key }) => key !== 'after') } : body;

/** Problems with cells that wait for what is never answered, or for each other. */
export function checkAfter(document: Document, vocabulary: Vocabulary): Problem[] {
  const cells = cellsOf(document);
  const opening = cells.filter(({ cell, id }) => id !== null && kindNamed(vocabulary, cell)?.opens);
  const byId = new Map(opening.map((cell) => [cell.id!, cell]));
  return cells.flatMap((cell) => {
    const { after } = cell;
    if (after === undefined) return [];
    const place = entryOf(cell.body, 'after')?.value.place;
    if (!byId.has(after))
      return problem('afterUnknown', 'after', { read: after, ...hintFor(after, [...byId.keys()]) }, place);
    return inCircle(cell, byId) ? problem('afterCircle', 'after', { read: after }, place) : [];
  });
}

function inCircle(cell: Cell, byId: ReadonlyMap<string, Cell>): boolean {
  const seen = new Set<string>();
  for (let next = cell.after; next !== undefined && !seen.has(next); next = byId.get(next)?.after) {
    if (next === cell.id) return true;
    seen.add(next);
  }
  return false;
}
