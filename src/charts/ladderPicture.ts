import type { Box, ChartRun, Drawing, Picture } from './chart.ts';
import { classColour } from './classAreasPicture.ts';
import { blankPicture, written } from './gridPicture.ts';
import { flowsIn, flowsOf, placeName, rungsIn, type LadderData, type LadderDrawn } from './ladderDrawn.ts';
import { ladderWords } from './ladderWords.ts';
import { repel } from './repel.ts';
import { layRibbons, ribbonPath, type Band, type Ribbons } from './ribbons.ts';
import { svgElement } from './svgElement.ts';
import { firstFitting, textWidth } from './textWidth.ts';
import { chartWords } from './words.ts';

/** Sizes of the text: of a panel, and of its head. */
const panelLines = 20;

const headLines = ({ runs }: LadderData): number => (runs.length > 1 ? 3.2 : 1.8);

export const ladderTall = (data: LadderData, textSize: number): number =>
  data.runs.length * (panelLines + headLines(data)) * textSize;

/** Where everything of a panel stands, in pixels. */
interface Layout {
  readonly left: number;
  readonly right: number;
  readonly bar: number;
  readonly top: number;
  readonly height: number;
  readonly panelHeight: number;
  /** On the right rungs are named again where there is room. */
  readonly named: boolean;
}

/** A panel for each run: the rungs on two evenings as bars, and ribbons for who went from where to where. */
export function drawLadder(data: LadderData, drawing: Drawing): Picture {
  const layout = layOut(data, drawing);
  const svg = blankPicture(drawing);
  const laid = data.runs.map(({ drawn }) => ribbonsOf(drawn, layout));
  data.runs.forEach((run, panel) => {
    const place = { transform: `translate(0 ${panel * layout.panelHeight})` };
    const [axes, group] = [svgElement(svg, 'g', { ...place, 'data-axis': '' }), svgElement(svg, 'g', place)];
    axes.append(...headTexts(svg, data, run, layout, drawing));
    group.append(...panelMarks(svg, data, run, laid[panel]!, layout, drawing));
    svg.append(group, axes);
  });
  const { left, right, bar, top, height, panelHeight } = layout;
  const size = rungsIn(data) + 1;
  return {
    svg,
    area: { left, right: right + bar, top, bottom: (data.runs.length - 1) * panelHeight + top + height },
    x: () => left,
    y: (_value, run) => run * panelHeight + top,
    outlines: (at) => laid.flatMap((one, panel) => boxesOf(one, at, size, panel, layout)),
    nearest: (x, y) => nearest(data, laid, layout, x, y),
  };
}

const ribbonsOf = ({ months }: LadderDrawn, { top, height, bar }: Layout): Ribbons =>
  layRibbons(months ? flowsOf(months) : [], { top, height, gap: bar / 6 });

function layOut(data: LadderData, { width, textSize, speaker }: Drawing): Layout {
  const texts = (side: 'left' | 'right') =>
    Array.from({ length: rungsIn(data) + 1 }, (_, at) => placeName(data, at, side, speaker));
  const counts = Math.max(0, ...data.runs.flatMap(({ drawn }) => sidesOf(drawn).flat()));
  const number = textWidth(` ${speaker.number(counts, 'number')}`, textSize);
  const widest = (side: 'left' | 'right') =>
    Math.max(...texts(side).map((text) => textWidth(text, textSize))) + number;
  const named = width >= 480;
  const gone = textWidth(placeName(data, rungsIn(data), 'right', speaker), textSize) + number;
  const bar = textSize * 1.4;
  const panelHeight = (panelLines + headLines(data)) * textSize;
  const top = headLines(data) * textSize;
  return {
    left: Math.ceil(Math.min(widest('left'), width * 0.45) + textSize * 0.8),
    right: Math.floor(width - (named ? widest('right') : gone) - textSize * 0.8 - bar),
    bar,
    top,
    height: panelHeight - top - textSize,
    panelHeight,
    named,
  };
}

/** People of the whole world at each place of either side, from the top down. */
export function sidesOf({ months, weight }: LadderDrawn): [left: number[], right: number[]] {
  if (!months) return [[], []];
  const flows = flowsOf(months);
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0) * weight;
  return [flows.map(sum), flows.map((_, to) => sum(flows.map((row) => row[to]!)))];
}

function headTexts(
  svg: Element,
  data: LadderData,
  run: ChartRun<LadderDrawn>,
  { left, right, bar, top }: Layout,
  { speaker, textSize, width }: Drawing,
): SVGElement[] {
  const y = top - textSize * 0.9;
  const { months } = run.drawn;
  const head = (day: number) =>
    firstFitting(
      [ladderWords.head, ladderWords.headShort].map((text) =>
        speaker.say(text, { day: speaker.number(day, 'number') }),
      ),
      width * 0.4,
      textSize,
    );
  return [
    ...(data.runs.length > 1 ? [written(svg, run.label, 0, textSize * 0.8, 'start', 'var(--ink)')] : []),
    ...(months
      ? [
          written(
            svg,
            head(months.from),
            Math.max(left + bar, textWidth(head(months.from), textSize)),
            y,
            'end',
          ),
          written(
            svg,
            head(months.to),
            Math.min(right, width - textWidth(head(months.to), textSize)),
            y,
            'start',
          ),
        ]
      : []),
  ];
}

