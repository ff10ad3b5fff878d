import type { Speaker } from '../schema/index.ts';
import { amount, captionOf, lines, named } from './amounts.ts';
import { inWeeks, sayWhen } from './calendarAxis.ts';
import type { Chart, ChartRun, ChartTable, Series, TableCell } from './chart.ts';
import { classAreasTall, drawClassAreas } from './classAreasPicture.ts';
import {
  askClasses,
  classed,
  classesIn,
  className,
  noClasses,
  readClasses,
  sortedOn,
  type ClassData,
  type ClassDrawn,
} from './classDrawn.ts';
import { classWords } from './classWords.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { briefly } from './runLines.ts';
import { withNotes } from './notes.ts';
import { numberCell } from './tableCells.ts';
import { chartWords } from './words.ts';

/** How many people stand in each class, evening by evening: areas upon each other, a panel for each run. */
export const classAreas: Chart<ClassDrawn> = {
  id: 'classAreas',
  draws: classed,
  read: readClasses,
  question: askClasses,
  takeaway,
  positions,
  start: (data) => positions(data).at(-1) ?? 0,
  readout,
  readings: () => [],
  table,
  extent: ({ runs }) => [
    0,
    Math.max(0, ...runs.flatMap(({ drawn }) => daysOf(drawn).map((day) => sortedOn(drawn, day)))),
  ],
  tooLittle,
  calendar: true,
  panels: ({ runs }) => runs.length,
  tall: classAreasTall,
  draw: drawClassAreas,
};

const daysOf = ({ days }: ClassDrawn): number[] => Array.from({ length: days }, (_, day) => day);

const calendarOf = ({ runs }: ClassData): Series => ({
  axis: 'day',
  x: runs.map(({ drawn }) => daysOf(drawn)).reduce((a, b) => (b.length > a.length ? b : a)),
  lines: [],
});

/** Every day, or of a long run the last days of its weeks. */
function positions(data: ClassData): readonly number[] {
  const series = calendarOf(data);
  if (!inWeeks(series)) return series.x;
  return series.x.filter((day, index) => (day + 1) % 7 === 0 || index === series.x.length - 1);
}

function tooLittle(data: ClassData, speaker: Speaker): string | null {
  const none = noClasses(data, speaker);
  if (none !== null) return none;
  return calendarOf(data).x.length < 2 ? speaker.say(classWords.short) : null;
}

function readout(data: ClassData, at: number, speaker: Speaker): string {
  return speaker.say(chartWords.reading, {
    when: sayWhen(speaker, calendarOf(data), at),
    list: lines(speaker, data.runs, (drawn) => sayAt(drawn, at, speaker)),
  });
}

function sayAt(drawn: ClassDrawn, at: number, speaker: Speaker): string {
  const { known, weight } = drawn;
  if (!known || at >= drawn.days) return speaker.say(chartWords.nothing);
  const all = sortedOn(drawn, at);
  const items = known.names.map((name, of) => {
    const count = known.stocks[of]![at]! * weight;
    return speaker.say(classWords.share, {
      name: className(drawn, name, speaker),
      count: speaker.number(count, 'number'),
      share: amount(speaker, 'share', all === 0 ? null : count / all),
    });
  });
  return items.join(speaker.say(chartWords.readingMark));
}

/** The part of all who stand in a class on an evening; null where nobody is sorted. */
function partOf(drawn: ClassDrawn, of: number, day: number): number | null {
  const all = sortedOn(drawn, day);
  return all === 0 ? null : (drawn.known!.stocks[of]![day]! * drawn.weight) / all;
}

function takeaway(data: ClassData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const runs = data.runs.filter(({ drawn }) => drawn.known !== null && sortedOn(drawn, drawn.days - 1) > 0);
  if (runs.length === 0) return speaker.say(classWords.nobody);
  if (data.runs.length === 1) return sayOne(data, runs[0]!, speaker);
  return sayRuns(data, runs, speaker);
}

