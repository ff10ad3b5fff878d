import type { Markish } from '@observablehq/plot';
import { powerWindow, rightShare } from '../metrics/index.ts';
import type { Across } from './across.ts';
import { amount } from './amounts.ts';
import type { ChartRun, Drawing, Picture } from './chart.ts';
import { fitLabels } from './endLabels.ts';
import { drawPicture } from './picture.ts';
import type { PowerData, PowerDrawn } from './powerDrawn.ts';
import { powerWords } from './powerWords.ts';
import { labelRuns, lineMark } from './runLines.ts';
import { strokeOf } from './strokes.ts';

const { days, from } = powerWindow;

/** Bars of the first run, those of power users full; the other runs as outlines over them. */
export function drawPower(data: PowerData, drawing: Drawing): Picture {
  const { runs } = data;
  const { speaker, width, textSize } = drawing;
  const [first, ...others] = runs;
  const fit = fitLabels(runs.length < 2 ? [] : runs.map(({ label }) => label), width, textSize);
  const share = data.measure.unit === 'share';
  const picture = drawPicture(drawing, {
    unit: data.measure.unit,
    across: daysAxis(drawing),
    right: fit.margin,
    row: true,
    ...(share && { head: speaker.say(powerWords.shareOf) }),
    marks: [
      ...(first ? [...barMarks(data, first, drawing), ...bracketMarks(data, first, drawing)] : []),
      ...others.map((run) => lineMark(drawing, data, run, skyline(run.drawn.heights))),
    ],
  });
  labelRuns(picture, data, fit, drawing, ({ drawn }) => [days + half, drawn.heights[days] ?? 0]);
  return picture;
}

/** Half the distance of two bars. */
const half = 0.5;

/** The outline of all bars together. */
export const skyline = (heights: readonly number[]): [day: number, height: number][] => {
  const tops = heights.slice(1).flatMap((height, index): [number, number][] => [
    [index + 1 - half, height],
    [index + 1 + half, height],
  ]);
  return [[half, 0], ...tops];
};

function daysAxis({ speaker }: Drawing): Across {
  return {
    domain: [half, days + half],
    label: speaker.say(powerWords.across, { days }),
    ticks: () => [1, 7, 14, from, days],
    write: (day) => speaker.number(day, 'number'),
  };
}

function barMarks(data: PowerData, run: ChartRun<PowerDrawn>, { plot }: Drawing): Markish[] {
  const { colour } = strokeOf(run, data.runs);
  const bars = run.drawn.heights.map((height, day) => ({ day, height })).slice(1);
  const of = (part: typeof bars, fill: string, fillOpacity = 1) =>
    plot.rectY(part, {
      x1: ({ day }: { day: number }) => day - half,
      x2: ({ day }: { day: number }) => day + half,
      y: 'height',
      insetLeft: 0.75,
      insetRight: 0.75,
      fill,
      fillOpacity,
    });
  const [below, power] = [bars.slice(0, from - 1), bars.slice(from - 1)];
  // The grid must not shine through.
  return [of(below, 'var(--surface)'), of(below, colour, 0.5), of(power, colour)];
}

/** A line over the days of power users, and which part of the active people they are. */
function bracketMarks(
  data: PowerData,
  { drawn }: ChartRun<PowerDrawn>,
  { plot, speaker, textSize, strokeScale, domain }: Drawing,
): Markish[] {
  const share = amount(speaker, 'share', rightShare(drawn.curve));
  const text =
    data.runs.length > 1
      ? speaker.say(powerWords.from, { from })
      : speaker.say(powerWords.fromShare, { from, share });
  const edge = [from - half, days + half] as const;
  return [
    plot.line(
      edge.map((day) => [day, domain[1]]),
      { stroke: 'var(--ink-2)', strokeWidth: strokeScale },
    ),
    plot.ruleX([edge[0]], { stroke: 'var(--ink-2)', strokeDasharray: '1 3' }),
    plot.text([text], {
      frameAnchor: 'top-right',
      textAnchor: 'end',
      dy: -textSize * 1.2,
      fill: 'var(--ink)',
    }),
  ];
}
