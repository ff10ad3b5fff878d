import { findColumn, type RunRecord } from '../record/index.ts';
import { cohortRows, type CohortBy } from './cohorts.ts';
import { ratio } from './measure.ts';

/** What a cohort has come to by the end of the run: nobody knows how much of it by which age. */
export interface CohortValue {
  readonly id: string;
  readonly size: number;
  /** Days since joining, of all of them: older cohorts have had longer. */
  readonly days: number;
  readonly buyers: number;
  readonly orders: number;
  /** Minor units of money. */
  readonly spent: number;
  readonly spentPerPerson: number | null;
  /** Over the days since joining, which makes young and old cohorts comparable as far as anything does. */
  readonly spentPerDay: number | null;
}

/**
 * What each cohort of those who joined in the record has bought; null where the record knows no such cohorts, or of no
 * purchases.
 * A person's orders and spending are known as totals at the end only, so they cannot be laid out by age.
 */
export function cohortValues(record: RunRecord, by: CohortBy): CohortValue[] | null {
  const rows = cohortRows(record, by);
  const [joinDay, orders, spent] = ['joinDay', 'orders', 'spent'].map((name) => findColumn(record, name));
  if (!rows || !joinDay || !orders || !spent) return null;
  const sums = rows.ids.map(() => ({ size: 0, days: 0, buyers: 0, orders: 0, spent: 0 }));
  for (let person = 0; person < record.joined; person++) {
    if (joinDay[person]! < 0) continue;
    const row = sums[rows.rowOf(person, joinDay[person]!)];
    if (!row) continue;
    row.size += 1;
    row.days += record.about.days - joinDay[person]!;
    row.buyers += Number(orders[person]! > 0);
    row.orders += orders[person]!;
    row.spent += spent[person]!;
  }
  return sums.map((row, at) => ({
    id: rows.ids[at]!,
    ...row,
    spentPerPerson: ratio(row.spent, row.size),
    spentPerDay: ratio(row.spent, row.days),
  }));
}
