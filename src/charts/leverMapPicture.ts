import type { Speaker } from '../schema/index.ts';
import { amount } from './amounts.ts';
import type { Box, Drawing, Picture, TextRoom } from './chart.ts';
import { drawLegend, legendTall, type GridLegend } from './gridLegend.ts';
import { blankPicture, written } from './gridPicture.ts';
import { wholeStep } from './heat.ts';
import {
  alongStops,
  levelOf,
  lineOf,
  mapOf,
  placeOf,
  rangeOf,
  type LeverMapData,
  type LeverMapDrawn,
  type MapAxis,
} from './leverMapDrawn.ts';
import { mapWords } from './mapWords.ts';
import { svgElement } from './svgElement.ts';
import { textWidth, wrapped } from './textWidth.ts';

/** Where everything stands, in pixels. */
interface Layout {
  readonly left: number;
  readonly top: number;
  readonly cellWidth: number;
  readonly cellHeight: number;
  readonly columns: number;
  readonly rows: number;
}

/** Rows are as tall as a line of text needs, and taller where there are few. */
const rowLines = (rows: number): number => Math.max(1.7, Math.min(3.4, 26 / rows));
/** Above the cells the lever that goes up; below them the ticks, and the lever that goes across in at most two lines. */
const headLines = 1.9;
const footLines = 4.4;

export function leverMapTall(data: LeverMapData, textSize: number, { width, speaker }: TextRoom): number {
  const drawn = mapOf(data);
  const rows = drawn.up.stops.length;
  const cells = (headLines + rows * rowLines(rows) + footLines) * textSize;
  return cells + legendTall(legendOf(data, drawn, speaker), textSize, width);
}

/** Draws a cell for each setting, the line on which the measure comes to the level, and where the levers stand. */
export function drawLeverMap(data: LeverMapData, drawing: Drawing): Picture {
  const { textSize, speaker } = drawing;
  const svg = blankPicture(drawing);
  const drawn = mapOf(data);
  const layout = layOut(drawn, drawing);
  const axes = svgElement(svg, 'g', { 'data-axis': '' });
  const cells = svgElement(svg, 'g', {});
  axes.append(...axisTexts(svg, drawn, layout, drawing));
  cells.append(...cellMarks(svg, data, drawn, layout, drawing), ...lineMarks(svg, drawn, layout, drawing));
  cells.append(nowMark(svg, drawn, layout, textSize));
  svg.append(axes, cells);
  const foot = layout.top + layout.rows * layout.cellHeight + (footLines - 0.3) * textSize;
  drawLegend(svg, legendOf(data, drawn, speaker), foot, drawing);
  return pictureOf(svg, drawn, layout);
}

function layOut({ across, up }: LeverMapDrawn, { width, textSize }: Drawing): Layout {
  const names = Math.max(...up.stops.map((stop) => textWidth(up.say(stop), textSize)));
  const left = Math.ceil(Math.min(names, width * 0.36) + textSize * 0.8);
  const [columns, rows] = [across.stops.length, up.stops.length];
  return {
    left,
    top: headLines * textSize,
    cellWidth: Math.max(4, (width - left - 2) / columns),
    cellHeight: rowLines(rows) * textSize,
    columns,
    rows,
  };
}

/** The middle of a place among the stops. */
const middleOf = ({ left, top, cellWidth, cellHeight, rows }: Layout, along: number, high: number) => ({
  x: left + (along + 0.5) * cellWidth,
  y: top + (rows - 0.5 - high) * cellHeight,
});

function axisTexts(
  svg: Element,
  { across, up }: LeverMapDrawn,
  layout: Layout,
  { width, textSize }: Drawing,
): SVGElement[] {
  const { left, top, rows, cellHeight } = layout;
  const foot = top + rows * cellHeight;
  const title = wrapped(across.title, width - left, textSize);
  const upTitle = wrapped(up.title, width - 4, textSize, 1);
  return [
    ...upTitle.map((text) => written(svg, `↑ ${text}`, 2, 0.8 * textSize, 'start', 'var(--ink)')),
    ...up.stops.map((stop, high) =>
      written(svg, up.say(stop), left - textSize * 0.6, middleOf(layout, 0, high).y, 'end'),
    ),
    ...ticksOf(across, layout, textSize).map(({ text, x }) =>
      written(svg, text, x, foot + 0.9 * textSize, 'middle'),
    ),
    ...title.map((text, line) =>
      written(
        svg,
        line === title.length - 1 ? `${text} →` : text,
        width - 2,
        foot + (2.3 + 1.3 * line) * textSize,
        'end',
        'var(--ink)',
      ),
    ),
  ];
}

