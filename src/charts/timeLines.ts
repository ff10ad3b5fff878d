import type { Measure } from '../metrics/index.ts';
import type { Speaker, Text } from '../schema/index.ts';
import { amount, distance, named, titleOf } from './amounts.ts';
import { calendarAxis, inWeeks, sayWhen } from './calendarAxis.ts';
import type { Chart, ChartData, ChartTable, Drawing, Picture } from './chart.ts';
import { fitLabels } from './endLabels.ts';
import { ghostPath } from './ghostPath.ts';
import { drawPicture } from './picture.ts';
import { briefly, labelRuns, lastPoint, lineMark, longest, mainLine, spanOf, valueAt } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { hasWeeklyRhythm, sayTakeaway } from './timeSentences.ts';
import { chartWords } from './words.ts';

const questions: Readonly<Record<string, Text>> = {
  joined: chartWords.askJoined,
  'active.day': chartWords.askActiveDay,
  'active.week': chartWords.askActiveWeek,
  'active.month': chartWords.askActiveMonth,
  activated: chartWords.askActivated,
  activation: chartWords.askActivation,
  gone: chartWords.askGone,
  revenue: chartWords.askRevenue,
  cost: chartWords.askCost,
  balance: chartWords.askBalance,
};

/** One line for each run over the days or weeks of the calendar. */
export const timeLines: Chart = {
  id: 'timeLines',
  draws: ['joined', 'active', 'activated', 'activation', 'gone', 'revenue', 'cost', 'balance'],
  question: askOf,
  takeaway: sayTakeaway,
  positions,
  start: (data) => positions(data).at(-1) ?? 0,
  readout,
  readings: (data, at) =>
    data.runs.flatMap((run, index) => {
      const value = valueAt(run, at);
      return value === null ? [] : [{ run: index, value, colour: strokeOf(run, data.runs).colour }];
    }),
  table,
  extent: (data) => spanOf(data.runs.flatMap((run) => mainLine(run.series).y)),
  tooLittle,
  panels: () => 1,
  draw,
  ghost: (series, { x, y }) => ghostPath(series.x, mainLine(series).y, x, (value) => y(value, 0)),
};

function askOf(measure: Measure, variant: string | undefined): Text {
  const form = measure.id === 'active' ? `active.${variant ?? 'day'}` : measure.id;
  return questions[form] ?? { key: `measure.${measure.id}.title`, english: measure.title };
}

/** Every day or week; measures that look back over a week or more are read at the ends of weeks. */
function positions(data: ChartData): readonly number[] {
  const series = longest(data);
  if (series.axis === 'week' || !inWeeks(series) || !hasWeeklyRhythm(data)) return series.x;
  return series.x.filter((day, index) => (day + 1) % 7 === 0 || index === series.x.length - 1);
}

function readout(data: ChartData, at: number, speaker: Speaker): string {
  const { unit } = data.measure;
  const values = data.runs.map((run) => valueAt(run, at));
  const parts = data.runs.map((run, index) =>
    named(speaker, run, data.runs, amount(speaker, unit, values[index]!)),
  );
  const [a, b] = values;
  if (values.length === 2 && a != null && b != null)
    parts.push(speaker.say(chartWords.difference, { value: distance(speaker, unit, a, b) }));
  const when = sayWhen(speaker, longest(data), at, false);
  return speaker.say(chartWords.reading, { when, list: parts.join(speaker.say(chartWords.readingMark)) });
}

function table(data: ChartData, speaker: Speaker): ChartTable {
  const series = longest(data);
  const { measure, variant, runs } = data;
  const title = titleOf(speaker, measure, variant);
  const read = positions(data);
  const n = (x: number) => speaker.number(series.axis === 'week' ? x + 1 : x, 'number');
  return {
    caption: title,
    columns: [
      speaker.say(series.axis === 'week' ? chartWords.weekAxis : chartWords.dayAxis),
      ...runs.map(({ label }) => (runs.length === 1 ? title : label)),
    ],
    rows: series.x.map((x) => [n(x), ...runs.map((run) => amount(speaker, measure.unit, valueAt(run, x)))]),
    brief: briefly(series.x.flatMap((x, row) => (read.includes(x) ? [row] : []))),
  };
}

function tooLittle(data: ChartData, speaker: Speaker): string | null {
  const counts = data.runs.map((run) => mainLine(run.series).y.filter((value) => value !== null).length);
  const count = Math.max(...counts);
  return count >= 2 ? null : speaker.say(chartWords.lineNeedsTwo, { count });
}

function draw(data: ChartData, drawing: Drawing): Picture {
  const { runs } = data;
  const fit = fitLabels(runs.length < 2 ? [] : runs.map(({ label }) => label), drawing.width, drawing.textSize);
  const points = runs.map(({ series }) => {
    const { y } = mainLine(series);
    return series.x.map((x, index) => [x, y[index] ?? null] as const);
  });
  const picture = drawPicture(drawing, {
    unit: data.measure.unit,
    across: calendarAxis(longest(data), drawing.speaker),
    right: fit.margin,
    marks: runs.map((run, index) => lineMark(drawing, data, run, points[index]!)),
  });
  labelRuns(picture, data, fit, drawing, (run) => lastPoint(points[runs.indexOf(run)]!));
  return picture;
}
