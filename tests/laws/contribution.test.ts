import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  contribution,
  dailySum,
  mechanism,
  totalOf,
  wholes,
  type AnyMechanism,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, recordOf, replicates } from '../jobs.ts';
import { errorsOff, expectBinomial, expectMoments, mean, variance } from '../statistics.ts';
import { holds, world } from './worlds.ts';

type Values = Readonly<Record<string, LeverValue>>;

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

const total = (record: RunRecord, name: string): number => sum(totalOf(record, name).values);

const roles = Object.keys(contribution.classifications!.roles!.classes);

/** One class of a total by class, day by day. */
function byRole(record: RunRecord, name: string, role: string): number[] {
  const { values, width } = totalOf(record, name);
  return [...values].filter((_, at) => at % width === roles.indexOf(role));
}

const lasting = (levers: Values): Record<string, LeverValue> =>
  Object.fromEntries(Object.entries(levers).map(([name, value]) => [`contribution.${name}`, value]));

/** A square where everybody comes every other day, a tenth contributes, and nobody leaves. */
const square = (levers: Values = {}, plan: { people?: number; days?: number } = {}): Job =>
  jobFor({
    people: 2000,
    days: 40,
    ...plan,
    levers: {
      ...nothingActs,
      ...alike(),
      'segments.everyone.visitBase': 0,
      'segments.everyone.creatorShare': 0.1,
      'segments.everyone.creatorRate': 0.3,
      'segments.everyone.creatorSpread': 2,
      ...levers,
    },
  });

const open = (job: Job): RunRecord => recordOf(job, dayWithOpenDoor);

describe('in any world', () => {
  test('contributions, hits and followers are counted once for each person and once for all', () => {
    let seen = 0;
    holds(
      fc.property(world({ people: [1, 1500] }), (job) => {
        const record = recordOf(job);
        if (!record.columns.some(({ name }) => name === 'contributed')) return;
        expect(sum(columnOf(record, 'contributed'))).toBe(total(record, 'contributions'));
        expect(sum(columnOf(record, 'followers'))).toBe(total(record, 'followersGained'));
        expect(sum(columnOf(record, 'follows'))).toBe(total(record, 'followed'));
        expect(total(record, 'roleContributions')).toBe(total(record, 'contributions'));
        expect(total(record, 'hits')).toBeLessThanOrEqual(total(record, 'contributions'));
        seen += total(record, 'contributions');
      }),
      20,
    );
    expect(seen).toBeGreaterThan(2500);
  });

  test('everybody present is in one class, and classes change only by the moves that are counted', () => {
    const record = recordOf(square({ 'channels.door.organicPerDay': 0.1 }));
    const { values, width } = totalOf(record, 'roles');
    const present = dailySum(record, 'present');
    for (let on = 0; on < 40; on++) {
      const tonight = values.subarray(on * width, (on + 1) * width);
      expect(sum(tonight)).toBe(present[on]);
      roles.forEach((role, at) => {
        const moves = totalOf(record, 'rolesMoves').values.subarray(on * 25, on * 25 + 25);
        const into = sum(moves.filter((_, move) => move % 5 === at && move !== 6 * at));
        const out = sum(moves.filter((_, move) => Math.floor(move / 5) === at && move !== 6 * at));
        const newcomers = role === 'onlooker' ? dailySum(record, 'joined')[on]! : 0;
        const before = on === 0 ? 0 : byRole(record, 'roles', role)[on - 1]!;
        expect(tonight[at]).toBe(before + into - out + newcomers);
      });
    }
    expect(roles.every((role) => role === 'star' || byRole(record, 'roles', role)[39]! > 0)).toBe(true);
  });

  test('no creators, no contributions, and nothing is kept of them', () => {
    const record = open(square({ 'segments.everyone.creatorShare': 0 }));
    expect(total(record, 'contributions') + total(record, 'followed')).toBe(0);
    expect(record.columns.some(({ name }) => name === 'followers')).toBe(false);
  });
});

