import { calendarAxis } from './calendarAxis.ts';
import type { ChartRun, Drawing, Picture, Series } from './chart.ts';
import { classesIn, className, type ClassData, type ClassDrawn } from './classDrawn.ts';
import { addEndLabels, fitLabels, type EndLabel } from './endLabels.ts';
import { below } from './panels.ts';
import { drawPicture, groupOf } from './picture.ts';

/** Colours are those of the states: a class that stands for one has its colour, in every classification. */
const colours: Readonly<Record<string, readonly string[]>> = {
  lifecycle: ['water', 'slate', 'moss', 'plum', 'gold', 'amber', 'rose'],
  rungs: ['slate', 'water', 'moss', 'plum', 'gold'],
  journey: ['slate', 'water', 'moss', 'plum', 'gold'],
  roles: ['slate', 'water', 'plum', 'moss', 'gold'],
  rfm: ['slate', 'water', 'rose', 'amber', 'plum', 'gold'],
};

/** The colour of a class by its place. */
export const classColour = (classification: string, at: number): string =>
  `var(--data-${colours[classification]?.[at] ?? 'slate'})`;

/** As tall as the labels of all classes need below each other, in two lines each. */
export const classAreasTall = (data: ClassData, textSize: number): number =>
  data.runs.length * Math.max(17 * textSize, classesIn(data).length * 2.6 * textSize + 5 * textSize);

/** One picture for each run, below each other, with the same scales. */
export function drawClassAreas(data: ClassData, drawing: Drawing): Picture {
  const height = Math.floor(drawing.height / data.runs.length);
  const panels = data.runs.map((run) => drawPanel(data, run, { ...drawing, height }));
  const { svg, tops } = below(
    panels.map((picture) => ({ picture, height })),
    drawing.width,
  );
  const [first] = panels;
  return {
    svg,
    area: { ...first!.area, bottom: tops.at(-1)! + first!.area.bottom },
    x: first!.x,
    y: (value, run) => first!.y(value, 0) + tops[run]!,
  };
}

function drawPanel(data: ClassData, run: ChartRun<ClassDrawn>, drawing: Drawing): Picture {
  const { drawn } = run;
  const { width, textSize, strokeScale, speaker } = drawing;
  const names = classesIn(data).map((name) => className(drawn, name, speaker));
  const fit = fitLabels(names, width, textSize);
  const picture = drawPicture(drawing, {
    unit: 'people',
    across: calendarAxis(daysSeries(data), speaker, data),
    right: fit.margin,
    marks: [groupOf('areas')],
    ...(data.runs.length > 1 && { head: run.label }),
  });
  const tops = stacked(drawn);
  if (tops.length === 0) return picture;
  const group = picture.svg.querySelector('g.areas');
  names.forEach((_, at) => {
    const path = picture.svg.ownerDocument.createElementNS(picture.svg.namespaceURI, 'path');
    path.setAttribute('d', areaPath(tops[at]!, tops[at + 1]!, picture));
    path.setAttribute('fill', classColour(drawn.classification, at));
    path.setAttribute('fill-opacity', '0.85');
    // A line of the surface between neighbours.
    path.setAttribute('stroke', 'var(--surface)');
    path.setAttribute('stroke-width', '1');
    group?.append(path);
  });
  const last = drawn.days - 1;
  const labels = names.map((text, at): EndLabel => ({
    text,
    x: picture.x(last),
    y: picture.y((tops[at]![last]! + tops[at + 1]![last]!) / 2, 0),
    colour: classColour(drawn.classification, at),
    width: 2 * strokeScale,
    dash: '',
  }));
  addEndLabels(picture, labels, fit, textSize);
  return picture;
}

const daysSeries = ({ runs }: ClassData): Series => {
  const days = Math.max(...runs.map(({ drawn }) => drawn.days));
  return { axis: 'day', x: Array.from({ length: days }, (_, day) => day), lines: [] };
};

/** The lower edge of each class by day, the first at the bottom, and after the last the edge above it. */
function stacked({ known, weight, days }: ClassDrawn): number[][] {
  if (!known) return [];
  const edges = [new Array<number>(days).fill(0)];
  for (const stock of known.stocks)
    edges.push(edges.at(-1)!.map((edge, day) => edge + (stock[day] ?? 0) * weight));
  return edges;
}

function areaPath(low: readonly number[], high: readonly number[], { x, y }: Picture): string {
  const point = (value: number, day: number) => `${x(day).toFixed(1)},${y(value, 0).toFixed(1)}`;
  const up = high.map(point);
  const back = low.map(point).reverse();
  return `M${up.join('L')}L${back.join('L')}Z`;
}
