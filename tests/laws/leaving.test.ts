import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  columnOf,
  dailySum,
  findTotal,
  itemNames,
  measures,
  type Job,
  type LeverValue,
  type RunRecord,
} from '#lab';
import { recordOf } from '../jobs.ts';
import { holds, inAll, moved, world } from './worlds.ts';

/*
 * Every person has one clock for each risk, drawn once. So with nothing acting back, more of a risk makes nobody
 * leave later, and less of a risk concerns only those whom it would have taken.
 */

/** Nothing that people do, and nobody's leaving, acts on anybody's risks. */
const withoutFeedback = (job: Job): Job => ({
  ...moved(job, {
    // Who joins must not depend on who is there.
    ...Object.fromEntries(
      itemNames(job.settings, 'channels').map((name) => [`channels.${name}.imitation`, 0] as const),
    ),
    'referral.invites': 0,
    'leave.activatedEffect': 0,
    'leave.habitEffect': 0,
    'programme.spendPerDay': 0,
    'coreProcess.failureHazard': 0,
    'contribution.starWageKeeps': 0,
    // What people share (chat groups, money, a crowd) moves their days; nothing of that may enter their drift.
    'membership.driftEffect': 0,
    'satisfaction.driftEffect': 0,
    'satisfaction.disappointment': 0,
    'community.driftEffect': 0,
    ...inAll(job, 'incentives', 'size', 0),
    ...inAll(job, 'incentives', 'hunterLeaving', 0),
    ...inAll(job, 'segments', 'activationEffect', 0),
    'visit.signShare': 0,
    ...inAll(job, 'rules', 'when', 'false'),
  }),
  calendar: [],
});

interface Leaving {
  readonly day: number;
  readonly reason: string | null;
}

const leavings = (job: Job): Leaving[] => leavingsOf(recordOf(job));

function leavingsOf(record: RunRecord): Leaving[] {
  const reason = columnOf(record, 'reason');
  return Array.from(columnOf(record, 'leftDay'), (day, person) => ({
    day: day < 0 ? Infinity : day,
    reason: day < 0 ? null : record.reasons[reason[person]!]!.id,
  }));
}

const spentAtNodes = (record: RunRecord): number =>
  dailySum(record, 'nodeSpend').reduce((sum, spent) => sum + spent, 0);