function sayOne(data: ClassData, { drawn }: ChartRun<ClassDrawn>, speaker: Speaker): string {
  const last = drawn.days - 1;
  const parts = drawn
    .known!.names.map((name, of) => ({
      name: className(drawn, name, speaker),
      of,
      share: partOf(drawn, of, last)!,
    }))
    .sort((a, b) => b.share - a.share);
  const [first, second] = parts;
  const values = {
    first: first!.name,
    share: amount(speaker, 'share', first!.share),
    all: sortedOn(drawn, last),
  };
  const one =
    second && second.share > 0
      ? speaker.say(classWords.oneThen, {
          ...values,
          second: second.name,
          other: amount(speaker, 'share', second.share),
        })
      : speaker.say(classWords.one, values);
  const grown = sayGrown(data, drawn, parts, speaker);
  return grown === null ? one : speaker.say(chartWords.sentences, { first: one, second: grown });
}

/** Days after which the first of those who join have found their class. */
const settled = 28;

/** Which class takes a larger part than four weeks after the beginning; null for a run that is hardly longer. */
function sayGrown(
  data: ClassData,
  drawn: ClassDrawn,
  parts: readonly { readonly name: string; readonly of: number; readonly share: number }[],
  speaker: Speaker,
): string | null {
  if (drawn.days < 2 * settled || sortedOn(drawn, settled - 1) === 0) return null;
  const when = sayWhen(speaker, calendarOf(data), settled - 1, { within: true });
  const changes = parts.map(({ of, ...part }) => ({ ...part, before: partOf(drawn, of, settled - 1)! }));
  const most = changes.reduce((best, one) =>
    one.share - one.before > best.share - best.before ? one : best,
  );
  // Less than half a point is about level.
  if (most.share - most.before < 0.005) return speaker.say(classWords.still, { when });
  return speaker.say(classWords.grown, {
    name: most.name,
    when,
    before: amount(speaker, 'share', most.before),
    after: amount(speaker, 'share', most.share),
  });
}

/** Several runs by the class that the measure’s own number counts. */
function sayRuns(data: ClassData, runs: readonly ChartRun<ClassDrawn>[], speaker: Speaker): string {
  const of = headlineOf(data);
  const entries = runs.map(({ label, drawn }) => ({ label, value: partOf(drawn, of, drawn.days - 1)! }));
  const [a, b] = entries;
  const two = data.runs.length === 2 && a && b;
  const list = two ? sayGap(speaker, 'share', a, b) : sayStandings(speaker, 'share', entries);
  const name = className(runs[0]!.drawn, classesIn(data)[of]!, speaker);
  return speaker.say(classWords.runs, { name, list });
}

/** The class that a variant names, else the last but for the lifecycle: those about to leave. */
export function headlineOf(data: ClassData): number {
  const names = classesIn(data);
  const asked = names.indexOf(data.variant ?? (data.measure.id === 'lifecycle' ? 'aboutToLeave' : ''));
  return asked < 0 ? names.length - 1 : asked;
}

function table(data: ClassData, speaker: Speaker): ChartTable {
  const { x } = calendarOf(data);
  const names = classesIn(data);
  const read = positions(data);
  const cells = (drawn: ClassDrawn, day: number): TableCell[] =>
    names.map((_, of) => {
      const count = drawn.known?.stocks[of]?.[day];
      return numberCell(speaker, count === undefined ? null : count * drawn.weight);
    });
  const plain: ChartTable = {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(chartWords.dayAxis),
      ...data.runs.flatMap(({ label, drawn }) =>
        names.map((name) => {
          const title = className(drawn, name, speaker);
          return named(speaker, { label }, data.runs, title);
        }),
      ),
    ],
    rows: x.map((day) => [numberCell(speaker, day), ...data.runs.flatMap(({ drawn }) => cells(drawn, day))]),
    brief: briefly(x.flatMap((day, row) => (read.includes(day) ? [row] : []))),
  };
  return withNotes(plain, data, speaker, (day) => day);
}
