import { describe, expect, test } from 'vitest';
import {
  broughtByWeek,
  channelAccounts,
  effectOf,
  incentiveAccounts,
  incrementOf,
  ledgerLines,
  measures,
  paybackWeek,
  returnOf,
  ruleEffects,
  shareInterval,
  trialArms,
  trialEffectOf,
  type RunRecord,
} from '#lab';
import { plainRecord, type PlainLife, type PlainWorld } from '../plainRecord.ts';

const measure = (id: string) => measures.find((one) => one.id === id)!;
const value = (record: RunRecord, id: string, variant?: string) => measure(id).value(record, variant);

/** A total by a list, as `[day][entry]`. */
type Listed = readonly [by: string, entries: readonly string[], days: readonly (readonly number[])[]];

/** A record by hand with totals by lists. */
function withLists(
  lives: readonly PlainLife[],
  world: PlainWorld,
  listed: Readonly<Record<string, Listed>>,
): RunRecord {
  const plain = plainRecord(lives, world);
  const lists = Object.fromEntries(Object.values(listed).map(([by, entries]) => [by, entries]));
  const totals = Object.entries(listed).map(([name, [by, entries, days]]) => ({
    name,
    label: name,
    by,
    money: name.endsWith('Spend'),
    width: entries.length,
    values: Float64Array.from(days.flat()),
  }));
  return { ...plain, lists: { ...plain.lists, ...lists }, totals: [...plain.totals, ...totals] };
}

const every = <T>(days: number, one: T): T[] => Array.from({ length: days }, () => one);

/** So many who join on day 0 by a channel, come on the first days, and have paid so much in all. */
const people = (count: number, group: number, spent: number, active = [0]): PlainLife[] =>
  Array.from({ length: count }, () => ({ joined: 0, active, group, columns: { spent, orders: 1 } }));

/** Forty by ads, who pay 10 on each of the first 14 days, and ten by the door, who pay nothing; ads cost 100 a day for 28 days. */
function town(weight = 1): RunRecord {
  const days = 28;
  const lives = [...people(40, 0, 140), ...people(10, 1, 0)];
  const groupTotal = (ofAds: (age: number) => number, ofDoor = 0) =>
    Array.from({ length: days }, (_, age) => [ofAds(age), ofDoor]);
  const joined = groupTotal((day) => (day === 0 ? 40 : 0)).map((row, day) => (day === 0 ? [40, 10] : row));
  const record = withLists(
    lives,
    {
      days,
      weight,
      channels: ['ads', 'door'],
      totals: { active: every(days, 50), income: every(days, 200) },
    },
    {
      channelSpend: ['channels', ['ads', 'door'], every(days, [100, 0])],
      marginalJoins: ['channels', ['ads', 'door'], every(days, [0.02, 0])],
    },
  );
  const byGroup = (name: string, values: readonly (readonly number[])[]) => ({
    name,
    label: name,
    by: 'group',
    money: false,
    width: 2,
    values: Float64Array.from(values.flat()),
  });
  return {
    ...record,
    totals: [...record.totals, byGroup('joined', joined)],
    ages: [
      byGroup(
        'revenue',
        groupTotal((age) => (age < 14 ? 400 : 0)),
      ),
    ],
  };
}

describe('channels', () => {
  const record = town();

  test('cost on average, at the margin, and in weeks until it is brought back', () => {
    expect(value(record, 'cac').value).toBe(2800 / 50);
    expect(value(record, 'cac', 'ads').value).toBe(70);
    expect(value(record, 'cac', 'door').value).toBe(0);
    expect(value(record, 'cac', 'nobody').value).toBeNull();
    expect(value(record, 'cacMarginal').value).toBeCloseTo(50, 12);
    expect(value(record, 'cacMarginal', 'ads').value).toBeCloseTo(50, 12);
    expect(value(record, 'cacMarginal', 'door').value).toBeNull();
    // 10 a day: 70 are there when the first week ends.
    expect(value(record, 'payback', 'ads').value).toBe(1);
    // Ten people are too few to be watched; they cost nothing.
    expect(value(record, 'payback', 'door').value).toBe(0);
    expect(measure('cac').series!(record, 'ads').lines[0]!.y).toEqual([17.5, null, null, null]);
  });

  test('return what their people bring beyond the cost, with the chance among people', () => {
    const [ads] = channelAccounts(record)!.channels;
    expect(ads).toMatchObject({ joined: 40, cost: 2800, each: 70, brought: 5600, paybackWeek: 1 });
    expect(returnOf(ads!)).toEqual({ value: 1, error: 0, interval: [1, 1] });
    expect(value(record, 'roi', 'ads')).toEqual({ value: 1, error: 0 });
    expect(value(record, 'roi', 'door').value).toBeNull();
    expect(value(record, 'roi').value).toBe(1);
    expect(value(record, 'roi').error).toBeGreaterThan(0);
  });

  test('are the same in a sample, whose counts stand for more', () => {
    const sample = town(10);
    expect(value(sample, 'cac', 'ads').value).toBe(70);
    expect(value(sample, 'cac', 'ads').error).toBeCloseTo(70 * Math.sqrt(0.9 / 40), 12);
    expect(value(sample, 'roi', 'ads').value).toBe(1);
    expect(value(sample, 'users').value).toBe(500);
  });

  test('are null where the record does not know', () => {
    const plain = plainRecord(people(40, 0, 10), { days: 28 });
    for (const id of ['cac', 'cacMarginal', 'payback', 'roi', 'ltv', 'ltvPaid', 'ltvFormula'])
      expect([id, value(plain, id).value]).toEqual([id, null]);
  });
});

