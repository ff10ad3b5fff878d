import { dailySum, findTotal, type RunRecord } from '../../record/index.ts';
import { sumAll } from '../entries.ts';
import { once } from '../measure.ts';

/** What it costs to serve people and what showing them advertisements brings, for one of each; minor units of money. */
export interface Rates {
  /** On each day, for each person active on it. */
  readonly adsPerVisit: Float64Array;
  readonly costPerVisit: Float64Array;
  /** Over the whole record: of each purchase, and of each unit of money that purchases bring. */
  readonly costPerOrder: number;
  readonly goodsOfSales: number;
}

/** A total of a record day by day; nothing where the record does not count it. */
export const dailyOrNone = (record: RunRecord, name: string): Float64Array =>
  findTotal(record, name) ? dailySum(record, name) : new Float64Array(record.about.days);

/**
 * The rates of a record. What depends on visits is spread evenly over those active on the day; what depends on purchases
 * over all purchases of the record, since nobody knows by age what each of them cost.
 */
export const ratesOf = (record: RunRecord): Rates =>
  once(record, 'rates', () => {
    const active = dailyOrNone(record, 'active');
    const each = (name: string) =>
      dailyOrNone(record, name).map((amount, day) => (active[day]! > 0 ? amount / active[day]! : 0));
    const all = (name: string) => sumAll(dailyOrNone(record, name));
    const over = (amount: number, count: number) => (count > 0 ? amount / count : 0);
    return {
      adsPerVisit: each('adRevenue'),
      costPerVisit: each('visitCost'),
      costPerOrder: over(all('orderCost'), all('orders')),
      goodsOfSales: over(all('goodsCost'), all('revenue') - all('memberFees')),
    };
  });