describe('contributing', () => {
  const contributed = (levers: Values) =>
    replicates(square(levers, { days: 20 }), 40, dayWithOpenDoor, (record) => total(record, 'contributions'));

  /** By how much one set of levers changes the mean of what another gives, and its standard error. */
  function ratio(levers: Values, plain: Values): { readonly ratio: number; readonly error: number } {
    const [with_, without] = [contributed(levers), contributed(plain)];
    const each = with_.map((count, replicate) => count - (mean(with_) / mean(without)) * without[replicate]!);
    return {
      ratio: mean(with_) / mean(without),
      error: Math.sqrt(variance(each) / each.length) / mean(without),
    };
  }

  test('one nudge of ln 1.1321 gives 13.21% more', () => {
    const nudged = ratio({ 'contribution.nudge': Math.log(1.1321) }, {});
    expect(Math.abs(nudged.ratio - 1.1321) / nudged.error).toBeLessThan(4);
    expect(nudged.error).toBeLessThan(0.02);
  });

  test('applause moves only those whom it can move', () => {
    const record = (response: number) =>
      open(square(lasting({ response, responderShare: 0.3, readsPerDay: 30 }), { days: 60 }));
    const [plain, moved] = [record(0), record(1)];
    const responder = columnOf(moved, 'responder');
    const [before, after] = [plain, moved].map((each) => columnOf(each, 'contributed'));
    let more = 0;
    responder.forEach((moves, person) => {
      // What the others do is the same to the last contribution: their luck is their own.
      if (moves === 0) expect(after![person]).toBe(before![person]);
      else more += after![person]! - before![person]!;
    });
    expect(more).toBeGreaterThan(0.5 * total(plain, 'contributions') * 0.3);
    expect(
      mean(
        [...responder.keys()]
          .filter((at) => columnOf(moved, 'creativity')[at]! > 0)
          .map((at) => responder[at]!),
      ),
    ).toBeCloseTo(0.3, 0);
  });
});

describe('attention', () => {
  test('all of it is given, and new follows fall to creators by it', () => {
    const job = square({}, { days: 30 });
    const record = open(job);
    for (let on = 1; on < 30; on++) {
      const parts = roles.map((role) => byRole(record, 'attention', role)[on]!);
      if (byRole(record, 'roles', 'selfEntertainer')[on - 1]! > 0) expect(sum(parts)).toBeCloseTo(1, 12);
    }
    // Everybody who gains is present: a Poisson count with yesterday's follows as its mean.
    const off = replicates(job, 100, dayWithOpenDoor, (each) => {
      const followed = dailySum(each, 'followed')[20]!;
      return (totalOf(each, 'followersGained').values[21]! - followed) / Math.sqrt(followed);
    });
    expectMoments(off, 0, 1, 'followers gained');
  });

  test('going to the followed makes the few larger', () => {
    const largest = (richGetRicher: number) =>
      replicates(square({ ...lasting({ richGetRicher }) }), 10, dayWithOpenDoor, (record) =>
        Math.max(...columnOf(record, 'followers')),
      );
    expect(mean(largest(0.95))).toBeGreaterThan(1.5 * mean(largest(0)));
  });

  test('going to nobody but the followed, it still lets people follow', () => {
    const record = open(square(lasting({ richGetRicher: 1 })));
    expect(Math.min(...dailySum(record, 'followed').slice(20))).toBeGreaterThan(0);
  });

  test('shown to one class is taken from the others', () => {
    const levers = lasting({ starFollowers: 60 });
    const [usual, stars, ordinary, self] = ['', 'exposureStars', 'exposureOrdinary', 'exposureSelf'].map(
      (name) => open(square({ ...levers, ...(name && lasting({ [name]: 5 })) })),
    );
    const gain = (record: RunRecord, role: string) =>
      sum(byRole(record, 'attention', role)) - sum(byRole(usual!, 'attention', role));
    expect(gain(stars!, 'star')).toBeGreaterThan(3);
    expect(gain(ordinary!, 'ordinaryCreator')).toBeGreaterThan(2);
    expect(gain(self!, 'selfEntertainer')).toBeGreaterThan(0.5);
    expect(gain(stars!, 'ordinaryCreator') + gain(ordinary!, 'star')).toBeLessThan(-3);
  });

  test('and applause decide what is a hit: log-logistic in the readers', () => {
    // One creator who is all there is to look at: 2,000 come, each looks at 4, one in ten applauds.
    const levers = {
      'segments.everyone.visitBase': 22,
      'segments.everyone.creatorShare': 0.02,
      'segments.everyone.creatorRate': 1,
      'segments.everyone.creatorSpread': 0,
      ...lasting({
        richGetRicher: 0,
        readsPerDay: 4,
        applause: 0.1,
        hitApplause: 20,
        hitSteepness: 2,
        followBase: -22,
      }),
    };
    const job = square(levers, { days: 60 });
    const seen = Array.from({ length: 60 }, (_, replicate) => {
      const record = open({ ...job, replicate });
      // On the last day all have been contributing for weeks: each of n gets 800 / n, and a contribution takes 20.
      const creators = sum(roles.slice(2).map((role) => byRole(record, 'roles', role)[58]!));
      const before = columnOf(open({ ...job, replicate, days: 59 }), 'contributed');
      const counts = [...columnOf(record, 'contributed')].map((count, person) => count - before[person]!);
      const chances = counts.map((count) => (count > 0 ? 1 / (1 + (20 / (800 / creators / count)) ** 2) : 0));
      const expected = counts.map((count, person) => count * chances[person]!);
      return {
        off: dailySum(record, 'hits')[59]! - sum(expected),
        spread: sum(expected.map((mean, person) => mean * (1 - chances[person]!))),
      };
    });
    const spread = mean(seen.map((one) => one.spread));
    expect(Math.abs(errorsOff(mean(seen.map((one) => one.off)), 0, spread, 60))).toBeLessThan(4);
    expect(variance(seen.map((one) => one.off)) / spread).toBeLessThan(1 + 4 * Math.sqrt(2 / 59));
  });
});