test('payback is the first week by whose end enough was brought, and not known beyond what is watched', () => {
  expect(paybackWeek([3, 5, 6], 5)).toBe(2);
  expect(paybackWeek([3, 5, 6], 6.5)).toBeNull();
  expect(paybackWeek([], 1)).toBeNull();
  expect(paybackWeek([], 0)).toBe(0);
  const money = (eligible: readonly number[], revenue: readonly number[], serving: readonly number[]) => ({
    eligible: Float64Array.from(eligible),
    visits: new Float64Array(eligible.length),
    paid: new Float64Array(eligible.length),
    revenue: Float64Array.from(revenue),
    serving: Float64Array.from(serving),
  });
  const fourteen = money(every(14, 50), every(14, 100), every(14, 50));
  expect(broughtByWeek(fourteen)).toEqual([7, 14]);
  expect(broughtByWeek(money([...every(8, 50), ...every(6, 29)], every(14, 100), every(14, 50)))).toEqual([
    7,
  ]);
  expect(broughtByWeek(money(every(14, 29), every(14, 0), every(14, 0)))).toEqual([]);
});

describe('lifetime value', () => {
  const record = town();

  test('adds up what newcomers bring on each day, as far as they are watched', () => {
    expect(value(record, 'ltvPaid').value).toBeCloseTo((14 * 400) / 50, 9);
    expect(value(record, 'ltvPaid', 'd7').value).toBeCloseTo(56, 9);
    expect(value(record, 'ltvPaid', 'd28').value).toBeCloseTo(112, 9);
    expect(value(record, 'ltvPaid', 'd29').value).toBeNull();
    // Costs of serving are not known here.
    expect(value(record, 'ltv').value).toBeNull();
  });

  test('by rule of thumb: what an active person brings in a period, over the share who fall silent', () => {
    const lives = [
      ...Array.from({ length: 60 }, () => ({ joined: 0, active: [1, 30] })),
      ...Array.from({ length: 40 }, () => ({ joined: 0, active: [2] })),
    ];
    const income = Array.from({ length: 56 }, (_, day) => (day < 28 ? 100 : 60));
    const rule = plainRecord(lives, { days: 56, totals: { income } });
    // 2,800 + 1,680 over 100 + 60 active; 40 of 100 fall silent.
    expect(value(rule, 'ltvFormula').value).toBeCloseTo(28 / 0.4, 9);
    expect(value(rule, 'ltvFormula', 'd28').value).toBeCloseTo(28, 9);
    expect(value(rule, 'ltvFormula', 'd56').value).toBeCloseTo(28 * 1.6, 9);
    expect(
      value(plainRecord(lives, { days: 40, totals: { income: every(40, 1) } }), 'ltvFormula').value,
    ).toBeNull();
  });
});

