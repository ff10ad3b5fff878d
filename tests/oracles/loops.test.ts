import { describe, expect, test } from 'vitest';
import { columnOf, dailySum, day, mechanism, type AnyMechanism, type LeverValue, type RunRecord } from '#lab';
import { jobFor, recordOf, replicates } from '../jobs.ts';
import { expectBinomial, expectMoments } from '../statistics.ts';

/*
 * Invitations as a branching process: everybody invites once, on the day of joining, a Poisson number of people with
 * mean K, who all follow; the market is so vast that none of them is there already. The first people come of
 * themselves, and everyone else belongs to the tree of one of them, which the column `referrer` tells.
 */

const vast = 2_000_000_000;

const loop = (k: number, delay: Record<string, LeverValue>): Record<string, LeverValue> => ({
  'channels.door.kind': 'loop',
  'referral.invites': k,
  'referral.invitesOn': 'joining',
  'referral.most': 100_000,
  'referral.conversion': 1,
  'referral.activatedEffect': 0,
  'referral.habitEffect': 0,
  ...Object.fromEntries(Object.entries(delay).map(([lever, value]) => [`referral.${lever}`, value])),
});

const nextDay = { delayShape: 'fixed', delayDays: 1 };

/** So many people come of themselves on the first day. */
const firstPeople = (count: number): AnyMechanism =>
  mechanism({
    id: 'firstPeople',
    title: 'The first people',
    help: 'Some come of themselves on the first day.',
    levers: {},
    start: (run) => ({
      morning: (today) => {
        if (today === 0) run.joining.push({ channel: 0, segment: 0, count });
      },
    }),
  });

const dayFrom = (count: number): AnyMechanism[] =>
  day.flatMap((one) => (one.id === 'acquisition' ? [one, firstPeople(count)] : [one]));

/** Only joining and inviting matter here. */
const off = day.map(({ id }) => id).filter((id) => id !== 'acquisition' && id !== 'referral');

const jobOf = (k: number, days: number, delay: Record<string, LeverValue> = nextDay) =>
  jobFor({ levers: loop(k, delay), people: vast, days, off, seed: 'loop' });

/** How many people the tree of each of the first people has, she herself included. */
function trees(record: RunRecord, first: number): number[] {
  const referrer = columnOf(record, 'referrer');
  const root = new Int32Array(record.joined);
  const size = Array.from({ length: first }, () => 0);
  for (let person = 0; person < record.joined; person++) {
    root[person] = referrer[person]! < 0 ? person : root[referrer[person]!]!;
    size[root[person]!]! += 1;
  }
  return size;
}

/** Sums of so many neighbours: the variance of one tree is too wide to be held against theory. */
const bundles = (values: readonly number[], of: number): number[] =>
  Array.from({ length: values.length / of }, (_, at) =>
    values.slice(at * of, (at + 1) * of).reduce((sum, value) => sum + value, 0),
  );

describe('V1: a tree with fewer than one child each ends, and its size is a Borel count', () => {
  test('K = 0.5: mean 2, variance 4, and the published chances of 1, 2 and 3', () => {
    const first = 20_000;
    const sizes = trees(recordOf(jobOf(0.5, 60), dayFrom(first)), first);
    expectMoments(bundles(sizes, 100), 2 * 100, 4 * 100, 'K = 0.5');
    for (const [size, chance] of [
      [1, 0.6065306597],
      [2, 0.1839397206],
      [3, 0.0836738101],
    ] as const) {
      const ofThatSize = bundles(
        sizes.map((one) => Number(one === size)),
        100,
      );
      expectBinomial(ofThatSize, 100, chance, `P(${size})`);
    }
  });

  test('K = 0.9: mean 10, variance 900', () => {
    const first = 20_000;
    const sizes = trees(recordOf(jobOf(0.9, 250), dayFrom(first)), first);
    expectMoments(bundles(sizes, 500), 10 * 500, 900 * 500, 'K = 0.9');
  });
});

