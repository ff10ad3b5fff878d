import type { ChartOptions } from '../cells/chart/cell.ts';
import type { PondOptions } from '../cells/pond/cell.ts';
import type { ValueOptions } from '../cells/value/cell.ts';
import type { Block, Cell, Inline, Notebook, Prose } from '../notebook/index.ts';

/** The strategies whose runs a notebook shows, in its charts, its values and its sentences. */
export function strategiesShown({ document, scenario }: Notebook): readonly string[] {
  const named = new Set(document.sections.flatMap(({ blocks }) => blocks.flatMap(strategiesOfBlock)));
  return scenario.strategies.map(({ id }) => id).filter((id) => named.has(id));
}

function strategiesOfCell({ cell, options }: Cell): readonly string[] {
  if (options === undefined) return [];
  if (cell === 'chart') return (options as ChartOptions).compare;
  if (cell === 'pond') {
    const { strategy } = options as PondOptions;
    return strategy === undefined ? [] : [strategy];
  }
  if (cell !== 'value') return [];
  return (options as ValueOptions).show.flatMap(({ strategy }) => (strategy === undefined ? [] : [strategy]));
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