describe('increment against subsidy', () => {
  const acts = (extra: number, anyway: number, deterred = 0) =>
    withLists(
      [],
      { days: 1 },
      {
        incremental: ['incentives', ['coupon', 'gift'], [[extra, 0]]],
        subsidised: ['incentives', ['coupon', 'gift'], [[anyway, 0]]],
        deterred: ['incentives', ['coupon', 'gift'], [[deterred, 5]]],
        redeemed: ['incentives', ['coupon', 'gift'], [[anyway, 0]]],
        redeemedByHunters: ['incentives', ['coupon', 'gift'], [[0, 0]]],
        rewardSpend: ['incentives', ['coupon', 'gift'], [[600, 70]]],
        couponDiscount: ['incentives', ['coupon', 'gift'], [[400, 0]]],
      },
    );

  test('is a share with Wilson’s interval, and what an extra act costs', () => {
    const record = acts(25, 75, 5);
    expect(value(record, 'increment', 'coupon')).toEqual({ value: 0.25, count: 25, among: 100 });
    expect(value(record, 'incrementCost', 'coupon').value).toBe(50);
    // The gift brings about nothing and keeps five from doing it.
    expect(value(record, 'incrementCost', 'gift').value).toBeNull();
    expect(value(record, 'incrementCost').value).toBe(1070 / 15);
    const { interval } = incrementOf(incentiveAccounts(record)![0]!)!;
    expect(interval[0]).toBeCloseTo(0.1754521, 6);
    expect(interval[1]).toBeCloseTo(0.3430446, 6);
  });

  test('is not told of fewer than thirty acts', () => {
    expect(value(acts(9, 20), 'increment').value).toBeNull();
    expect(value(acts(10, 20), 'increment').value).toBeCloseTo(1 / 3, 12);
  });

  test('rewards for what is no choice have no share, and do not raise that of the others', () => {
    const record = withLists(
      [],
      { days: 1 },
      {
        incremental: ['incentives', ['coupon', 'welcome'], [[25, 400]]],
        subsidised: ['incentives', ['coupon', 'welcome'], [[75, 0]]],
        deterred: ['incentives', ['coupon', 'welcome'], [[0, 0]]],
        redeemed: ['incentives', ['coupon', 'welcome'], [[75, 300]]],
        redeemedByHunters: ['incentives', ['coupon', 'welcome'], [[0, 0]]],
        rewardSpend: ['incentives', ['coupon', 'welcome'], [[600, 300]]],
        couponDiscount: ['incentives', ['coupon', 'welcome'], [[400, 0]]],
      },
    );
    expect(value(record, 'increment', 'welcome')).toEqual({ value: null });
    expect(value(record, 'increment').value).toBe(0.25);
    // What an extra act costs is known of it all the same.
    expect(value(record, 'incrementCost', 'welcome').value).toBe(0.75);
  });

  test('an interval of a share stays within 0 and 1', () => {
    expect(shareInterval(0, 50)![0]).toBe(0);
    expect(shareInterval(50, 50)![1]).toBe(1);
    expect(shareInterval(0, 0)).toBeNull();
  });
});

describe('a rule against its hold-out', () => {
  /** So many whom it matched on a day; those who came did so a week later. */
  const matched = (count: number, came: number, heldOut: boolean, day = 2): PlainLife[] =>
    Array.from({ length: count }, (_, index) => ({
      joined: 0,
      active: index < came ? [0, day + 7] : [0],
      columns: { 'careTimes-wake': heldOut ? -1 : 1, 'careFirst-wake': day },
    }));
  const record = (lives: readonly PlainLife[], names = ['wake']) =>
    withLists(
      lives,
      { days: 40 },
      {
        contacted: [
          'rules',
          names,
          every(
            40,
            names.map(() => 0),
          ),
        ],
      },
    );

  test('is the difference of who came, with its standard error', () => {
    const both = record([...matched(200, 100, false), ...matched(100, 30, true)]);
    const found = value(both, 'ruleEffect', 'wake');
    expect(found.value).toBeCloseTo(0.2, 12);
    expect(found.error).toBeCloseTo(Math.sqrt(0.25 / 200 + 0.21 / 100), 12);
    expect(value(both, 'ruleEffect').value).toBeCloseTo(0.2, 12);
    expect(value(both, 'ruleEffect', 'other').value).toBeNull();
  });

  test('counts nobody who was matched too late, and does not speak of few', () => {
    const late = record([
      ...matched(200, 100, false),
      ...matched(100, 30, true),
      ...matched(500, 0, true, 13),
    ]);
    expect(ruleEffects(late)[0]!.heldOut).toEqual({ people: 100, came: 30 });
    const few = record([...matched(200, 100, false), ...matched(29, 3, true)]);
    expect(effectOf(ruleEffects(few)[0]!)).toBeNull();
    expect(value(few, 'ruleEffect').value).toBeNull();
  });
});

