import type { CellUses, Shown } from '../schema/index.ts';
import { cellsOf, type Cell, type Document } from './document.ts';
import { kindNamed, type Vocabulary } from './vocabulary.ts';

/** A cell among those of its notebook: what it has to do with, and whom it waits for. */
export interface CellNode {
  /** Its id, or its place where it has none: the same in every language only for cells with an id. */
  readonly key: string;
  readonly cell: Cell;
  readonly uses: CellUses;
  /** Cells whose levers move what it shows, by their keys. */
  readonly follows: readonly string[];
  /** Cells that must be answered before it is shown: the one it names, and those that ask to predict what it shows. */
  readonly waits: readonly string[];
}

/** What a cell goes by in the page. */
export const cellKey = ({ id, range }: Cell): string => id ?? `at-${range.start}`;

/** All cells of a notebook with what they depend on, in the order of the file. */
export function dependenciesOf(document: Pick<Document, 'sections'>, vocabulary: Vocabulary): CellNode[] {
  const known = cellsOf(document).map((cell) => {
    const kind = kindNamed(vocabulary, cell.cell);
    const uses = cell.options === undefined ? {} : (kind?.uses?.(cell.options) ?? {});
    return { key: cellKey(cell), cell, uses };
  });
  const movers = known.filter(({ uses }) => (uses.moves ?? []).length > 0);
  const asking = known.filter(({ uses }) => uses.asks);
  return known.map((one, index) => {
    const own = (one.uses.shows ?? []).some(({ strategy }) => strategy === null);
    const before = asking.filter((other) => known.indexOf(other) < index && covers(other.uses, one.uses));
    const named = one.cell.after === undefined ? [] : [one.cell.after];
    return {
      ...one,
      follows: own ? movers.map(({ key }) => key) : [],
      waits: [...new Set([...named, ...before.map(({ key }) => key)])],
    };
  });
}

/** Whether a prediction is given away by something that another cell shows. */
const covers = ({ asks }: CellUses, { shows = [], onDemand = [] }: CellUses): boolean =>
  asks !== undefined && [...shows, ...onDemand].some((shown) => sameMeasure(shown, asks));

/** Whoever sees one sees what was asked of the other, whichever run it is of. */
export const sameMeasure = (a: Pick<Shown, 'measure'>, b: Pick<Shown, 'measure'>): boolean =>
  a.measure === b.measure;

/** Keys in an order in which each cell comes after those it follows and waits for; a circle is cut where it is met. */
export function dependencyOrder(nodes: readonly CellNode[]): string[] {
  const byKey = new Map(nodes.map((node) => [node.key, node]));
  const order = new Set<string>();
  const onTheWay = new Set<string>();
  const visit = (key: string) => {
    const node = byKey.get(key);
    if (!node || order.has(key) || onTheWay.has(key)) return;
    onTheWay.add(key);
    for (const other of [...node.follows, ...node.waits]) visit(other);
    order.add(key);
  };
  for (const { key } of nodes) visit(key);
  return [...order];
}
