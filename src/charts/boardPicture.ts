import type { Markish } from '@observablehq/plot';
import { calendarOf, hasWeek, weekDays, windows, type BoardData, type BoardRun } from './boardDrawn.ts';
import { boardWords } from './boardWords.ts';
import { calendarAxis, unnoted } from './calendarAxis.ts';
import type { Domain, Drawing, Picture } from './chart.ts';
import { addEndLabels, fitLabels, type EndLabel, type LabelFit } from './endLabels.ts';
import { below } from './panels.ts';
import type { Across } from './across.ts';
import { axisWidth, drawPicture } from './picture.ts';
import { labelRuns, lastPoint, lineMark } from './runLines.ts';
import { strokeOf, type Stroke } from './strokes.ts';

/** How tall the lower pictures are beside one of the upper. */
const lowerPart = 0.72;

/** Actives of each run, then the stickiness of all, then the active days of the last week. */
export function drawBoard(data: BoardData, drawing: Drawing): Picture {
  const { runs } = data;
  const { speaker, width, textSize } = drawing;
  const unit = drawing.height / (runs.length + 2 * lowerPart);
  const upper = { ...drawing, height: Math.floor(unit) };
  const sticky = { ...drawing, height: Math.floor(unit * lowerPart), domain: stickyDomain(data) };
  const week = { ...drawing, height: Math.floor(unit * lowerPart), domain: weekDomain(data) };
  const left = Math.max(axisWidth(upper, 'people'), axisWidth(sticky, 'share'), axisWidth(week, 'people'));
  const names = windows.map((window) => speaker.say(boardWords[window]));
  const fit = fitLabels(
    runs.length > 1 ? [...names, ...runs.map(({ label }) => label)] : names,
    width,
    textSize,
  );
  const acrossOf = (of: Pick<BoardData, 'notes' | 'soFar'>) => calendarAxis(calendarOf(data), speaker, of);
  // What was done is pointed at where the actives are, not once more below them.
  const place: Place = { left, right: fit.margin, across: acrossOf(unnoted(data)) };
  const noted: Place = { ...place, across: acrossOf(data) };
  const ownFit = { ...fit, lines: fit.lines.slice(0, names.length) };
  const actives = runs.map((run) => drawActives(data, run, upper, noted, ownFit));
  const line = drawSticky(data, sticky, place, { ...fit, lines: fit.lines.slice(names.length) });
  const bars = drawWeek(data, week, place);
  const panels = [
    ...actives.map((picture) => ({ picture, height: upper.height })),
    { picture: line, height: sticky.height },
    { picture: bars, height: week.height },
  ];
  const { svg, tops } = below(panels, width);
  const [first] = actives;
  return {
    svg,
    // The cursor stands on days, which the lowest picture does not have.
    area: { ...first!.area, bottom: tops[runs.length]! + line.area.bottom },
    x: first!.x,
    y: (value, run) => first!.y(value, 0) + tops[run]!,
  };
}

interface Place {
  readonly left: number;
  readonly right: number;
  readonly across: Across;
}

/** A quarter more than needed, as the frame gives to the axis that it holds. */
const roomy = (most: number): Domain => [0, most > 0 ? most * 1.1 : 1];

const stickyDomain = ({ runs }: BoardData): Domain =>
  roomy(Math.max(0, ...runs.flatMap(({ drawn }) => drawn.sticky.map((share) => share ?? 0))));

const heightsOf = ({ drawn }: BoardRun): number[] =>
  weekDays.map((day) => (drawn.lastWeek.people[day] ?? 0) * drawn.weight);

const weekDomain = ({ runs }: BoardData): Domain =>
  roomy(Math.max(0, ...runs.filter(hasWeek).flatMap(heightsOf)));

/** One hue for a run; the longer the window, the thinner the line. */
function looksOf(data: BoardData, run: BoardRun, scale: number): Readonly<Record<string, Stroke>> {
  const { colour } = strokeOf(run, data.runs);
  return {
    day: { colour, width: 2.5 * scale, dash: '' },
    week: { colour, width: 1.75 * scale, dash: `${6 * scale} ${3 * scale}` },
    month: { colour, width: 1.5 * scale, dash: `${2 * scale} ${2 * scale}` },
  };
}

function drawActives(data: BoardData, run: BoardRun, drawing: Drawing, place: Place, fit: LabelFit): Picture {
  const looks = looksOf(data, run, drawing.strokeScale);
  const picture = drawPicture(drawing, {
    ...place,
    unit: 'people',
    head: data.runs.length > 1 ? run.label : drawing.speaker.say(boardWords.head),
    marks: windows.map((window): Markish => {
      const { colour, width, dash } = looks[window]!;
      return drawing.plot.lineY(run.drawn[window], {
        x: (_: number, day: number) => day,
        y: (people: number) => people,
        stroke: colour,
        strokeWidth: width,
        strokeLinecap: 'butt',
        ...(dash && { strokeDasharray: dash }),
      });
    }),
  });
  const labels = windows.map((window): EndLabel => ({
    ...looks[window]!,
    text: '',
    x: picture.x(run.drawn.days - 1),
    y: picture.y(run.drawn[window].at(-1)!, 0),
  }));
  addEndLabels(picture, labels, fit, drawing.textSize);
  return picture;
}

function drawSticky(data: BoardData, drawing: Drawing, place: Place, fit: LabelFit): Picture {
  const points = (run: BoardRun) => run.drawn.sticky.map((share, day) => [day, share] as const);
  const picture = drawPicture(drawing, {
    ...place,
    unit: 'share',
    head: drawing.speaker.say(boardWords.stickiness),
    marks: data.runs.map((run) => lineMark(drawing, data, run, points(run))),
  });
  labelRuns(picture, data, fit, drawing, (run) => lastPoint(points(run)));
  return picture;
}

/** Bars of the first run, outlines of the others. */
function drawWeek(data: BoardData, drawing: Drawing, place: Place): Picture {
  const [first, ...others] = data.runs.filter(hasWeek);
  const { plot, speaker } = drawing;
  const bars = (run: BoardRun) => heightsOf(run).map((people, at) => ({ day: at + 1, people }));
  const outline = (run: BoardRun) =>
    bars(run).flatMap(({ day, people }) => [[day - 0.5, people] as const, [day + 0.5, people] as const]);
  return drawPicture(drawing, {
    ...place,
    unit: 'people',
    across: {
      domain: [0.5, 7.5],
      label: speaker.say(boardWords.daysOfWeek),
      ticks: () => weekDays,
      write: (day) => speaker.number(day, 'number'),
    },
    marks: [
      ...(first
        ? [
            plot.rectY(bars(first), {
              x1: ({ day }: { day: number }) => day - 0.5,
              x2: ({ day }: { day: number }) => day + 0.5,
              y: 'people',
              insetLeft: 1.5,
              insetRight: 1.5,
              fill: strokeOf(first, data.runs).colour,
              fillOpacity: 0.75,
            }),
          ]
        : []),
      ...others.map((run) => lineMark(drawing, data, run, outline(run))),
    ],
  });
}