describe('relation 19: with no feedback', () => {
  test('more drift makes nobody leave later', () => {
    let earlier = 0;
    holds(
      fc.property(world({ people: [1, 2000] }), fc.integer({ min: 1, max: 40 }), (random, tenths) => {
        const job = withoutFeedback(random);
        const stronger: Record<string, LeverValue> = {};
        for (const name of itemNames(job.settings, 'segments')) {
          const { driftAlpha, driftBeta, driftChance } = job.settings.segments![name] as Record<
            string,
            number
          >;
          // Beta rises everywhere when α rises or β falls.
          stronger[`segments.${name}.driftChance`] = Math.min(1, driftChance! * (1 + tenths / 10));
          stronger[`segments.${name}.driftAlpha`] = driftAlpha! * (1 + tenths / 20);
          stronger[`segments.${name}.driftBeta`] = driftBeta! / (1 + tenths / 20);
        }
        const before = leavings(job);
        leavings(moved(job, stronger)).forEach(({ day }, person) => {
          if (day > before[person]!.day) throw new Error(`person ${person} stays longer under more drift`);
          if (day < before[person]!.day) earlier += 1;
        });
      }),
      30,
    );
    expect(earlier).toBeGreaterThan(5000);
  });

  test('an activation or a habit that lowers drift makes nobody leave earlier', () => {
    holds(
      fc.property(world({ people: [1, 2000] }), fc.integer({ min: 1, max: 30 }), (random, tenths) => {
        const job = withoutFeedback(random);
        const before = leavings(job);
        const helped = moved(job, { 'leave.activatedEffect': tenths / 10, 'leave.habitEffect': tenths / 10 });
        const later = leavings(helped).map(({ day }, person) => day - before[person]!.day);
        expect(later.some((days) => days < 0)).toBe(false);
      }),
      25,
    );
  });

  test('a smaller node moves only those whom it would have taken', () => {
    const seen = { saved: 0, untouched: 0 };
    holds(
      fc.property(
        world({ people: [1000, 3000], days: [10, 50] }),
        fc.integer({ min: 0, max: 9 }),
        (random, tenths) => {
          const plain = withoutFeedback(random);
          for (const node of itemNames(plain.settings, 'nodes')) {
            // Within the run, or few would reach it; and strong, or other risks would be quicker.
            const job = moved(plain, {
              [`nodes.${node}.day`]: tenths,
              [`nodes.${node}.share`]: 0.6,
              [`nodes.${node}.relief`]: 0,
            });
            const { share } = job.settings.nodes![node] as Record<string, number>;
            const before = leavings(job);
            leavings(moved(job, { [`nodes.${node}.share`]: (share! * tenths) / 10 })).forEach(
              (after, person) => {
                const was = before[person]!;
                if (was.reason !== `nodes.${node}`) {
                  seen.untouched += 1;
                  if (after.day !== was.day || after.reason !== was.reason)
                    throw new Error(`person ${person}, who left by ${was.reason}, was moved`);
                } else {
                  if (after.day < was.day)
                    throw new Error(`person ${person} leaves earlier though the node is smaller`);
                  if (after.day > was.day) seen.saved += 1;
                }
              },
            );
          }
        },
      ),
      40,
    );
    expect(seen.saved).toBeGreaterThan(5000);
    expect(seen.untouched).toBeGreaterThan(15_000);
  });

  test('a node’s relief works as a smaller node does', () => {
    holds(
      fc.property(world({ people: [1, 2000] }), (random) => {
        const job = withoutFeedback(random);
        for (const node of itemNames(job.settings, 'nodes')) {
          const [free, relieved] = [0, 1].map((relief) =>
            leavings(moved(job, { [`nodes.${node}.relief`]: relief })),
          );
          relieved!.forEach((after, person) => {
            const was = free![person]!;
            const moved = after.day !== was.day || after.reason !== was.reason;
            if (moved && (was.reason !== `nodes.${node}` || after.day < was.day))
              throw new Error(`person ${person} was moved by a relief that is none of hers`);
          });
        }
      }),
      25,
    );
  });

  test('money at a node works as relief does, is booked to the last unit, and ends with the budget', () => {
    let seen = 0;
    holds(
      fc.property(world({ people: [1, 1000] }), fc.integer({ min: 1, max: 100_000 }), (random, perDay) => {
        const free = withoutFeedback(random);
        for (const node of itemNames(free.settings, 'nodes')) {
          const of = (lever: string, value: number) => ({ [`nodes.${node}.${lever}`]: value });
          const effect = { ...of('strongest', 2), ...of('halfSpend', perDay) };
          const plain = moved(free, {
            ...inAll(free, 'nodes', 'spendPerDay', 0),
            ...effect,
            'ledger.budget': null,
          });
          const { relief } = plain.settings.nodes![node] as Record<string, number>;
          const paid = recordOf(moved(plain, of('spendPerDay', perDay)));
          expect(leavingsOf(paid)).toEqual(leavings(moved(plain, of('relief', relief! + 1))));
          expect(spentAtNodes(paid)).toBe(perDay * plain.days);
          expect(findTotal(recordOf(plain), 'nodeSpend')).toBeUndefined();
          const short = recordOf(moved(plain, { ...of('spendPerDay', perDay), 'ledger.budget': perDay }));
          expect(spentAtNodes(short)).toBeLessThanOrEqual(perDay);
          seen += 1;
        }
      }),
      15,
    );
    expect(seen).toBeGreaterThan(5);
  });
});

test('who is gone so far is who is not there in the evening, on the last day as on every other', () => {
  const { value } = measures.find(({ id }) => id === 'goneSoFar')!;
  let gone = 0;
  holds(
    fc.property(world({ people: [1, 2000] }), fc.integer({ min: 0, max: 20 }), (job, warmUpDays) => {
      const warmed = { ...job, warmUp: { days: warmUpDays, settings: job.settings } };
      const record = recordOf(warmUpDays > 0 ? warmed : job);
      const away = Array.from(columnOf(record, 'leftDay')).filter((day) => day >= 0).length;
      expect(value(record).value).toBe(away);
      gone += away;
    }),
    30,
  );
  expect(gone).toBeGreaterThan(1000);
});
