import type { Markish } from '@observablehq/plot';
import { valueAxis } from './amounts.ts';
import type { Drawing, Picture } from './chart.ts';
import { fitLabels } from './endLabels.ts';
import { curvesIn, heldUnit, planOf, type LorenzData, type LorenzRun } from './lorenzDrawn.ts';
import { lorenzWords } from './lorenzWords.ts';
import { below } from './panels.ts';
import type { Across } from './across.ts';
import { axisWidth, drawPicture } from './picture.ts';
import { labelRuns, lineMark } from './runLines.ts';
import { strokeOf } from './strokes.ts';

/** The part of the height that the curve takes. */
const upperPart = 0.6;

/** Where the names of several runs point at their curves: before all of them meet at the end. */
const labelled = 0.8;

/** The curve above, and below it, over the same people, what each hundredth of them holds. */
export function drawLorenz(data: LorenzData, drawing: Drawing): Picture {
  const runs = curvesIn(data);
  const { width, textSize, height } = drawing;
  const upper = { ...drawing, height: Math.round(height * upperPart), domain: [0, 1] as const };
  const lower = { ...drawing, height: height - upper.height };
  const unit = heldUnit(planOf(data));
  const left = Math.max(axisWidth(upper, 'share'), axisWidth(lower, unit));
  const fit = fitLabels(runs.length < 2 ? [] : runs.map(({ label }) => label), width, textSize);
  const place = { left, right: Math.max(fit.margin, textSize * 1.6), across: peopleAxis(drawing) };
  const curve = drawPicture(upper, {
    ...place,
    unit: 'share',
    // The axis has its name below both pictures.
    across: { ...place.across, label: '' },
    head: drawing.speaker.say(lorenzWords.head),
    marks: curveMarks(data, runs, upper),
  });
  labelRuns(curve, { ...data, runs }, fit, drawing, ({ drawn }) => {
    const points = drawn.lorenz.curve;
    return points.find(([people]) => people >= labelled) ?? points.at(-1)!;
  });
  const bars = drawPicture(lower, {
    ...place,
    unit,
    head: drawing.speaker.say(lorenzWords.mean, { unit: unitOf(data, lower) }),
    marks: barMarks(data, runs, lower),
  });
  const { svg, tops } = below(
    [
      { picture: curve, height: upper.height },
      { picture: bars, height: lower.height },
    ],
    width,
  );
  return {
    svg,
    area: { ...curve.area, bottom: tops[1]! + bars.area.bottom },
    x: (percent) => curve.x(1 - percent / 100),
    y: (value) => curve.y(value, 0),
  };
}

/** People from those who hold least to those who hold most, as shares of them. */
const peopleAxis = ({ speaker, width }: Drawing): Across => ({
  domain: [0, 1],
  label: speaker.say(lorenzWords.across),
  ticks: () => (width < 480 ? [0, 0.5, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1]),
  write: (share) => speaker.number(share, 'percent'),
});

function unitOf(data: LorenzData, { speaker, domain }: Drawing): string {
  const { of } = planOf(data);
  if (of === 'spent') return valueAxis(speaker, 'money', domain, 3).label;
  return speaker.say(of === 'visits' ? lorenzWords.visitDays : lorenzWords.times);
}

function curveMarks(data: LorenzData, runs: readonly LorenzRun[], drawing: Drawing): Markish[] {
  const { plot, speaker, textSize } = drawing;
  const [first] = runs;
  return [
    ...(data.runs.length === 1 && first
      ? [
          plot.areaY(first.drawn.lorenz.curve, {
            x: '0',
            y1: '0',
            y2: '1',
            fill: strokeOf(first, data.runs).colour,
            fillOpacity: 0.15,
          }),
        ]
      : []),
    plot.line(
      [
        [0, 0],
        [1, 1],
      ],
      { stroke: 'var(--control)', strokeWidth: drawing.strokeScale, strokeDasharray: '2 3' },
    ),
    plot.text([[0.5, 0.5]], {
      text: () => speaker.say(lorenzWords.level),
      textAnchor: 'end',
      dx: -textSize * 0.5,
      dy: -textSize * 0.4,
      fill: 'var(--ink-2)',
    }),
    ...runs.map((run) => lineMark(drawing, data, run, run.drawn.lorenz.curve)),
  ];
}

/** Bars of the first run, and the outline of those of the others. */
function barMarks(data: LorenzData, runs: readonly LorenzRun[], drawing: Drawing): Markish[] {
  const [first, ...others] = runs;
  if (!first) return [];
  const { plot } = drawing;
  const bars = edges(first);
  const of = (fill: string, fillOpacity: number) =>
    plot.rectY(bars, { x1: 'from', x2: 'to', y: 'mean', fill, fillOpacity, inset: 0 });
  return [
    // The grid must not shine through.
    of('var(--surface)', 1),
    of(strokeOf(first, data.runs).colour, 0.75),
    ...others.map((run) =>
      lineMark(
        drawing,
        data,
        run,
        edges(run).flatMap(({ from, to, mean }) => [[from, mean] as const, [to, mean] as const]),
      ),
    ),
  ];
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly mean: number;
}

function edges({ drawn }: LorenzRun): Bar[] {
  const { means } = drawn.lorenz;
  return means.map((mean, at) => ({ from: at / means.length, to: (at + 1) / means.length, mean }));
}
