import { vocabulary } from '../catalogue/index.ts';
import type { Block, Cell, CellKind, Inline, Notebook, Prose } from '../notebook/index.ts';

/** The strategies whose runs a notebook shows, in its charts, its values and its sentences. */
export function strategiesShown({ document, scenario }: Notebook): readonly string[] {
  const named = new Set(document.sections.flatMap(({ blocks }) => blocks.flatMap(strategiesOfBlock)));
  return scenario.strategies.map(({ id }) => id).filter((id) => named.has(id));
}

/** What a cell shows, and what it asks to predict: that has to come, too. */
function strategiesOfCell({ cell, options }: Cell): readonly string[] {
  const uses =
    options === undefined
      ? {}
      : (vocabulary.cellKinds.find(({ kind }) => kind === cell) as CellKind | undefined)?.uses?.(options);
  const shown = [...(uses?.shows ?? []), ...(uses?.asks ? [uses.asks] : [])];
  return shown.flatMap(({ strategy }) => strategy ?? []);
}

function strategiesOfBlock(block: Block): readonly string[] {
  if (block.kind === 'cell') return strategiesOfCell(block);
  return block.kind === 'container' ? block.blocks.flatMap(strategiesOfBlock) : strategiesOfProse(block);
}

function strategiesOfProse(prose: Prose): string[] {
  if (prose.kind === 'list') return prose.items.flatMap((item) => item.flatMap(strategiesOfProse));
  if (prose.kind === 'blockquote') return prose.blocks.flatMap(strategiesOfProse);
  if (prose.kind === 'table')
    return prose.rows.flatMap((row) => row.flatMap((cell) => cell.flatMap(strategiesOfInline)));
  return 'children' in prose ? prose.children.flatMap(strategiesOfInline) : [];
}

function strategiesOfInline(inline: Inline): string[] {
  if (inline.kind === 'live') return inline.reference.strategy === null ? [] : [inline.reference.strategy];
  return 'children' in inline ? inline.children.flatMap(strategiesOfInline) : [];
}
