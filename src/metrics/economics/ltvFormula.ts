import { dailySum, findTotal, type RunRecord } from '../../record/index.ts';
import { sumAll } from '../entries.ts';
import { growthAccounts } from '../growth.ts';
import { upTo, type Measure } from '../measure.ts';
import { horizonFamilies, horizonOf } from './horizons.ts';
import { lifetimeMoney } from './lifetimeMoney.ts';
import { dailyOrNone } from './servingCosts.ts';

/** Days of the periods that the rule of thumb counts by. */
const periodDays = 28;

/** What a dashboard multiplies: what an active person brings in a period, and how many periods she is taken to stay. */
export interface RuleOfThumb {
  /** Minor units; income less unit costs. */
  readonly perActive: number;
  /** Of those active in one period, the share who are not in the next. */
  readonly silent: number;
}

/** Both numbers, from all whole periods of 28 days; null with fewer than two of them, or where nobody falls silent. */
export function ruleOfThumb(record: RunRecord): RuleOfThumb | null {
  if (!findTotal(record, 'income')) return null;
  const { active, dormant } = growthAccounts(record, periodDays);
  const until = active.length * periodDays;
  const [before, silent] = [sumAll(active.slice(0, -1)), sumAll(dormant)];
  if (before === 0 || silent === 0) return null;
  const money = (daily: Float64Array) => sumAll(daily.subarray(0, until));
  const brought = money(dailySum(record, 'income')) - money(dailyOrNone(record, 'unitCost'));
  return { perActive: brought / sumAll(active), silent: silent / before };
}

/** What the rule has someone bring on each day since joining, as if periods were all there is, and who is left to. */
export const ruleDays = ({ perActive, silent }: RuleOfThumb, days: number) => {
  let present = 1;
  return upTo(days).map((age) => {
    if (age > 0 && age % periodDays === 0) present *= 1 - silent;
    return { age, brought: (present * perActive) / periodDays, present };
  });
};

/** What the rule says for a whole life. */
export const ruleValue = ({ perActive, silent }: RuleOfThumb): number => perActive / silent;

const counted =
  'What an active person brings in 28 days, the same in every 28 days, for as long as she is taken to stay: of those active in 28 days, a share is not in the next. Everybody is taken for alike, and the future for the present';

/** Lifetime value as many dashboards show it. */
export const ltvFormula: Measure = {
  id: 'ltvFormula',
  title: 'Lifetime value by rule of thumb',
  definition: `${counted}; a whole life added up: one over the other. None without two whole periods, or while nobody falls silent.`,
  unit: 'money',
  tag: 'observed',
  reads: ['income'],
  families: horizonFamilies('Lifetime value by rule of thumb', counted),
  value: (record, variant) => {
    const rule = ruleOfThumb(record);
    const { days, discount } = horizonOf(variant);
    if (!rule) return { value: null };
    return { value: days === null ? ruleValue(rule) : lifetimeMoney(ruleDays(rule, days), { discount }) };
  },
};
