import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  doubles,
  itemNames,
  mechanism,
  valueAt,
  type AnyMechanism,
  type DatedChange,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { dayWithOpenDoor, recordOf } from '../jobs.ts';
import { daily, gift, onDay, run, sum, total } from './gifts.ts';
import { holds, world } from './worlds.ts';

describe('what is left when it stops', () => {
  const rewarded = { trigger: 'keyBehaviour', target: 'keyBehaviour', size: 1, lasts: 3, crowding: 0.4 };
  const days = 360;
  const stop: readonly [DatedChange] = [
    { day: 60, label: 'it stops', changes: [['incentives.gift.chance', 0]], cost: 0 },
  ];
  const plan = { people: 1000, days, calendar: stop };
  const levers = { ...rewarded, ...daily, 'onboarding.activationCount': 100, 'onboarding.keyBase': -0.5 };
  const stopped = run(gift(levers, plan));
  const never = run(gift({ ...levers, chance: 0 }, { people: 1000, days }));
  const between = (record: RunRecord, from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => onDay(record, 'keyBehaviour', from + at)).reduce(
      (all, count) => all + count,
      0,
    );

  test('activity falls below what it was without rewards, and comes back in the end', () => {
    expect(between(stopped, 10, 60)).toBeGreaterThan(1.1 * between(never, 10, 60));
    expect(between(stopped, 64, 80)).toBeLessThan(0.9 * between(never, 64, 80));
    expect(between(stopped, 120, 140)).toBeGreaterThan(0.95 * between(never, 120, 140));
    expect(between(stopped, 340, 360)).toBe(between(never, 340, 360));
    expect(onDay(stopped, 'deterred', 70)).toBeGreaterThan(0);
  });

  test('unexpected rewards and praise leave nothing behind', () => {
    for (const kind of ['surprise', 'reputation']) {
      const other = run(gift({ ...levers, kind }, plan));
      expect(between(other, 64, 360)).toBe(between(never, 64, 360));
    }
  });

  test('orders hang over after coupons stop, by the price that people are used to and by their stocks', () => {
    const coupon = {
      kind: 'coupon',
      trigger: 'campaign',
      every: 7,
      lasts: 7,
      reward: 0,
      'segments.everyone.visitBase': 0,
      'revenue.purchaseBase': -2,
    };
    const orders = (more: Readonly<Record<string, LeverValue>>, calendar: readonly DatedChange[]) => {
      const record = run(gift({ ...coupon, ...more }, { people: 2000, days: 140, calendar }));
      return Array.from({ length: 28 }, (_, at) => onDay(record, 'orders', 70 + at)).reduce(
        (all, count) => all + count,
        0,
      );
    };
    const base = orders({ chance: 0 }, []);
    const end: readonly DatedChange[] = [{ ...stop[0], day: 63 }];
    const hangover = orders({}, end);
    expect(hangover).toBeLessThan(0.9 * base);
    expect(orders({ 'coupons.priceHurt': 0 }, end)).toBeGreaterThan(hangover);
    expect(orders({ 'coupons.stockedUp': 0 }, end)).toBeGreaterThan(hangover);
    expect(orders({ 'coupons.priceHurt': 0, 'coupons.stockedUp': 0 }, end)).toBe(base);
  });
});

describe('how it wears off and what it pulls', () => {
  test('fatigue never exceeds 1 / (1 − what is kept of it)', () => {
    let most = 0;
    holds(
      fc.property(world({ people: [1, 500] }), (random) => {
        const job = { ...random, calendar: [] };
        const record = recordOf(job);
        for (const name of itemNames(job.settings, 'incentives')) {
          const column = record.columns.find(({ name: id }) => id === `fatigue-${name}`);
          const limit = 1 / (1 - Number(valueAt(job.settings, `incentives.${name}.fatigueKept`)));
          for (const value of column?.values ?? []) {
            most = Math.max(most, value / limit);
            expect(value).toBeLessThanOrEqual(limit * (1 + 1e-12));
          }
        }
      }),
      40,
    );
    expect(most).toBeGreaterThan(0.2);
    const weary = run(gift({ ...daily, fatigueWeight: 0.01, fatigueKept: 0.8 }, { people: 10, days: 60 }));
    expect(Math.max(...columnOf(weary, 'fatigue-gift'))).toBeCloseTo(5, 4);
  });

  test('the more tiring, the less it brings; quiet days rest people', () => {
    const visits = (levers: Readonly<Record<string, LeverValue>>) =>
      total(run(gift({ 'segments.everyone.visitBase': -1, trigger: 'visit', size: 1, ...levers })), 'active');
    const [fresh, tired] = [visits({}), visits({ fatigueWeight: 0.3 })];
    expect(tired).toBeLessThan(fresh);
    expect(tired).toBeGreaterThan(visits({ chance: 0 }));
    const effect = (levers: Readonly<Record<string, LeverValue>>) => {
      const record = run(gift({ trigger: 'campaign', size: 1, lasts: 30, fatigueWeight: 0.3, ...levers }));
      return Math.max(...columnOf(record, 'rewardEffect-gift'));
    };
    expect(effect({ coolDown: 13 })).toBeGreaterThan(effect({}));
  });

  test('a goal pulls more the nearer it is, and a head start brings it nearer', () => {
    const visits = (levers: Readonly<Record<string, LeverValue>>) =>
      total(
        run(gift({ 'segments.everyone.visitBase': -1, trigger: 'visit', every: 8, size: 0, ...levers })),
        'active',
      );
    const base = visits({});
    expect(visits({ goalPull: 1 })).toBeGreaterThan(base);
    expect(visits({ goalPull: 1, headStart: 0.2 })).toBeGreaterThan(visits({ goalPull: 1 }));
    expect(visits({ headStart: 0.2 })).toBe(base);
    expect(visits({ goalPull: 1, 'incentives.gift.felt.everyone': 0 })).toBe(base);
  });

  test('a subsidy at the first use keeps people who would have drifted away', () => {
    const gone = (size: number) =>
      total(
        run(
          gift({
            ...daily,
            trigger: 'firstUse',
            target: 'drift',
            kind: 'firstUseSubsidy',
            lasts: 30,
            size,
            'segments.everyone.driftChance': 0.03,
          }),
        ),
        'gone',
      );
    expect(gone(1)).toBeLessThan(0.7 * gone(0));
  });

  test('a surprise adds to satisfaction where there is some', () => {
    const satisfied = mechanism({
      id: 'satisfied',
      title: 'Satisfied',
      help: 'Has a column of satisfaction.',
      levers: {},
      columns: () => ({
        satisfaction: { type: 'float64', initial: 0, label: 'Satisfaction', tag: 'truth' },
      }),
    });
    const after = (trigger: string) =>
      sum(columnOf(recordOf(gift({ trigger, ...daily }), [satisfied, ...dayWithOpenDoor]), 'satisfaction'));
    expect(after('surprise')).toBeGreaterThan(0);
    expect(after('visit')).toBe(0);
  });
});

