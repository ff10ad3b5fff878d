import { calendarAxis } from './calendarAxis.ts';
import type { Conflict, Lane } from './calendarLayout.ts';
import {
  capacityIn,
  daysIn,
  eventsOf,
  layoutOf,
  valueOn,
  type CampaignData,
  type Event,
} from './campaignDrawn.ts';
import { sayLane } from './campaignSentences.ts';
import { campaignWords } from './campaignWords.ts';
import type { Drawing, Picture } from './chart.ts';
import { fitLabels } from './endLabels.ts';
import { blankPicture, written } from './gridPicture.ts';
import { heatSteps, wholeStep } from './heat.ts';
import { itemLabel } from './itemNames.ts';
import { titleOf } from './amounts.ts';
import { below } from './panels.ts';
import { drawPicture } from './picture.ts';
import { labelRuns, lastPoint, lineMark } from './runLines.ts';
import { svgElement } from './svgElement.ts';
import { textWidth, wrapped } from './textWidth.ts';

/** Sizes of the text: of a lane or a strip with its name, and of the lines below. */
const rowLines = 2.9;
const plotLines = 15;

const rowsOf = (data: CampaignData): number => layoutOf(data).lanes.length + eventsOf(data).length;

export const campaignTall = (data: CampaignData, textSize: number): number =>
  textSize * (rowsOf(data) * rowLines + 0.6 + plotLines);

/** Lanes of campaigns, strips of events, and below them what the days brought, all over one calendar. */
export function drawCampaigns(data: CampaignData, drawing: Drawing): Picture {
  const { textSize, width } = drawing;
  const high = Math.round(textSize * (rowsOf(data) * rowLines + 0.6));
  const days = drawDays(data, { ...drawing, height: drawing.height - high });
  const top = blankPicture({ ...drawing, height: high });
  const marks = { ...drawing, x: days.x, area: days.area };
  const { lanes, conflicts } = layoutOf(data);
  lanes.forEach((lane, row) => top.append(...laneMarks(top, data, lane, row, marks)));
  for (const conflict of conflicts) top.append(...conflictMarks(top, conflict, marks));
  eventsOf(data).forEach((event, at) =>
    top.append(...eventMarks(top, data, event, lanes.length + at, marks)),
  );
  const { svg } = below(
    [
      { picture: { ...days, svg: top }, height: high },
      { picture: days, height: drawing.height - high },
    ],
    width,
  );
  const { left, right, bottom } = days.area;
  return {
    svg,
    area: { left, right, top: 0, bottom: high + bottom },
    x: days.x,
    y: (value, run) => high + days.y(value, run),
  };
}

/** The measure by day, and a line for what it may be at most. */
function drawDays(data: CampaignData, drawing: Drawing): Picture {
  const { speaker, width, textSize, plot, strokeScale } = drawing;
  const several = data.runs.length > 1;
  const fit = fitLabels(several ? data.runs.map(({ label }) => label) : [], width, textSize);
  const capacity = capacityIn(data);
  const points = data.runs.map(({ drawn }) =>
    drawn.series.x.map((day) => [day, valueOn(drawn, day)] as const),
  );
  const unnoted = data.soFar ? { soFar: data.soFar } : {};
  const limit = (capacity ?? []).map((value, day) => [day, value]);
  const picture = drawPicture(drawing, {
    unit: data.measure.unit,
    across: calendarAxis({ axis: 'day', x: dayNumbers(data), lines: [] }, speaker, unnoted),
    right: fit.margin,
    head: titleOf(speaker, data.measure, data.variant, data.labels),
    marks: [
      ...data.runs.map((run, at) => lineMark(drawing, data, run, points[at]!)),
      ...(capacity
        ? [
            plot.lineY(limit, {
              x: '0',
              y: '1',
              stroke: 'var(--ink)',
              strokeWidth: strokeScale,
              strokeDasharray: '5 3',
            }),
          ]
        : []),
    ],
  });
  labelRuns(picture, data, fit, drawing, (run) => lastPoint(points[data.runs.indexOf(run)]!));
  if (capacity) nameCapacity(picture, capacity, drawing);
  return picture;
}

function nameCapacity(
  { svg, x, y, area }: Picture,
  capacity: readonly number[],
  { speaker, textSize }: Drawing,
): void {
  const text = speaker.say(campaignWords.capacity);
  const last = capacity.length - 1;
  const at = Math.min(area.right, x(last));
  const height = y(capacity[last]!, 0);
  const above = height - textSize * 0.8 > area.top + textSize * 0.5;
  svg.append(written(svg, text, at, height + textSize * (above ? -0.8 : 0.9), 'end', 'var(--ink)'));
}

