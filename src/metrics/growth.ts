import { columnOf, type RunRecord } from '../record/index.ts';
import { eachActiveDay } from './activity.ts';
import { counted, once, upTo, type Measure } from './measure.ts';
import { splitOf, type SplitBy } from './split.ts';

/** Counts by period that add up: active = new + retained + resurrected, the last period’s active = retained + dormant. */
export interface GrowthAccounts {
  readonly active: readonly number[];
  readonly fresh: readonly number[];
  readonly retained: readonly number[];
  readonly resurrected: readonly number[];
  readonly dormant: readonly number[];
}

/** Growth accounting by whole periods from day 0 on, weeks unless asked otherwise; a last, shorter one is left out. */
export const growthAccounts = (record: RunRecord, periodDays = 7): GrowthAccounts =>
  once(record, `growth ${periodDays}`, () => accountsOf(record, periodDays, 1, () => 0)[0]!);

/** The same for each channel, segment or arm, in the order of their names; null where the record does not know. */
export function growthBySplit(
  record: RunRecord,
  by: SplitBy,
  periodDays = 7,
): { readonly names: readonly string[]; readonly accounts: readonly GrowthAccounts[] } | null {
  const split = splitOf(record, by);
  if (!split) return null;
  const { names, of } = split;
  return { names, accounts: accountsOf(record, periodDays, names.length, (person) => of[person]!) };
}

type Mutable = Record<'active' | 'fresh' | 'retained' | 'resurrected', number[]>;

function accountsOf(
  record: RunRecord,
  periodDays: number,
  rows: number,
  rowOf: (person: number) => number,
): GrowthAccounts[] {
  const periods = Math.floor(record.about.days / periodDays);
  const made = upTo(rows).map((): Mutable => ({
    active: zeros(periods),
    fresh: zeros(periods),
    retained: zeros(periods),
    resurrected: zeros(periods),
  }));
  const joinDay = columnOf(record, 'joinDay');
  let lastPerson = -1;
  let last = -1;
  eachActiveDay(record, (person, day) => {
    const period = Math.floor(day / periodDays);
    if (person !== lastPerson) last = -1;
    if (period >= periods || (person === lastPerson && period === last)) return;
    const row = made[rowOf(person)]!;
    row.active[period]! += 1;
    if (period === Math.floor(joinDay[person]! / periodDays)) row.fresh[period]! += 1;
    else if (person === lastPerson && period === last + 1) row.retained[period]! += 1;
    else if (period === 0) row.retained[period]! += 1;
    else row.resurrected[period]! += 1;
    lastPerson = person;
    last = period;
  });
  return made.map((row) => ({
    ...row,
    dormant: row.active.map((_, at) => (at === 0 ? 0 : row.active[at - 1]! - row.retained[at]!)),
  }));
}

const zeros = (count: number): number[] => new Array<number>(count).fill(0);

/** Who came, stayed, came back and fell silent, week by week. */
export const growth: Measure = {
  id: 'growth',
  title: 'Growth accounting',
  definition:
    'Active people of a week: new (joined in it), retained (active the week before too), resurrected (joined earlier, silent the week before); who was there before the first week counts as retained in it. Dormant: active the week before, silent now.',
  unit: 'people',
  tag: 'observed',
  value: (record) => {
    const now = growthAccounts(record).active.at(-1);
    return now === undefined ? { value: null } : counted(record, now);
  },
  series: (record) => {
    const accounts = growthAccounts(record);
    const { weight } = record.about;
    const line = (id: string, title: string, y: readonly number[], sign = 1) => ({
      id,
      title,
      y: y.map((n) => (n === 0 ? 0 : sign * n * weight)),
    });
    return {
      axis: 'week',
      x: upTo(accounts.active.length),
      lines: [
        line('fresh', 'New', accounts.fresh),
        line('resurrected', 'Resurrected', accounts.resurrected),
        line('retained', 'Retained', accounts.retained),
        line('dormant', 'Dormant', accounts.dormant, -1),
      ],
    };
  },
};
