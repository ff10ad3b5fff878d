import {
  daysWithin,
  enough,
  horizonOf,
  lifeDays,
  lifeErrors,
  ruleDays,
  ruleOfThumb,
  ruleValue,
  worthAt,
} from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, named } from './amounts.ts';
import type { Chart, ChartRun, ChartTable, Reading, TableCell } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { briefly, spanOf } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { numberCell, valueCell, valueColumn } from './tableCells.ts';
import { drawValue } from './valuePicture.ts';
import { lastDay, rangeSoFar, soFar, weeksOf, type ValueData, type ValueDrawn } from './valueWeeks.ts';
import { valueWords } from './valueWords.ts';
import { chartWords } from './words.ts';

/** What a newcomer brings, week after week: the area is her lifetime value. */
export const valueArea: Chart<ValueDrawn> = {
  id: 'valueArea',
  draws: ['ltv', 'ltvFormula', 'ltvPaid'],
  read: (record, measure, variant) => {
    const of = measure.id === 'ltvPaid' ? 'paid' : 'brought';
    const days = lifeDays(record, of);
    if (!days) return null;
    const horizon = horizonOf(variant);
    const within = daysWithin(days, horizon) ?? [];
    const rule = ruleOfThumb(record);
    const { weight } = record.about;
    const { discount } = horizon;
    const rest = { discount, rule: rule && ruleValue(rule), weight };
    if (measure.id === 'ltvFormula')
      return { days: rule ? ruleDays(rule, within.length) : [], errors: null, ...rest };
    const errors = lifeErrors(record, of, 'all', discount)?.[0] ?? null;
    return { days: within, errors, ...rest };
  },
  question: () => valueWords.askValue,
  takeaway,
  positions: (data) => Array.from({ length: lastDay(data) }, (_, day) => day + 1),
  start: lastDay,
  readout,
  readings: (data, at) =>
    data.runs.flatMap((run, index): Reading[] => {
      const week = weeksOf(run.drawn).find(({ from, until }) => from < at && at <= until);
      return week ? [{ run: index, value: week.money, colour: strokeOf(run, data.runs).colour }] : [];
    }),
  table,
  extent: ({ runs }) => spanOf(runs.flatMap(({ drawn }) => weeksOf(drawn).map(({ money }) => money))),
  tooLittle,
  panels: () => 1,
  draw: (data, drawing) => drawValue(data, drawing),
};

function tooLittle(data: ValueData, speaker: Speaker): string | null {
  if (lastDay(data) > 0) return null;
  const { days } = horizonOf(data.variant);
  return days === null
    ? speaker.say(valueWords.few, { least: enough })
    : speaker.say(valueWords.shortOf, { days: speaker.number(days, 'number') });
}

function takeaway(data: ValueData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const known = data.runs.filter(({ drawn }) => drawn.days.length > 0);
  if (data.runs.length === 1)
    return isRule(data) ? sayRule(known[0]!, speaker) : sayOne(data, known[0]!, speaker);
  const until = Math.min(...known.map(({ drawn }) => drawn.days.length));
  const entries = known.map(({ label, drawn }) => ({ label, value: soFar(drawn, until) }));
  const [a, b] = entries;
  const list =
    entries.length === 2 && a && b ? sayGap(speaker, 'money', a, b) : sayStandings(speaker, 'money', entries);
  return speaker.say(valueWords.runs, { day: speaker.number(until, 'number'), list });
}

/** Days that readers compare the whole with. */
const earlyDays = (last: number): number | undefined => [56, 28, 7].find((days) => last >= 2 * days);

const isRule = ({ measure }: ValueData): boolean => measure.id === 'ltvFormula';

/** The rule does not say what was brought, but what it takes to come. */
function sayRule({ drawn }: ChartRun<ValueDrawn>, speaker: Speaker): string {
  const money = (sum: number) => amount(speaker, 'money', sum);
  return speaker.say(valueWords.ruleOne, {
    all: money(drawn.rule ?? 0),
    value: money(soFar(drawn, drawn.days.length)),
    day: speaker.number(drawn.days.length, 'number'),
  });
}