const dayNumbers = (data: CampaignData): number[] => Array.from({ length: daysIn(data) }, (_, day) => day);

interface Room extends Drawing {
  readonly x: Picture['x'];
  readonly area: Picture['area'];
}

/** Where the bar of a row lies. */
const barTop = (row: number, textSize: number): number => textSize * (row * rowLines + 1.7);

/** A day’s bar stands around its point; neither end leaves the axis. */
function spanOf(from: number, until: number, { x, area }: Room): { left: number; width: number } {
  const half = (x(1) - x(0)) / 2;
  const left = Math.max(area.left, x(from) - half);
  return { left, width: Math.max(3, Math.min(area.right, x(until - 1) + half) - left) };
}

function laneMarks(svg: Element, data: CampaignData, lane: Lane, row: number, room: Room): SVGElement[] {
  const { textSize } = room;
  const { left, width } = spanOf(lane.from, lane.until, room);
  const y = barTop(row, textSize);
  const height = textSize * 0.7;
  const own = lane.note.strategy;
  const run = data.runs.findIndex(({ id }) => id === own);
  const colour = run >= 0 ? `var(--data-${['water', 'amber', 'plum'][run]})` : 'var(--data-moss)';
  const look = lane.open
    ? { fill: colour, 'fill-opacity': 0.25, stroke: colour, 'stroke-dasharray': '4 3' }
    : { fill: colour };
  return [
    ...nameMarks(svg, sayLane(lane, room.speaker), left, row, room),
    svgElement(svg, 'rect', { x: left, y, width, height, rx: 2, ...look }),
  ];
}

/** The name of a row begins where its bar does, or as far left as it has to. */
function nameMarks(
  svg: Element,
  text: string,
  left: number,
  row: number,
  { width, textSize }: Room,
): SVGElement[] {
  const [line] = wrapped(text, width - 4, textSize, 1);
  const x = Math.max(2, Math.min(left, width - 2 - textWidth(line!, textSize)));
  return [written(svg, line!, x, barTop(row, textSize) - textSize * 0.95, 'start', 'var(--ink)')];
}

/** Days on which two are on, framed on both lanes, with a line between them. */
function conflictMarks(svg: Element, { first, second, from, until }: Conflict, room: Room): SVGElement[] {
  const { textSize, strokeScale } = room;
  const { left, width } = spanOf(from, until, room);
  const line = { fill: 'none', stroke: 'var(--bad)', 'stroke-width': 2 * strokeScale };
  const frame = (row: number) =>
    svgElement(svg, 'rect', {
      x: left,
      y: barTop(row, textSize) - 2,
      width,
      height: textSize * 0.7 + 4,
      ...line,
    });
  const [a, b] = [barTop(first, textSize) + textSize * 0.7 + 2, barTop(second, textSize) - 2];
  const edge = svgElement(svg, 'path', { d: `M${left},${a}V${b}`, ...line, 'stroke-dasharray': '2 3' });
  return [edge, frame(first), frame(second)];
}

/** Days as heat, those of one colour as one piece. */
function eventMarks(svg: Element, data: CampaignData, event: Event, row: number, room: Room): SVGElement[] {
  const { textSize, speaker } = room;
  const y = barTop(row, textSize);
  const height = textSize * 0.8;
  const name = speaker.say(campaignWords.heat, { name: itemLabel(data, 'channels', event.name) });
  const steps = event.heat.map((heat) => (heat === 0 ? -1 : Math.min(heatSteps - 1, wholeStep(heat))));
  const pieces: SVGElement[] = [];
  for (let from = 0; from < steps.length;) {
    let until = from + 1;
    while (steps[until] === steps[from]) until += 1;
    const { left, width } = spanOf(from, until, room);
    if (steps[from]! >= 0)
      pieces.push(svgElement(svg, 'rect', { x: left, y, width, height, fill: `var(--seq-${steps[from]!})` }));
    from = until;
  }
  const whole = spanOf(0, steps.length, room);
  const edge = { fill: 'none', stroke: 'var(--hairline)' };
  return [
    ...nameMarks(svg, name, whole.left, row, room),
    ...pieces,
    svgElement(svg, 'rect', { x: whole.left, y, width: whole.width, height, ...edge }),
  ];
}
