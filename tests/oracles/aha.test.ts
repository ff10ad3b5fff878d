import { describe, expect, test } from 'vitest';
import { columnOf, type LeverValue, type RunRecord } from '#lab';
import { alike, dayWithOpenDoor, jobFor, nothingActs, replicates } from '../jobs.ts';
import { expectBinomial, expectMoments, mean } from '../statistics.ts';

/*
 * E1: three in ten are keen. Keen people reach the aha moment with chance 0.8 and stay with 0.6, others with 0.2 and
 * 0.1; the moment itself adds 0.05 to staying, for both. Among those who had it 0.466 stay, among the others 0.148:
 * a difference of 0.317, of which 0.05 is its doing.
 */

const people = 2000;
const logOdds = (chance: number): number => Math.log(chance / (1 - chance));
/** By how much log-hazard must fall for staying to rise from one chance to another. */
const relief = (from: number, to: number): number => Math.log(Math.log(from) / Math.log(to));

const kinds = { keen: { share: 0.3, aha: 0.8, stays: 0.6 }, plain: { share: 0.7, aha: 0.2, stays: 0.1 } };

/** One day: everybody joins, perhaps has her moment, perhaps leaves. */
const world = (more: Record<string, LeverValue> = {}) =>
  jobFor({
    items: { segments: ['keen', 'plain'] },
    levers: {
      ...nothingActs,
      ...alike('keen'),
      ...alike('plain'),
      'segments.keen.share': kinds.keen.share,
      'segments.plain.share': kinds.plain.share,
      // Intent drives both, whoever she is.
      'segments.keen.intent': 1,
      'segments.plain.intent': 0,
      'onboarding.keyBase': logOdds(kinds.plain.aha),
      'onboarding.keyIntent': logOdds(kinds.keen.aha) - logOdds(kinds.plain.aha),
      'onboarding.activationCount': 1,
      'onboarding.activationDays': 1,
      'segments.keen.driftChance': 1 - kinds.plain.stays,
      'segments.plain.driftChance': 1 - kinds.plain.stays,
      'leave.intentEffect': relief(kinds.plain.stays, kinds.keen.stays),
      'leave.activatedEffect': relief(kinds.plain.stays, kinds.plain.stays + 0.05),
      'segments.keen.activationEffect':
        relief(kinds.keen.stays, kinds.keen.stays + 0.05) -
        relief(kinds.plain.stays, kinds.plain.stays + 0.05),
      ...more,
    },
    people,
    days: 1,
    seed: 'aha',
  });

interface Counts {
  readonly aha: number;
  readonly stayedAfter: number;
  readonly stayedWithout: number;
}

function countsOf(record: RunRecord): Counts {
  const counts = { aha: 0, stayedAfter: 0, stayedWithout: 0 };
  const [aha, left] = [columnOf(record, 'activated'), columnOf(record, 'leftDay')];
  for (let person = 0; person < record.joined; person++) {
    const stayed = Number(left[person]! < 0 || left[person]! >= record.about.days);
    counts.aha += aha[person]!;
    counts.stayedAfter += aha[person]! * stayed;
    counts.stayedWithout += (1 - aha[person]!) * stayed;
  }
  return counts;
}

/** Mean and variance of how many people something happens to, of chances by kind. */
function expected(chance: (kind: (typeof kinds)['keen']) => number): [number, number] {
  const each = Object.values(kinds).map((kind) => ({ n: kind.share * people, p: chance(kind) }));
  return [
    each.reduce((sum, { n, p }) => sum + n * p, 0),
    each.reduce((sum, { n, p }) => sum + n * p * (1 - p), 0),
  ];
}

describe('E1: an aha moment that keen people have more often', () => {
  const counts = replicates(world(), 300, dayWithOpenDoor, countsOf);

  test('the counts are those of the chances', () => {
    const off = (read: (one: Counts) => number, chance: Parameters<typeof expected>[0], about: string) => {
      expectMoments(counts.map(read), ...expected(chance), about);
    };
    off(
      ({ aha }) => aha,
      ({ aha }) => aha,
      'aha',
    );
    off(
      ({ stayedAfter }) => stayedAfter,
      ({ aha, stays }) => aha * (stays + 0.05),
      'stayed after it',
    );
    off(
      ({ stayedWithout }) => stayedWithout,
      ({ aha, stays }) => (1 - aha) * stays,
      'stayed without it',
    );
  });

  test('what a dashboard sees is six times what it does', () => {
    const [aha] = expected((kind) => kind.aha);
    const [after] = expected(({ aha: has, stays }) => has * (stays + 0.05));
    const [without] = expected(({ aha: has, stays }) => (1 - has) * stays);
    expect(aha / people).toBeCloseTo(0.38, 9);
    expect(after / aha).toBeCloseTo(0.4657894737, 9);
    expect(without / (people - aha)).toBeCloseTo(0.1483870968, 9);

    const naive = counts.map((one) => one.stayedAfter / one.aha - one.stayedWithout / (people - one.aha));
    const spread = Math.sqrt(
      (0.4658 * 0.5342) / (people * 0.38) / naive.length + (0.1484 * 0.8516) / (people * 0.62) / naive.length,
    );
    expect(Math.abs(mean(naive) - 0.3174023769)).toBeLessThan(4 * spread);
  });

  test('the same people, all with the moment or all without it, differ by its own doing', () => {
    const stays = (more: Record<string, LeverValue>) =>
      replicates(world(more), 100, dayWithOpenDoor, (record) => {
        const { stayedAfter, stayedWithout } = countsOf(record);
        return stayedAfter + stayedWithout;
      });
    const [all, none] = [stays({ 'onboarding.keyBase': 22 }), stays({ 'onboarding.keyBase': -30 })];
    const effect = all.map((count, at) => count - none[at]!);
    // Nobody stays for want of it: of each kind those between its two chances are moved, 0.05 of them all.
    expectMoments(effect, 0.05 * people, 0.05 * 0.95 * people, 'moved');
  });
});

test('someone who has her moment with chance a a day, or leaves with chance d, has it with chance a / (a + d − ad)', () => {
  const [a, d] = [0.2, 0.1];
  const job = jobFor({
    levers: {
      ...nothingActs,
      ...alike(),
      'segments.everyone.visitBase': 22,
      'segments.everyone.driftChance': d,
      'onboarding.keyBase': logOdds(a),
      'onboarding.activationCount': 1,
      'onboarding.activationDays': 365,
    },
    people: 1000,
    // After so long next to nobody is left undecided.
    days: 100,
    seed: 'race',
  });
  const counts = replicates(job, 200, dayWithOpenDoor, (record) => countsOf(record).aha);
  expectBinomial(counts, 1000, a / (a + d - a * d), 'had it before leaving');
});
