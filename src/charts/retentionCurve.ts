import type { Markish } from '@observablehq/plot';
import { namedAges, retentionFormOf, type RetentionForm } from '../metrics/index.ts';
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
} from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { fitLabels } from './endLabels.ts';
import { ghostPath } from './ghostPath.ts';
import { drawPicture } from './picture.ts';
import {
  ageText,
  askRetention,
  retentionWords,
  sayAge,
  sayCompared,
  sayKept,
  spanAt,
} from './retentionSentences.ts';
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
import { strokeOf } from './strokes.ts';
import { numberCell, valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** The share that is active again on each day after joining. The day of joining itself is in the table only. */
export const retentionCurve: Chart = {
  id: 'retentionCurve',
  draws: ['retention'],
  read: readSeries,
  question: askRetention,
  takeaway,
  positions: livedAges,
  start: (data) => (livedAges(data).includes(7) ? 7 : (livedAges(data)[0] ?? 1)),
  readout: (data, at, speaker) => {
    const list = data.runs.map((run) => counted(data, run, at, speaker));
    const when = sayAge(speaker, formOf(data), at);
    return speaker.say(chartWords.reading, { when, list: list.join(speaker.say(chartWords.readingMark)) });
  },
  readings: (data, at) => readingsOf(data, (run) => valueAt(run, at)),
  table,
  extent: (data) => spanOf(data.runs.flatMap((run) => lineOf(run, formOf(data)).map(([, value]) => value))),
  tooLittle: (data, speaker) => (livedAges(data).length > 0 ? null : speaker.say(chartWords.retentionShort)),
  panels: () => 1,
  draw,
  ghost: (series, { x, y }, run) => {
    const points = lineOf({ id: '', label: '', role: 'current', drawn: series }, { mean: 'people' });
    return ghostPath(
      points.map(([age]) => age),
      points.map(([, value]) => value),
      x,
      (value) => y(value, run),
    );
  },
};

const amongAt = ({ drawn: series }: ChartRun, age: number): number =>
  mainLine(series).among?.[indexAt(series, age)] ?? 0;

const countAt = ({ drawn: series }: ChartRun, age: number): number =>
  mainLine(series).count?.[indexAt(series, age)] ?? 0;

/** Ages from 1 on that somebody has lived through. */
function livedAges(data: ChartData): readonly number[] {
  if (data.runs.length === 0) return [];
  return longest(data).x.filter((age) => age >= 1 && data.runs.some((run) => amongAt(run, age) > 0));
}

/** From this age on a line of days would be all noise; it is drawn as the share over seven days. */
const pooledFrom = 30;
const isPooled = ({ drawn: series }: ChartRun): boolean => series.x.length > 2 * pooledFrom;

/** The line: shares by age where enough people are old enough. */
function lineOf(run: ChartRun, { mean }: Pick<RetentionForm, 'mean'>): [age: number, value: number | null][] {
  const { count = [], among = [], y } = mainLine(run.drawn);
  const ages = run.drawn.x.filter((age, index) => age >= 1 && (among[index] ?? 0) >= fewPeople);
  return ages.map((age) => {
    const index = indexAt(run.drawn, age);
    if (!isPooled(run) || age <= pooledFrom) return [age, y[index] ?? null];
    if (mean === 'cohorts') {
      // A plain mean gives a day of few people as much weight as one of many, so those have no say in it.
      const solid = (_: unknown, at: number) => (among[index - 3 + at] ?? 0) >= fewPeople;
      const near = y
        .slice(index - 3, index + 4)
        .filter(solid)
        .flatMap((share) => share ?? []);
      return [age, near.reduce((all, share) => all + share, 0) / near.length];
    }
    const sum = (of: readonly number[]) => of.slice(index - 3, index + 4).reduce((all, one) => all + one, 0);
    return [age, sum(count) / sum(among)];
  });
}

/** Where too few people for a line are old enough: every share by itself. */
const thinOf = (run: ChartRun): [age: number, value: number | null][] =>
  run.drawn.x
    .filter((age) => age >= 1 && amongAt(run, age) > 0 && amongAt(run, age) < fewPeople)
    .map((age) => [age, valueAt(run, age)]);

function counted(data: ChartData, run: ChartRun, age: number, speaker: Speaker): string {
  const n = (value: number) => speaker.number(value, 'number');
  const among = amongAt(run, age);
  const values = {
    share: amount(speaker, 'share', valueAt(run, age)),
    count: n(countAt(run, age)),
    among: n(among),
  };
  const few = among < fewPeople;
  const solid = formOf(data).mean === 'cohorts' ? retentionWords.counted : chartWords.counted;
  const text =
    among === 0 ? speaker.say(chartWords.nothing) : speaker.say(few ? chartWords.countedFew : solid, values);
  return named(speaker, run, data.runs, text);
}

const formOf = ({ measure, variant }: ChartData): RetentionForm => retentionFormOf(measure, variant);

/** The ages to speak of: those named everywhere, and the one asked for; not those of a bracket that has just begun. */
function spokenAges(form: RetentionForm): number[] {
  const ages = new Set([...namedAges, form.to ?? form.from]);
  return [...ages].filter((age) => age >= 1 && spanAt(form, age).from >= 1).sort((a, b) => a - b);
}

function takeaway(data: ChartData, speaker: Speaker): string {
  const form = formOf(data);
  const runs = data.runs.filter((run) => amongAt(run, 1) >= fewPeople);
  const solid = (age: number) => runs.length > 0 && runs.every((run) => amongAt(run, age) >= fewPeople);
  const ages = spokenAges(form).filter(solid);
  const last = ages.at(-1);
  if (last === undefined) return few(data, speaker);
  const shares = runs.map((run) => ({ label: run.label, value: valueAt(run, last)! }));
  if (runs.length === 2) {
    const gap = sayGap(speaker, 'share', shares[0]!, shares[1]!);
    return sayCompared(speaker, form, last, chartWords.gapAge, gap);
  }
  if (data.runs.length > 1) {
    const list = sayStandings(speaker, 'share', shares);
    return sayCompared(speaker, form, last, chartWords.standingsAge, list);
  }
  const items = ages.map((age) => sayKept(speaker, form, age, valueAt(runs[0]!, age)));
  return speaker.say(chartWords.kept, { list: listed(speaker, items) });
}

function few(data: ChartData, speaker: Speaker): string {
  if (livedAges(data).length === 0) return speaker.say(chartWords.retentionShort);
  const count = Math.max(...data.runs.map((run) => amongAt(run, 1)));
  return speaker.say(chartWords.keptFew, { count, day: speaker.number(1, 'number') });
}

function table(data: ChartData, speaker: Speaker): ChartTable {
  const series = longest(data);
  const title = titleOf(speaker, data.measure, undefined);
  const asked = [0, 1, 2, 3, 4, 5, 6, 7, 14, 21, 30, 45, 60, 90, 120, 180, 270, 365, 730];
  const nameOf = ({ label }: ChartRun) => (data.runs.length === 1 ? title : label);
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(ageText(formOf(data))),
      ...data.runs.flatMap((run) => [nameOf(run), speaker.say(chartWords.oldEnough, { name: nameOf(run) })]),
    ],
    rows: series.x.map((age) => [
      numberCell(speaker, age),
      ...data.runs.flatMap((run) => [
        valueCell(speaker, 'share', valueAt(run, age)),
        numberCell(speaker, amongAt(run, age)),
      ]),
    ]),
    brief: briefly(series.x.flatMap((age, row) => (asked.includes(age) ? [row] : []))),
  };
}

