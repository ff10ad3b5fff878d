import type { Series } from '../metrics/index.ts';
import type { Speaker, Text } from '../schema/index.ts';
import { amount, captionOf, lineTitle, named } from './amounts.ts';
import { inWeeks, sayWhen } from './calendarAxis.ts';
import { careWords } from './careWords.ts';
import type { Chart, ChartRun, ChartTable, Reading } from './chart.ts';
import { itemLabel } from './itemNames.ts';
import { withNotes } from './notes.ts';
import { lineStroke, longestOf, partsOf, type PartsData, type PartsDrawn } from './partLine.ts';
import { drawParts } from './partPicture.ts';
import { sayParts } from './partSentences.ts';
import { briefly, indexAt, spanOf } from './runLines.ts';
import { numberCell, valueCell } from './tableCells.ts';
import { chartWords } from './words.ts';

const questions: Readonly<Record<string, Text>> = {
  staffHours: careWords.askHours,
  backlog: careWords.askBacklog,
  unserved: careWords.askUnserved,
};

const nothing: Readonly<Record<string, Text>> = {
  staffHours: careWords.hoursNone,
  backlog: careWords.backlogNone,
  unserved: careWords.unservedNone,
};

/** One line for each part of a run over the days: hours used and offered, the backlog of each process. */
export const partLines: Chart<PartsDrawn> = {
  id: 'partLines',
  draws: ['staffHours', 'backlog', 'unserved'],
  read: (record, measure, variant) => {
    const series = measure.series?.(record, variant);
    return series ? partsOf(measure, series) : null;
  },
  question: ({ id }) => questions[id]!,
  takeaway: (data, speaker) => tooLittle(data, speaker) ?? sayParts(data, speaker),
  positions,
  start: (data) => positions(data).at(-1) ?? 0,
  readout,
  readings: (data, at) =>
    data.runs.flatMap(({ drawn: { series } }, run) =>
      series.lines.flatMap((line, part): Reading[] => {
        const value = line.y[indexAt(series, at)];
        return value == null ? [] : [{ run, value, colour: lineStroke(data, line.id, part, 1).colour }];
      }),
    ),
  table,
  extent: ({ runs }) => spanOf(runs.flatMap(({ drawn }) => drawn.series.lines.flatMap(({ y }) => y))),
  tooLittle,
  calendar: true,
  panels: ({ runs }) => runs.length,
  draw: drawParts,
};

function tooLittle(data: PartsData, speaker: Speaker): string | null {
  // Hours are counted in every world, offered or not; people who are not reached, only where there are rules.
  const isNone = ({ drawn }: ChartRun<PartsDrawn>) =>
    drawn.series.lines.length === 0 ||
    (data.measure.id === 'staffHours' && drawn.sums.every((sum) => sum === 0));
  if (data.runs.every(isNone)) return speaker.say(nothing[data.measure.id]!);
  const count = longestOf(data).x.length;
  return count >= 2 ? null : speaker.say(chartWords.lineNeedsTwo, { count });
}

/** Every day, or of a long run the last of every week. */
function positions(data: PartsData): readonly number[] {
  const series = longestOf(data);
  if (!inWeeks(series)) return series.x;
  return series.x.filter((day, index) => (day + 1) % 7 === 0 || index === series.x.length - 1);
}

/** What a line is called: by the item it is of, or by the measure. */
const nameOf = (data: PartsData, line: Series['lines'][number], speaker: Speaker): string =>
  data.measure.items
    ? itemLabel(data, data.measure.items.of, line.id)
    : lineTitle(speaker, data.measure, line);

function readout(data: PartsData, at: number, speaker: Speaker): string {
  const texts = data.runs.map(({ label, drawn: { series } }) => {
    const parts = series.lines.map((line) => {
      const value = amount(speaker, data.measure.unit, line.y[indexAt(series, at)] ?? null);
      return speaker.say(chartWords.named, { name: nameOf(data, line, speaker), value });
    });
    const list = parts.join(speaker.say(chartWords.readingMark)) || speaker.say(chartWords.nothing);
    return data.runs.length === 1 ? list : speaker.say(chartWords.reading, { when: label, list });
  });
  return speaker.say(chartWords.reading, {
    when: sayWhen(speaker, longestOf(data), at),
    list: texts.join('\n'),
  });
}

function table(data: PartsData, speaker: Speaker): ChartTable {
  const { x } = longestOf(data);
  const read = positions(data);
  const title = ({ label }: ChartRun<PartsDrawn>, name: string) => named(speaker, { label }, data.runs, name);
  const plain: ChartTable = {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(chartWords.dayAxis),
      ...data.runs.flatMap((run) =>
        run.drawn.series.lines.map((line) => title(run, nameOf(data, line, speaker))),
      ),
    ],
    rows: x.map((day, index) => [
      numberCell(speaker, day),
      ...data.runs.flatMap(({ drawn }) =>
        drawn.series.lines.map(({ y }) => valueCell(speaker, data.measure.unit, y[index] ?? null)),
      ),
    ]),
    brief: briefly(x.flatMap((day, row) => (read.includes(day) ? [row] : []))),
  };
  return withNotes(plain, data, speaker, (day) => day);
}
