import { plainText, type Block, type Notebook, type Prose } from '../../notebook/index.ts';
import { entriesOf } from '../sections.ts';
import type { Slide } from './show.svelte.ts';

/** What a room is shown of a notebook, one after another: its opening, then its sections. */
export function slidesOf(shown: Notebook): Slide[] {
  const opening = shown.document.sections.find((section) => section.heading === null);
  return [
    { title: shown.about.title, notes: notesIn(opening?.blocks ?? []) },
    ...entriesOf(shown.document).map(({ title, section }) => ({ title, notes: notesIn(section.blocks) })),
  ];
}

/** What stands under `:::instructor`, a paragraph or an item a line. */
function notesIn(blocks: readonly Block[]): string[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'container') return [];
    if (block.name !== 'instructor') return notesIn(block.blocks);
    return block.blocks.flatMap((one) =>
      one.kind === 'cell' || one.kind === 'container' ? [] : linesOf(one),
    );
  });
}

function linesOf(prose: Prose): string[] {
  if (prose.kind === 'paragraph' || prose.kind === 'heading') return [plainText(prose.children)];
  if (prose.kind === 'list') return prose.items.map((item) => `• ${item.flatMap(linesOf).join(' ')}`);
  if (prose.kind === 'blockquote') return prose.blocks.flatMap(linesOf);
  if (prose.kind === 'table') return prose.rows.map((row) => row.map((cell) => plainText(cell)).join(' · '));
  return 'text' in prose ? [prose.text] : [];
}
