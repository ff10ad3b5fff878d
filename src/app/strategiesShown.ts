import type { ChartOptions } from '../cells/chart/cell.ts';
import type { FormulaOptions } from '../cells/formula/cell.ts';
import type { PondOptions } from '../cells/pond/cell.ts';
import type { TableOptions } from '../cells/table/cell.ts';
import type { ValueOptions } from '../cells/value/cell.ts';
import type { Block, Cell, Inline, Notebook, Prose } from '../notebook/index.ts';
import { vocabulary } from '../catalogue/index.ts';
import type { Block, Cell, CellKind, Inline, Notebook, Prose } from '../notebook/index.ts';

/** The strategies whose runs a notebook shows, in its charts, its values and its sentences. */
export function strategiesShown({ document, scenario }: Notebook): readonly string[] {
  const named = new Set(document.sections.flatMap(({ blocks }) => blocks.flatMap(strategiesOfBlock)));
  return scenario.strategies.map(({ id }) => id).filter((id) => named.has(id));
}

const known = (strategies: readonly (string | undefined)[]): string[] =>
  strategies.flatMap((strategy) => strategy ?? []);

/** Of each kind of cell that shows strategies, which ones. */
const ofKind: Readonly<Record<string, (options: never) => readonly string[]>> = {
  chart: ({ compare }: ChartOptions) => compare,
  formula: ({ symbols }: FormulaOptions) =>
    known(Object.values(symbols).map((meant) => (meant.kind === 'measure' ? meant.strategy : undefined))),
  pond: ({ strategy }: PondOptions) => known([strategy]),
  table: ({ compare }: TableOptions) => compare,
  value: ({ show }: ValueOptions) => known(show.map(({ strategy }) => strategy)),
};

const strategiesOfCell = ({ cell, options }: Cell): readonly string[] =>
  options === undefined ? [] : (ofKind[cell]?.(options as never) ?? []);
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
