import { columnOf, type RunRecord } from '../../record/index.ts';
import { cohortTable } from '../cohorts.ts';
import { sumAll } from '../entries.ts';
import { aroundBy, sampleOf, type Interval, type Sample } from '../intervals.ts';
import { once, ratio } from '../measure.ts';
import { splitOf } from '../split.ts';
import { channelCosts } from './channelCosts.ts';
import { marginalCosts } from './marginalCost.ts';
import { moneyByAge, type AgeMoney } from './moneyByAge.ts';
import { lifeErrors } from './moneyErrors.ts';
import { broughtByWeek, paybackRange, paybackWeek, type WeekRange } from './paybackWeek.ts';
import { peopleMoney } from './peopleMoney.ts';

/** What a channel cost and what its people brought; money in minor units, people simulated ones. */
export interface ChannelAccount {
  readonly name: string;
  readonly joined: number;
  readonly cost: number;
  /** What one newcomer cost on average; null where nobody came. */
  readonly each: number | null;
  /** What one more would cost at the spending of the last week. */
  readonly marginal: number | null;
  /** What those who joined have brought so far, less what serving them cost. */
  readonly brought: number;
  readonly people: Sample;
  /** What one newcomer had brought by the end of each week since joining. */
  readonly byWeek: readonly number[];
  readonly paybackWeek: number | null;
  /** Standard errors of those weeks, and from which week to which that of paying back may be. */
  readonly weekErrors: readonly number[];
  readonly paybackRange: WeekRange;
  /** Of those old enough, how many were active on day 30. */
  readonly day30: { readonly returned: number; readonly eligible: number };
}

/** All channels and, as the whole, everybody; null where the record does not know costs, or what people paid. */
export interface ChannelAccounts {
  readonly channels: readonly ChannelAccount[];
  readonly whole: ChannelAccount;
}

/** The accounts of all channels of a record. */
export function channelAccounts(record: RunRecord): ChannelAccounts | null {
  const costs = channelCosts(record);
  const [parts, all] = [moneyByAge(record, 'channel'), moneyByAge(record, 'all')];
  const money = peopleMoney(record);
  if (!costs || !parts || !all || !money) return null;
  return once(record, 'channel accounts', () => {
    const marginal = marginalCosts(record);
    const days = cohortTable(record, {
      by: 'channel',
      columns: [{ from: 30, to: 30 }],
      form: { periodDays: 1 },
    })!;
    const samples = samplesOf(record, money);
    const errors = lifeErrors(record, 'brought', 'channel')!;
    const channels = costs.map(({ name, cost, joined }, channel) =>
      accountOf(name, sumAll(cost), sumAll(joined), parts[channel]!, {
        marginal: marginal?.[channel] ?? null,
        people: samples.channels[channel]!,
        errors: errors[channel]!,
        day30: days.rows[channel]!.cells[0]!,
      }),
    );
    const sum = (of: (one: ChannelAccount) => number) => channels.reduce((total, one) => total + of(one), 0);
    const known = channels.flatMap((one) => one.marginal ?? []);
    const whole = accountOf(
      'all',
      sum(({ cost }) => cost),
      sum(({ joined }) => joined),
      all[0]!,
      {
        marginal: known.length > 0 ? Math.min(...known) : null,
        people: samples.whole,
        errors: lifeErrors(record, 'brought', 'all')![0]!,
        day30: days.whole.cells[0]!,
      },
    );
    return { channels, whole };
  });
}

function accountOf(
  name: string,
  cost: number,
  joined: number,
  money: AgeMoney,
  {
    errors,
    ...rest
  }: Pick<ChannelAccount, 'marginal' | 'people' | 'day30'> & { readonly errors: Float64Array },
): ChannelAccount {
  const byWeek = broughtByWeek(money);
  const weekErrors = byWeek.map((_, week) => errors[7 * week + 6]!);
  const each = ratio(cost, joined);
  return {
    name,
    joined,
    cost,
    each,
    brought: sumAll(money.revenue) - sumAll(money.serving),
    byWeek,
    paybackWeek: each === null ? null : paybackWeek(byWeek, each),
    weekErrors,
    paybackRange: each === null ? [null, null] : paybackRange(byWeek, weekErrors, each),
    ...rest,
  };
}

/** How differently people bring: those who joined in the record. */
function samplesOf(
  record: RunRecord,
  money: Float64Array,
): { readonly channels: readonly Sample[]; readonly whole: Sample } {
  const { names, of } = splitOf(record, 'channel')!;
  const joinDay = columnOf(record, 'joinDay');
  const lists: number[][] = names.map(() => []);
  money.forEach((amount, person) => {
    if (joinDay[person]! >= 0) lists[of[person]!]!.push(amount);
  });
  return { channels: lists.map(sampleOf), whole: sampleOf(lists.flat()) };
}

/** What a unit of money spent has brought beyond itself, with the interval that chance among so many people leaves. */
export function returnOf({ cost, brought, people }: ChannelAccount): {
  readonly value: number;
  readonly error: number;
  readonly interval: Interval;
} | null {
  if (cost === 0 || people.people === 0) return null;
  const value = brought / cost - 1;
  const error = Math.sqrt(people.people * people.variance) / cost;
  return { value, error, interval: aroundBy(value, error) };
}