test('a creator’s contributions of a day share her readers: posting ten times as much, all are applauded as before', () => {
  const applause = (creatorRate: number) => {
    const levers = {
      'segments.everyone.visitBase': 22,
      'segments.everyone.creatorShare': 0.02,
      'segments.everyone.creatorRate': creatorRate,
      'segments.everyone.creatorSpread': 0,
      ...lasting({ applauseFade: 0, richGetRicher: 0, mostPerDay: 1000, readsPerDay: 4, applause: 0.1 }),
    };
    return sum(columnOf(open(square(levers, { days: 30 })), 'applauded'));
  };
  // All attention of 28 days or so: 2,000 people who look at four and applaud one in ten.
  expect(applause(10) / (28 * 800)).toBeCloseTo(1, 1);
  expect(applause(100) / applause(10)).toBeCloseTo(1, 1);
});

describe('a feed by following', () => {
  const levers = {
    'segments.everyone.creatorShare': 0.000001,
    'processes.publishing.contentPerUnit': 1,
    // 50 a day, of which half is left tomorrow.
    'coreProcess.contentHalfLife': 1,
    'coreProcess.contentNeed': 100,
    'coreProcess.freshnessWeight': 0.5,
    ...lasting({ personal: 1, followBase: -22, followsNeeded: 4 }),
  };
  const job = (more: Values) =>
    jobFor({
      items: { processes: ['publishing'] },
      people: 1000,
      days: 2,
      levers: { ...nothingActs, ...alike(), 'segments.everyone.visitBase': 0, ...levers, ...more },
    });
  const tomorrow = (each: Job) =>
    replicates(each, 100, dayWithOpenDoor, (record) => dailySum(record, 'active')[1]!);

  test('shows nothing to who follows nobody: the least freshness there is', () => {
    const floor = 0.25;
    expectBinomial(tomorrow(job({ 'coreProcess.freshnessFloor': floor })), 1000, 1 / 3);
  });

  test('in part, takes that part', () => {
    expectBinomial(tomorrow(job({ 'contribution.personal': 0.75 })), 1000, 1 / 3);
    expectBinomial(tomorrow(job({ 'contribution.personal': 0 })), 1000, 1 / 2);
  });

  test('grows as people follow', () => {
    const town = (followBase: number) =>
      sum(
        dailySum(
          open(
            square({
              'coreProcess.freshnessWeight': 0.5,
              'coreProcess.contentNeed': 50,
              ...lasting({ personal: 1, followBase }),
            }),
          ),
          'active',
        ),
      );
    expect(town(0)).toBeGreaterThan(1.2 * town(-22));
  });
});