function panelMarks(
  svg: Element,
  data: LadderData,
  { drawn }: ChartRun<LadderDrawn>,
  { left: leftBands, right: rightBands, ribbons }: Ribbons,
  layout: Layout,
  drawing: Drawing,
): SVGElement[] {
  const { left, right, bar } = layout;
  const [before, after] = sidesOf(drawn);
  const colour = (at: number) => placeColour(data, at);
  return [
    ...ribbons.map(({ from, to, start, end }) =>
      svgElement(svg, 'path', {
        d: ribbonPath(left + bar, start, right, end),
        fill: colour(from),
        'fill-opacity': from === to ? 0.28 : 0.5,
      }),
    ),
    ...barMarks(svg, left, leftBands, layout, colour),
    ...barMarks(svg, right, rightBands, layout, colour),
    ...nameMarks(svg, data, 'left', before, leftBands, layout, drawing),
    ...nameMarks(svg, data, 'right', after, rightBands, layout, drawing),
  ];
}

/** Rungs have the colours that they have as areas; who was not there has none. */
function placeColour(data: LadderData, at: number): string {
  const rungs = rungsIn(data);
  return at >= rungs ? 'var(--ink-3)' : classColour('rungs', rungs - 1 - at);
}

const barMarks = (
  svg: Element,
  x: number,
  bands: readonly Band[],
  { bar }: Layout,
  colour: (at: number) => string,
): SVGElement[] =>
  bands.map(([y, bottom], at) =>
    svgElement(svg, 'rect', { x, y, width: bar, height: Math.max(0, bottom - y), fill: colour(at) }),
  );

function nameMarks(
  svg: Element,
  data: LadderData,
  side: 'left' | 'right',
  counts: readonly number[],
  bands: readonly Band[],
  { left, right, bar, top, height, named }: Layout,
  { speaker, textSize }: Drawing,
): SVGElement[] {
  const shown = bands.flatMap((band, at) => (counts[at]! > 0 ? [{ band, at }] : []));
  const places = repel(
    shown.map(({ band: [a, b] }) => (a + b) / 2),
    textSize * 1.25,
    top + textSize * 0.6,
    top + height,
  );
  return shown.map(({ at }, index) => {
    const value = speaker.number(counts[at]!, 'number');
    const name = placeName(data, at, side, speaker);
    const plain = side === 'right' && !named && at < rungsIn(data);
    const text = plain ? value : speaker.say(chartWords.named, { name, value });
    const x = side === 'left' ? left - textSize * 0.5 : right + bar + textSize * 0.5;
    return written(svg, text, x, places[index]!, side === 'left' ? 'end' : 'start', 'var(--ink)');
  });
}

function boxesOf({ ribbons }: Ribbons, at: number, size: number, panel: number, layout: Layout): Box[] {
  const { left, right, bar, panelHeight } = layout;
  const found = ribbons.find(({ from, to }) => from * size + to === at);
  if (!found) return [];
  const box = (x: number, [from, until]: Band): Box => ({
    left: x - 2,
    top: panel * panelHeight + from - 1,
    width: bar + 4,
    height: Math.max(3, until - from + 2),
  });
  return [box(left, found.start), box(right, found.end)];
}

/** The ribbon at a place: by its left end on the left, by its right end on the right. */
function nearest(
  data: LadderData,
  laid: readonly Ribbons[],
  { left, right, bar, panelHeight }: Layout,
  x: number,
  y: number,
): number {
  const size = rungsIn(data) + 1;
  const panel = Math.min(laid.length - 1, Math.max(0, Math.floor(y / panelHeight)));
  const own = y - panel * panelHeight;
  const part = Math.min(1, Math.max(0, (x - left - bar) / (right - left - bar || 1)));
  const off = ({ start, end }: Ribbons['ribbons'][number]) => {
    const middle = (a: number, b: number) => a + (b - a) * part;
    const [low, high] = [middle(start[0], end[0]), middle(start[1], end[1])];
    return own < low ? low - own : own > high ? own - high : 0;
  };
  const ribbons = laid[panel]!.ribbons;
  if (ribbons.length === 0)
    return flowsIn(data)[0] ? flowsIn(data)[0]!.from * size + flowsIn(data)[0]!.to : 0;
  const best = ribbons.reduce((a, b) => (off(b) < off(a) ? b : a));
  return best.from * size + best.to;
}
