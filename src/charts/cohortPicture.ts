import type { CohortCell } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import type { Box, ChartData, ChartRun, Drawing, Picture } from './chart.ts';
import { columnsIn, formIn, isSolid, rowAt, rowsIn, weeksOf, type CohortGrid } from './cohortGrid.ts';
import { cohortLegend, type CellLook } from './cohortLegend.ts';
import { cohortWords } from './cohortWords.ts';
import { blankPicture, written } from './gridPicture.ts';
import { heatStep } from './heat.ts';
import { spanMark } from './returnSpan.ts';
import { svgElement } from './svgElement.ts';
import { textWidth } from './textWidth.ts';

type Data = ChartData<CohortGrid>;

/** Where everything stands, in pixels. Panels stand below each other and are alike. */
interface Layout {
  readonly left: number;
  /** The right ends of the two columns before the cells. */
  readonly names: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly panelHeight: number;
  /** From the top of a panel to its first row. */
  readonly head: number;
  /** Between the cohorts and the row of all. */
  readonly gap: number;
  readonly rows: number;
  readonly columns: number;
  readonly numbers: boolean;
}

/** Lines of text above the cells of a panel; the name of the run is one more. */
const headLines = (data: Data): number => (data.runs.length > 1 ? 4.2 : 2.9);

/** Rows are as tall as a line of text needs. */
export const cohortTall = (data: Data, textSize: number): number =>
  data.runs.length * (headLines(data) + (rowsIn(data) + 1) * 1.7 + 0.8) * textSize + 4.2 * textSize;

/** Draws a panel for each run: cohorts below each other, ages side by side, all together at the foot. */
export function drawCohorts(data: Data, drawing: Drawing): Picture {
  const { height, textSize, speaker } = drawing;
  const svg = blankPicture(drawing);
  const legend = cohortLegend(svg, looksIn(data), speaker, drawing);
  const layout = layOut(data, drawing, height - legend.height - textSize * 0.4);
  data.runs.forEach((run, panel) => {
    const place = { transform: `translate(0 ${panel * layout.panelHeight})` };
    // Which cohort and which age is which stays where the data are covered.
    const axes = svgElement(svg, 'g', { ...place, 'data-axis': '' });
    const cells = svgElement(svg, 'g', place);
    axes.append(...headTexts(svg, data, run, layout, drawing), ...rowNames(svg, data, layout, drawing));
    cells.append(...rowSizes(svg, data, run, layout, drawing));
    drawCells(cells, data, run, layout, drawing);
    svg.append(axes, cells);
  });
  svg.append(...legend.draw(data.runs.length * layout.panelHeight + textSize * 0.2));
  return pictureOf(svg, data, layout);
}

/** However many cells there are, each can be seen. */
const leastCell = 3;

function layOut(data: Data, { width, textSize, speaker }: Drawing, height: number): Layout {
  const [rows, columns] = [rowsIn(data), columnsIn(data).length];
  const widest = (texts: readonly string[]) => Math.max(...texts.map((text) => textWidth(text, textSize)));
  const all = Array.from({ length: rows + 1 }, (_, row) => row);
  const names = Math.ceil(
    widest([speaker.say(cohortWords.week), ...all.map((row) => nameOf(data, row, speaker))]),
  );
  const sizes = data.runs.flatMap((run) => all.map((row) => sizeOf(data, run, row, speaker)));
  const left = Math.ceil(names + textSize * 1.5 + widest([sizeTitle(data, speaker), ...sizes]));
  const panelHeight = Math.floor(height / data.runs.length);
  const [head, gap] = [headLines(data) * textSize, textSize * 0.4];
  const room = (panelHeight - head - 2 * gap) / (rows + 1);
  const cellWidth = Math.max(leastCell, Math.min(textSize * 4.5, (width - left - 1) / columns));
  const cellHeight = Math.max(leastCell, Math.min(textSize * 2.4, room));
  const numbers = cellWidth >= textWidth('100', textSize) + 2 && cellHeight >= textSize * 1.2;
  return { left, names, cellWidth, cellHeight, panelHeight, head, gap, rows, columns, numbers };
}

