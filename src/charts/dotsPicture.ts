import { valueAxis } from './amounts.ts';
import type { ChartRun, Domain, Drawing, Picture } from './chart.ts';
import { axisDomain, columnCount, stacked, type DotsData, type DotsDrawn } from './dotsDrawn.ts';
import { quiet } from './picture.ts';
import { strokeOf } from './strokes.ts';
import { studyWords } from './studyWords.ts';
import { svgElement } from './svgElement.ts';
import { wrapped } from './textWidth.ts';

const padding = 10;

/** The name, a stack of dots and some air for each run, and the axis below all. */
export function dotsTall(data: DotsData, textSize: number): number {
  const panel = (data.runs.length > 1 ? 1.5 : 0) + 1.25 * tallestOf(data) + 0.8;
  return (data.runs.length * panel + 5) * textSize;
}

/** How many dots the highest stack has, at least three. */
const tallestOf = (data: DotsData): number =>
  Math.max(
    3,
    ...data.runs.flatMap(({ drawn }) => stacked(drawn, axisDomain(data)).map(({ length }) => length)),
  );

/** Runs as stacked dots over one axis, each strategy in a panel of its own. */
export function drawDots(data: DotsData, drawing: Drawing, domain: Domain): Picture {
  const { plot, width, height, textSize, speaker } = drawing;
  const style = { fontSize: `${textSize}px`, fontFamily: 'inherit', background: 'none' };
  const svg = quiet(plot.plot({ width, height, style, axis: null, marks: [] }) as Element as SVGSVGElement);
  const judged = data.runs.some(({ drawn }) => drawn.met !== undefined);
  const foot = wrapped(
    speaker.say(judged ? studyWords.dotsFootMet : studyWords.dotsFoot),
    width - 2 * padding,
    textSize,
  );
  const bottom = height - textSize * (2.4 + 1.3 * foot.length);
  const panelHeight = (bottom - 2) / data.runs.length;
  const x = (value: number) =>
    padding + ((value - domain[0]) / (domain[1] - domain[0])) * (width - 2 * padding);
  data.runs.forEach((run, index) => {
    const place = {
      top: index * panelHeight,
      bottom: (index + 1) * panelHeight,
      named: data.runs.length > 1,
    };
    svg.append(...panelMarks(svg, data, run, place, { x, drawing, domain }));
  });
  svg.append(...axisMarks(svg, data, bottom, { x, drawing, domain }));
  foot.forEach((line, at) =>
    svg.append(text(svg, line, padding, height - textSize * (0.6 + 1.3 * (foot.length - 1 - at)))),
  );
  return { svg, area: { left: padding, right: width - padding, top: 2, bottom }, x, y: () => bottom };
}

interface Plane {
  readonly x: (value: number) => number;
  readonly drawing: Drawing;
  readonly domain: Domain;
}

interface Place {
  readonly top: number;
  readonly bottom: number;
  readonly named: boolean;
}

function panelMarks(
  svg: SVGSVGElement,
  data: DotsData,
  run: ChartRun<DotsDrawn>,
  { top, bottom, named }: Place,
  { x, drawing, domain }: Plane,
): SVGElement[] {
  const { textSize, width, strokeScale } = drawing;
  const head = named ? textSize * 1.5 : 0;
  const columns = stacked(run.drawn, domain);
  const wide = (width - 2 * padding) / columnCount;
  const step = Math.min(wide, textSize * 1.25, (bottom - top - head - 4) / tallestOf(data));
  const { colour } = strokeOf(run, data.runs);
  const dots = columns.flatMap((column, at) =>
    column.map((met, row) =>
      svgElement(svg, 'circle', {
        cx: x(domain[0] + ((at + 0.5) / columnCount) * (domain[1] - domain[0])),
        cy: bottom - step * (row + 0.5) - 1,
        r: step * 0.4,
        fill: met ? colour : 'var(--surface)',
        stroke: colour,
        'stroke-width': 1.5 * strokeScale,
      }),
    ),
  );
  const base = svgElement(svg, 'line', {
    ...{ x1: padding, x2: width - padding, y1: bottom, y2: bottom },
    stroke: 'var(--control)',
    'data-axis': '',
  });
  const name = named ? [text(svg, run.label, padding, top + textSize * 0.75, 'var(--ink)')] : [];
  return [base, ...dots, ...name];
}

function axisMarks(
  svg: SVGSVGElement,
  data: DotsData,
  bottom: number,
  { x, drawing, domain }: Plane,
): SVGElement[] {
  const { width, textSize, speaker } = drawing;
  const { ticks, write, label } = valueAxis(
    speaker,
    data.measure.unit,
    domain,
    Math.max(4, Math.floor(width / (textSize * 4.5))),
  );
  const group = svgElement(svg, 'g', { 'data-axis': '' });
  for (const tick of ticks) {
    const line = { x1: x(tick), x2: x(tick), y1: bottom, y2: bottom + 4, stroke: 'var(--control)' };
    const edge = x(tick) > width - textSize * 2 ? 'end' : x(tick) < textSize * 2 ? 'start' : 'middle';
    group.append(
      svgElement(svg, 'line', line),
      text(svg, write(tick), x(tick), bottom + textSize * 1.1, 'var(--ink-2)', edge),
    );
  }
  if (label) group.append(text(svg, label, width - padding, bottom + textSize * 2.3, 'var(--ink-2)', 'end'));
  return [group];
}

function text(
  near: Element,
  words: string,
  x: number,
  y: number,
  fill = 'var(--ink-2)',
  anchor = 'start',
): SVGElement {
  const made = svgElement(near, 'text', { x, y, dy: '0.35em', fill, 'text-anchor': anchor });
  made.textContent = words;
  return made;
}