describe('each class is treated in its own way', () => {
  const base = {
    'segments.everyone.driftChance': 0.02,
    ...lasting({ ordinaryFollowers: 3, starFollowers: 15, fanFollows: 2 }),
  };
  const ran = (levers: Values) =>
    replicates(square({ ...base, ...levers }), 8, dayWithOpenDoor, (record) => record);
  const plain = ran({});
  const gains = (records: RunRecord[], read: (record: RunRecord) => number) =>
    mean(records.map(read)) / mean(plain.map(read));

  test('a wage keeps stars and makes them contribute', () => {
    const paid = ran({ 'contribution.starWage': 100_000 });
    expect(gains(paid, (record) => byRole(record, 'roles', 'star')[39]!)).toBeGreaterThan(1.05);
    expect(gains(paid, (record) => sum(byRole(record, 'roleContributions', 'star')))).toBeGreaterThan(1.2);
    const heads = byRole(paid[0]!, 'roles', 'star');
    expect(byRole(paid[0]!, 'roleSpend', 'star')).toEqual([
      0,
      ...heads.slice(0, 39).map((count) => count * 100_000),
    ]);
  });

  test('training makes ordinary creators contribute', () => {
    const trained = ran({ 'contribution.ordinaryTraining': 2000 });
    expect(
      gains(trained, (record) => sum(byRole(record, 'roleContributions', 'ordinaryCreator'))),
    ).toBeGreaterThan(1.2);
  });

  test('meetings bring fans, tools bring self-entertainers, and nobody else', () => {
    const [met, equipped] = [
      ran({ 'contribution.fanMeetings': 500 }),
      ran({ 'contribution.selfTools': 500 }),
    ];
    expect(gains(met, (record) => total(record, 'active'))).toBeGreaterThan(1.05);
    expect(gains(equipped, (record) => total(record, 'contributions'))).toBeGreaterThan(1.005);
    expect(gains(equipped, (record) => total(record, 'active'))).toBeLessThan(1.01);
  });

  test('what the budget does not grant is not felt', () => {
    const [poor] = ran({ 'contribution.fanMeetings': 500, 'ledger.budget': 0 });
    expect(dailySum(poor!, 'active')).toEqual(dailySum(plain[0]!, 'active'));
  });
});

/** Some people leave on one day, by their places in the order of joining. */
const leaving = (on: number, whom: ReadonlySet<number>): AnyMechanism =>
  mechanism({
    id: 'leaving',
    title: 'Leaving',
    help: 'Some people leave on one day.',
    levers: {},
    start: (run) => ({
      pass: (block, today) => {
        const number = wholes(block, 'number');
        for (let row = 0; row < block.presentCount && today === on; row++)
          if (whom.has(number[row]!)) run.leavers.fire(block, today, row, 0, 0.5);
      },
    }),
  });

test('a product leans on its stars: without ten of them it loses far more than without ten others', () => {
  const plan = { people: 6000, days: 61 };
  const job = square(
    {
      'coreProcess.freshnessWeight': 0.5,
      'coreProcess.contentNeed': 400,
      'coreProcess.contentHalfLife': 2,
      ...lasting({ personal: 0.8, richGetRicher: 0.95, followBase: -2 }),
    },
    plan,
  );
  const then = open(job);
  const followers = columnOf(then, 'followers');
  const creators = [...followers.keys()]
    .filter((person) => columnOf(then, 'contributedDay')[person]! > 60 - 28)
    .sort((a, b) => followers[b]! - followers[a]!);
  const at = dayWithOpenDoor.findIndex(({ id }) => id === 'leave');
  const activeWithout = (whom: readonly number[]) => {
    const list = [...dayWithOpenDoor.slice(0, at), leaving(60, new Set(whom)), ...dayWithOpenDoor.slice(at)];
    return sum(dailySum(recordOf({ ...job, days: 100 }, list), 'active').slice(-30));
  };
  const all = activeWithout([]);
  const withoutStars = all - activeWithout(creators.slice(0, 10));
  const withoutOthers =
    all -
    activeWithout(
      creators
        .slice(10)
        .filter((_, place) => place % 30 === 7)
        .slice(0, 10),
    );
  expect(withoutStars / all).toBeGreaterThan(0.04);
  expect(withoutStars).toBeGreaterThan(5 * withoutOthers);
});
