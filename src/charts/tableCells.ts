import type { MeasureUnit } from '../metrics/index.ts';
import { minorPerMajor, type Speaker } from '../schema/index.ts';
import { amount } from './amounts.ts';
import type { ChartTable, TableCell, TableColumn } from './chart.ts';
import { chartWords } from './words.ts';

/** A value of a measure as a cell. */
export const valueCell = (speaker: Speaker, unit: MeasureUnit, value: number | null): TableCell => ({
  text: amount(speaker, unit, value),
  values: [plain(speaker, unit, value)],
});

/** A whole number as a cell: a day, a week, a count of people. */
export const numberCell = (speaker: Speaker, value: number | null): TableCell => ({
  text: speaker.number(value, 'number'),
  values: [value],
});

/** A share in the words of the chart, with what it was counted from; its column is a `countedColumn`. */
export const countedCell = (
  text: string,
  share: number | null,
  count: number | null,
  among: number | null,
): TableCell => ({ text, values: [share, count, among] });

/** The head of a column of a measure's values; in a file it names the currency. */
export const valueColumn = (speaker: Speaker, unit: MeasureUnit, title: string): TableColumn =>
  unit === 'money'
    ? { title, values: [speaker.say(chartWords.inCurrency, { name: title, currency: speaker.currency })] }
    : title;

/** The head of a column of shares with their counts. */
export const countedColumn = (speaker: Speaker, title: string): TableColumn => ({
  title,
  values: [
    title,
    speaker.say(chartWords.countOf, { name: title }),
    speaker.say(chartWords.amongOf, { name: title }),
  ],
});

function plain(speaker: Speaker, unit: MeasureUnit, value: number | null): number | null {
  return unit === 'money' && value !== null ? value / minorPerMajor(speaker.currency) : value;
}

export const cellText = (cell: TableCell): string => (typeof cell === 'string' ? cell : cell.text);

export const columnTitle = (column: TableColumn): string =>
  typeof column === 'string' ? column : column.title;

/** The whole table for a file: a head and its rows, with numbers as numbers and nothing where there is none. */
export function tableForFile({ columns, rows }: ChartTable): (string | number)[][] {
  const widths = columns.map((column) => (typeof column === 'string' ? 1 : column.values.length));
  const head = columns.flatMap((column) => (typeof column === 'string' ? [column] : column.values));
  const body = rows.map((row) =>
    row.flatMap((cell, index) => {
      const values = typeof cell === 'string' ? [cell] : cell.values.map((value) => value ?? '');
      return Array.from({ length: widths[index]! }, (_, at) => values[at] ?? '');
    }),
  );
  return [head, ...body];
}