const nameOf = (data: Data, row: number, speaker: Speaker): string =>
  row === rowsIn(data) ? speaker.say(cohortWords.all) : weeksOf(data, row, speaker);

const sizeOf = (data: Data, run: ChartRun<CohortGrid>, row: number, speaker: Speaker): string =>
  speaker.number(rowAt(data, run, row)?.size ?? 0, 'number');

const sizeTitle = (data: Data, speaker: Speaker): string =>
  speaker.say(formIn(data).starts === 'activity' ? cohortWords.starts : cohortWords.people);

/** How a cell looks other than by its colour; the row of all is never complete, which says nothing. */
function lookOf(data: Data, row: number, cell: CohortCell): CellLook | null {
  if (!isSolid(cell)) return 'few';
  return cell.state === 'inProgress' && row < rowsIn(data) ? 'inProgress' : null;
}

/** Calls `visit` for every cell of a run that somebody was watched for. */
function eachCell(
  data: Data,
  run: ChartRun<CohortGrid>,
  visit: (row: number, column: number, cell: CohortCell) => void,
): void {
  for (let row = 0; row <= rowsIn(data); row++)
    rowAt(data, run, row)?.cells.forEach((cell, column) => {
      if (cell.eligible > 0) visit(row, column, cell);
    });
}

function looksIn(data: Data): ReadonlySet<CellLook> {
  const looks = new Set<CellLook>();
  for (const run of data.runs)
    eachCell(data, run, (row, _column, cell) => {
      const look = lookOf(data, row, cell);
      if (look) looks.add(look);
    });
  return looks;
}

/** The place of a cell within its panel. */
const boxOf = (layout: Layout, row: number, column: number): Box => ({
  left: layout.left + column * layout.cellWidth,
  top: layout.head + row * layout.cellHeight + (row === layout.rows ? layout.gap : 0),
  width: layout.cellWidth,
  height: layout.cellHeight,
});

function drawCells(
  panel: SVGElement,
  data: Data,
  run: ChartRun<CohortGrid>,
  layout: Layout,
  drawing: Drawing,
): void {
  eachCell(data, run, (row, column, cell) => {
    const look = lookOf(data, row, cell);
    const box = boxOf(layout, row, column);
    panel.append(cellMark(panel, box, cell, look, drawing));
    if (!layout.numbers) return;
    const fill = look === 'few' ? 'var(--ink-2)' : `var(--on-seq-${heatStep(cell.value!)})`;
    const number = drawing.speaker.number(Math.round(cell.value! * 100), 'number');
    panel.append(written(panel, number, box.left + box.width / 2, box.top + box.height / 2, 'middle', fill));
  });
}

function cellMark(
  svg: Element,
  { left, top, width, height }: Box,
  cell: CohortCell,
  look: CellLook | null,
  { strokeScale }: Drawing,
): SVGElement {
  const step = heatStep(cell.value!);
  // A line of the surface is left between cells; a border lies within that.
  const inset = look === null ? 0.5 : 1;
  const place = { x: left + inset, y: top + inset, width: width - 2 * inset, height: height - 2 * inset };
  if (look === 'few') return svgElement(svg, 'rect', { ...place, fill: 'none', stroke: 'var(--hairline)' });
  const dashed = {
    stroke: `var(--on-seq-${step})`,
    'stroke-dasharray': '2 2',
    'stroke-width': strokeScale,
  };
  return svgElement(svg, 'rect', { ...place, fill: `var(--seq-${step})`, ...(look && dashed) });
}

