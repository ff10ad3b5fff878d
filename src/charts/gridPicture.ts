import type { Box, Drawing, Picture } from './chart.ts';
import { quiet } from './picture.ts';
import { svgElement } from './svgElement.ts';
import { textWidth } from './textWidth.ts';

/** A cell: its colour, what is written in it line by line, and a dot above that. */
export interface GridCell {
  /** A step of the one-hue scale; null for none. */
  readonly step: number | null;
  readonly lines: readonly string[];
  /** From 0 to 1: the part of the greatest dot’s area. */
  readonly dot?: number;
  /** Cells of different groups are parted by a thick line; null belongs to none. */
  readonly group?: string | null;
}

/** A table of cells for each run, below each other and alike. */
export interface Grid {
  /** Over the names of the rows, and over those of the columns. */
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** What stands at the four corners, outside: top left, top right, bottom left, bottom right. */
  readonly corners?: (panel: number) => readonly [string, string, string, string];
  /** Null is no cell. */
  readonly cell: (panel: number, row: number, column: number) => GridCell | null;
  /** Names of the runs; none where there is only one. */
  readonly labels: readonly (string | null)[];
}

interface Layout {
  readonly left: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  /** From the top of a panel to its first row. */
  readonly head: number;
  readonly panelHeight: number;
}

/** Lines of text in a cell, and whether there is a dot above them; what stands outside of the cells. */
export interface GridShape {
  readonly rows: number;
  readonly panels: number;
  readonly lines: number;
  readonly dot?: boolean;
  readonly corners?: boolean;
}

const cellLines = ({ lines, dot }: GridShape): number => 0.6 + 1.3 * lines + (dot ? 1.5 : 0);

const headLines = ({ panels, corners }: GridShape): number =>
  2.8 + (panels > 1 ? 1.6 : 0) + (corners ? 1.4 : 0);

const footLines = ({ corners }: GridShape): number => 0.8 + (corners ? 1.4 : 0);

/** The height of all panels together. */
export const gridHeight = (shape: GridShape, textSize: number): number =>
  shape.panels * textSize * (headLines(shape) + shape.rows * cellLines(shape) + footLines(shape));

/** An empty picture to draw in. */
export function blankPicture({ plot, width, height, textSize }: Drawing): SVGSVGElement {
  const style = { fontSize: `${textSize}px`, fontFamily: 'inherit', background: 'none' };
  return quiet(plot.plot({ width, height, style, axis: null, marks: [] }) as Element as SVGSVGElement);
}

/** Draws the grid into a picture; its cells are numbered row by row. */
export function drawGrid(svg: SVGSVGElement, grid: Grid, shape: GridShape, drawing: Drawing): Picture {
  const layout = layOut(grid, shape, drawing);
  grid.labels.forEach((_, panel) => {
    const place = { transform: `translate(0 ${panel * layout.panelHeight})` };
    // What says which row and column is which stays where the data are covered.
    const axes = svgElement(svg, 'g', { ...place, 'data-axis': '' });
    const cells = svgElement(svg, 'g', place);
    axes.append(...headTexts(svg, grid, panel, layout, drawing));
    cells.append(
      ...cornerTexts(svg, grid, panel, layout, drawing),
      ...cellMarks(svg, grid, panel, layout, drawing),
    );
    svg.append(axes, cells);
  });
  return pictureOf(svg, grid, layout);
}

function layOut(grid: Grid, shape: GridShape, { width, textSize }: Drawing): Layout {
  const names = Math.max(...[grid.rowTitle, ...grid.rows].map((text) => textWidth(text, textSize)));
  const left = Math.ceil(Math.min(names, width * 0.36) + textSize * 0.8);
  const cellWidth = Math.max(8, Math.min(textSize * 8, (width - left - 2) / grid.columns.length));
  return {
    left,
    cellWidth,
    cellHeight: textSize * cellLines(shape),
    head: textSize * headLines(shape),
    panelHeight: gridHeight({ ...shape, panels: 1 }, textSize) + (shape.panels > 1 ? 1.6 * textSize : 0),
  };
}

const boxOf = (layout: Layout, row: number, column: number): Box => ({
  left: layout.left + column * layout.cellWidth,
  top: layout.head + row * layout.cellHeight,
  width: layout.cellWidth,
  height: layout.cellHeight,
});

function headTexts(
  svg: Element,
  grid: Grid,
  panel: number,
  layout: Layout,
  { textSize }: Drawing,
): SVGElement[] {
  const { left, cellWidth, cellHeight, head } = layout;
  const { rows, columns } = grid;
  const line = (fromFoot: number) => head - fromFoot * textSize;
  const up = grid.corners ? 1.4 : 0;
  const label = grid.labels[panel];
  return [
    ...(label == null ? [] : [written(svg, label, 0, line(3.6 + up), 'start', 'var(--ink)')]),
    written(svg, grid.columnTitle, left, line(2 + up), 'start'),
    written(svg, grid.rowTitle, left - textSize * 0.6, line(0.8 + up), 'end'),
    ...columns.map((name, at) => written(svg, name, left + (at + 0.5) * cellWidth, line(0.8 + up), 'middle')),
    ...rows.map((name, at) =>
      written(svg, name, left - textSize * 0.6, head + (at + 0.5) * cellHeight, 'end'),
    ),
  ];
}

