import { aroundBy, lifetimeMoney, type Interval, type LifeDay } from '../metrics/index.ts';
import type { ChartData } from './chart.ts';

/** A day of a newcomer’s life; a rule of thumb watches nobody. */
export type ValueDay = Omit<LifeDay, 'eligible'> & Partial<Pick<LifeDay, 'eligible'>>;

/** What the chart draws of a run: each day of a newcomer’s life within the horizon. */
export interface ValueDrawn {
  readonly days: readonly ValueDay[];
  /** What a unit of money on the day of joining is worth a year later, as a discount. */
  readonly discount: number;
  /** What a dashboard's rule of thumb says; null where it says nothing. */
  readonly rule: number | null;
  /** Standard error of what she has brought by the end of each day; null where a rule of thumb watches nobody. */
  readonly errors: ArrayLike<number> | null;
  readonly weight: number;
}

export type ValueData = ChartData<ValueDrawn>;

/** A week of a newcomer’s life: what she brought in it, or in a shorter last one would have at its rate. */
export interface ValueWeek {
  readonly from: number;
  readonly until: number;
  readonly money: number;
}

/** The weeks of a run’s horizon; money of later days is worth less under a discount. */
export function weeksOf({ days, discount }: ValueDrawn): ValueWeek[] {
  const weeks: ValueWeek[] = [];
  for (let from = 0; from < days.length; from += 7) {
    const own = days.slice(from, from + 7);
    weeks.push({
      from,
      until: from + own.length,
      money: (7 * lifetimeMoney(own, { discount })) / own.length,
    });
  }
  return weeks;
}

/** The last day of the longest horizon. */
export const lastDay = ({ runs }: ValueData): number =>
  Math.max(0, ...runs.map(({ drawn }) => drawn.days.length));

/** What she has brought by the end of so many days. */
export const soFar = ({ days, discount }: ValueDrawn, until: number): number =>
  lifetimeMoney(days.slice(0, until), { discount });

/** The 95 % interval of that, by chance among people. */
export function rangeSoFar(drawn: ValueDrawn, until: number): Interval | null {
  const error = drawn.errors?.[until - 1];
  return error === undefined ? null : aroundBy(soFar(drawn, until), error);
}
