import { keyAccounts } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { captionOf, named } from './amounts.ts';
import { inWeeks, sayWhen } from './calendarAxis.ts';
import type { Chart, ChartTable, TableCell } from './chart.ts';
import { calendarOf, ruledRuns, stockSeries, type KeyData, type KeyDrawn, type KeyRun } from './keyDrawn.ts';
import { drawKeys } from './keyPicture.ts';
import { keyWords } from './keyWords.ts';
import { peopleWords } from './peopleWords.ts';
import { briefly } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { withNotes } from './notes.ts';
import { numberCell } from './tableCells.ts';
import { sayTakeaway } from './timeSentences.ts';
import { chartWords } from './words.ts';

/** How many key customers there are, and below it who becomes one and who is one no longer. */
export const keyStock: Chart<KeyDrawn> = {
  id: 'keyStock',
  draws: ['keyCustomers'],
  read: (record) => ({
    accounts: keyAccounts(record),
    days: record.about.days,
    weight: record.about.weight,
  }),
  question: () => keyWords.ask,
  takeaway,
  positions,
  start: (data) => positions(data).at(-1) ?? 0,
  readout: (data, at, speaker) => {
    const list = data.runs.map((run) => named(speaker, run, data.runs, sayAt(data, run, at, speaker)));
    return speaker.say(chartWords.reading, {
      when: sayWhen(speaker, calendarOf(data), at),
      list: list.join(speaker.say(chartWords.readingMark)),
    });
  },
  readings: (data, at) =>
    data.runs.flatMap((run, index) => {
      const value = stockSeries(run.drawn).lines[0]!.y[at];
      return value == null ? [] : [{ run: index, value, colour: strokeOf(run, data.runs).colour }];
    }),
  table,
  extent: (data) => [
    0,
    Math.max(0, ...ruledRuns(data).flatMap(({ drawn }) => stockSeries(drawn).lines[0]!.y as number[])),
  ],
  tooLittle,
  calendar: true,
  panels: (data) => 1 + ruledRuns(data).length,
  draw: drawKeys,
};

/** Every day, or of a long run the last days of its weeks. */
function positions(data: KeyData): readonly number[] {
  const series = calendarOf(data);
  if (!inWeeks(series)) return series.x;
  return series.x.filter((day, index) => (day + 1) % 7 === 0 || index === series.x.length - 1);
}

function tooLittle(data: KeyData, speaker: Speaker): string | null {
  const runs = ruledRuns(data);
  if (runs.length === 0) return speaker.say(peopleWords.noRule);
  if (runs.every(({ drawn }) => drawn.accounts.stock.every((count) => count === 0)))
    return speaker.say(keyWords.nobodyYet);
  return calendarOf(data).x.length < 2 ? speaker.say(keyWords.short) : null;
}

/** What stands on one evening, and who came and went since the last one that is read. */
function valuesAt(data: KeyData, { drawn }: KeyRun, at: number) {
  const { accounts, weight } = drawn;
  const from = inWeeks(calendarOf(data)) ? at - (at % 7) : at;
  const sum = (values: readonly number[]) =>
    values.slice(from, at + 1).reduce((all, value) => all + value, 0) * weight;
  return {
    stock: (accounts.stock[at] ?? 0) * weight,
    fresh: sum(accounts.fresh),
    lost: sum(accounts.lost),
    present: accounts.present ? (accounts.present[at] ?? 0) * weight : null,
  };
}

function sayAt(data: KeyData, run: KeyData['runs'][number], at: number, speaker: Speaker): string {
  if (run.drawn.accounts === null || at >= run.drawn.days) return speaker.say(chartWords.nothing);
  const { stock, fresh, lost, present } = valuesAt(data, run as KeyRun, at);
  const n = (value: number) => speaker.number(value, 'number');
  const values = { stock: n(stock), fresh: n(fresh), lost: n(lost) };
  return present === null
    ? speaker.say(keyWords.read, values)
    : speaker.say(keyWords.readPresent, { ...values, present: n(present) });
}

function takeaway(data: KeyData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const runs = ruledRuns(data);
  if (data.runs.length > 1) {
    const { measure } = data;
    return sayTakeaway(
      { measure, runs: runs.map((run) => ({ ...run, drawn: stockSeries(run.drawn) })) },
      speaker,
    );
  }
  const { accounts, weight } = runs[0]!.drawn;
  const n = (value: number) => speaker.number(value * weight, 'number');
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const stock = accounts.stock.at(-1)!;
  const first = speaker.say(keyWords.one, {
    fresh: sum(accounts.fresh) * weight,
    lost: sum(accounts.lost) * weight,
    stock: n(stock),
  });
  if (!accounts.present || stock === 0) return first;
  const gone = stock - accounts.present.at(-1)!;
  const second =
    gone === 0 ? speaker.say(keyWords.noneSilent) : speaker.say(keyWords.silent, { gone: n(gone) });
  return speaker.say(chartWords.sentences, { first, second });
}

function table(data: KeyData, speaker: Speaker): ChartTable {
  const { x } = calendarOf(data);
  const [stock, fresh, lost, present] = [keyWords.stock, keyWords.fresh, keyWords.lost, keyWords.present].map(
    (title) => speaker.say(title),
  );
  const runs = ruledRuns(data);
  const cells = ({ drawn }: KeyRun, day: number): TableCell[] => {
    const { accounts, weight } = drawn;
    const of = (values: readonly number[] | null) => {
      const value = values?.[day];
      return numberCell(speaker, value === undefined ? null : value * weight);
    };
    return [of(accounts.stock), of(accounts.fresh), of(accounts.lost), of(accounts.present)];
  };
  const read = positions(data);
  const plain: ChartTable = {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(chartWords.dayAxis),
      ...runs.flatMap(({ label }) =>
        [stock!, fresh!, lost!, present!].map((title) => named(speaker, { label }, data.runs, title)),
      ),
    ],
    rows: x.map((day) => [numberCell(speaker, day), ...runs.flatMap((run) => cells(run, day))]),
    brief: briefly(x.flatMap((day, row) => (read.includes(day) ? [row] : []))),
  };
  return withNotes(plain, data, speaker, (day) => day);
}
