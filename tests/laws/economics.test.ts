import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  channelAccounts,
  columnOf,
  dailySum,
  eachActiveDay,
  effectDays,
  findColumn,
  fromEvents,
  incentiveAccounts,
  ledgerLines,
  measures,
  moneyByAge,
  peopleMoney,
  ruleEffects,
  totalOf,
  trialArms,
  type AgeMoney,
  type Job,
  type RunRecord,
} from '#lab';
import { everything, loggedRun, readBack } from '../events/loggedRun.ts';
import { recordOf } from '../jobs.ts';
import { holds, runOnce, world } from './worlds.ts';

/* What costs and pays adds up: over channels to the whole, over lines to the books, over people to the totals. */

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);
const all = (record: RunRecord, name: string): number => sum(totalOf(record, name).values);
const measure = (id: string) => measures.find((one) => one.id === id)!;

/** Money that is divided evenly is no whole number any more. */
function expectMoney(value: number, wanted: number, about: string): void {
  expect(Math.abs(value - wanted), `${about}: ${value} for ${wanted}`).toBeLessThan(
    1e-9 * Math.max(1, Math.abs(wanted), Math.abs(value)),
  );
}

const size = { people: [50, 1500], days: [1, 50] } as const;

const inAnyWorld = runOnce(world(size), 40);

describe('in any world', () => {
  test('the channels add up to the whole, in people exactly, and in money to the books', () => {
    let [joined, paid] = [0, 0];
    inAnyWorld((record) => {
      const { channels, whole } = channelAccounts(record)!;
      const over = (of: (one: (typeof channels)[number]) => number) => sum(channels.map(of));
      expect(over((one) => one.joined)).toBe(all(record, 'joined'));
      expect(whole.joined).toBe(all(record, 'joined'));
      const cost = ['channelSpend', 'signUpRewardSpend', 'referralSpend'].map((name) => all(record, name));
      expect(over((one) => one.cost)).toBe(sum(cost));
      expect(over((one) => one.people.people)).toBe(whole.people.people);
      expect(over((one) => one.day30.returned)).toBe(whole.day30.returned);
      expectMoney(
        over((one) => one.brought),
        whole.brought,
        'brought',
      );
      // Nobody joined before: all that came in, and all that serving people cost, is theirs.
      expectMoney(whole.brought, all(record, 'income') - all(record, 'unitCost'), 'the books');
      joined += whole.joined;
      paid += all(record, 'income');
    });
    expect(joined).toBeGreaterThan(5000);
    expect(paid).toBeGreaterThan(1_000_000);
  });

  test('money by age is the same by channel, by segment and in all, and the same person by person', () => {
    inAnyWorld((record, job) => {
      const [whole] = moneyByAge(record, 'all') as [AgeMoney];
      for (const parts of [moneyByAge(record, 'channel')!, moneyByAge(record, 'segment')!])
        for (let age = 0; age < job.days; age++) {
          const over = (of: 'eligible' | 'visits' | 'paid') => sum(parts.map((part) => part[of][age]!));
          expect([over('eligible'), over('visits'), over('paid')]).toEqual([
            whole.eligible[age],
            whole.visits[age],
            whole.paid[age],
          ]);
          expectMoney(sum(parts.map((part) => part.revenue[age]!)), whole.revenue[age]!, `revenue at ${age}`);
          expectMoney(sum(parts.map((part) => part.serving[age]!)), whole.serving[age]!, `serving at ${age}`);
        }
      const money = peopleMoney(record)!;
      const group = columnOf(record, 'group');
      byChannelSums(record, money, group).forEach((own, channel) =>
        expectMoney(own, channelAccounts(record)!.channels[channel]!.brought, `people of ${channel}`),
      );
    });
  });

  test('who joined before the record is in no age, and pays no channel back', () => {
    let before = 0;
    holds(
      fc.property(world(size), (job) => {
        const record = recordOf({ ...job, warmUp: { days: 10, settings: job.settings } });
        const joinDay = columnOf(record, 'joinDay');
        const spent = columnOf(record, 'spent');
        const [whole] = moneyByAge(record, 'all') as [AgeMoney];
        const those = Array.from(joinDay.keys()).filter((person) => joinDay[person]! >= 0);
        expect([whole.eligible[0], channelAccounts(record)!.whole.joined]).toEqual([
          those.length,
          all(record, 'joined'),
        ]);
        expect(sum(whole.paid)).toBe(sum(those.map((person) => spent[person]!)));
        before += joinDay.length - those.length;
      }),
      20,
    );
    expect(before).toBeGreaterThan(500);
  });

  test('the lines of the books add up to income and cost on every day, and to the balance', () => {
    inAnyWorld((record, job) => {
      const lines = ledgerLines(record);
      const [income, cost] = ['income', 'cost'].map((name) => dailySum(record, name));
      for (let day = 0; day < job.days; day++) {
        const side = (of: 'income' | 'cost') =>
          sum(lines.flatMap((one) => (one.side === of ? [one.daily[day]!] : [])));
        expect([day, side('income'), side('cost')]).toEqual([day, income![day], cost![day]]);
      }
      const left = sum(lines.map(({ side, daily }) => (side === 'income' ? 1 : -1) * sum(daily)));
      expect(left).toBe(measure('balance').value(record).value);
    });
  });

  test('what incentives and rules did is what was counted of them, person by person', () => {
    let [acts, matched] = [0, 0];
    inAnyWorld((record, job) => {
      for (const part of ['extra', 'deterred', 'anyway', 'given'] as const) {
        const total = {
          extra: 'incremental',
          deterred: 'deterred',
          anyway: 'subsidised',
          given: 'redeemed',
        }[part];
        const counted = sum(incentiveAccounts(record)!.map((one) => one[part]));
        expect(counted, part).toBe(all(record, total));
        acts += counted;
      }
      for (const { name, reached, heldOut } of ruleEffects(record)) {
        const [first, times] = [columnOf(record, `careFirst-${name}`), columnOf(record, `careTimes-${name}`)];
        const came = new Set<number>();
        eachActiveDay(record, (person, day) => {
          if (day >= first[person]! && day < first[person]! + effectDays) came.add(person);
        });
        const those = Array.from(first.keys()).filter(
          (person) => first[person]! >= 0 && first[person]! + effectDays <= job.days,
        );
        const held = those.filter((person) => times[person]! < 0);
        expect([reached.people + heldOut.people, heldOut.people]).toEqual([those.length, held.length]);
        expect(heldOut.came).toBe(held.filter((person) => came.has(person)).length);
        expect(reached.came + heldOut.came).toBe(those.filter((person) => came.has(person)).length);
        matched += those.length;
      }
    });
    expect(acts).toBeGreaterThan(1000);
    expect(matched).toBeGreaterThan(500);
  });

  test('work, hours and goals keep within their bounds', () => {
    inAnyWorld((record) => {
      const within = (id: string, high: (day: number) => number) =>
        measure(id).series!(record).lines[0]?.y.forEach((value, day) => {
          if (value !== null)
            expect(value >= 0 && value <= high(day) * (1 + 1e-12), `${id} ${day}`).toBe(true);
        });
      within('service', () => 1);
      within('activeShare', () => 1);
      const offered = measure('staffHours').series!(record).lines[1]!.y;
      within('staffHours', (day) => offered[day]!);
      const users = measure('users').series!(record).lines[0]!.y;
      const month = measure('active').series!(record, 'month').lines[0]!.y;
      month.forEach((active, day) => expect(active).toBeLessThanOrEqual(users[day]!));
    });
  });
});

