import type { LifeFunnel } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import type { Box, ChartData, ChartRun, Drawing, Picture } from './chart.ts';
import { medianOf, ofBefore, stageTitle } from './funnelSteps.ts';
import { funnelWords } from './funnelWords.ts';
import { blankPicture, written } from './gridPicture.ts';
import { strokeOf } from './strokes.ts';
import { svgElement } from './svgElement.ts';
import { textWidth } from './textWidth.ts';
import { chartWords } from './words.ts';

type Data = ChartData<LifeFunnel>;

/** Where everything stands, in pixels. Panels stand below each other and have one scale. */
interface Layout extends Fit {
  readonly panelHeight: number;
  /** The height of the name of a run; nothing where there is only one. */
  readonly head: number;
  readonly rowHeight: number;
  readonly scale: (people: number) => number;
}

/** How the texts above a bar fit: the numbers beside the name or below it, with or without the days. */
interface Fit {
  readonly lines: 1 | 2;
  readonly days: boolean;
  /** Where the numbers begin. */
  readonly beside: number;
}

/** The frame of the cursor stands outside of the bars and their texts. */
const padding = 7;

const mostSteps = ({ runs }: Data): number => Math.max(1, ...runs.map(({ drawn }) => drawn.steps.length));

const headHeight = ({ runs }: Data, textSize: number): number => (runs.length > 1 ? 1.8 * textSize : 0);

/** Two lines of text, a bar and some air for each stage. */
export const funnelTall = (data: Data, textSize: number): number =>
  data.runs.length * (headHeight(data, textSize) + mostSteps(data) * textSize * 4 + textSize) +
  textSize * 1.6;

/** Draws a panel for each run: stages below each other, each with its numbers above its bar. */
export function drawFunnels(data: Data, drawing: Drawing): Picture {
  const { width, height, textSize, speaker, domain } = drawing;
  const svg = blankPicture(drawing);
  const head = headHeight(data, textSize);
  const panelHeight = (height - textSize * 1.6) / data.runs.length;
  const layout: Layout = {
    panelHeight,
    head,
    rowHeight: Math.min(textSize * 5, (panelHeight - head - textSize * 0.5) / mostSteps(data)),
    ...fitTexts(data, drawing),
    scale: (people) => (people / Math.max(1, domain[1])) * (width - 2 * padding),
  };
  data.runs.forEach((run, panel) => {
    const place = { transform: `translate(0 ${panel * panelHeight})` };
    // Which stage is which stays where the data are covered.
    const axes = svgElement(svg, 'g', { ...place, 'data-axis': '' });
    const group = svgElement(svg, 'g', place);
    if (head > 0) axes.append(written(svg, run.label, padding, head / 2, 'start', 'var(--ink)'));
    run.drawn.steps.forEach((step, at) => {
      const y = head + at * layout.rowHeight + textSize * 0.675;
      axes.append(written(svg, stageTitle(step, speaker), padding, y, 'start', 'var(--ink)'));
      group.append(...stageMarks(svg, data, run, at, layout, drawing));
    });
    svg.append(group, axes);
  });
  svg.append(written(svg, speaker.say(funnelWords.lost), padding, height - textSize * 0.8, 'start'));
  return pictureOf(svg, data, layout, drawing);
}

/** Numbers stand in a column beside the names if there is room; the days give way first, then the column. */
function fitTexts({ runs }: Data, { width, textSize, speaker }: Drawing): Fit {
  const widest = (textOf: (drawn: LifeFunnel, at: number) => string) =>
    Math.max(
      0,
      ...runs.flatMap(({ drawn }) => drawn.steps.map((_, at) => textWidth(textOf(drawn, at), textSize))),
    );
  const beside = padding + widest((drawn, at) => stageTitle(drawn.steps[at]!, speaker)) + textSize;
  const fits = (days: boolean, from: number) =>
    from + widest((drawn, at) => numbersOf(drawn, at, speaker, days)) <= width - padding;
  if (fits(true, beside)) return { lines: 1, days: true, beside };
  if (fits(false, beside)) return { lines: 1, days: false, beside };
  return { lines: 2, days: fits(true, padding), beside: padding };
}

