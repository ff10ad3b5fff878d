import type { Interval } from '../metrics/index.ts';
import type { Drawing, Picture } from './chart.ts';
import { blankPicture } from './gridPicture.ts';
import { svgElement } from './svgElement.ts';
import { textWidth, wrapped } from './textWidth.ts';

/** A piece of a row's bar, from one value to another. */
export interface Bar {
  readonly from: number;
  readonly to: number;
  readonly colour: string;
  /** Only its edge is drawn, dashed. */
  readonly hollow?: boolean;
}

/** One row: what it is called, its numbers, and what is drawn on its scale. */
export interface BarRow {
  readonly title: string;
  /** The same numbers said at length and ever shorter: all rows say them in the first form for which there is room. */
  readonly numbers: readonly string[];
  readonly bars: readonly Bar[];
  readonly whisker?: Interval | null;
  /** A diamond at this value. */
  readonly mark?: number | null;
  /** A line goes down from this value to the next row. */
  readonly carried?: number;
}

/** The rows of one run, under its name if there are several. */
export interface RowPanel {
  readonly head: string | null;
  readonly rows: readonly BarRow[];
}

/** The frame of the cursor stands outside of the bars and their texts. */
const padding = 7;
const above = 4;

const headHeight = (panels: readonly RowPanel[], textSize: number): number =>
  panels.some(({ head }) => head !== null) ? 1.8 * textSize : above;

const mostRows = (panels: readonly RowPanel[]): number =>
  Math.max(1, ...panels.map(({ rows }) => rows.length));

/** A line of text, a bar and some air for each row, and two lines below all. */
export const rowsTall = (runs: number, rows: number, textSize: number): number =>
  runs * ((runs > 1 ? 1.8 * textSize : above) + Math.max(1, rows) * textSize * 3.8 + textSize) +
  textSize * 2.9;

/** How the texts above a bar fit: on one line or on two, in which of their forms. */
interface Fit {
  readonly lines: 1 | 2;
  readonly form: number;
}

/** Where everything stands, in pixels. Panels stand below each other and have one scale. */
interface Layout extends Fit {
  readonly panelHeight: number;
  readonly head: number;
  readonly rowHeight: number;
  readonly x: (value: number) => number;
}

/** Draws rows below each other, each with its numbers above its bar, a panel for each run, and what the marks mean. */
export function drawRows(panels: readonly RowPanel[], drawing: Drawing, foot: string): Picture {
  const { width, height, textSize, domain } = drawing;
  const svg = blankPicture(drawing);
  const head = headHeight(panels, textSize);
  const below = wrapped(foot, width - 2 * padding, textSize);
  const panelHeight = (height - textSize * (0.3 + 1.3 * below.length)) / panels.length;
  const [low, high] = domain;
  const layout: Layout = {
    panelHeight,
    head,
    rowHeight: Math.min(textSize * 5, (panelHeight - head - textSize * 0.5) / mostRows(panels)),
    ...fitTexts(panels, drawing),
    x: (value) => padding + ((value - low) / (high - low || 1)) * (width - 2 * padding),
  };
  panels.forEach((panel, index) => {
    const place = { transform: `translate(0 ${index * panelHeight})` };
    // What says which row is which stays where the data are covered.
    const axes = svgElement(svg, 'g', { ...place, 'data-axis': '' });
    const group = svgElement(svg, 'g', place);
    if (panel.head !== null) axes.append(written(svg, panel.head, padding, head / 2, ink));
    panel.rows.forEach((row, at) => {
      axes.append(titleMark(svg, row, at, layout, textSize), zeroLine(svg, at, layout, textSize));
      group.append(...rowMarks(svg, row, at, layout, drawing));
    });
    // Titles stand over whatever line goes through them.
    svg.append(group, axes);
  });
  below.forEach((line, at) =>
    svg.append(written(svg, line, padding, height - textSize * (0.7 + 1.3 * (below.length - 1 - at)))),
  );
  return pictureOf(svg, panels, layout, drawing);
}

/** The first form of the numbers that fits beside every title; else the first that fits on a line of its own. */
function fitTexts(panels: readonly RowPanel[], { width, textSize }: Drawing): Fit {
  const rows = panels.flatMap((panel) => panel.rows);
  const forms = Math.max(1, ...rows.map(({ numbers }) => numbers.length));
  const room = width - 2 * padding;
  const wide = (row: BarRow, form: number) => textWidth(formOf(row, form), textSize);
  for (let form = 0; form < forms; form++)
    if (rows.every((row) => textWidth(row.title, textSize) + textSize + wide(row, form) <= room))
      return { lines: 1, form };
  for (let form = 0; form < forms; form++)
    if (rows.every((row) => wide(row, form) <= room)) return { lines: 2, form };
  return { lines: 2, form: forms - 1 };
}

const formOf = ({ numbers }: BarRow, form: number): string =>
  numbers[Math.min(form, numbers.length - 1)] ?? '';

/** Where the bar of a row stands. */
function stripOf(at: number, { head, rowHeight, lines }: Layout, textSize: number): Strip {
  const texts = lines * textSize * 1.35;
  return {
    y: head + at * rowHeight + texts + textSize * 0.2,
    height: Math.max(4, rowHeight - texts - textSize * 0.9),
  };
}

function zeroLine(svg: Element, at: number, layout: Layout, textSize: number): SVGElement {
  const { y, height } = stripOf(at, layout, textSize);
  const place = { x1: layout.x(0), x2: layout.x(0), y1: y - 2, y2: y + height + 2 };
  return svgElement(svg, 'line', { ...place, stroke: 'var(--ink-3)' });
}

