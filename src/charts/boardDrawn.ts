import { activeInWindow, powerCurve, type Measure, type PowerCurve, type Series } from '../metrics/index.ts';
import type { ChartData, ChartRun } from './chart.ts';

type RunRecord = Parameters<Measure['value']>[0];

/** What is drawn of a run: people by day, by week and by month, and on how many days of the last week they came. */
export interface BoardDrawn {
  readonly days: number;
  readonly day: readonly number[];
  readonly week: readonly number[];
  readonly month: readonly number[];
  /** Null while the record is younger than 30 days. */
  readonly sticky: readonly (number | null)[];
  readonly lastWeek: PowerCurve;
  /** For how many people one of the record stands. */
  readonly weight: number;
}

export type BoardData = ChartData<BoardDrawn>;
export type BoardRun = ChartRun<BoardDrawn>;

/** The three windows, the longest first: so its line lies behind. */
export const windows = ['month', 'week', 'day'] as const;

const longest = 30;

/** Days of a week. */
export const weekDays = [1, 2, 3, 4, 5, 6, 7];

export function readBoard(record: RunRecord): BoardDrawn {
  const { days, weight } = record.about;
  const [day, week, month] = [1, 7, longest].map((window) => [...activeInWindow(record, window)]);
  return {
    days,
    day: day!,
    week: week!,
    month: month!,
    sticky: month!.map((people, at) => (at < longest - 1 || people === 0 ? null : day![at]! / people)),
    lastWeek: powerCurve(record, { window: 7 }),
    weight,
  };
}

/** The calendar of the longest run. */
export const calendarOf = ({ runs }: BoardData): Series => ({
  axis: 'day',
  x: Array.from({ length: Math.max(...runs.map(({ drawn }) => drawn.days)) }, (_, day) => day),
  lines: [],
});

/** Whether the last week is whole and anybody came in it. */
export const hasWeek = ({ drawn }: BoardRun): boolean => drawn.lastWeek.whole && drawn.lastWeek.active > 0;
