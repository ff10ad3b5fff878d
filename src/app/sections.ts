import type { ChartOptions } from '../cells/chart/cell.ts';
import { cellsOf, plainText, type Cell, type Document, type Section } from '../notebook/index.ts';

/** A section as the table of contents names it. The name is its place, so that both languages share addresses. */
export interface Entry {
  readonly name: string;
  readonly title: string;
  readonly section: Section;
}

/** The sections with headings; the opening one is the page's own head. */
export function entriesOf(document: Document): Entry[] {
  return document.sections
    .filter((section) => section.heading !== null)
    .map((section, index) => ({
      name: String(index + 1),
      title: plainText(section.heading!.children),
      section,
    }));
}

function showsOwnRun({ cell, options }: Cell): boolean {
  return cell === 'chart' && options !== undefined && (options as ChartOptions).compare.length === 0;
}

/** The chart of one's own run that follows the first levers: the one to answer while they move. */
export function heroOf(document: Document): string | null {
  const cells = cellsOf(document);
  const levers = cells.findIndex(({ cell }) => cell === 'levers');
  return cells.slice(levers + 1).find(showsOwnRun)?.id ?? null;
}

/** The levers that are kept at hand. */
export const firstLevers = (document: Document): Cell | undefined =>
  cellsOf(document).find(({ cell, options }) => cell === 'levers' && options !== undefined);
