import type { Measure } from '../metrics/index.ts';
import type { Speaker, Text } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { amount, captionOf, distance, named, titleOf, valueAxis } from './amounts.ts';
import { calendarAxis, inWeeks, sayWhen } from './calendarAxis.ts';
import {
  readSeries,
  type Chart,
  type ChartData,
  type ChartRun,
  type ChartTable,
  type Drawing,
  type Picture,
} from './chart.ts';
import { fitLabels } from './endLabels.ts';
import { ghostPath } from './ghostPath.ts';
import { withNotes } from './notes.ts';
import { drawPicture } from './picture.ts';
import {
  briefly,
  indexAt,
  labelRuns,
  lastPoint,
  lineMark,
  longest,
  mainLine,
  readingsOf,
  spanOf,
  valueAt,
} from './runLines.ts';
import { peopleWords, unknownOf } from './peopleWords.ts';
import { strokeOf } from './strokes.ts';
import { numberCell, valueCell, valueColumn } from './tableCells.ts';
import { hasWeeklyRhythm, sayTakeaway } from './timeSentences.ts';
import { talkWords } from './talkWords.ts';
import { chartWords } from './words.ts';

const questions: Readonly<Record<string, Text>> = {
  joined: chartWords.askJoined,
  'active.day': chartWords.askActiveDay,
  'active.week': chartWords.askActiveWeek,
  'active.month': chartWords.askActiveMonth,
  activated: chartWords.askActivated,
  activation: chartWords.askActivation,
  stickiness: chartWords.askStickiness,
  timeToActivation: chartWords.askTimeToActivation,
  quickRatio: chartWords.askQuickRatio,
  gone: chartWords.askGone,
  goneSoFar: chartWords.askGoneSoFar,
  silent: chartWords.askSilent,
  revenue: chartWords.askRevenue,
  cost: chartWords.askCost,
  balance: chartWords.askBalance,
  keyCustomers: peopleWords.askKeys,
  'keyCustomers.new': peopleWords.askKeysNew,
  'keyCustomers.lost': peopleWords.askKeysLost,
  keyPresent: peopleWords.askKeyPresent,
  keyShare: peopleWords.askKeyShare,
  keyValue: peopleWords.askKeyValue,
  'keyValue.contributions': peopleWords.askKeyContributions,
  'keyValue.followers': peopleWords.askKeyFollowers,
  saidSatisfied: peopleWords.askSatisfied,
  users: chartWords.askUsers,
  cac: chartWords.askCac,
  cacMarginal: chartWords.askCacMarginal,
  activeShare: chartWords.askActiveShare,
  arpu: chartWords.askArpu,
  service: chartWords.askService,
  speakers: talkWords.askSpeakers,
  sincere: talkWords.askSincere,
  enquiries: talkWords.askEnquiries,
  alertDays: talkWords.askAlerts,
  settledDays: chartWords.askSettledDays,
};

/** One line for each run over the days or weeks of the calendar. */
export const timeLines: Chart = {
  id: 'timeLines',
  draws: [
    'joined',
    'active',
    'stickiness',
    'activated',
    'activation',
    'timeToActivation',
    'quickRatio',
    'gone',
    'goneSoFar',
    'silent',
    'revenue',
    'cost',
    'balance',
    'keyCustomers',
    'keyPresent',
    'keyShare',
    'keyValue',
    'saidSatisfied',
    'users',
    'cac',
    'cacMarginal',
    'activeShare',
    'arpu',
    'service',
    'speakers',
    'sincere',
    'enquiries',
    'alertDays',
    'settledDays',
  ],
  read: readSeries,
  question: askOf,
  takeaway: sayTakeaway,
  positions,
  start: (data) => positions(data).at(-1) ?? 0,
  readout,
  readings: (data, at) => readingsOf(data, (run) => valueAt(run, at)),
  table,
  extent: (data) => spanOf(data.runs.flatMap((run) => mainLine(run.drawn).y)),
  tooLittle,
  calendar: true,
  panels: () => 1,
  draw,
  ghost: (series, { x, y }, run) => ghostPath(series.x, mainLine(series).y, x, (value) => y(value, run)),
};

function askOf(measure: Measure, variant: string | undefined): Text {
  const form = measure.id === 'active' ? `active.${variant ?? 'day'}` : `${measure.id}.${variant}`;
  return (
    questions[form] ?? questions[measure.id] ?? { key: `measure.${measure.id}.title`, english: measure.title }
  );
}

/** Every day or week; measures that look back over a week or more are read at the ends of weeks. */
function positions(data: ChartData): readonly number[] {
  const series = longest(data);
  if (series.axis === 'week' || !inWeeks(series) || !hasWeeklyRhythm(data)) return series.x;
  return series.x.filter((day, index) => (day + 1) % 7 === 0 || index === series.x.length - 1);
}

