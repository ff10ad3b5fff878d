import {
  rfmBreaks,
  rfmGrid as gridOf,
  rfmSteps,
  rfmStepsOf,
  rfmUplift,
  type RfmCell,
  type RfmGrid,
} from '../metrics/index.ts';
import type { Speaker } from '../schema/index.ts';
import { fewPeople } from './ageAxis.ts';
import { amount, captionOf, lines, named } from './amounts.ts';
import type { Chart, ChartTable, TableCell, TableColumn } from './chart.ts';
import { sayGap, sayStandings } from './comparison.ts';
import {
  eachOf,
  isFixed,
  stepNames,
  tierNames,
  timesOf,
  upper,
  type RfmData,
  type RfmDrawn,
} from './rfmDrawn.ts';
import { drawRfm, rfmTall } from './rfmPicture.ts';
import { sayMost, sayUplift, upliftCells, upliftColumns } from './rfmUpliftSentences.ts';
import { rfmWords } from './rfmWords.ts';
import { numberCell, valueCell, valueColumn } from './tableCells.ts';
import { chartWords } from './words.ts';

const cells = Array.from({ length: rfmSteps * rfmSteps }, (_, at) => at);

/**
 * Buyers by how lately and how often they bought: how many, what they paid, how many of them are still there; and where a
 * rule left some of them alone, what a contact is worth for each.
 */
export const rfmGrid: Chart<RfmDrawn> = {
  id: 'rfmGrid',
  draws: ['rfm'],
  read: (record, _measure, variant) => ({
    grid: gridOf(record, rfmStepsOf(variant)),
    uplift: rfmUplift(record, rfmStepsOf(variant)),
    weight: record.about.weight,
  }),
  question: () => rfmWords.ask,
  takeaway,
  positions: () => cells,
  columns: () => rfmSteps,
  // Lately and often: the first row’s last cell.
  start: () => rfmSteps - 1,
  readout,
  readings: () => [],
  table,
  // Colours mean the same in every run.
  extent: () => [0, 1],
  tooLittle,
  panels: (data) => data.runs.length,
  tall: rfmTall,
  draw: drawRfm,
};

function tooLittle(data: RfmData, speaker: Speaker): string | null {
  if (data.runs.every(({ drawn }) => drawn.grid === null)) return speaker.say(rfmWords.unknown);
  const count = Math.max(0, ...data.runs.map(({ drawn }) => drawn.grid?.people ?? 0));
  if (count === 0) return speaker.say(rfmWords.none);
  return count < fewPeople ? speaker.say(rfmWords.few, { count, least: fewPeople }) : null;
}

function whereOf(data: RfmData, at: number, speaker: Speaker): { when: string; often: string } {
  const [recency, frequency] = [rfmSteps - Math.floor(at / rfmSteps), 1 + (at % rfmSteps)];
  const n = (value: number) => speaker.number(value, 'number');
  if (!isFixed(data))
    return {
      when: speaker.say(rfmWords.whenStep, { n: n(recency) }),
      often: speaker.say(rfmWords.oftenStep, { n: n(frequency) }),
    };
  const { days } = rfmBreaks;
  const most = days[rfmSteps - recency];
  return {
    when:
      most === undefined
        ? speaker.say(rfmWords.whenOver, { n: n(days.at(-1)!) })
        : speaker.say(rfmWords.whenUpTo, { n: n(most) }),
    often:
      frequency === 1
        ? speaker.say(rfmWords.oftenOnce)
        : speaker.say(rfmWords.oftenTimes, { times: timesOf(frequency, speaker) }),
  };
}

function readout(data: RfmData, at: number, speaker: Speaker): string {
  const list = lines(speaker, data.runs, (drawn) => sayCell(data, drawn, at, speaker));
  return speaker.say(rfmWords.reading, { ...whereOf(data, at, speaker), list });
}

function sayCell(data: RfmData, drawn: RfmDrawn, at: number, speaker: Speaker): string {
  const { grid, weight } = drawn;
  const cell = grid?.cells[at];
  if (!grid || !cell || cell.people === 0) return speaker.say(chartWords.nothing);
  const parts = [
    speaker.say(rfmWords.count, {
      count: cell.people * weight,
      share: amount(speaker, 'share', cell.people / grid.people),
    }),
  ];
  const [each, still] = [paidOf(cell), stillOf(cell)];
  if (each !== null) parts.push(speaker.say(rfmWords.each, { money: amount(speaker, 'money', each) }));
  if (still !== null) parts.push(speaker.say(rfmWords.present, { share: amount(speaker, 'share', still) }));
  const uplift = sayUplift(data, drawn, at, speaker);
  if (uplift !== null) parts.push(uplift);
  for (const name of tierNames) {
    const count = cell.tiers[name] ?? 0;
    if (count > 0)
      parts.push(
        speaker.say(chartWords.named, {
          name: speaker.say(rfmWords[name]),
          value: speaker.number(count * weight, 'number'),
        }),
      );
  }
  return parts.join(speaker.say(chartWords.readingMark));
}

