import { makeSpeaker } from '../../src/app/speaker.ts';
import {
  cellText,
  type ChartData,
  type ChartRun,
  type ChartTable,
  type Role,
} from '../../src/charts/index.ts';
import { measures, type Measure, type Series } from '../../src/metrics/index.ts';

/** Hand-made series, small enough to check a sentence by eye. */
export const speaker = makeSpeaker('en', {}, 'CNY');

export const measure = (id: string): Measure => measures.find((one) => one.id === id)!;

type Values = readonly (number | null)[];

/** One line along an axis that begins at 0. */
export function series(
  axis: Series['axis'],
  y: Values,
  counts?: { readonly count: readonly number[]; readonly among: readonly number[] },
): Series {
  return { axis, x: y.map((_, index) => index), lines: [{ id: 'line', title: 'Line', y, ...counts }] };
}

/** A share by age from its counts. */
export const shares = (count: readonly number[], among: readonly number[]): Series =>
  series(
    'age',
    count.map((n, age) => (among[age] === 0 ? null : n / among[age]!)),
    { count, among },
  );

/** The weekly parts of growth accounting; dormant is given as a positive number. */
export function growthSeries(
  weeks: readonly (readonly [fresh: number, back: number, kept: number, lost: number])[],
): Series {
  const line = (id: string, part: number, sign = 1) => ({
    id,
    title: id,
    y: weeks.map((week) => (week[part] === 0 ? 0 : sign * week[part]!)),
  });
  return {
    axis: 'week',
    x: weeks.map((_, week) => week),
    lines: [line('fresh', 0), line('resurrected', 1), line('retained', 2), line('dormant', 3, -1)],
  };
}

const roles: readonly Role[] = ['a', 'b', 'c'];
const labels = ['All in', 'Half and half', 'Nothing'];

/** A chart's data: one run alone is one's own. */
export const data = (measureId: string, all: readonly Series[], variant?: string): ChartData =>
  dataOf(measureId, all, variant);

/** The same of what a chart of its own kind draws. */
export function dataOf<Drawn>(id: string, all: readonly Drawn[], variant?: string): ChartData<Drawn> {
  const runs = all.map((drawn, index): ChartRun<Drawn> => ({
    id: `run${index}`,
    label: all.length === 1 ? 'Your levers' : labels[index]!,
    role: all.length === 1 ? 'current' : roles[index]!,
    drawn,
  }));
  return { measure: measure(id), ...(variant !== undefined && { variant }), runs };
}

/** What stands in the rows of a table. */
export const rowsOf = ({ rows }: ChartTable): string[][] => rows.map((row) => row.map(cellText));

/** The same number so many times, or a number for each. */
export const days = (count: number, value: number | ((day: number) => number)): number[] =>
  Array.from({ length: count }, (_, day) => (typeof value === 'number' ? value : value(day)));
