import { cellsOf, type Block, type Cell, type Document } from './document.ts';
import type { Notebook } from './notebook.ts';

/**
 * A notebook that was read again after an edit, with everything of the one before that has not changed: then views
 * that were given it have nothing to do. Cells whose source is the same keep their options, while the front matter does.
 */
export function withUnchanged(before: Notebook, after: Notebook): Notebook {
  if (frontOf(before.document) === null || frontOf(before.document) !== frontOf(after.document)) return after;
  const known = new Map(cellsOf(before.document).map((cell) => [keyOf(before.document, cell), cell.options]));
  const blockOf = (block: Block): Block => {
    if (block.kind === 'container') return { ...block, blocks: block.blocks.map(blockOf) };
    if (block.kind !== 'cell' || block.options === undefined) return block;
    return { ...block, options: known.get(keyOf(after.document, block)) ?? block.options };
  };
  const sections = after.document.sections.map((one) => ({ ...one, blocks: one.blocks.map(blockOf) }));
  return { ...after, scenario: before.scenario, document: { ...after.document, sections } };
}

function frontOf({ text, frontMatter }: Document): string | null {
  return frontMatter && text.slice(frontMatter.range.start, frontMatter.range.end);
}

const keyOf = ({ text }: Document, { range }: Cell): string => text.slice(range.start, range.end);