/** The stops across that have room beside each other, the last one among them where that can be. */
function ticksOf({ stops, say }: MapAxis, layout: Layout, textSize: number) {
  const texts = stops.map((stop, column) => ({ text: say(stop), x: middleOf(layout, column, 0).x }));
  const widest = Math.max(...texts.map(({ text }) => textWidth(text, textSize))) + textSize;
  const least = Math.max(1, Math.ceil(widest / layout.cellWidth));
  const even = [least, least + 1, least + 2].find((step) => (stops.length - 1) % step === 0);
  const right = layout.left + layout.columns * layout.cellWidth;
  return texts
    .filter((_, column) => column % (even ?? least) === 0)
    .map(({ text, x }) => ({ text, x: Math.min(x, right - textWidth(text, textSize) / 2) }));
}

const boxOf = ({ left, top, cellWidth, cellHeight, rows }: Layout, column: number, level: number): Box => ({
  left: left + column * cellWidth,
  top: top + (rows - 1 - level) * cellHeight,
  width: cellWidth,
  height: cellHeight,
});

/** With more columns than this numbers would make a table of the map. */
const mostNumbers = 9;

function cellMarks(
  svg: Element,
  { measure }: LeverMapData,
  drawn: LeverMapDrawn,
  layout: Layout,
  { speaker, textSize }: Drawing,
): SVGElement[] {
  const [least, most] = rangeOf(drawn) ?? [0, 0];
  const texts = drawn.cells.map(({ value }) => amount(speaker, measure.unit, value));
  const numbers =
    layout.columns <= mostNumbers && texts.every((text) => textWidth(text, textSize) + 6 <= layout.cellWidth);
  return drawn.cells.flatMap(({ value }, at) => {
    const box = boxOf(layout, at % layout.columns, Math.floor(at / layout.columns));
    const place = {
      x: box.left + 0.5,
      y: box.top + 0.5,
      width: Math.max(1, box.width - 1),
      height: box.height - 1,
    };
    if (value === null)
      return [svgElement(svg, 'rect', { ...place, fill: 'none', stroke: 'var(--hairline)' })];
    const step = wholeStep((value - least) / (most - least || 1));
    const mark = svgElement(svg, 'rect', { ...place, fill: `var(--seq-${step})` });
    const { x, y } = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    return numbers ? [mark, written(svg, texts[at]!, x, y, 'middle', `var(--on-seq-${step})`)] : [mark];
  });
}

/** Ink within an edge of the surface, so that it is seen on any colour. */
function lineMarks(
  svg: Element,
  drawn: LeverMapDrawn,
  layout: Layout,
  { strokeScale }: Drawing,
): SVGElement[] {
  const d = lineOf(drawn)
    .map(([from, to]) => {
      const [a, b] = [middleOf(layout, ...from), middleOf(layout, ...to)];
      return `M${a.x},${a.y}L${b.x},${b.y}`;
    })
    .join('');
  if (d === '') return [];
  const stroke = (colour: string, width: number) =>
    svgElement(svg, 'path', {
      d,
      fill: 'none',
      stroke: colour,
      'stroke-width': width * strokeScale,
      'stroke-linecap': 'round',
    });
  return [stroke('var(--surface)', 5), stroke('var(--ink)', 2)];
}

function nowMark(svg: Element, { across, up }: LeverMapDrawn, layout: Layout, textSize: number): SVGElement {
  const { x, y } = middleOf(layout, alongStops(across, across.value), alongStops(up, up.value));
  const half = textSize * 0.6;
  return svgElement(svg, 'path', {
    d: `M${x},${y - half}L${x + half},${y}L${x},${y + half}L${x - half},${y}Z`,
    fill: 'var(--data-amber)',
    stroke: 'var(--ink)',
    'stroke-width': 2,
  });
}

function legendOf({ measure }: LeverMapData, drawn: LeverMapDrawn, speaker: Speaker): GridLegend {
  const [least, most] = rangeOf(drawn) ?? [0, 0];
  const level = levelOf(drawn);
  const { line, lineGoal, lineAway, now, basis, colours } = mapWords;
  const away = level !== null && (level > most || level < least);
  const say = (value: number | null) => amount(speaker, measure.unit, value);
  return {
    scale: { title: speaker.say(colours), least: say(least), most: say(most) },
    texts: [
      speaker.say(drawn.goal === null ? line : away ? lineAway : lineGoal, { level: say(level) }),
      speaker.say(now),
      speaker.say(basis, { seeds: drawn.seeds }),
    ],
  };
}

function pictureOf(svg: SVGSVGElement, drawn: LeverMapDrawn, layout: Layout): Picture {
  const { left, top, columns, rows, cellWidth, cellHeight } = layout;
  const within = (value: number, most: number) => Math.max(0, Math.min(most, Math.floor(value)));
  return {
    svg,
    area: { left, right: left + columns * cellWidth, top, bottom: top + rows * cellHeight },
    x: (at) => middleOf(layout, at % columns, 0).x,
    y: () => top,
    outlines: (at) => {
      const { column, level } = placeOf(drawn, at);
      return [boxOf(layout, column, level)];
    },
    nearest: (x, y) =>
      within((y - top) / cellHeight, rows - 1) * columns + within((x - left) / cellWidth, columns - 1),
  };
}
