import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { day, itemNames, totalOf, type LeverValue } from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { expectBinomial } from '../statistics.ts';
import { daily, gift, run, sum, total } from './gifts.ts';
import { holds, moved, world } from './worlds.ts';

describe('triggers', () => {
  const people = 50;
  const earned = (levers: Readonly<Record<string, LeverValue>>) =>
    total(run(gift({ ...daily, size: 0, ...levers }, { people })), 'redeemed') / people;

  test.each([
    ['joining', { trigger: 'join' }, 1],
    ['every visit', { trigger: 'visit' }, 30],
    ['every third visit', { trigger: 'visit', every: 3 }, 10],
    ['seven days in a row', { trigger: 'streak', every: 7 }, 4],
    ['the first key behaviour', { trigger: 'firstUse', 'onboarding.keyBase': 2 }, 1],
    ['every fifth key behaviour', { trigger: 'keyBehaviour', every: 5, 'onboarding.keyBase': 12 }, 6],
    ['every tenth purchase', { trigger: 'purchase', every: 10, 'revenue.purchaseBase': 6 }, 3],
    ['a campaign every week', { trigger: 'campaign', every: 7 }, 5],
    ['coming back, if nobody stays away', { trigger: 'return', every: 2 }, 0],
    ['a draw of the group on every day', { trigger: 'group', chance: 1 }, 30],
    ['every visit, with ten quiet days', { trigger: 'visit', coolDown: 10 }, 3],
    ['every visit, three at the most', { trigger: 'visit', mostEach: 3 }, 3],
    ['nothing once it is withdrawn', { trigger: 'visit', chance: 0 }, 0],
  ])('%s', (_, levers, times) => {
    expect(earned(levers)).toBeCloseTo(times, 1);
  });

  test('a key behaviour is rewarded as the log shows it: a forced click is paid for like one that was meant', () => {
    const record = run(
      gift({
        ...daily,
        size: 0,
        trigger: 'keyBehaviour',
        every: 1,
        'onboarding.keyBase': -1,
        'onboarding.forcedShare': 0.5,
      }),
    );
    expect(total(record, 'keyClicks')).toBeGreaterThan(1.2 * total(record, 'keyBehaviour'));
    expect(total(record, 'redeemed')).toBe(total(record, 'keyClicks'));
  });

  test('coming back after days away counts the visits that had them before', () => {
    const record = run(gift({ 'segments.everyone.visitBase': -2, size: 0, trigger: 'return', every: 5 }));
    let returns = 0;
    for (let person = 0; person < record.joined; person++) {
      const came = Array.from(
        { length: 30 },
        (__, on) => (record.activity[person * record.words]! >>> on) & 1,
      );
      came.forEach((visit, on) => {
        if (visit === 1 && on >= 5 && came.slice(on - 4, on).every((other) => other === 0)) returns += 1;
      });
    }
    expect(returns).toBeGreaterThan(500);
    expect(total(record, 'redeemed')).toBe(returns);
  });

  test('a chance of offers and a chance of taking them multiply', () => {
    const counts = Array.from({ length: 40 }, (_, replicate) =>
      total(run({ ...gift({ trigger: 'join', chance: 0.3, redemption: 0 }), replicate }), 'redeemed'),
    );
    expectBinomial(counts, 2000, 0.15);
  });
});