describe('V2: with more than one child each, a tree may still end', () => {
  /** K, published chance to end, generations until which it is looked at. */
  const published = [
    [1.2, 0.686301669, 20],
    [1.5, 0.4171883561, 12],
    [2, 0.20318787, 8],
    [3, 0.0595202093, 5],
  ] as const;

  test.each(published)('K = %f', (k, ends, generations) => {
    // The chance to have ended by a generation: by then all children's trees have ended one generation earlier.
    const after = (generation: number) => {
      let chance = 0;
      for (let n = 0; n < generation; n++) chance = Math.exp(k * (chance - 1));
      return chance;
    };
    expect(after(400)).toBeCloseTo(ends, 9);
    const first = 400;
    const record = recordOf(jobOf(k, generations + 1), dayFrom(first));
    const referrer = columnOf(record, 'referrer');
    const joinDay = columnOf(record, 'joinDay');
    const root = new Int32Array(record.joined);
    const lives = new Set<number>();
    for (let person = 0; person < record.joined; person++) {
      root[person] = referrer[person]! < 0 ? person : root[referrer[person]!]!;
      if (joinDay[person] === generations) lives.add(root[person]!);
    }
    const ended = Array.from({ length: first }, (_, tree) => Number(!lives.has(tree)));
    expectBinomial(bundles(ended, 4), 4, after(generations), 'ended');
  });
});

describe('V3: people by generation, from 100', () => {
  test.each([
    [0.5, [100, 150, 175, 187.5, 193.75]],
    [1.2, [100, 220, 364, 536.8, 744.16, 992.992]],
  ] as const)('K = %f', (k, published) => {
    const first = 100;
    const runs = replicates(jobOf(k, published.length), 150, dayFrom(first), (record) => {
      let sum = 0;
      return Array.from(dailySum(record, 'joined'), (joined) => (sum += joined));
    });
    // Of one tree up to a generation: 1 and a Poisson number of trees one generation shorter.
    let [expected, spread] = [1, 0];
    published.forEach((people, generation) => {
      expect(first * expected).toBeCloseTo(people, 9);
      const counts = runs.map((daily) => daily[generation]!);
      if (generation === 0) expect(new Set(counts)).toEqual(new Set([first]));
      else expectMoments(counts, first * expected, first * spread, `generation ${generation}`);
      [expected, spread] = [1 + k * expected, k * (spread + expected * expected)];
    });
  });
});

describe('V4: how fast a loop with K = 1.2 grows', () => {
  const first = 100;
  const days = 29;

  /** Expected joins of each day: those of every day before, times the share of its invitations that come due now. */
  function expectedJoins(due: (delay: number) => number): number[] {
    const joins = [first];
    for (let on = 1; on < days; on++)
      joins.push(joins.reduce((sum, before, at) => sum + 1.2 * before * due(on - at), 0));
    return joins;
  }

  /** Their variance: Poisson many children, each with the joins of a tree of her own: E Z² for each who is expected. */
  function spreadOfJoins(expected: readonly number[], due: (delay: number) => number): number[] {
    const [tree, spread] = [expected.map((joins) => joins / first), [0]];
    for (let on = 1; on < days; on++)
      spread.push(spread.reduce((sum, of, at) => sum + 1.2 * due(on - at) * (of + tree[at]! ** 2), 0));
    return spread.map((of) => first * of);
  }

  test.each([
    ['geometric', (delay: number) => 0.5 ** delay, 1, Math.log(1.1)],
    ['fixed', (delay: number) => Number(delay === 2), 2, 0.0911607784],
  ] as const)('a %s delay of 2 days on average', (delayShape, due, step, rate) => {
    const expected = expectedJoins(due);
    // On days that are whole delays apart the law grows by exactly the published rate …
    expect(Math.log(expected[28]! / expected[28 - step]!) / step).toBeCloseTo(rate, 9);
    // … and the engine follows the law, day by day.
    const job = jobOf(1.2, days, { delayShape, delayDays: 2 });
    const runs = replicates(job, 60, dayFrom(first), (record) => [...dailySum(record, 'joined')]);
    const spread = spreadOfJoins(expected, (delay) => due(delay));
    for (const on of [2, 4, 10, 20, 28])
      expectMoments(
        runs.map((daily) => daily[on]!),
        expected[on]!,
        spread[on]!,
        `day ${on}`,
      );
  });
});