function byChannelSums(record: RunRecord, money: Float64Array, group: ArrayLike<number>): number[] {
  const sums = record.channels.map(() => 0);
  money.forEach((amount, person) => (sums[Math.floor(group[person]! / record.segments.length)]! += amount));
  return sums;
}

describe('from an event log', () => {
  const run = loggedRun(everything);
  const read = readBack(run);
  const again = fromEvents(read.events, { days: run.record.about.days, currency: read.currency });

  test('what newcomers pay by age is what its events say, recounted from nothing else', () => {
    const { days } = again.about;
    const joinedOn = new Map<string, number>();
    for (const { person, day, kind } of read.events) if (kind === 'joined') joinedOn.set(person, day);
    let value = 0;
    for (let age = 0; age < 21; age++) {
      const watched = [...joinedOn].filter(([, day]) => day + age < days);
      const those = new Set(watched.map(([person]) => person));
      const paid = read.events.filter(
        ({ person, day, amount }) =>
          amount !== undefined && those.has(person) && day - joinedOn.get(person)! === age,
      );
      value += sum(paid.map(({ amount }) => amount!)) / watched.length;
    }
    expect(value).toBeGreaterThan(0);
    expectMoney(measure('ltvPaid').value(again, 'd21').value!, value, 'paid by day 21');
    expectMoney(measure('ltvPaid').value(run.record, 'd21').value!, value, 'paid by day 21, of the run');
  });

  test('what only the books know is null', () => {
    for (const id of ['ltv', 'cac', 'cacMarginal', 'payback', 'roi', 'increment', 'backlog', 'staffHours'])
      expect([id, measure(id).value(again).value]).toEqual([id, null]);
  });
});

describe('in a trial', () => {
  const trial: Job = { ...everything, trial: { share: 0.4, changes: [['revenue.purchaseBase', -1]] } };
  const record = recordOf(trial);

  test('the two groups are everybody, and hold all that there is', () => {
    const { tried, rest } = trialArms(record, 'orders')!;
    expect(tried.people + rest.people).toBe(record.joined);
    expectMoney(
      tried.people * tried.mean + rest.people * rest.mean,
      sum(findColumn(record, 'orders')!),
      'purchases',
    );
  });

  test('what makes people buy more shows, and no trial has no effect', () => {
    const { value, error } = measure('trialOrders').value(record);
    expect(value! / error!).toBeGreaterThan(4);
    expect(measure('trialOrders').value(recordOf(everything)).value).toBeNull();
  });
});