/** The name of the run, what the columns count, and their heads; of heads that would meet, the first stays. */
function headTexts(
  svg: Element,
  data: Data,
  run: ChartRun<CohortGrid>,
  layout: Layout,
  { speaker, textSize }: Drawing,
): SVGElement[] {
  const { periodDays, starts } = formIn(data);
  const { days, weeks, daysAfterVisit, weeksAfterVisit } = cohortWords;
  const kinds = starts === 'activity' ? [daysAfterVisit, weeksAfterVisit] : [days, weeks];
  const axis = speaker.say(periodDays === 1 ? kinds[0]! : kinds[1]!);
  const title = layout.numbers ? speaker.say(cohortWords.percent, { axis }) : axis;
  const line = (fromFoot: number) => layout.head - fromFoot * textSize;
  const texts = [
    written(svg, title, layout.left, line(2), 'start'),
    written(svg, speaker.say(cohortWords.week), layout.names, line(0.8), 'end'),
    written(svg, sizeTitle(data, speaker), layout.left - textSize * 0.7, line(0.8), 'end'),
  ];
  if (data.runs.length > 1) texts.push(written(svg, run.label, 0, line(3.4), 'start', 'var(--ink)'));
  let free = layout.left;
  columnsIn(data).forEach((bracket, column) => {
    const mark = spanMark(speaker, bracket);
    const middle = layout.left + (column + 0.5) * layout.cellWidth;
    const half = textWidth(mark, textSize) / 2;
    if (column > 0 && middle - half < free) return;
    free = middle + half + textSize * 0.3;
    texts.push(written(svg, mark, middle, line(0.8), 'middle'));
  });
  return texts;
}

/** The rows that are named, as many as there is height for, and where each is. */
function namedRows(layout: Layout, textSize: number): { readonly row: number; readonly middle: number }[] {
  const step = Math.ceil((textSize * 1.1) / layout.cellHeight);
  return Array.from({ length: layout.rows + 1 }, (_, row) => row).flatMap((row) => {
    // The row of all is always named; what would stand too near above it gives way.
    if (row < layout.rows && (row % step !== 0 || row + step > layout.rows)) return [];
    const { top, height } = boxOf(layout, row, 0);
    return [{ row, middle: top + height / 2 }];
  });
}

const rowNames = (svg: Element, data: Data, layout: Layout, { speaker, textSize }: Drawing): SVGElement[] =>
  namedRows(layout, textSize).map(({ row, middle }) =>
    written(svg, nameOf(data, row, speaker), layout.names, middle, 'end'),
  );

const rowSizes = (
  svg: Element,
  data: Data,
  run: ChartRun<CohortGrid>,
  layout: Layout,
  { speaker, textSize }: Drawing,
): SVGElement[] =>
  namedRows(layout, textSize).map(({ row, middle }) =>
    written(svg, sizeOf(data, run, row, speaker), layout.left - textSize * 0.7, middle, 'end'),
  );

function pictureOf(svg: SVGSVGElement, data: Data, layout: Layout): Picture {
  const { left, columns, rows, panelHeight, cellWidth, cellHeight, head, gap } = layout;
  const last = boxOf(layout, rows, columns - 1);
  const area = {
    left,
    right: last.left + last.width,
    top: head,
    bottom: (data.runs.length - 1) * panelHeight + last.top + last.height,
  };
  const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.floor(value)));
  return {
    svg,
    area,
    x: (at) => left + ((at % columns) + 0.5) * cellWidth,
    y: (_value, run) => run * panelHeight + head,
    outlines: (at) => {
      const [row, column] = [Math.floor(at / columns), at % columns];
      const box = boxOf(layout, row, column);
      return data.runs.flatMap((run, panel): Box[] =>
        (rowAt(data, run, row)?.cells[column]?.eligible ?? 0) > 0
          ? [{ ...box, top: box.top + panel * panelHeight }]
          : [],
      );
    },
    nearest: (x, y) => {
      const own = (y % panelHeight) - head;
      const row = own > rows * cellHeight + gap / 2 ? rows : within(own / cellHeight, Math.max(0, rows - 1));
      return row * columns + Math.min(lastWatched(data, row), within((x - left) / cellWidth, columns - 1));
    },
  };
}

/** The last column of a row that anybody was watched for. */
const lastWatched = (data: Data, row: number): number =>
  Math.max(
    0,
    ...data.runs.map(
      (run) => rowAt(data, run, row)?.cells.findLastIndex(({ eligible }) => eligible > 0) ?? 0,
    ),
  );