function sayOne({ measure }: ValueData, { drawn }: ChartRun<ValueDrawn>, speaker: Speaker): string {
  const last = drawn.days.length;
  const value = soFar(drawn, last);
  const money = (sum: number) => amount(speaker, 'money', sum);
  const day = speaker.number(last, 'number');
  if (value === 0) return speaker.say(valueWords.oneNothing, { day });
  if (value < 0) return speaker.say(valueWords.oneLoss, { day, value: money(-value) });
  const limits = rangeSoFar(drawn, last);
  const range = limits
    ? speaker.say(valueWords.range, { low: money(limits[0]), high: money(limits[1]) })
    : '';
  const early = earlyDays(last);
  const share = early === undefined ? null : soFar(drawn, early) / value;
  const isPart = share !== null && share >= 0 && share <= 1;
  const first = isPart
    ? speaker.say(valueWords.one, {
        day,
        value: money(value),
        range,
        share: amount(speaker, 'share', share),
        early: speaker.number(early!, 'number'),
      })
    : speaker.say(valueWords.onePlain, { day, value: money(value), range });
  if (measure.id !== 'ltv' || drawn.rule === null || drawn.discount > 0) return first;
  const second = speaker.say(valueWords.rule, { value: money(drawn.rule) });
  return speaker.say(chartWords.sentences, { first, second });
}

function readout(data: ValueData, at: number, speaker: Speaker): string {
  const mark = speaker.say(chartWords.readingMark);
  const day = speaker.number(at, 'number');
  const texts = data.runs.map((run) => {
    const { days } = run.drawn;
    if (days.length < at) return named(speaker, run, data.runs, speaker.say(chartWords.nothing));
    const [value, all] = [soFar(run.drawn, at), soFar(run.drawn, days.length)];
    const parts = [amount(speaker, 'money', value)];
    const limits = rangeSoFar(run.drawn, at);
    if (limits) {
      const [low, high] = limits.map((limit) => amount(speaker, 'money', limit));
      parts.push(speaker.say(valueWords.readRange, { low: low!, high: high! }));
    }
    if (data.runs.length === 1 && at < days.length && all > 0 && value >= 0 && value <= all) {
      const last = speaker.number(days.length, 'number');
      parts.push(speaker.say(valueWords.readShare, { share: amount(speaker, 'share', value / all), last }));
    }
    const { present, eligible } = days[at - 1]!;
    if (present !== null)
      parts.push(speaker.say(valueWords.readPresent, { share: amount(speaker, 'share', present) }));
    if (data.runs.length === 1 && eligible !== undefined)
      parts.push(
        speaker.say(valueWords.readWatched, { count: speaker.number(eligible * run.drawn.weight, 'number') }),
      );
    return named(speaker, run, data.runs, parts.join(mark));
  });
  return speaker.say(valueWords.read, { day, value: texts.join(data.runs.length === 1 ? mark : '\n') });
}

function table(data: ValueData, speaker: Speaker): ChartTable {
  const longest = data.runs.reduce((best, one) =>
    one.drawn.days.length > best.drawn.days.length ? one : best,
  );
  const weeks = weeksOf(longest.drawn);
  const { inWeek, soFar: sum, low, high, present, watched } = valueWords;
  const titled = (run: ChartRun<ValueDrawn>, title: string) => named(speaker, run, data.runs, title);
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(valueWords.until),
      ...data.runs.flatMap((run) => [
        ...[inWeek, sum, low, high].map((text) =>
          valueColumn(speaker, 'money', titled(run, speaker.say(text))),
        ),
        ...[present, watched].map((text) => titled(run, speaker.say(text))),
      ]),
    ],
    rows: weeks.map(({ from, until }) => [
      numberCell(speaker, until),
      ...data.runs.flatMap(({ drawn }) => cells(drawn, from, until, speaker)),
    ]),
    brief: briefly(weeks.map((_, row) => row)),
  };
}

function cells(drawn: ValueDrawn, from: number, until: number, speaker: Speaker): TableCell[] {
  const known = drawn.days.length >= until;
  const last = drawn.days[until - 1];
  const within = drawn.days.slice(from, until);
  const money = within.reduce((sum, { age, brought }) => sum + brought * worthAt(age, drawn.discount), 0);
  return [
    valueCell(speaker, 'money', known ? money : null),
    valueCell(speaker, 'money', known ? soFar(drawn, until) : null),
    ...[0, 1].map((side) =>
      valueCell(speaker, 'money', (known && rangeSoFar(drawn, until)?.[side as 0 | 1]) || null),
    ),
    valueCell(speaker, 'share', last?.present ?? null),
    numberCell(speaker, last?.eligible === undefined ? null : last.eligible * drawn.weight),
  ];
}
