import { expect, it } from 'vitest';
import { notesOf } from '../../src/app/chartNotes.ts';
import { sayNote, shownNotes, tableForFile, type Note } from '../../src/charts/index.ts';
import { growthBars } from '../../src/charts/growthBars.ts';
import { timeLines } from '../../src/charts/timeLines.ts';
import { emptyScenario } from '../../src/notebook/index.ts';
import { vocabulary } from '../../src/catalogue/index.ts';
import { data, days, growthSeries, rowsOf, series, speaker } from './cases.ts';

const note = (day: number, text: string, cost = 0, until?: number): Note => ({
  day,
  text,
  cost,
  ...(until !== undefined && { until }),
});

const five = [
  note(80, 'Late'),
  note(5, 'Dear', 900, 12),
  note(60, 'Dearest', 1000),
  note(30, 'Early'),
  note(70, 'Cheap', 1),
];

it('points at the three dearest, numbered by day; of those that cost nothing at the earliest', () => {
  expect(shownNotes({ notes: five }).map(({ mark, text }) => `${mark} ${text}`)).toEqual([
    '① Dear',
    '② Dearest',
    '③ Cheap',
  ]);
  expect(shownNotes({ notes: [note(9, 'B'), note(3, 'A')] }).map(({ text }) => text)).toEqual(['A', 'B']);
  expect(shownNotes({})).toEqual([]);
});

it('says when and what', () => {
  expect(shownNotes({ notes: five }).map((one) => sayNote(speaker, one))).toEqual([
    '① Days 5 to 11: Dear',
    '② Day 60: Dearest',
    '③ Day 70: Cheap',
  ]);
});

it('stands in the table at its day, all of them, and is among the rows shown first', () => {
  const plain = data('joined', [series('day', days(364, 4))]);
  expect(timeLines.table(plain, speaker).columns).toHaveLength(2);
  const table = timeLines.table({ ...plain, notes: [...five, note(400, 'Never')] }, speaker);
  expect(table.columns.at(-1)).toBe('What was done');
  expect(rowsOf(table).flatMap((row) => (row[2] ? [[row[0], row[2]]] : []))).toEqual([
    ['5', '① Dear'],
    ['30', 'Early'],
    ['60', '② Dearest'],
    ['70', '③ Cheap'],
    ['80', 'Late'],
  ]);
  for (const { day } of five) expect(table.brief).toContain(day);
  expect(table.brief).toHaveLength(60);
  expect(tableForFile(table)[6]).toEqual([5, 4, '① Dear']);
});

it('stands in the week of its day where rows are weeks', () => {
  const growth = {
    ...data('growth', [
      growthSeries([
        [5, 0, 0, 0],
        [2, 1, 3, 1],
      ]),
    ]),
    notes: [note(8, 'Done')],
  };
  expect(rowsOf(growthBars.table(growth, speaker)).map((row) => row.at(-1))).toEqual(['', '① Done']);
});

it('is what the calendar of the scenario holds, and those of the strategies that are compared', () => {
  const entry = (day: number, label: string) => ({ day, label, changes: [], cost: 0 });
  const strategy = (id: string) => ({ id, label: id, changes: [], trial: null, calendar: [entry(7, id)] });
  const scenario = {
    ...emptyScenario(vocabulary),
    calendar: [{ ...entry(3, 'all'), until: 5, cost: 20 }],
    strategies: [strategy('a'), strategy('b')],
  };
  expect(notesOf(scenario, [])).toEqual([{ day: 3, until: 5, text: 'all', cost: 20, levers: [] }]);
  expect(notesOf(scenario, ['b']).map(({ text }) => text)).toEqual(['all', 'b']);
});