describe('red packets', () => {
  const packet = {
    ...daily,
    kind: 'redPacket',
    trigger: 'group',
    chance: 0.3,
    groupSize: 20,
    lasts: 30,
    size: 1,
  };

  test('are split to the last unit, and the luckier feel more', () => {
    const record = run(gift(packet));
    expect(total(record, 'rewardSpend')).toBe(100 * total(record, 'redeemed'));
    const effects = [...columnOf(record, 'rewardEffect-gift')].filter((effect) => effect > 0);
    expect(effects.length).toBeGreaterThan(1900);
    expect(sum(effects) / effects.length).toBeCloseTo(1, 1);
    expect(Math.max(...effects)).toBeGreaterThan(1.8);
  });

  test('fall into whole groups or not at all', () => {
    const record = run(gift({ ...packet, mostEach: 1, chance: 0.05 }, { days: 5 }));
    const taken = columnOf(record, 'rewardsTaken-gift');
    for (let group = 0; group < 100; group++)
      expect([0, 20]).toContain(sum(taken.subarray(group * 20, (group + 1) * 20)));
    expect(sum(taken)).toBeGreaterThan(0);
  });
});

describe('hunters', () => {
  /** Every third newcomer hunts for bonuses. */
  const hunting = mechanism({
    id: 'hunting',
    title: 'Hunting',
    help: 'Makes every third newcomer a hunter.',
    levers: {},
    columns: () => ({ hunter: { type: 'float64', initial: 0, label: 'Hunter', tag: 'truth' } }),
    start: () => ({
      born: (block, from) => {
        for (let row = from; row < block.presentCount; row++)
          doubles(block, 'hunter')[row] = Number(row % 3 === 0);
      },
    }),
  });
  const list: readonly AnyMechanism[] = dayWithOpenDoor.flatMap((one) =>
    one.id === 'arrival' ? [one, hunting] : [one],
  );
  const bonus = { ...daily, trigger: 'join', redemption: -2 };
  const hunted = (levers: Readonly<Record<string, LeverValue>>) =>
    recordOf(gift({ ...bonus, ...levers }, { people: 3000 }), list);

  test('take whatever is worth money, and leave with it', () => {
    const record = hunted({});
    expect(total(record, 'redeemedByHunters')).toBe(1000);
    expect(total(record, 'redeemed')).toBeLessThan(1400);
    const taken = record.reasons.findIndex(({ id }) => id === 'takenBonus');
    const leavers = [...columnOf(record, 'reason')].map((reason) => reason === taken);
    expect(leavers.filter(Boolean).length).toBeGreaterThan(990);
    leavers.forEach((left, person) => left && expect(columnOf(record, 'hunter')[person]).toBe(1));
  });

  test('do not care for what costs nothing, or for honours', () => {
    for (const levers of [{ reward: 0 }, { kind: 'reputation' }]) {
      expect(total(hunted(levers), 'redeemedByHunters')).toBe(0);
      expect(total(hunted(levers), 'gone')).toBe(0);
    }
  });

  test('a filter keeps out its share of them, and at 1 all', () => {
    const counts = [0, 0.5, 1].map((hunterFilter) => total(hunted({ hunterFilter }), 'redeemedByHunters'));
    expect(counts[0]).toBe(1000);
    expect(Math.abs(counts[1]! - 500)).toBeLessThan(4 * Math.sqrt(250));
    expect(counts[2]).toBe(0);
  });

  test('buy with a coupon in hand, once', () => {
    const record = hunted({ kind: 'coupon', reward: 0, 'revenue.purchaseBase': -22, couponEffect: 0 });
    expect(total(record, 'redeemedByHunters')).toBe(1000);
    expect(total(record, 'orders')).toBe(1000);
    expect(total(record, 'discountGiven')).toBeGreaterThan(0);
  });
});