/** `620 → 412 · 66% · half by day 2`. */
function numbersOf(drawn: LifeFunnel, at: number, speaker: Speaker, days: boolean): string {
  const step = drawn.steps[at]!;
  const n = (value: number) => speaker.number(value, 'number');
  const before = drawn.steps[at - 1];
  // After a stage that nobody reached there is nobody to lose.
  if (!before || before.certain === 0) return speaker.say(funnelWords.first, { n: n(step.certain) });
  const share = speaker.number(ofBefore(drawn, at), 'percent');
  const text = speaker.say(funnelWords.step, { before: n(before.certain), n: n(step.certain), share });
  const median = medianOf(step);
  if (median === null || !days) return text;
  const half = speaker.say(funnelWords.median, { day: n(median) });
  return [text, half].join(speaker.say(chartWords.readingMark));
}

/** Where the bar of a stage stands, below its texts. */
function stripOf(at: number, { head, rowHeight, lines }: Layout, textSize: number) {
  const texts = lines * textSize * 1.35;
  return {
    y: head + at * rowHeight + texts + textSize * 0.2,
    height: Math.max(4, rowHeight - texts - textSize * 0.9),
  };
}

function stageMarks(
  svg: Element,
  data: Data,
  run: ChartRun<LifeFunnel>,
  at: number,
  layout: Layout,
  { speaker, textSize, strokeScale }: Drawing,
): SVGElement[] {
  const { head, rowHeight, lines, days, beside, scale } = layout;
  const step = run.drawn.steps[at]!;
  const top = head + at * rowHeight;
  const line = textSize * 1.35;
  const bar = stripOf(at, layout, textSize);
  const [own, all] = [scale(step.certain), scale(run.drawn.steps[at - 1]?.certain ?? step.certain)];
  const marks = [
    written(svg, numbersOf(run.drawn, at, speaker, days), beside, top + line * (lines - 0.5), 'start'),
    svgElement(svg, 'rect', { x: padding, ...bar, width: own, fill: strokeOf(run, data.runs).colour }),
  ];
  // What is narrower than its own border is not drawn.
  if (all - own > 2)
    marks.push(
      lostMark(svg, { left: padding + own, top: bar.y, width: all - own, height: bar.height }, strokeScale),
    );
  return marks;
}

const lostMark = (svg: Element, { left, top, width, height }: Box, strokeScale: number): SVGElement =>
  svgElement(svg, 'rect', {
    x: left + 0.5,
    y: top + 0.5,
    width: width - 1,
    height: height - 1,
    fill: 'none',
    stroke: 'var(--ink-3)',
    'stroke-width': strokeScale,
    'stroke-dasharray': '3 3',
  });

function pictureOf(svg: SVGSVGElement, data: Data, layout: Layout, { width, textSize }: Drawing): Picture {
  const { panelHeight, head, rowHeight, scale } = layout;
  const steps = mostSteps(data);
  return {
    svg,
    area: {
      left: 0,
      right: width,
      top: head,
      bottom: (data.runs.length - 1) * panelHeight + head + steps * rowHeight,
    },
    x: (people) => padding + scale(people),
    y: (at, run) => run * panelHeight + head + at * rowHeight,
    outlines: (at) =>
      data.runs.flatMap(({ drawn }, panel): Box[] => {
        const top = panel * panelHeight + head + at * rowHeight - 2;
        return at < drawn.steps.length ? [{ left: 1, top, width: width - 2, height: rowHeight - 2 }] : [];
      }),
    nearest: (_x, y) => Math.max(0, Math.min(steps - 1, Math.floor(((y % panelHeight) - head) / rowHeight))),
    bar: (at, run, from, to) => {
      const { y, height } = stripOf(at, layout, textSize);
      const left = padding + scale(from);
      return { left, top: run * panelHeight + y, width: padding + scale(to) - left, height };
    },
  };
}