const paidOf = (cell: RfmCell): number | null => {
  const each = eachOf(cell);
  return each === null ? null : Math.round(each);
};

const stillOf = ({ present, people }: RfmCell): number | null =>
  present === null || people === 0 ? null : present / people;

/** The buyers who bought lately and often. */
function topOf(data: RfmData, grid: RfmGrid): { readonly people: number; readonly money: number } {
  const { recency, frequency } = upper(data);
  const top = grid.cells.filter((cell) => cell.recency >= recency && cell.frequency >= frequency);
  return {
    people: top.reduce((sum, { people }) => sum + people, 0),
    money: top.reduce((sum, { money }) => sum + (money ?? 0), 0),
  };
}

function takeaway(data: RfmData, speaker: Speaker): string {
  const little = tooLittle(data, speaker);
  if (little !== null) return little;
  const grids = data.runs.flatMap(({ label, drawn }) =>
    drawn.grid && drawn.grid.people > 0 ? [{ label, grid: drawn.grid, weight: drawn.weight }] : [],
  );
  if (data.runs.length === 1) {
    const most = sayMost(data, (at) => whereOf(data, at, speaker), speaker);
    const first = sayOne(data, grids[0]!, speaker);
    return most === null ? first : speaker.say(chartWords.sentences, { first, second: most });
  }
  const entries = grids.map(({ label, grid }) => ({ label, value: topOf(data, grid).people / grid.people }));
  const [first, second] = entries;
  const two = data.runs.length === 2 && first && second;
  const list = two ? sayGap(speaker, 'share', first, second) : sayStandings(speaker, 'share', entries);
  return speaker.say(rfmWords.runs, { list });
}

function sayOne(
  data: RfmData,
  { grid, weight }: { readonly grid: RfmGrid; readonly weight: number },
  speaker: Speaker,
): string {
  const n = (value: number) => speaker.number(value * weight, 'number');
  const { people, money } = topOf(data, grid);
  const values = { people: n(people), all: n(grid.people) };
  const first = grid.money
    ? speaker.say(isFixed(data) ? rfmWords.topFixed : rfmWords.top, {
        ...values,
        money: amount(speaker, 'share', money / grid.money),
      })
    : speaker.say(isFixed(data) ? rfmWords.topFixedUnknown : rfmWords.topUnknown, values);
  const last = grid.cells.filter(({ recency }) => recency === 1);
  const there = last.reduce((sum, { people: count }) => sum + count, 0);
  if (there === 0 || last.some(({ present }) => present === null)) return first;
  const still = last.reduce((sum, { present }) => sum + present!, 0) / there;
  const second = speaker.say(rfmWords.bottom, { share: amount(speaker, 'share', still) });
  return speaker.say(chartWords.sentences, { first, second });
}

function table(data: RfmData, speaker: Speaker): ChartTable {
  const { rows, columns } = stepNames(data, speaker);
  const [buyers, each, still] = [rfmWords.buyers, rfmWords.moneyEach, rfmWords.stillShare].map((title) =>
    speaker.say(title),
  );
  const titled = (label: string, title: string) => named(speaker, { label }, data.runs, title);
  const own = (drawn: RfmDrawn, at: number): TableCell[] => {
    const { grid, weight } = drawn;
    const cell = grid?.cells[at];
    return [
      numberCell(speaker, cell ? cell.people * weight : null),
      valueCell(speaker, 'money', cell ? paidOf(cell) : null),
      valueCell(speaker, 'share', cell ? stillOf(cell) : null),
      ...upliftCells(drawn, at, speaker),
    ];
  };
  return {
    caption: captionOf(speaker, data),
    columns: [
      speaker.say(rfmWords.recency),
      speaker.say(rfmWords.frequency),
      ...data.runs.flatMap(({ label, drawn }): TableColumn[] => [
        titled(label, buyers!),
        valueColumn(speaker, 'money', titled(label, each!)),
        titled(label, still!),
        ...upliftColumns(data, drawn, speaker, (title) => titled(label, title)),
      ]),
    ],
    rows: cells.map((at) => [
      rowName(rows, at),
      nameCell(columns[at % rfmSteps]!, at % rfmSteps),
      ...data.runs.flatMap(({ drawn }) => own(drawn, at)),
    ]),
    brief: cells,
  };
}

const rowName = (rows: readonly string[], at: number): TableCell =>
  nameCell(rows[Math.floor(at / rfmSteps)]!, rfmSteps - 1 - Math.floor(at / rfmSteps));

/** The name of a step, which a file has as its number from 1 to 5. */
const nameCell = (text: string, step: number): TableCell => ({ text, values: [step + 1] });