test('a trial compares the means of its groups, and not of few', () => {
  const arm = (count: number, of: number, spent: (index: number) => number): PlainLife[] =>
    Array.from({ length: count }, (_, index) => ({
      joined: 0,
      active: [0],
      columns: { arm: of, spent: spent(index), orders: 0 },
    }));
  const record = plainRecord([...arm(50, 1, (at) => (at % 2) * 40), ...arm(100, 0, () => 10)], { days: 5 });
  const found = value(record, 'trialSpent');
  expect(found.value).toBe(10);
  expect(found.error).toBeCloseTo(Math.sqrt((400 * (50 / 49)) / 50), 12);
  expect(value(record, 'trialVisits').value).toBe(0);
  const few = plainRecord([...arm(29, 1, () => 0), ...arm(100, 0, () => 0)], { days: 5 });
  expect(trialEffectOf(trialArms(few, 'spent')!)).toBeNull();
  expect(value(plainRecord([], { days: 5 }), 'trialSpent').value).toBeNull();
});

test('a trial on activation counts newcomers who had all their days, each once', () => {
  const arm = (count: number, of: number, done: (index: number) => number, joined = 0): PlainLife[] =>
    Array.from({ length: count }, (_, index) => ({
      joined,
      active: [joined],
      columns: { arm: of, activatedSeenDay: done(index) },
    }));
  const record = plainRecord(
    [
      // 20 of 40 in time, 10 too late; 25 of 100 among the rest; who came in the last days is not asked yet.
      ...arm(40, 1, (at) => (at < 20 ? 3 : at < 30 ? 14 : -1)),
      ...arm(100, 0, (at) => (at < 25 ? 13 : -1)),
      ...arm(50, 1, () => 21, 20),
    ],
    { days: 30 },
  );
  expect(value(record, 'trialActivated').value).toBe(0.25);
  const { tried, rest } = trialArms(record, 'activated')!;
  expect([tried.people, rest.people]).toEqual([40, 100]);
});

describe('work', () => {
  const names = ['answers', 'orders'];
  const record = withLists(
    [],
    { days: 10, totals: { staffHours: every(10, 8), interviewHours: every(10, 1) } },
    {
      demanded: ['processes', names, every(10, [30, 10])],
      service: ['processes', names, every(10, [0.5, 1])],
      backlog: ['processes', names, Array.from({ length: 10 }, (_, day) => [day, 2])],
      careHours: ['rules', ['call'], Array.from({ length: 10 }, (_, day) => [day === 9 ? 7 : 0])],
      unserved: ['rules', ['call'], every(10, [3])],
    },
  );

  test('service is met demand, weighted by how much came up', () => {
    expect(value(record, 'service').value).toBeCloseTo(25 / 40, 12);
    expect(value(record, 'service', 'orders').value).toBe(1);
    expect(value(record, 'service', 'nothing').value).toBeNull();
    expect(measure('service').series!(record).lines[0]!.y).toHaveLength(10);
  });

  test('the backlog is that of the last evening, who is not served is counted', () => {
    expect(value(record, 'backlog').value).toBe(11);
    expect(value(record, 'backlog', 'answers').value).toBe(9);
    expect(measure('backlog').series!(record).lines.map(({ id }) => id)).toEqual(names);
    expect(value(record, 'unserved').value).toBe(30);
  });

  test('hours are offered, used and left over', () => {
    expect(value(record, 'staffHours').value).toBe(2);
    expect(value(record, 'staffHours', 'offered').value).toBe(8);
    expect(value(record, 'staffHours', 'free').value).toBe(6);
  });
});

test('three goals: users, the active share of them, what an active person brings', () => {
  const lives = [
    ...Array.from({ length: 3 }, () => ({ joined: 0, active: [0, 35] })),
    { joined: 20, active: [20] },
    { joined: -5, active: [] },
  ];
  const record = plainRecord(lives, { days: 40, totals: { income: every(40, 10) } });
  expect(
    measure('users').series!(record).lines[0]!.y.filter((_, day) => [0, 19, 20, 39].includes(day)),
  ).toEqual([4, 4, 5, 5]);
  expect(value(record, 'activeShare')).toEqual({ value: 0.8, count: 4, among: 5 });
  expect(value(record, 'arpu').value).toBe(300 / 4);
  expect(measure('arpu').series!(record).lines[0]!.y[28]).toBeNull();
});

test('the books of a record by hand', () => {
  const record = withLists(
    [],
    {
      days: 2,
      totals: { income: [30, 5], cost: [10, 0], revenue: [30, 5], memberFees: [12, 0], visitCost: [4, 0] },
    },
    {
      channelSpend: ['channels', ['ads'], [[6], [0]]],
    },
  );
  expect(ledgerLines(record).map(({ id, side, daily }) => [id, side, ...daily])).toEqual([
    ['revenue', 'income', 18, 5],
    ['memberFees', 'income', 12, 0],
    ['channelSpend', 'cost', 6, 0],
    ['visitCost', 'cost', 4, 0],
  ]);
});