function draw(data: ChartData, drawing: Drawing): Picture {
  const { runs } = data;
  const { speaker, width, textSize } = drawing;
  const fit = fitLabels(runs.length < 2 ? [] : runs.map(({ label }) => label), width, textSize);
  const lines = runs.map((run) => lineOf(run, formOf(data)));
  const last = untilAge(data, Math.max(livedAges(data).at(-1) ?? 1, 2));
  const day = speaker.number(pooledFrom, 'number');
  const picture = drawPicture(drawing, {
    unit: 'share',
    across: { ...ageAxis(1, last, speaker), label: speaker.say(ageText(formOf(data))) },
    ...(runs.some(isPooled) && { head: speaker.say(chartWords.retentionMean, { day }), row: true }),
    right: fit.margin,
    marks: [
      ...namedAgeMarks(drawing, last),
      ...runs.map((run, index) => lineMark(drawing, data, run, lines[index]!)),
      ...runs.flatMap((run, index) => dotMarks(drawing, data, run, lines[index]!)),
    ],
  });
  labelRuns(picture, data, fit, drawing, (run) => lastPoint(lines[runs.indexOf(run)]!));
  return picture;
}

/** A dotted line at day 1, 7 and 30, and its name above where the first two do not meet. */
function namedAgeMarks({ plot, speaker, textSize, width }: Drawing, last: number): Markish[] {
  const ages = namedAges.filter((age) => age <= last);
  const tight = last > 60 && width < 480;
  return [
    plot.ruleX(ages, { stroke: 'var(--control)', strokeDasharray: '1 3' }),
    plot.text(tight ? ages.filter((age) => age > 1) : ages, {
      x: (age: number) => age,
      frameAnchor: 'top',
      dy: -textSize * 0.9,
      text: (age: number) => speaker.say(chartWords.ageMark, { n: speaker.number(age, 'number') }),
      fill: 'var(--ink-2)',
    }),
  ];
}

/** Full dots at the named ages; where few people are old enough, hollow dots instead of a line. */
function dotMarks(
  { plot, strokeScale }: Drawing,
  data: ChartData,
  run: ChartRun,
  line: readonly (readonly [number, number | null])[],
): Markish[] {
  const { colour } = strokeOf(run, data.runs);
  const known = new Set(line.map(([age]) => age));
  const named = namedAges.filter((age) => known.has(age)).map((age) => [age, valueAt(run, age)]);
  const thin = thinOf(run);
  const shown = thin.filter((_, index) => index % Math.ceil(thin.length / 100) === 0);
  const place = { x: '0', y: '1' };
  return [
    plot.dot(named, { ...place, r: 3.5 * strokeScale, fill: colour, stroke: 'var(--surface)' }),
    plot.dot(shown, { ...place, r: 1.5 * strokeScale, stroke: colour, strokeWidth: 1, clip: true }),
  ];
}
