import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  blockSize,
  columnOf,
  dailySum,
  hashRecord,
  itemNames,
  totalOf,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { holds, moved, recordInParts, world } from './worlds.ts';

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);
const allOf = (record: RunRecord, total: string): number => sum(totalOf(record, total).values);

/** A random world in which one channel is a loop that is in use. */
const looping = (job: Job): Job =>
  moved(
    { ...job, calendar: [] },
    {
      [`channels.${itemNames(job.settings, 'channels')[0]!}.kind`]: 'loop',
      // So many that it shows even where people stay for a day only.
      'referral.invites': 2,
      'referral.most': 20,
      'referral.conversion': 0.6,
      'referral.delayDays': 2,
      'referral.activatedEffect': 0,
      'referral.habitEffect': 0,
      ...Object.fromEntries(
        itemNames(job.settings, 'channels').map((name) => [`channels.${name}.organicPerDay`, 0.02]),
      ),
      ...Object.fromEntries(
        itemNames(job.settings, 'segments').map((name) => [`segments.${name}.rivalsPerDay`, 0]),
      ),
    },
  );

const plan = (more: Record<string, LeverValue> = {}, people = 4000) =>
  jobFor({
    items: { channels: ['door', 'share'] },
    levers: {
      'channels.door.organicPerDay': 0.01,
      'channels.share.kind': 'loop',
      'referral.invites': 0.2,
      'referral.conversion': 0.5,
      ...more,
    },
    people,
    days: 60,
  });

describe('in any world with a loop', () => {
  test('invited people come after their inviters, by a loop channel, and everything is counted', () => {
    let invited = 0;
    holds(
      fc.property(world(), (random) => {
        const record = recordOf(looping(random));
        const [referrer, joinDay, group, number, sent] = [
          'referrer',
          'joinDay',
          'group',
          'number',
          'invitations',
        ].map((name) => columnOf(record, name));
        let count = 0;
        referrer!.forEach((by, person) => {
          if (by < 0) return;
          count += 1;
          const inviter = number!.indexOf(by);
          if (inviter < 0 || joinDay![inviter]! >= joinDay![person]! || sent![inviter]! < 1)
            throw new Error(`person ${person} was brought by ${by}`);
          const channel = record.channels[Math.floor(group![person]! / record.segments.length)]!;
          const { kind } = random.settings.channels![channel] as { kind: string };
          if (kind !== 'loop' && channel !== record.channels[0]) throw new Error(`${channel} is ${kind}`);
        });
        expect(allOf(record, 'invitedJoined')).toBe(count);
        expect(allOf(record, 'invited')).toBe(sum(sent!));
        expect(Math.max(0, ...sent!)).toBeLessThanOrEqual(20);
        invited += count;
      }),
      15,
    );
    expect(invited).toBeGreaterThan(5000);
  });

  test('who has company is who was invited by somebody present last night', () => {
    const seen = [0, 0];
    holds(
      fc.property(world({ people: [200, 2000], days: [5, 50] }), (random) => {
        const job = looping(random);
        const record = recordOf(job);
        const [company, referrer, leftDay, number] = ['company', 'referrer', 'leftDay', 'number'].map(
          (name) => columnOf(record, name),
        );
        company!.forEach((there, person) => {
          const inviter = referrer![person]! < 0 ? -1 : number!.indexOf(referrer![person]!);
          const left = inviter < 0 ? 0 : leftDay![inviter]!;
          const present = inviter >= 0 && (left < 0 || left === record.about.days - 1);
          if (there !== Number(present)) throw new Error(`person ${person} has company ${there}`);
          if (inviter >= 0) seen[there]! += 1;
        });
      }),
      15,
    );
    expect(Math.min(...seen)).toBeGreaterThan(1000);
  });

  test('the workers do not matter', () => {
    const job = plan({ 'channels.door.organicPerDay': 0.1 }, 4 * blockSize);
    const alone = recordOf(job);
    expect(allOf(alone, 'invitedJoined')).toBeGreaterThan(500);
    for (const parts of [2, 3]) expect(hashRecord(recordInParts(job, parts))).toBe(hashRecord(alone));
  });
});

describe('levers of referral', () => {
  const invitedBy = (more: Record<string, LeverValue>) => allOf(recordOf(plan(more)), 'invitedJoined');

  test.each<[string, LeverValue, LeverValue]>([
    ['referral.invites', 0.05, 0.4],
    ['referral.conversion', 0.2, 0.9],
    ['referral.most', 1, 20],
    ['referral.activatedEffect', 0, 2],
    ['referral.habitEffect', 0, 3],
    ['referral.invitesOn', 'joining', 'visit'],
    ['referral.delayDays', 30, 1],
    ['channels.share.signUpRate', 0.2, 0.9],
  ])('%s brings more people at the higher setting', (path, low, high) => {
    expect(invitedBy({ [path]: high })).toBeGreaterThan(invitedBy({ [path]: low }) * 1.1);
  });

  test('a reward brings more invitations and is paid for each who joins', () => {
    const paying = recordOf(plan({ 'referral.reward': 3000 }));
    expect(allOf(paying, 'invited')).toBeGreaterThan(allOf(recordOf(plan()), 'invited'));
    // Those who were promised one and those who joined are the same people, a few days apart.
    expect(allOf(paying, 'referralSpend')).toBe(3000 * allOf(paying, 'invitedJoined'));
    const poor = recordOf(plan({ 'referral.reward': 3000, 'ledger.budget': 300_000 }));
    expect(allOf(poor, 'referralSpend')).toBe(300_000);
  });

  test('a first invitation beyond an empty market brings nobody', () => {
    const record = recordOf(plan({ 'channels.door.organicPerDay': 1, 'referral.invites': 3 }, 500));
    expect(record.joined).toBe(500);
    const left = dailySum(record, 'marketLeft');
    expect(left.at(-1)).toBe(0);
    expect(allOf(record, 'invited')).toBeGreaterThan(1000);
  });

  test('company lowers drift, for those who have it', () => {
    const leavers = (effect: number) => {
      const record = recordOf(plan({ 'referral.companyEffect': effect, 'referral.invites': 0.4 }, 20_000));
      const referrer = columnOf(record, 'referrer');
      const gone = columnOf(record, 'leftDay').filter(
        (left, person) => left >= 0 && referrer[person]! >= 0,
      ).length;
      return gone / referrer.filter((by) => by >= 0).length;
    };
    expect(leavers(2)).toBeLessThan(leavers(0) * 0.8);
  });

  test('an invited person can be told from the others by a trait of her channel only', () => {
    const record = recordOf(plan({ 'channels.share.intentShift': 1 }));
    const intent = columnOf(record, 'intent');
    const referrer = columnOf(record, 'referrer');
    const meanOf = (invited: boolean) => {
      const own = [...intent].filter((_, person) => referrer[person]! >= 0 === invited);
      return sum(own) / own.length;
    };
    expect(meanOf(true) - meanOf(false)).toBeGreaterThan(0.7);
  });
});
