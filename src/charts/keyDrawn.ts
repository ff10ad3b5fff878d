import type { KeyAccounts, Series } from '../metrics/index.ts';
import { inWeeks } from './calendarAxis.ts';
import type { ChartData, ChartRun } from './chart.ts';

/** What is drawn of a run; null where no rule says who is a key customer. */
export interface KeyDrawn {
  readonly accounts: KeyAccounts | null;
  readonly days: number;
  /** For how many people one of the record stands. */
  readonly weight: number;
}

export type KeyData = ChartData<KeyDrawn>;
export type KeyRun = ChartRun<KeyDrawn> & { readonly drawn: { readonly accounts: KeyAccounts } };

/** The runs whose world has a rule. */
export const ruledRuns = (data: KeyData): KeyRun[] =>
  data.runs.filter((run): run is KeyRun => run.drawn.accounts !== null);

/** The stock of a run as a series, with people for simulated people. */
export const stockSeries = ({ accounts, days, weight }: KeyDrawn): Series => ({
  axis: 'day',
  x: Array.from({ length: days }, (_, day) => day),
  lines: [{ id: 'stock', title: 'stock', y: (accounts?.stock ?? []).map((n) => n * weight) }],
});

/** The calendar of the longest run. */
export const calendarOf = (data: KeyData): Series =>
  data.runs.map(({ drawn }) => stockSeries(drawn)).reduce((a, b) => (b.x.length > a.x.length ? b : a));

/** People who became key customers, or are so no longer, over some days. */
export interface Flow {
  readonly from: number;
  readonly to: number;
  readonly fresh: number;
  readonly lost: number;
}

/** New and lost by whole weeks of a long run, else by days; a last, shorter week is one too. */
export function flowsOf({ drawn }: KeyRun): Flow[] {
  const { accounts, days, weight } = drawn;
  const length = inWeeks(stockSeries(drawn)) ? 7 : 1;
  return Array.from({ length: Math.ceil(days / length) }, (_, at) => {
    const [from, to] = [at * length, Math.min(days, (at + 1) * length) - 1];
    const sum = (values: readonly number[]) =>
      values.slice(from, to + 1).reduce((all, value) => all + value, 0) * weight;
    return { from, to, fresh: sum(accounts.fresh), lost: sum(accounts.lost) };
  });
}
