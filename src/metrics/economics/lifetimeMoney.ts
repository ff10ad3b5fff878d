import { exp, log1p } from '../../math/index.ts';
import { findColumn, type RunRecord } from '../../record/index.ts';
import { enough } from '../enough.ts';
import { once } from '../measure.ts';
import { survivalAt } from '../survival/kaplanMeier.ts';
import { trueSurvival } from '../survival/survival.ts';
import { moneyByAge } from './moneyByAge.ts';

/** One day since joining: what a newcomer brings on it, and who is still there to. */
export interface LifeDay {
  readonly age: number;
  /** People watched to its end. */
  readonly eligible: number;
  /** What each of them brought on it on average; minor units. */
  readonly brought: number;
  /** The part of those who joined who had not left when it began; null where only an event log is known. */
  readonly present: number | null;
}

/** What is counted: what people paid, or with it ads and commission and less what serving them cost. */
export type LifeMoney = 'paid' | 'brought';

/** Every age that anybody was watched to; null where the record does not know what was paid at which age. */
export function lifeDays(record: RunRecord, of: LifeMoney = 'brought'): readonly LifeDay[] | null {
  const all = moneyByAge(record, 'all');
  if (!all) return null;
  return once(record, `life days ${of}`, () => {
    const [{ eligible, paid, revenue, serving }] = all as [(typeof all)[number]];
    const curve = findColumn(record, 'firstLeftDay') ? trueSurvival(record) : null;
    const ages = eligible.findIndex((people) => people === 0);
    return Array.from({ length: ages < 0 ? eligible.length : ages }, (_, age) => ({
      age,
      eligible: eligible[age]!,
      brought: (of === 'paid' ? paid[age]! : revenue[age]! - serving[age]!) / eligible[age]!,
      present: curve && (age === 0 ? 1 : survivalAt(curve, age)),
    }));
  });
}

/** How far money is counted, and what later money is worth: a payment a year later 1 / (1 + discount) of it. */
export interface Horizon {
  /** Days from the day of joining on; null for as long as enough people were watched. */
  readonly days: number | null;
  readonly discount: number;
}

/** What money of each age is worth on the day of joining. */
export const worthAt = (age: number, discount: number): number =>
  discount === 0 ? 1 : exp((-age * log1p(discount)) / 365);

/** The days of a horizon; null where nobody, or without one not enough people, were watched so long. */
export function daysWithin(days: readonly LifeDay[], { days: wanted }: Horizon): readonly LifeDay[] | null {
  const solid = days.filter(({ eligible }) => eligible >= enough);
  const within = wanted === null ? solid : days.slice(0, wanted);
  return within.length === 0 || (wanted !== null && within.length < wanted) ? null : within;
}

/** What a newcomer brings within a horizon. */
export const lifetimeMoney = (
  days: readonly Pick<LifeDay, 'age' | 'brought'>[],
  { discount }: Pick<Horizon, 'discount'>,
): number => days.reduce((sum, { age, brought }) => sum + brought * worthAt(age, discount), 0);