describe('what an incentive did', () => {
  const coupon = {
    kind: 'coupon',
    trigger: 'campaign',
    every: 7,
    lasts: 4,
    reward: 0,
    'revenue.purchaseBase': -3,
    'segments.everyone.visitBase': 0,
    'coupons.priceHurt': 0,
    'coupons.stockedUp': 0,
  };
  const without = run(gift({ ...coupon, chance: 0 }));
  const withCoupon = run(gift(coupon));

  test('is what differs from a run without it, purchase by purchase', () => {
    const more = total(withCoupon, 'orders') - total(without, 'orders');
    expect(more).toBeGreaterThan(500);
    expect(total(withCoupon, 'incremental') - total(withCoupon, 'deterred')).toBe(more);
    expect(total(withCoupon, 'subsidised')).toBe(total(withCoupon, 'redeemed') - more);
    expect(total(without, 'redeemed')).toBe(0);
  });

  test('is nothing for those who do not feel it, but they take it all the same', () => {
    const unfelt = run(gift({ ...coupon, 'incentives.gift.felt.everyone': 0 }));
    expect(totalOf(unfelt, 'orders').values).toEqual(totalOf(without, 'orders').values);
    expect(total(unfelt, 'incremental')).toBe(0);
    expect(total(unfelt, 'subsidised')).toBe(total(unfelt, 'redeemed'));
    expect(total(unfelt, 'redeemed')).toBeGreaterThan(100);
    expect(total(unfelt, 'revenue')).toBe(total(without, 'revenue') - total(unfelt, 'discountGiven'));
    expect(total(unfelt, 'couponDiscount')).toBe(total(unfelt, 'discountGiven'));
  });

  test('a coupon that raised purchases from 0.35% to 1.85% does so here', () => {
    const counts = Array.from({ length: 20 }, (_, replicate) => {
      const job = gift(
        {
          ...coupon,
          ...daily,
          every: 365,
          lasts: 1,
          couponEffect: 1.68,
          'revenue.purchaseBase': -5.651,
          'revenue.purchaseActivated': 0,
        },
        { people: 4000, days: 1 },
      );
      return total(run({ ...job, replicate }), 'orders');
    });
    expectBinomial(counts, 4000, 0.0185);
  });

  test('relation 24: a higher discount never raises the revenue of an order', () => {
    const perOrder = [0, 0.1, 0.3, 0.6, 1].map((discount) => {
      const record = run(gift({ ...coupon, discount, couponEffect: 0 }));
      return total(record, 'revenue') / total(record, 'orders');
    });
    for (let at = 1; at < perOrder.length; at++) expect(perOrder[at]).toBeLessThan(perOrder[at - 1]!);
    const felt = [0, 0.3, 0.6, 1].map((discount) => {
      const record = run(gift({ ...coupon, discount }));
      return total(record, 'revenue') / total(record, 'orders');
    });
    for (let at = 1; at < felt.length; at++) expect(felt[at]).toBeLessThan(felt[at - 1]!);
  });
});
describe('money', () => {
  test('no reward is given on a day that begins without money for it', () => {
    let limited = 0;
    holds(
      fc.property(
        world({ people: [100, 1500], days: [10, 40] }),
        fc.integer({ min: 0, max: 200_000 }),
        fc.integer({ min: 0, max: 20_000 }),
        (random, budget, perDay) => {
          const names = itemNames(random.settings, 'incentives');
          const levers = names.flatMap((name) => [
            [`incentives.${name}.budgetPerDay`, perDay],
            [`incentives.${name}.kind`, 'gift'],
            [`incentives.${name}.reward`, 300],
          ]);
          const job = {
            ...moved(random, { ...Object.fromEntries(levers), 'ledger.budget': budget }),
            calendar: [],
          };
          const record = recordOf(job);
          const { values, width } = totalOf(record, 'rewardSpend');
          const cost = totalOf(record, 'cost').values;
          for (let on = 0; on < job.days; on++) {
            const before = sum(cost.subarray(0, on));
            const today = values.subarray(on * width, (on + 1) * width);
            if (sum(today) > 0) expect(before).toBeLessThan(budget);
            today.forEach((spent, item) => {
              const own = values.filter((_, at) => at % width === item).subarray(0, on);
              if (spent > 0) expect(sum(own)).toBeLessThan(perDay * (on + 1));
              else limited += 1;
            });
          }
        },
      ),
      40,
    );
    expect(limited).toBeGreaterThan(50);
  });

  test('a budget a day is kept to on the whole, and used', () => {
    const record = run(gift({ ...daily, budgetPerDay: 20_000 }, { days: 60 }));
    expect(total(record, 'rewardSpend')).toBeLessThan(20_000 * 61);
    expect(total(record, 'rewardSpend')).toBeGreaterThan(20_000 * 50);
    expect(total(record, 'asked')).toBeGreaterThan(total(record, 'offered'));
    expect(total(record, 'cost')).toBe(total(record, 'rewardSpend'));
  });

  test('without incentives nothing is kept for them', () => {
    const record = recordOf(jobFor({}));
    expect(record.columns.filter(({ name }) => /reward|bonus|takenBonus|discount/.test(name))).toEqual([]);
    expect(day.some(({ id }) => id === 'incentives')).toBe(true);
  });
});
