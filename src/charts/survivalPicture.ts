import type { Markish, RenderFunction } from '@observablehq/plot';
import { medianOf, type SurvivalRow } from '../metrics/index.ts';
import { ageAxis } from './ageAxis.ts';
import type { Drawing, Picture } from './chart.ts';
import { countsBelow } from './countsBelow.ts';
import { addEndLabels, fitLabels, type EndLabel } from './endLabels.ts';
import { drawPicture, type Across } from './picture.ts';
import { strokeOf, type Stroke } from './strokes.ts';
import { atRiskAt, corners, lastOf, solidRows, type SurvivalData, type SurvivalRun } from './survivalLife.ts';
import { isSeen } from './survivalSentence.ts';
import { survivalWords } from './survivalWords.ts';

type Point = readonly [age: number, share: number];

/** Steps with their band, ticks where watching ends, the median, and how many are watched so long. */
export function drawSurvival(data: SurvivalData, drawing: Drawing): Picture {
  const { speaker, width, textSize, strokeScale } = drawing;
  const runs = data.runs.filter(({ drawn }) => drawn.curve.length > 0);
  const strokes = runs.map((run) => strokeOf(run, data.runs, strokeScale));
  const companion = companionOf(data, drawing, strokes[0]);
  const texts = [...(runs.length > 1 || companion ? labelsOf(data, runs, drawing) : [])];
  if (companion) texts.push(companion.text);
  const fit = fitLabels(texts, width, textSize);
  const across = ageAxis(0, Math.max(2, lastOf(data)), speaker);
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
      ...runs.flatMap(({ drawn }, index) =>
        halfMarks(drawing, across, drawn.curve, strokes[index]!, hasRoom(runs, drawing) ? index : null),
      ),
      ...(companion ? [stepMark(drawing, companion.points, companion)] : []),
      ...runs.flatMap(({ drawn }, index) => lineMarks(drawing, drawn.curve, strokes[index]!)),
      countsBelow(drawing, across, speaker.say(survivalWords.watched), rows),
    ],
  });
  const ends = runs.map(({ drawn }, index) =>
    endOf(picture, corners(drawn.curve), texts[index]!, strokes[index]!),
  );
  if (companion) ends.push(endOf(picture, companion.points, companion.text, companion));
  if (texts.length > 0) addEndLabels(picture, ends, fit, textSize);
  return picture;
}

/** One run beside its companion is called what it is; several have their names. */
function labelsOf(data: SurvivalData, runs: readonly SurvivalRun[], drawing: Drawing): string[] {
  return data.runs.length === 1 ? [nameOf(isSeen(data), drawing)] : runs.map(({ label }) => label);
}

/** What the line of a dashboard, or that of the engine, is called; shorter where there is little room. */
function nameOf(seen: boolean, { speaker, width }: Drawing): string {
  const { seen: long, seenShort, truth, truthShort } = survivalWords;
  return speaker.say(width < 480 ? (seen ? seenShort : truthShort) : seen ? long : truth);
}

/** The other of truth and dashboard for the first run: thin, so that it is not taken for another run. */
function companionOf(
  data: SurvivalData,
  drawing: Drawing,
  stroke: Stroke | undefined,
): (Stroke & { readonly points: Point[]; readonly text: string }) | null {
  const [first] = data.runs;
  if (!first || !stroke || solidRows(first.drawn.other) === 0 || first.drawn.curve.length === 0) return null;
  const scale = drawing.strokeScale;
  return {
    colour: stroke.colour,
    width: 1.25 * scale,
    dash: `${4 * scale} ${3 * scale}`,
    points: corners(first.drawn.other),
    text: nameOf(!isSeen(data), drawing),
  };
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

/** Whether every run's half can have its label: on a phone or a projector several would lie upon the lines. */
const hasRoom = (runs: readonly SurvivalRun[], { width, textSize }: Drawing): boolean =>
  runs.length === 1 || width > textSize * 45;

/** From the axis at one half to the curve, down to its age; the label of a row of its own beside it, if it has room. */
function halfMarks(
  drawing: Drawing,
  across: Across,
  curve: readonly SurvivalRow[],
  { colour }: Stroke,
  row: number | null,
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
    ...(row === null ? [] : [halfLabel(drawing, across, day, row)]),
  ];
}

/** The age left of its rule, where no curve has come down yet, unless there is too little room. */
function halfLabel(
  { plot, speaker, textSize, width }: Drawing,
  { domain, type }: Across,
  day: number,
  row: number,
): Markish {
  const part = day / domain[1];
  const left = (type === 'sqrt' ? Math.sqrt(part) : part) * width > textSize * 14;
  return plot.text([[day, 0]], {
    x: '0',
    y: '1',
    text: () => speaker.say(survivalWords.median, { day: speaker.number(day, 'number') }),
    textAnchor: left ? 'end' : 'start',
    dx: left ? -6 : 6,
    dy: -textSize * (0.9 + 1.3 * row),
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
