import { columnOf, findAges, findColumn, type RunRecord } from '../../record/index.ts';
import { eachActiveDay } from '../activity.ts';
import { sumAll } from '../entries.ts';
import { once } from '../measure.ts';
import { moneyByAge } from './moneyByAge.ts';
import { ratesOf } from './servingCosts.ts';

/**
 * What each person has brought less what serving her has cost, in minor units, for the differences between people; of
 * commission everybody has the part that her visits are of those of her channel. Of those who joined in the record the
 * sum of a channel is that of `moneyByAge`. Null where the record does not know what people paid.
 */
export function peopleMoney(record: RunRecord): Float64Array | null {
  const byChannel = moneyByAge(record, 'channel');
  const [spent, orders] = [findColumn(record, 'spent'), findColumn(record, 'orders')];
  if (!byChannel || !spent) return null;
  return once(record, 'money of people', () => {
    const { adsPerVisit, costPerVisit, costPerOrder } = ratesOf(record);
    const [joinDay, group] = [columnOf(record, 'joinDay'), columnOf(record, 'group')];
    const segments = record.segments.length;
    const channelOf = (person: number) => Math.floor(group[person]! / segments);
    const keeps = channelRates(record, spent, channelOf);
    const money = Float64Array.from({ length: record.joined }, (_, person) => {
      const { ofPaid } = keeps[channelOf(person)]!;
      return joinDay[person]! < 0
        ? 0
        : spent[person]! * ofPaid - (orders ? orders[person]! * costPerOrder : 0);
    });
    eachActiveDay(record, (person, day) => {
      if (joinDay[person]! < 0) return;
      money[person]! += adsPerVisit[day]! - costPerVisit[day]! + keeps[channelOf(person)]!.perVisit;
    });
    return money;
  });
}

/** Of each channel: what is left of a unit of money paid after the cost of goods, and the commission of one visit. */
function channelRates(
  record: RunRecord,
  spent: ArrayLike<number>,
  channelOf: (person: number) => number,
): { readonly ofPaid: number; readonly perVisit: number }[] {
  const { goodsOfSales } = ratesOf(record);
  const joinDay = columnOf(record, 'joinDay');
  const paid = new Float64Array(record.channels.length);
  for (let person = 0; person < record.joined; person++)
    if (joinDay[person]! >= 0) paid[channelOf(person)]! += spent[person]!;
  return moneyByAge(record, 'channel')!.map(({ visits }, channel) => {
    const [fees, commission] = ['memberFees', 'commissionRevenue'].map((name) =>
      agesIn(record, name, channel),
    );
    const all = sumAll(visits);
    const goods = goodsOfSales * (paid[channel]! - fees!);
    return {
      ofPaid: paid[channel]! > 0 ? 1 - goods / paid[channel]! : 1,
      perVisit: all > 0 ? commission! / all : 0,
    };
  });
}

/** A total by age of one channel, over all ages. */
function agesIn(record: RunRecord, name: string, channel: number): number {
  const total = findAges(record, name);
  if (!total) return 0;
  const segments = record.segments.length;
  let sum = 0;
  total.values.forEach((value, at) => {
    if (Math.floor((at % total.width) / segments) === channel) sum += value;
  });
  return sum;
}