const ink = { fill: 'var(--ink)' };

const titleMark = (
  svg: Element,
  { title }: BarRow,
  at: number,
  { head, rowHeight }: Layout,
  textSize: number,
): SVGElement => halo(written(svg, title, padding, head + at * rowHeight + textSize * 0.675, ink));

function rowMarks(svg: Element, row: BarRow, at: number, layout: Layout, drawing: Drawing): SVGElement[] {
  const { head, rowHeight, lines, form, x } = layout;
  const { textSize, strokeScale, width } = drawing;
  const [top, line] = [head + at * rowHeight, textSize * 1.35];
  const { y, height } = stripOf(at, layout, textSize);
  const beside = lines === 1;
  const marks = row.bars.map((bar) => barMark(svg, bar, { y, height }, x, strokeScale));
  if (row.carried !== undefined)
    marks.unshift(carriedLine(svg, x(row.carried), y + height, rowHeight - height, strokeScale));
  if (row.whisker) marks.push(...whiskerMarks(svg, row.whisker, { y, height }, x, strokeScale));
  if (row.mark !== undefined && row.mark !== null)
    marks.push(diamond(svg, x(row.mark), y + height / 2, height));
  const place = { 'text-anchor': beside ? 'end' : 'start' };
  const middle = top + line * (lines - 0.5);
  marks.push(halo(written(svg, formOf(row, form), beside ? width - padding : padding, middle, place)));
  return marks;
}

/** Texts stay readable where a line of the picture goes through them. */
function halo(text: SVGElement): SVGElement {
  text.setAttribute('stroke', 'var(--surface)');
  text.setAttribute('stroke-width', '4');
  text.setAttribute('paint-order', 'stroke');
  return text;
}

type Strip = { readonly y: number; readonly height: number };

function barMark(
  svg: Element,
  { from, to, colour, hollow }: Bar,
  strip: Strip,
  x: Layout['x'],
  strokeScale: number,
): SVGElement {
  const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))];
  if (!hollow) return svgElement(svg, 'rect', { x: left, ...strip, width: right - left, fill: colour });
  return svgElement(svg, 'rect', {
    x: left + 0.5,
    y: strip.y + 0.5,
    width: Math.max(0, right - left - 1),
    height: strip.height - 1,
    fill: 'none',
    stroke: colour,
    'stroke-width': strokeScale,
    'stroke-dasharray': '3 3',
  });
}

const carriedLine = (svg: Element, x: number, y: number, length: number, strokeScale: number): SVGElement =>
  svgElement(svg, 'line', {
    x1: x,
    x2: x,
    y1: y,
    y2: y + length,
    stroke: 'var(--ink-3)',
    'stroke-width': strokeScale,
  });

/** Ink within an edge of the surface, so that it is seen on any bar. */
function whiskerMarks(
  svg: Element,
  [low, high]: Interval,
  { y, height }: Strip,
  x: Layout['x'],
  strokeScale: number,
): SVGElement[] {
  const [middle, cap] = [y + height / 2, Math.min(height, 9 * strokeScale) / 2];
  const d = `M${x(low)},${middle - cap}v${2 * cap}m0,${-cap}H${x(high)}m0,${-cap}v${2 * cap}`;
  const stroke = (colour: string, width: number) =>
    svgElement(svg, 'path', { d, fill: 'none', stroke: colour, 'stroke-width': width * strokeScale });
  return [stroke('var(--surface)', 4), stroke('var(--ink)', 1.5)];
}

function diamond(svg: Element, x: number, y: number, height: number): SVGElement {
  const half = Math.max(5, Math.min(9, height * 0.7));
  return svgElement(svg, 'path', {
    d: `M${x},${y - half}L${x + half},${y}L${x},${y + half}L${x - half},${y}Z`,
    fill: 'var(--ink)',
    stroke: 'var(--surface)',
    'stroke-width': 2,
  });
}

function written(
  near: Element,
  text: string,
  x: number,
  y: number,
  more: Readonly<Record<string, string>> = {},
): SVGElement {
  const made = svgElement(near, 'text', {
    x,
    y,
    dy: '0.35em',
    'text-anchor': 'start',
    fill: 'var(--ink-2)',
    ...more,
  });
  made.textContent = text;
  return made;
}

function pictureOf(
  svg: SVGSVGElement,
  panels: readonly RowPanel[],
  layout: Layout,
  { width, textSize }: Drawing,
): Picture {
  const { panelHeight, head, rowHeight, x } = layout;
  const rows = mostRows(panels);
  return {
    svg,
    area: {
      left: 0,
      right: width,
      top: head,
      bottom: (panels.length - 1) * panelHeight + head + rows * rowHeight,
    },
    x,
    y: (at, run) => run * panelHeight + head + at * rowHeight,
    outlines: (at) =>
      panels.map((_, panel) => ({
        left: 1,
        top: panel * panelHeight + head + at * rowHeight - 2,
        width: width - 2,
        height: rowHeight - 2,
      })),
    nearest: (_x, y) => Math.max(0, Math.min(rows - 1, Math.floor(((y % panelHeight) - head) / rowHeight))),
    bar: (at, run, from, to) => {
      const { y, height } = stripOf(at, layout, textSize);
      const [left, right] = [x(Math.min(from, to)), x(Math.max(from, to))];
      return { left, top: run * panelHeight + y, width: right - left, height };
    },
  };
}