function readout(data: ChartData, at: number, speaker: Speaker): string {
  const values = data.runs.map((run) => valueAt(run, at));
  const parts = data.runs.map((run) => named(speaker, run, data.runs, counted(data, run, at, speaker)));
  const [a, b] = values;
  if (values.length === 2 && a != null && b != null)
    parts.push(speaker.say(chartWords.difference, { value: distance(speaker, data.measure.unit, a, b) }));
  const when = sayWhen(speaker, longest(data), at, { weekly: hasWeeklyRhythm(data) });
  return speaker.say(chartWords.reading, { when, list: parts.join(speaker.say(chartWords.readingMark)) });
}

/** A value, and of a share what it was counted from. */
function counted(data: ChartData, run: ChartRun, at: number, speaker: Speaker): string {
  const share = amount(speaker, data.measure.unit, valueAt(run, at));
  const index = indexAt(run.drawn, at);
  const { count, among } = mainLine(run.drawn);
  const under = among?.[index] ?? 0;
  if (!count || under === 0) return share;
  const values = {
    share,
    count: speaker.number(count[index] ?? 0, 'number'),
    among: speaker.number(under, 'number'),
  };
  return speaker.say(under < fewPeople ? chartWords.countedFew : chartWords.counted, values);
}

function table(data: ChartData, speaker: Speaker): ChartTable {
  const series = longest(data);
  const { measure, variant, runs } = data;
  const title = titleOf(speaker, measure, variant, data.labels);
  const read = positions(data);
  const plain: ChartTable = {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(series.axis === 'week' ? chartWords.weekAxis : chartWords.dayAxis),
      ...runs.map(({ label }) => valueColumn(speaker, measure.unit, runs.length === 1 ? title : label)),
    ],
    rows: series.x.map((x) => [
      numberCell(speaker, series.axis === 'week' ? x + 1 : x),
      ...runs.map((run) => valueCell(speaker, measure.unit, valueAt(run, x))),
    ]),
    brief: briefly(series.x.flatMap((x, row) => (read.includes(x) ? [row] : []))),
  };
  return withNotes(plain, data, speaker, (day) => (series.axis === 'week' ? Math.floor(day / 7) : day));
}

function tooLittle(data: ChartData, speaker: Speaker): string | null {
  if (data.runs.every(({ drawn }) => drawn.lines.length === 0)) return speaker.say(unknownOf(data.measure));
  const counts = data.runs.map((run) => mainLine(run.drawn).y.filter((value) => value !== null).length);
  const count = Math.max(...counts);
  return count >= 2 ? null : speaker.say(chartWords.lineNeedsTwo, { count });
}

type Point = readonly [day: number, value: number | null];

function pointsOf({ drawn: series }: ChartRun): Point[] {
  const { y } = mainLine(series);
  return series.x.map((x, index) => [x, y[index] ?? null] as const);
}

/** The mean of each day and the three on either side: what a week looks like from the middle. */
function weekMeans(points: readonly Point[]): Point[] {
  return points.map(([day], index) => {
    const near = points.slice(Math.max(0, index - 3), index + 4).flatMap(([, value]) => value ?? []);
    return [day, near.length === 0 ? null : near.reduce((sum, value) => sum + value, 0) / near.length];
  });
}

function draw(data: ChartData, drawing: Drawing): Picture {
  const { runs, measure } = data;
  const { plot, speaker, width, textSize } = drawing;
  const fit = fitLabels(runs.length < 2 ? [] : runs.map(({ label }) => label), width, textSize);
  const points = runs.map(pointsOf);
  // Numbers that jump from day to day hide each other: they stay as a thread behind their mean.
  const restless = longest(data).axis === 'day' && inWeeks(longest(data)) && !hasWeeklyRhythm(data);
  const lines = restless ? points.map(weekMeans) : points;
  const threads = restless ? runs : [];
  const unit = valueAxis(speaker, measure.unit, drawing.domain, 5).label;
  const picture = drawPicture(drawing, {
    unit: measure.unit,
    across: calendarAxis(longest(data), speaker, data),
    right: fit.margin,
    ...(restless && { head: speaker.say(chartWords.meanOfWeek, { unit }) }),
    marks: [
      ...threads.map((run, index) =>
        plot.lineY(points[index], {
          x: '0',
          y: ([, value]: Point) => value ?? NaN,
          stroke: strokeOf(run, runs).colour,
          strokeWidth: 1,
          strokeOpacity: 0.3,
        }),
      ),
      ...runs.map((run, index) => lineMark(drawing, data, run, lines[index]!)),
    ],
  });
  labelRuns(picture, data, fit, drawing, (run) => lastPoint(lines[runs.indexOf(run)]!));
  return picture;
}
