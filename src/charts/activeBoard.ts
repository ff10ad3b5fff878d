import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, lines, named } from './amounts.ts';
import { drawBoard } from './boardPicture.ts';
import {
  calendarOf,
  hasWeek,
  readBoard,
  weekDays,
  type BoardData,
  type BoardDrawn,
  type BoardRun,
} from './boardDrawn.ts';
import { boardWords } from './boardWords.ts';
import { inWeeks, sayWhen } from './calendarAxis.ts';
import type { Chart, ChartTable, TableCell } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { briefly } from './runLines.ts';
import { strokeOf } from './strokes.ts';
import { withNotes } from './notes.ts';
import { numberCell, valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** People by day, week and month on one axis, stickiness below, and on how many days of a week they came. */
export const activeBoard: Chart<BoardDrawn> = {
  id: 'activeBoard',
  draws: ['active', 'stickiness'],
  read: readBoard,
  question: () => boardWords.ask,
  takeaway,
  positions,
  start: (data) => positions(data).at(-1) ?? 0,
  readout: (data, at, speaker) =>
    speaker.say(chartWords.reading, {
      when: sayWhen(speaker, calendarOf(data), at),
      list: lines(speaker, data.runs, (drawn) => sayAt(drawn, at, speaker)),
    }),
  readings: (data, at) =>
    data.runs.flatMap((run, index) => {
      const value = run.drawn.week[at];
      return value === undefined ? [] : [{ run: index, value, colour: strokeOf(run, data.runs).colour }];
    }),
  table,
  extent: ({ runs }) => [0, Math.max(0, ...runs.flatMap(({ drawn }) => drawn.month))],
  tooLittle,
  calendar: true,
  panels: ({ runs }) => runs.length + 2,
  draw: drawBoard,
};

/** Every day, or of a long run the last days of its weeks. */
function positions(data: BoardData): readonly number[] {
  const series = calendarOf(data);
  if (!inWeeks(series)) return series.x;
  return series.x.filter((day, index) => (day + 1) % 7 === 0 || index === series.x.length - 1);
}

function tooLittle(data: BoardData, speaker: Speaker): string | null {
  if (data.runs.every(({ drawn }) => drawn.month.every((people) => people === 0)))
    return speaker.say(boardWords.none);
  const count = calendarOf(data).x.length;
  return count < 2 ? speaker.say(chartWords.lineNeedsTwo, { count }) : null;
}

function sayAt(drawn: BoardDrawn, at: number, speaker: Speaker): string {
  if (at >= drawn.days) return speaker.say(chartWords.nothing);
  const n = (values: readonly number[]) => speaker.number(values[at]!, 'number');
  const values = { day: n(drawn.day), week: n(drawn.week), month: n(drawn.month) };
  const share = drawn.sticky[at] ?? null;
  if (share === null) return speaker.say(boardWords.read, values);
  return speaker.say(boardWords.readSticky, { ...values, share: amount(speaker, 'share', share) });
}

function takeaway(data: BoardData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  return data.runs.length === 1 ? sayOne(data.runs[0]!, speaker) : sayRuns(data, speaker);
}

function sayOne(run: BoardRun, speaker: Speaker): string {
  const { day, week, month, lastWeek } = run.drawn;
  const n = (values: readonly number[]) => speaker.number(values.at(-1)!, 'number');
  const first = speaker.say(boardWords.one, { day: day.at(-1)!, week: n(week), month: n(month) });
  if (!hasWeek(run)) return first;
  const most = weekDays.reduce((best, one) => (lastWeek.people[one]! > lastWeek.people[best]! ? one : best));
  const second = speaker.say(boardWords.usual, {
    n: most,
    share: amount(speaker, 'share', lastWeek.people[most]! / lastWeek.active),
  });
  return speaker.say(chartWords.sentences, { first, second });
}

/** Several runs by their stickiness in the end, or where that is not known yet by the people of a week. */
function sayRuns(data: BoardData, speaker: Speaker): string {
  const sticky = data.runs.map(({ label, drawn }) => ({ label, value: drawn.sticky.at(-1) ?? null }));
  const known = sticky.every((one): one is { label: string; value: number } => one.value !== null);
  const entries = known
    ? sticky
    : data.runs.map(({ label, drawn }) => ({ label, value: drawn.week.at(-1) ?? 0 }));
  const unit = known ? 'share' : 'people';
  const [a, b] = entries;
  if (data.runs.length === 2) {
    const gap = sayGap(
      speaker,
      unit,
      a as { label: string; value: number },
      b as { label: string; value: number },
    );
    return speaker.say(known ? boardWords.gap : boardWords.gapWeek, { gap });
  }
  const list = sayStandings(speaker, unit, entries);
  return speaker.say(known ? boardWords.standings : boardWords.standingsWeek, { list });
}

function table(data: BoardData, speaker: Speaker): ChartTable {
  const { x } = calendarOf(data);
  const { columnDay, columnWeek, columnMonth, columnSticky } = boardWords;
  const titles = [columnDay, columnWeek, columnMonth, columnSticky].map((title) => speaker.say(title));
  const read = positions(data);
  const cells = ({ drawn }: BoardRun, day: number): TableCell[] => [
    ...[drawn.day, drawn.week, drawn.month].map((values) => numberCell(speaker, values[day] ?? null)),
    valueCell(speaker, 'share', drawn.sticky[day] ?? null),
  ];
  const plain: ChartTable = {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(chartWords.dayAxis),
      ...data.runs.flatMap(({ label }) => titles.map((title) => named(speaker, { label }, data.runs, title))),
    ],
    rows: x.map((day) => [numberCell(speaker, day), ...data.runs.flatMap((run) => cells(run, day))]),
    brief: briefly(x.flatMap((day, row) => (read.includes(day) ? [row] : []))),
  };
  return withNotes(plain, data, speaker, (day) => day);
}
