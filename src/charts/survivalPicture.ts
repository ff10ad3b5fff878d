import type { Markish, RenderFunction } from '@observablehq/plot';
import { medianOf, type SurvivalRow } from '../metrics/index.ts';
import type { Across } from './across.ts';
import { ageAxis, untilAge } from './ageAxis.ts';
import type { Drawing, Picture } from './chart.ts';
import { countsBelow } from './countsBelow.ts';
import { addEndLabels, fitLabels, type EndLabel } from './endLabels.ts';
import { drawPicture } from './picture.ts';
import { strokeOf, type Stroke } from './strokes.ts';
import { atRiskAt, corners, lastOf, solidRows, type SurvivalData, type SurvivalRun } from './survivalLife.ts';
import { survivalWords } from './survivalWords.ts';
import { textWidth } from './textWidth.ts';

type Point = readonly [age: number, share: number];

/** Steps with their band, ticks where watching ends, the median, and how many are watched so long. */
export function drawSurvival(data: SurvivalData, drawing: Drawing): Picture {
  const { speaker, width, textSize, strokeScale } = drawing;
  const runs = data.runs.filter(({ drawn }) => drawn.curve.length > 0);
  const strokes = runs.map((run) => strokeOf(run, data.runs, strokeScale));
  const texts = data.runs.length > 1 ? runs.map(({ label }) => label) : [];
  const fit = fitLabels(texts, width, textSize);
  const across = ageAxis(0, untilAge(data, Math.max(2, lastOf(data))), speaker);
  const rows = runs.map(({ drawn }, index) => ({
    at: (age: number) => atRiskAt(drawn.curve, age),
    stroke: runs.length > 1 ? strokes[index]! : null,
  }));
  const picture = drawPicture(drawing, {
    unit: 'share',
    across,
    right: fit.margin,
    below: rows.length,
    marks: [
      ...runs.map(({ drawn }, index) => bandMark(drawing, drawn.curve, strokes[index]!)),
      ...runs.flatMap((run, index) =>
        halfMarks(drawing, across, run.drawn.curve, strokes[index]!, placeOfHalf(runs, index, drawing)),
      ),
      ...runs.flatMap(({ drawn }, index) => lineMarks(drawing, drawn.curve, strokes[index]!)),
      countsBelow(drawing, across, speaker.say(survivalWords.watched), rows),
    ],
  });
  const ends = runs.map(({ drawn }, index) =>
    endOf(picture, corners(drawn.curve), texts[index]!, strokes[index]!),
  );
  if (texts.length > 0) addEndLabels(picture, ends, fit, textSize);
  return picture;
}

function stepMark({ plot }: Drawing, points: readonly Point[], stroke: Stroke, opacity = 1): Markish {
  return plot.lineY(points, {
    x: '0',
    y: '1',
    curve: 'step-after',
    stroke: stroke.colour,
    strokeWidth: stroke.width,
    strokeOpacity: opacity,
    strokeLinecap: 'butt',
    ...(stroke.dash && { strokeDasharray: stroke.dash }),
  });
}

/** The 95 % limits, which begin where the first has left and end where the last has. */
function bandMark({ plot }: Drawing, curve: readonly SurvivalRow[], { colour }: Stroke): Markish {
  return plot.areaY(curve, {
    x: 'time',
    y1: ({ low }: SurvivalRow) => low ?? NaN,
    y2: ({ high }: SurvivalRow) => high ?? NaN,
    curve: 'step-after',
    fill: colour,
    fillOpacity: 0.18,
  });
}

/** The line, faded where few are at risk, and a tick at every so many places where watching ends. */
function lineMarks(drawing: Drawing, curve: readonly SurvivalRow[], stroke: Stroke): Markish[] {
  const points = corners(curve);
  const solid = solidRows(curve);
  return [
    stepMark(drawing, points.slice(solid), stroke, 0.35),
    censorTicks(curve, stroke, drawing.strokeScale),
    stepMark(drawing, points.slice(0, solid + 1), stroke),
  ];
}

/** All ticks as one path: hundreds of days stay one node. */
function censorTicks(curve: readonly SurvivalRow[], { colour }: Stroke, scale: number): RenderFunction {
  return (_index, { x, y }, _values, _dimensions, { document }) => {
    const path = document.createElementNS('http://www.w3.org/2000/svg', 'path');
    const [across, up] = [x, y] as unknown as ((value: number) => number)[];
    let [d, free] = ['', -Infinity];
    for (const { time, censored, survival } of curve) {
      const at = across!(time);
      if (censored === 0 || at < free) continue;
      d += `M${at.toFixed(1)},${(up!(survival) - 4 * scale).toFixed(1)}v${8 * scale}`;
      free = at + 6 * scale;
    }
    path.setAttribute('d', d);
    path.setAttribute('stroke', colour);
    path.setAttribute('stroke-width', String(scale));
    return path;
  };
}

/** Where the label of a half stands: beside its point, or in a row at the foot; null where it would lie upon lines. */
type HalfPlace = 'beside' | number | null;

/** A curve that is alone, or the upper one of two, leaves the place above its half free; several need much room. */
function placeOfHalf(runs: readonly SurvivalRun[], index: number, { width, textSize }: Drawing): HalfPlace {
  if (runs.length === 1 || runs[1]!.role === 'dashboard') return index === 0 ? 'beside' : null;
  return width > textSize * 45 ? index : null;
}

/** From the axis at one half to the curve, down to its age, with its label. */
function halfMarks(
  drawing: Drawing,
  across: Across,
  curve: readonly SurvivalRow[],
  { colour }: Stroke,
  place: HalfPlace,
): Markish[] {
  const { plot, strokeScale } = drawing;
  const day = medianOf(curve).time;
  if (day === null) return [];
  const corner: Point[] = [
    [0, 0.5],
    [day, 0.5],
    [day, 0],
  ];
  return [
    plot.line(corner, { stroke: colour, strokeWidth: strokeScale, strokeDasharray: '1 3' }),
    plot.dot([[day, 0.5]], { r: 3.5 * strokeScale, fill: colour, stroke: 'var(--surface)' }),
    ...(place === null ? [] : [halfLabel(drawing, across, day, place)]),
  ];
}

/** How far along the axis a day lies, from 0 to 1. */
const partOf = ({ domain, type }: Across, day: number): number =>
  type === 'sqrt' ? Math.sqrt(day / domain[1]) : day / domain[1];

function halfLabel(
  { plot, speaker, textSize, width }: Drawing,
  across: Across,
  day: number,
  place: 'beside' | number,
): Markish {
  const text = speaker.say(survivalWords.median, { day: speaker.number(day, 'number') });
  const part = partOf(across, day);
  // Right of its point where that leaves room; else left, where curves have not come down yet.
  const fits = part * width + textWidth(text, textSize) < width * 0.8;
  const beside = place === 'beside' && fits;
  const left = !fits || (!beside && part * width > textSize * 14);
  const dy = beside ? -textSize * 0.8 : -textSize * (0.9 + 1.3 * (place === 'beside' ? 0 : place));
  return plot.text([[day, beside ? 0.5 : 0]], {
    x: '0',
    y: '1',
    text: () => text,
    textAnchor: left ? 'end' : 'start',
    dx: left ? -6 : 8,
    dy,
    fill: 'var(--ink)',
    stroke: 'var(--surface)',
    strokeWidth: 4,
  });
}

function endOf({ x, y }: Picture, points: readonly Point[], text: string, stroke: Stroke): EndLabel {
  const [age, share] = points.at(-1)!;
  const { colour, width, dash } = stroke;
  return { text, x: x(age), y: y(share, 0), colour, width, dash };
}