/** What the cells in the four corners are, which is told by the data. */
function cornerTexts(
  svg: Element,
  { corners, columns, rows }: Grid,
  panel: number,
  { left, cellWidth, cellHeight, head }: Layout,
  { textSize }: Drawing,
): SVGElement[] {
  if (!corners) return [];
  const texts = corners(panel);
  const [end, above] = [left + columns.length * cellWidth, head - 0.8 * textSize];
  const foot = head + rows.length * cellHeight + textSize * 0.9;
  return [
    written(svg, texts[0], left, above, 'start', 'var(--ink)'),
    written(svg, texts[1], end, above, 'end', 'var(--ink)'),
    written(svg, texts[2], left, foot, 'start', 'var(--ink)'),
    written(svg, texts[3], end, foot, 'end', 'var(--ink)'),
  ];
}

function cellMarks(svg: Element, grid: Grid, panel: number, layout: Layout, drawing: Drawing): SVGElement[] {
  const marks: SVGElement[] = [];
  const borders: string[] = [];
  grid.rows.forEach((_, row) =>
    grid.columns.forEach((__, column) => {
      const cell = grid.cell(panel, row, column);
      if (!cell) return;
      const box = boxOf(layout, row, column);
      marks.push(...cellMark(svg, cell, box, drawing));
      const { left, top, width, height } = box;
      const parted = (other: GridCell | null) =>
        cell.group != null && other?.group != null && other.group !== cell.group;
      if (column > 0 && parted(grid.cell(panel, row, column - 1))) borders.push(`M${left},${top}v${height}`);
      if (row > 0 && parted(grid.cell(panel, row - 1, column))) borders.push(`M${left},${top}h${width}`);
    }),
  );
  const thick = { fill: 'none', stroke: 'var(--data-amber)', 'stroke-width': 2.5 * drawing.strokeScale };
  if (borders.length > 0) marks.push(svgElement(svg, 'path', { d: borders.join(''), ...thick }));
  return marks;
}

function cellMark(svg: Element, cell: GridCell, box: Box, { textSize }: Drawing): SVGElement[] {
  const { left, top, width, height } = box;
  const { step, lines, dot } = cell;
  const ink = step === null ? 'var(--ink-2)' : `var(--on-seq-${step})`;
  const place = { x: left + 0.5, y: top + 0.5, width: width - 1, height: height - 1 };
  const look = step === null ? { fill: 'none', stroke: 'var(--hairline)' } : { fill: `var(--seq-${step})` };
  const marks = [svgElement(svg, 'rect', { ...place, ...look })];
  const middle = left + width / 2;
  if (dot !== undefined && dot > 0) {
    const most = Math.min(textSize * 0.85, width / 2 - 2);
    const r = Math.max(1.2, most * Math.sqrt(dot));
    marks.push(svgElement(svg, 'circle', { cx: middle, cy: top + textSize * 1.15, r, fill: ink }));
  }
  lines.forEach((line, at) => {
    // What does not fit is said by the cursor and in the table.
    if (textWidth(line, textSize) > width - 3) return;
    const y = top + height - textSize * (0.95 + 1.3 * (lines.length - 1 - at));
    marks.push(written(svg, line, middle, y, 'middle', ink));
  });
  return marks;
}

/** A line of text in a picture. */
export function written(
  near: Element,
  text: string,
  x: number,
  y: number,
  anchor: 'start' | 'middle' | 'end',
  fill = 'var(--ink-2)',
): SVGElement {
  const made = svgElement(near, 'text', { x, y, dy: '0.35em', 'text-anchor': anchor, fill });
  made.textContent = text;
  return made;
}

function pictureOf(svg: SVGSVGElement, grid: Grid, layout: Layout): Picture {
  const { left, cellWidth, cellHeight, head, panelHeight } = layout;
  const [rows, columns, panels] = [grid.rows.length, grid.columns.length, grid.labels.length];
  const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.floor(value)));
  const at = (row: number, column: number) => row * columns + column;
  return {
    svg,
    area: {
      left,
      right: left + columns * cellWidth,
      top: head,
      bottom: (panels - 1) * panelHeight + head + rows * cellHeight,
    },
    x: (position) => left + ((position % columns) + 0.5) * cellWidth,
    y: (_value, run) => run * panelHeight + head,
    outlines: (position) => {
      const box = boxOf(layout, Math.floor(position / columns), position % columns);
      return grid.labels.map((_, panel) => ({ ...box, top: box.top + panel * panelHeight }));
    },
    nearest: (x, y) =>
      at(
        within(((y % panelHeight) - head) / cellHeight, rows - 1),
        within((x - left) / cellWidth, columns - 1),
      ),
  };
}
