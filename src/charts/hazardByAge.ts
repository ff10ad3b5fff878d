import type { Series } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { ageAxis, fewPeople, untilAge } from './ageAxis.ts';
import { amount, captionOf, listed, named, titleOf } from './amounts.ts';
import {
  readSeries,
  type Chart,
  type ChartData,
  type ChartRun,
  type ChartTable,
  type Drawing,
  type Picture,
  type TableCell,
} from './chart.ts';
import { fitLabels } from './endLabels.ts';
import { ghostPath } from './ghostPath.ts';
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
} from './runLines.ts';
import { smoothHazard } from './smoothHazard.ts';
import { strokeOf } from './strokes.ts';
import { countedCell, countedColumn, numberCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** The chance to leave on each day since joining: a dot for each day, and a smoothed line. */
export const hazardByAge: Chart = {
  id: 'hazardByAge',
  draws: ['hazard', 'hazardSeen'],
  read: readSeries,
  question: ({ id }) => (id === 'hazard' ? chartWords.askHazard : chartWords.askHazardSeen),
  takeaway,
  positions: watchedAges,
  start: (data) => (watchedAges(data).includes(7) ? 7 : (watchedAges(data)[0] ?? 0)),
  readout: (data, at, speaker) => {
    const when = speaker.say(chartWords.day, { n: speaker.number(at, 'number') });
    const list = data.runs.map((run) => counted(data, run, at, speaker));
    return speaker.say(chartWords.reading, { when, list: list.join(speaker.say(chartWords.readingMark)) });
  },
  readings: (data, at) =>
    readingsOf(data, (run) => daysOf(run.drawn).find(({ age }) => age === at)?.share ?? null),
  table,
  extent: (data) =>
    spanOf(data.runs.flatMap(({ drawn: series }) => daysOf(series).map(({ share }) => share))),
  tooLittle: (data, speaker) =>
    watchedAges(data).length >= 2 ? null : speaker.say(chartWords.hazardFew, { most: fewPeople }),
  panels: () => 1,
  draw,
  ghost: (series, { x, y }, run) => {
    const line = lineOf(series);
    return ghostPath(
      line.map(([age]) => age),
      line.map(([, value]) => value),
      x,
      (value) => y(value, run),
    );
  },
};

/** One day of life: who was there, and who left during it. */
interface AgeDay {
  readonly age: number;
  readonly left: number;
  readonly atRisk: number;
  readonly share: number;
}

/** The days on which enough people were watched for a chance to mean something. */
function daysOf(series: Series): AgeDay[] {
  const { count = [], among = [] } = mainLine(series);
  return series.x.flatMap((age, index) => {
    const [left, atRisk] = [count[index] ?? 0, among[index] ?? 0];
    return atRisk >= fewPeople ? [{ age, left, atRisk, share: left / atRisk }] : [];
  });
}

function watchedAges(data: ChartData): readonly number[] {
  if (data.runs.length === 0) return [];
  const ages = new Set(data.runs.flatMap(({ drawn: series }) => daysOf(series).map(({ age }) => age)));
  return longest(data).x.filter((age) => ages.has(age));
}

const lineOf = (series: Series): [number, number][] => {
  const days = daysOf(series);
  return smoothHazard(days).map((value, index) => [days[index]!.age, value]);
};

function counted(data: ChartData, run: ChartRun, at: number, speaker: Speaker): string {
  const day = daysOf(run.drawn).find(({ age }) => age === at);
  const n = (value: number) => speaker.number(value, 'number');
  const text = day
    ? speaker.say(chartWords.counted, {
        share: amount(speaker, 'share', day.share),
        count: n(day.left),
        among: n(day.atRisk),
      })
    : speaker.say(chartWords.fewPeople);
  return named(speaker, run, data.runs, text);
}

/** The day on which leaving is likeliest; null if nobody left on a day that can be judged. */
const likeliest = (series: Series): AgeDay | null =>
  daysOf(series).reduce<AgeDay | null>((best, day) => (day.share > (best?.share ?? 0) ? day : best), null);

function takeaway(data: ChartData, speaker: Speaker): string {
  const n = (value: number) => speaker.number(value, 'number');
  if (watchedAges(data).length === 0) return speaker.say(chartWords.hazardFew, { most: fewPeople });
  if (data.runs.length > 1) {
    const items = data.runs.map(({ label: name, drawn: series }) => {
      const day = likeliest(series);
      if (!day) return speaker.say(chartWords.hazardNobody, { name });
      const share = amount(speaker, 'share', day.share);
      return speaker.say(chartWords.hazardItem, { name, day: n(day.age), share });
    });
    return speaker.say(chartWords.hazardRuns, { list: listed(speaker, items) });
  }
  const { drawn: series } = data.runs[0]!;
  const day = likeliest(series);
  if (!day) return speaker.say(chartWords.hazardNone);
  const values = { day: n(day.age), share: amount(speaker, 'share', day.share) };
  const first = speaker.say(chartWords.hazardOne, { ...values, left: n(day.left), among: n(day.atRisk) });
  const second = speaker.say(chartWords.hazardHalf, { day: n(halfGone(series)) });
  return speaker.say(chartWords.sentences, { first, second });
}

/** The age by whose end half of all who left had left. */
function halfGone(series: Series): number {
  const { count = [] } = mainLine(series);
  const all = count.reduce((sum, left) => sum + left, 0);
  let gone = 0;
  return series.x[count.findIndex((left) => (gone += left) * 2 >= all)] ?? 0;
}

function table(data: ChartData, speaker: Speaker): ChartTable {
  const { x } = longest(data);
  const title = titleOf(speaker, data.measure, undefined);
  const asked = [0, 1, 2, 3, 4, 5, 6, 7, 8, 10, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 730];
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(chartWords.ageAxis),
      ...data.runs.map(({ label }) => countedColumn(speaker, data.runs.length === 1 ? title : label)),
    ],
    rows: x.map((age) => [numberCell(speaker, age), ...data.runs.map((run) => cell(run, age, speaker))]),
    brief: briefly(x.flatMap((age, row) => (asked.includes(age) ? [row] : []))),
  };
}

