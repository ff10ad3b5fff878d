import { columnOf, findAges, type RunRecord } from '../../record/index.ts';
import { eachActiveDay } from '../activity.ts';
import { once, upTo } from '../measure.ts';
import { ratesOf } from './servingCosts.ts';

/**
 * What those who joined in the record did and paid on each day since joining, in minor units and simulated people. The
 * same for each part: a channel, a segment, or everybody.
 */
export interface AgeMoney {
  /** Who was watched to the end of that day. */
  readonly eligible: Float64Array;
  readonly visits: Float64Array;
  /** What they paid. */
  readonly paid: Float64Array;
  /** That, and their part of advertising and commission. */
  readonly revenue: Float64Array;
  /** What serving them cost. */
  readonly serving: Float64Array;
}

/** In which parts people are laid out. */
export type AgeBy = 'all' | 'channel' | 'segment';

/** The parts, in the order of their names; null where the record does not know what was paid at which age. */
export function moneyByAge(record: RunRecord, by: AgeBy): readonly AgeMoney[] | null {
  if (!findAges(record, 'revenue')) return null;
  return once(record, `money by age ${by}`, () => {
    const groups = groupMoney(record);
    const segments = record.segments.length;
    const partOf = (group: number) =>
      by === 'all' ? 0 : by === 'channel' ? Math.floor(group / segments) : group % segments;
    const parts = by === 'all' ? 1 : by === 'channel' ? record.channels.length : segments;
    return upTo(parts).map((part) =>
      groups.filter((_, group) => partOf(group) === part).reduce(added, nothing(record.about.days)),
    );
  });
}

const nothing = (days: number): AgeMoney => ({
  eligible: new Float64Array(days),
  visits: new Float64Array(days),
  paid: new Float64Array(days),
  revenue: new Float64Array(days),
  serving: new Float64Array(days),
});

const sums = (a: Float64Array, b: Float64Array): Float64Array => a.map((value, age) => value + b[age]!);

const added = (a: AgeMoney, b: AgeMoney): AgeMoney => ({
  eligible: sums(a.eligible, b.eligible),
  visits: sums(a.visits, b.visits),
  paid: sums(a.paid, b.paid),
  revenue: sums(a.revenue, b.revenue),
  serving: sums(a.serving, b.serving),
});

/** Every channel and segment by itself. */
const groupMoney = (record: RunRecord): readonly AgeMoney[] =>
  once(record, 'money of groups by age', () => {
    const { days } = record.about;
    const groups = upTo(record.channels.length * record.segments.length).map(() => nothing(days));
    countPeople(record, groups);
    const { costPerOrder, goodsOfSales } = ratesOf(record);
    const [paid, fees, orders, commission] = ['revenue', 'memberFees', 'orders', 'commissionRevenue'].map(
      (name) => agesOf(record, name),
    );
    groups.forEach((money, group) => {
      for (let age = 0; age < days; age++) {
        const sales = paid!(age, group) - fees!(age, group);
        money.paid[age]! += paid!(age, group);
        money.revenue[age]! += paid!(age, group) + commission!(age, group);
        money.serving[age]! += costPerOrder * orders!(age, group) + goodsOfSales * sales;
      }
    });
    return groups;
  });

/** A total by age; nothing where the record does not keep it so. */
function agesOf(record: RunRecord, name: string): (age: number, group: number) => number {
  const total = findAges(record, name);
  return total ? (age, group) => total.values[age * total.width + group]! : () => 0;
}

/** Who was watched how long, who came when, and what depends on coming. */
function countPeople(record: RunRecord, groups: readonly AgeMoney[]): void {
  const { days } = record.about;
  const { adsPerVisit, costPerVisit } = ratesOf(record);
  const [joinDay, group] = [columnOf(record, 'joinDay'), columnOf(record, 'group')];
  for (let person = 0; person < record.joined; person++)
    if (joinDay[person]! >= 0) groups[group[person]!]!.eligible[days - 1 - joinDay[person]!]! += 1;
  // Someone old enough for an age is old enough for every lower one.
  for (const { eligible } of groups)
    for (let age = days - 2; age >= 0; age--) eligible[age]! += eligible[age + 1]!;
  eachActiveDay(record, (person, day) => {
    const age = day - joinDay[person]!;
    if (joinDay[person]! < 0) return;
    const { visits, revenue, serving } = groups[group[person]!]!;
    visits[age]! += 1;
    revenue[age]! += adsPerVisit[day]!;
    serving[age]! += costPerVisit[day]!;
  });
}
