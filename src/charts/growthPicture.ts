import type { Series } from '../metrics/index.ts';
import { lineTitle } from './amounts.ts';
import { calendarAxis } from './calendarAxis.ts';
import type { ChartData, ChartRun, Drawing, Picture } from './chart.ts';
import { addEndLabels, fitLabels, type EndLabel, type LabelFit } from './endLabels.ts';
import { inPanels } from './panels.ts';
import { drawPicture, groupOf } from './picture.ts';
import { lineMark } from './runLines.ts';
import { chartWords } from './words.ts';

/** Colours are those of the states: new, come back, stayed, asleep. */
const parts: Readonly<Record<string, string>> = {
  fresh: 'var(--data-water)',
  resurrected: 'var(--data-plum)',
  retained: 'var(--data-moss)',
  dormant: 'var(--data-slate)',
};

/** Height of one part of one week: from one value to another. */
interface Block {
  readonly x: number;
  readonly from: number;
  readonly to: number;
}

/** Stacked bars around zero with their net change, one panel for each run. */
export const drawGrowth = (
  data: ChartData,
  drawing: Drawing,
  netOf: (series: Series) => readonly number[],
): Picture => inPanels(data.runs, drawing, (run, panel) => drawPanel(data, run, panel, netOf(run.drawn)));

function drawPanel(data: ChartData, run: ChartRun, drawing: Drawing, net: readonly number[]): Picture {
  const { speaker, width, textSize } = drawing;
  const { drawn: series } = run;
  const titles = series.lines.map((line) => lineTitle(speaker, data.measure, line));
  const fit = fitLabels([...titles, speaker.say(chartWords.net)], width, textSize);
  const across = calendarAxis(series, speaker, data);
  const blocks = stacked(series);
  const netRun: ChartRun = { ...run, role: 'current' };
  const picture = drawPicture(drawing, {
    unit: 'people',
    across: { ...across, domain: [-0.5, across.domain[1] + 0.5] },
    right: fit.margin,
    marks: [
      groupOf('bars'),
      lineMark(drawing, { ...data, runs: [netRun, { ...run, role: 'a' }] }, netRun, pointsOf(series, net)),
    ],
    ...(data.runs.length > 1 && { head: run.label }),
  });
  const group = picture.svg.querySelector('g.bars');
  series.lines.forEach((line, index) => {
    const path = picture.svg.ownerDocument.createElementNS(picture.svg.namespaceURI, 'path');
    path.setAttribute('d', barsPath(blocks[index]!, picture));
    path.setAttribute('fill', parts[line.id] ?? 'var(--ink-3)');
    path.setAttribute('fill-opacity', '0.85');
    group?.append(path);
  });
  label(picture, series, blocks, net, fit, drawing, [...titles, speaker.say(chartWords.net)]);
  return picture;
}

const pointsOf = (series: Series, net: readonly number[]): [number, number][] =>
  series.x.map((week, index) => [week, net[index]!]);

/** Parts above zero upon each other in their order, those below zero downwards. */
function stacked(series: Series): Block[][] {
  const up = series.x.map(() => 0);
  const down = series.x.map(() => 0);
  return series.lines.map(({ y }) =>
    series.x.map((x, index) => {
      const value = y[index] ?? 0;
      const base = value < 0 ? down : up;
      const from = base[index]!;
      base[index] = from + value;
      return { x, from, to: from + value };
    }),
  );
}

/** The edges of all bars together, above zero and below it: two corners for each week. */
export function skylines(series: Series): { weeks: number[]; above: number[]; below: number[] } {
  const blocks = stacked(series).flat();
  const ends = (sign: number) =>
    series.x.flatMap((week) => {
      const tops = blocks.filter(({ x }) => x === week).map(({ to }) => sign * to);
      const top = sign * Math.max(0, ...tops);
      return [top, top];
    });
  return { weeks: series.x.flatMap((week) => [week - 0.5, week + 0.5]), above: ends(1), below: ends(-1) };
}

/** All blocks of one part as one path: hundreds of weeks stay one node. */
function barsPath(blocks: readonly Block[], { x, y }: Picture): string {
  const pitch = x(1) - x(0);
  const gap = Math.min(2, pitch * 0.2);
  return blocks
    .filter(({ from, to }) => from !== to)
    .map((block) => {
      const left = x(block.x) - pitch / 2 + gap / 2;
      const [from, to] = [y(block.from, 0), y(block.to, 0)];
      // A line of the surface between parts, as long as a part is thick enough to keep its own colour.
      const end = Math.abs(to - from) > 4 ? to + Math.sign(from - to) : to;
      return `M${left.toFixed(1)},${from.toFixed(1)}h${(pitch - gap).toFixed(1)}V${end.toFixed(1)}h${(gap - pitch).toFixed(1)}Z`;
    })
    .join('');
}

function label(
  picture: Picture,
  series: Series,
  blocks: readonly (readonly Block[])[],
  net: readonly number[],
  fit: LabelFit,
  { strokeScale, textSize }: Drawing,
  texts: readonly string[],
): void {
  const { area, y } = picture;
  const labels = series.lines.map((line, index): EndLabel => {
    const last = blocks[index]!.at(-1)!;
    const middle = y((last.from + last.to) / 2, 0);
    const colour = parts[line.id] ?? 'var(--ink-3)';
    return { text: texts[index]!, x: area.right, y: middle, colour, width: 2 * strokeScale, dash: '' };
  });
  const end = { text: texts.at(-1)!, x: picture.x(series.x.at(-1)!), y: y(net.at(-1)!, 0) };
  addEndLabels(
    picture,
    [...labels, { ...end, colour: 'var(--ink)', width: 2 * strokeScale, dash: '' }],
    fit,
    textSize,
  );
}