function cell({ drawn: series }: ChartRun, age: number, speaker: Speaker): TableCell {
  const { y, count = [], among = [] } = mainLine(series);
  const index = indexAt(series, age);
  const [share, left, atRisk] = [y[index] ?? null, count[index] ?? 0, among[index] ?? 0];
  const text = speaker.say(atRisk < fewPeople ? chartWords.countedFew : chartWords.counted, {
    share: amount(speaker, 'share', share),
    count: speaker.number(left, 'number'),
    among: speaker.number(atRisk, 'number'),
  });
  return countedCell(text, share, left, atRisk);
}

/** Dots of several runs would hide each other and the page's limit of nodes: with more than two, lines only. */
const mostDots = 700;

function draw(data: ChartData, drawing: Drawing): Picture {
  const { runs } = data;
  const { plot, width, textSize, strokeScale } = drawing;
  const fit = fitLabels(runs.length < 2 ? [] : runs.map(({ label }) => label), width, textSize);
  const lines = runs.map(({ drawn: series }) => lineOf(series));
  const days = runs.map(({ drawn: series }) => daysOf(series));
  const most = Math.max(1, ...days.flat().map(({ atRisk }) => atRisk));
  const last = untilAge(data, Math.max(2, watchedAges(data).at(-1) ?? 0));
  const dots = runs.length > 2 ? [] : runs;
  const each = Math.ceil((days.flat().length || 1) / mostDots);
  const picture = drawPicture(drawing, {
    unit: 'share',
    across: ageAxis(0, last, drawing.speaker),
    right: fit.margin,
    ...(dots.length > 0 && { head: drawing.speaker.say(chartWords.hazardDots) }),
    marks: [
      ...dots.map((run) =>
        plot.dot(
          days[runs.indexOf(run)]!.filter(({ age }) => age <= 30 || age % each === 0),
          {
            x: 'age',
            y: 'share',
            r: ({ atRisk }: AgeDay) => (1.2 + 2.3 * Math.sqrt(atRisk / most)) * strokeScale,
            fill: strokeOf(run, runs).colour,
            fillOpacity: 0.4,
          },
        ),
      ),
      ...runs.map((run, index) => lineMark(drawing, data, run, lines[index]!)),
    ],
  });
  labelRuns(picture, data, fit, drawing, (run) => lastPoint(lines[runs.indexOf(run)]!));
  return picture;
}
