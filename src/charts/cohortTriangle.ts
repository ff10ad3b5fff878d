import type { CohortCell } from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { amount, captionOf, named } from './amounts.ts';
import type { Chart, ChartData, ChartTable } from './chart.ts';
import {
  columnsIn,
  formIn,
  isSolid,
  mainColumn,
  readCohorts,
  rowAt,
  rowsIn,
  weeksOf,
  type CohortGrid,
} from './cohortGrid.ts';
import { cohortTall, drawCohorts } from './cohortPicture.ts';
import { cohortWords } from './cohortWords.ts';
import { sayGap, sayStandings } from './comparison.ts';
import { darkest } from './heat.ts';
import { sayLater } from './returnSpan.ts';
import { briefly } from './runLines.ts';
import { countedCell, countedColumn, numberCell } from './tableCells.ts';
import { chartWords } from './words.ts';

type Data = ChartData<CohortGrid>;

/** Who came back of those who joined together: a row for each cohort, a column for each age. */
export const cohortTriangle: Chart<CohortGrid> = {
  id: 'cohortTriangle',
  draws: ['retention', 'weekRetention'],
  read: readCohorts,
  question: () => cohortWords.ask,
  takeaway,
  positions,
  columns: (data) => columnsIn(data).length,
  start: (data) => rowsIn(data) * columnsIn(data).length + mainColumn(data),
  readout,
  readings: () => [],
  table,
  // Colours mean the same in every run.
  extent: () => [0, darkest],
  tooLittle: (data, speaker) => (positions(data).length > 0 ? null : speaker.say(cohortWords.short)),
  panels: (data) => data.runs.length,
  tall: cohortTall,
  draw: drawCohorts,
};

/** Cell by cell, row by row: row × columns + column. */
function positions(data: Data): readonly number[] {
  const width = columnsIn(data).length;
  const all = Array.from({ length: (rowsIn(data) + 1) * width }, (_, at) => at);
  return all.filter((at) =>
    data.runs.some((run) => (rowAt(data, run, Math.floor(at / width))?.cells[at % width]?.eligible ?? 0) > 0),
  );
}

function whoOf(data: Data, row: number, speaker: Speaker): string {
  const visits = formIn(data).starts === 'activity';
  if (row === rowsIn(data)) return speaker.say(visits ? cohortWords.allVisits : cohortWords.allNewcomers);
  const weeks = weeksOf(data, row, speaker);
  if (data.runs[0]!.drawn.weeksPerRow === 1)
    return speaker.say(visits ? cohortWords.visits : cohortWords.newcomers, { weeks });
  return speaker.say(visits ? cohortWords.visitsOf : cohortWords.newcomersOf, { weeks });
}

function sayCell(cell: CohortCell | undefined, speaker: Speaker, whole = false): string {
  if (!cell || cell.eligible === 0) return speaker.say(chartWords.nothing);
  const values = {
    share: amount(speaker, 'share', cell.value),
    count: speaker.number(cell.returned, 'number'),
    among: speaker.number(cell.eligible, 'number'),
  };
  if (!isSolid(cell)) return speaker.say(chartWords.countedFew, values);
  const open = cell.state === 'inProgress' && !whole;
  return speaker.say(open ? cohortWords.counted : chartWords.counted, values);
}

function readout(data: Data, at: number, speaker: Speaker): string {
  const columns = columnsIn(data);
  const [row, column] = [Math.floor(at / columns.length), at % columns.length];
  const bracket = columns[column];
  if (!bracket) return speaker.say(cohortWords.short);
  const items = data.runs.map((run) => {
    const value = sayCell(rowAt(data, run, row)?.cells[column], speaker, row === rowsIn(data));
    return named(speaker, run, data.runs, value);
  });
  return speaker.say(cohortWords.reading, {
    who: whoOf(data, row, speaker),
    later: sayLater(speaker, formIn(data), bracket),
    list: items.join(speaker.say(chartWords.readingMark)),
  });
}

function takeaway(data: Data, speaker: Speaker): string {
  if (positions(data).length === 0) return speaker.say(cohortWords.short);
  const column = mainColumn(data);
  const later = sayLater(speaker, formIn(data), columnsIn(data)[column]!);
  const wholes = data.runs.flatMap(({ label, drawn }) => {
    const cell = drawn.table.whole.cells[column];
    return isSolid(cell) ? [{ label, value: cell.value }] : [];
  });
  if (wholes.length === 0) return speaker.say(cohortWords.tooFew, { most: fewPeople });
  if (data.runs.length === 1) return sayOne(data, column, later, speaker);
  const [a, b] = wholes;
  const two = data.runs.length === 2 && a && b;
  const list = two ? sayGap(speaker, 'share', a, b) : sayStandings(speaker, 'share', wholes);
  return speaker.say(cohortWords.runs, { later, list });
}

function sayOne(data: Data, column: number, later: string, speaker: Speaker): string {
  const { table } = data.runs[0]!.drawn;
  const share = (value: number) => amount(speaker, 'share', value);
  const first = speaker.say(
    formIn(data).starts === 'activity' ? cohortWords.inAllVisits : cohortWords.inAll,
    {
      share: share(table.whole.cells[column]!.value!),
      later,
    },
  );
  const cells = table.rows.flatMap(({ cells: row }, at) => {
    const cell = row[column];
    return isSolid(cell) && cell.state === 'complete' ? [{ at, value: cell.value }] : [];
  });
  cells.sort((a, b) => a.value - b.value);
  const [low, high] = [cells[0], cells.at(-1)];
  if (!low || !high || share(low.value) === share(high.value)) return first;
  const second = speaker.say(cohortWords.between, {
    low: share(low.value),
    lowWeeks: weeksOf(data, low.at, speaker),
    high: share(high.value),
    highWeeks: weeksOf(data, high.at, speaker),
  });
  return speaker.say(chartWords.sentences, { first, second });
}

function table(data: Data, speaker: Speaker): ChartTable {
  const [columns, form, rows] = [columnsIn(data), formIn(data), rowsIn(data)];
  const size = speaker.say(form.starts === 'activity' ? cohortWords.starts : cohortWords.people);
  const titles = [size, ...columns.map((bracket) => sayLater(speaker, form, bracket))];
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(cohortWords.week),
      ...data.runs.flatMap(({ label }) =>
        titles.map((title, at) => {
          const name = named(speaker, { label }, data.runs, title);
          return at === 0 ? name : countedColumn(speaker, name);
        }),
      ),
    ],
    rows: Array.from({ length: rows + 1 }, (_, at) => [
      at === rows ? speaker.say(cohortWords.all) : weeksOf(data, at, speaker),
      ...data.runs.flatMap((run) => {
        const row = rowAt(data, run, at);
        const cells = columns.map((_column, index) => {
          const cell = row?.cells[index];
          // What nobody has lived to see is no cell of the picture either.
          if (!cell?.eligible) return countedCell(speaker.number(null, 'number'), null, null, null);
          const text = sayCell(cell, speaker, at === rows);
          return countedCell(text, cell.value, cell.returned, cell.eligible);
        });
        return [numberCell(speaker, row?.size ?? null), ...cells];
      }),
    ]),
    brief: briefly(Array.from({ length: rows + 1 }, (_, row) => row)),
  };
}
