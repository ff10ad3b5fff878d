import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, dailyEntry, dailySum, itemNames, totalOf, type LeverValue, type RunRecord } from '#lab';
import { dayWithOpenDoor, jobFor, recordOf } from '../jobs.ts';
import { errorsOff, mean, variance, varianceBand } from '../statistics.ts';
import { holds, world } from './worlds.ts';

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

/** A world of 1,000 people, 300 of them in one circle, who all join on day 0 and drift slowly. */
const club = (
  levers: Readonly<Record<string, LeverValue>> = {},
  days = 140,
  more: Readonly<Record<string, LeverValue>> = {},
): RunRecord =>
  recordOf(
    jobFor({
      items: { circles: ['club'] },
      levers: {
        'channels.door.organicPerDay': 0,
        'segments.everyone.visitBase': -1,
        'segments.everyone.driftShape': 'point',
        'segments.everyone.driftChance': 0.001,
        ...Object.fromEntries(Object.entries(levers).map(([name, value]) => [`circles.club.${name}`, value])),
        ...more,
      },
      people: 1000,
      days,
    }),
    dayWithOpenDoor,
  );

const packets = { packetsPerDay: 5000 };
const roles = { roles: 0.1, hostHours: 3, challengesPerWeek: 2, topicsPerWeek: 4 };

/** The mean of a total of the circle over one week, counted from 1. */
const week = (record: RunRecord, total: string, which: number): number =>
  mean([...dailyEntry(record, total, 'club').slice(7 * (which - 1), 7 * which)]);

describe('laws', () => {
  test('cohesion and credit stay from 0 to 1 and exposure below its bound, in any world', () => {
    let days = 0;
    holds(
      fc.property(world({ people: [1, 800], days: [1, 40] }), (random) => {
        const job = { ...random, calendar: [] };
        const { remembered } = job.settings.redPackets as { remembered: number };
        const record = recordOf(job);
        for (const name of ['cohesion', 'credit', 'packetEffect'])
          for (const value of totalOf(record, name).values) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(1);
            days += Number(value > 0);
          }
        for (const value of totalOf(record, 'packetFatigue').values)
          expect(value * (1 - remembered)).toBeLessThanOrEqual(1 + 1e-12);
      }),
      20,
    );
    expect(days).toBeGreaterThan(500);
  });

  test('who speaks is a member who came, and does so for the money or not', () => {
    let spoke = 0;
    holds(
      fc.property(world({ people: [1, 800], days: [1, 40] }), (job) => {
        const record = recordOf(job);
        const [visits, speakers, money, content] = [
          'circleVisits',
          'speakers',
          'talkForMoney',
          'talkContent',
        ].map((name) => totalOf(record, name).values);
        speakers!.forEach((count, at) => {
          expect(count).toBeLessThanOrEqual(visits![at]!);
          expect(money![at]! + content![at]!).toBe(count);
          expect(Math.min(money![at]!, content![at]!)).toBeGreaterThanOrEqual(0);
          spoke += count;
        });
        const members = itemNames(job.settings, 'circles').map((name) => columnOf(record, `circle-${name}`));
        for (let person = 0; person < record.joined; person++)
          expect(members.filter((column) => column[person]! > 0).length).toBeLessThanOrEqual(1);
      }),
      20,
    );
    expect(spoke).toBeGreaterThan(200);
  });

  test('the asked share of newcomers joins, with the asked mean and spread of sociability', () => {
    const record = recordOf(
      jobFor({
        items: { circles: ['club'] },
        levers: {
          'channels.door.organicPerDay': 0,
          'segments.everyone.sociability': 1.5,
          'segments.everyone.sociabilitySpread': 0.5,
          'circles.club.joining.everyone': 0.4,
        },
        people: 20_000,
        days: 1,
      }),
      dayWithOpenDoor,
    );
    const members = [...columnOf(record, 'circle-club')].filter((value) => value > 0);
    expect(Math.abs(errorsOff(members.length / 20_000, 0.4, 0.24, 20_000))).toBeLessThan(4);
    const spread = 1.5 ** 2 * (Math.exp(0.25) - 1);
    expect(Math.abs(errorsOff(mean(members), 1.5, spread, members.length))).toBeLessThan(4);
    expect(sum(dailySum(record, 'circleJoins'))).toBe(members.length);
  });
});

describe('G2: red packets in chat groups of five who all come', () => {
  const size = 5;
  const record = recordOf(
    jobFor({
      items: { circles: ['club'] },
      levers: {
        'channels.door.organicPerDay': 0,
        'segments.everyone.visitShape': 'point',
        'segments.everyone.visitBase': 12,
        'segments.everyone.driftShape': 'point',
        'segments.everyone.driftChance': 0,
        'circles.club.joining.everyone': 1,
        'circles.club.groupSize': size,
        'circles.club.packetsPerDay': 100_000,
      },
      people: 20_000,
      days: 2,
    }),
    dayWithOpenDoor,
  );
  const luck = columnOf(record, 'packet-club');
  // A block of 4,096 holds 819 whole groups and one short one.
  const groups = Array.from({ length: Math.floor(20_000 / 4096) }, (_, block) =>
    Array.from({ length: Math.floor(4096 / size) }, (__, group) => {
      const first = block * 4096 + group * size;
      return Array.from(luck.slice(first, first + size), (value) => value / size);
    }),
  ).flat();

  test('is shared out in full', () => {
    expect(groups.length).toBe(4 * 819);
    for (const shares of groups) expect(sum(shares)).toBeCloseTo(1, 10);
  });

  test.each(
    [0.0133333333, 0.0144444444, 0.0164609053, 0.0211659808, 0.0211659808].map((v, place) => [place, v]),
  )('place %i: mean .2 and variance %f', (place, spread) => {
    const shares = groups.map((group) => group[place]!);
    expect(Math.abs(errorsOff(mean(shares), 0.2, spread, shares.length))).toBeLessThan(4);
    // The fourth moments of these shares lie below the normal ones, so that the band of a normal sample is wide enough.
    expect(Math.abs(variance(shares) / spread - 1)).toBeLessThan(varianceBand(shares.length));
  });
});

test('a chat group are so many members still here, wherever the others are', () => {
  const size = 7;
  const job = jobFor({
    items: { circles: ['club'] },
    levers: {
      'channels.door.organicPerDay': 0,
      'segments.everyone.visitShape': 'point',
      'segments.everyone.visitBase': 12,
      'segments.everyone.driftShape': 'point',
      'segments.everyone.driftChance': 0.1,
      'circles.club.joining.everyone': 0.3,
      'circles.club.groupSize': size,
      'circles.club.packetsPerDay': 100_000,
    },
    people: 10_000,
    days: 10,
  });
  const record = recordOf(job, dayWithOpenDoor);
  const [luck, member, left] = ['packet-club', 'circle-club', 'leftDay'].map((name) =>
    columnOf(record, name),
  );
  const groups = Array.from({ length: Math.ceil(10_000 / 4096) }, (_, block) => {
    const own = [...luck!.keys()].slice(block * 4096, (block + 1) * 4096);
    // Who leaves on the last night was there on the last day.
    const here = own.filter((person) => member![person]! > 0 && (left![person]! < 0 || left![person] === 9));
    return Array.from({ length: Math.ceil(here.length / size) }, (__, group) =>
      here.slice(group * size, (group + 1) * size).map((person) => luck![person]!),
    );
  }).flat();
  expect(groups.length).toBeGreaterThan(100);
  for (const shares of groups) expect(sum(shares) / shares.length).toBeCloseTo(1, 2);
});

describe('lessons', () => {
  const [plain, cash, work] = [{}, packets, roles].map((levers) => club(levers));

  test('packets win at first and fade; roles come late and last', () => {
    expect(week(cash!, 'speakers', 1)).toBeGreaterThan(1.5 * week(work!, 'speakers', 1));
    expect(week(cash!, 'speakers', 20)).toBeLessThan(0.35 * week(cash!, 'speakers', 1));
    expect(week(work!, 'speakers', 20)).toBeGreaterThan(2 * week(cash!, 'speakers', 20));
    expect(week(work!, 'speakers', 20)).toBeGreaterThan(2 * week(plain!, 'speakers', 20));
  });

  test('packets make people talk, but not say anything', () => {
    const all = (record: RunRecord, total: string) => sum(dailyEntry(record, total, 'club'));
    expect(week(cash!, 'talkForMoney', 1)).toBeGreaterThan(1.5 * week(cash!, 'talkContent', 1));
    expect(all(cash!, 'talkContent')).toBeLessThan(1.1 * all(plain!, 'talkContent'));
    expect(week(work!, 'talkContent', 20)).toBeGreaterThan(3 * week(cash!, 'talkContent', 20));
    expect(sum(dailySum(work!, 'talkForMoney'))).toBe(0);
    expect(sum(dailySum(cash!, 'packetSpend'))).toBe(140 * 5000);
  });

  test('who has something to say would have spoken without any packets, with the same coin', () => {
    // Packets draw nobody and cost no cohesion: the same members come.
    const only = { 'redPackets.visitPull': 0, 'redPackets.luckPull': 0, 'community.cashCost': 0 };
    const [paid, unpaid] = [club({ ...roles, ...packets }, 60, only), club(roles, 60, only)];
    expect(dailyEntry(paid, 'speakers', 'club')).not.toEqual(dailyEntry(unpaid, 'speakers', 'club'));
    expect(dailyEntry(paid, 'talkContent', 'club')).toEqual(dailyEntry(unpaid, 'speakers', 'club'));
  });

  test('without money a circle that packets made falls back at once; one that works together does not', () => {
    const stopped = (levers: Readonly<Record<string, LeverValue>>) =>
      recordOf(
        jobFor({
          items: { circles: ['club'] },
          levers: {
            'channels.door.organicPerDay': 0,
            'segments.everyone.visitBase': -1,
            ...Object.fromEntries(
              Object.entries(levers).map(([name, value]) => [`circles.club.${name}`, value]),
            ),
          },
          calendar: [
            {
              day: 70,
              label: 'no more',
              changes: Object.keys(levers).map((name) => [`circles.club.${name}`, 0]),
              cost: 0,
            },
          ],
          people: 3000,
          days: 91,
        }),
        dayWithOpenDoor,
      );
    const [paid, built] = [stopped({ packetsPerDay: 15_000 }), stopped({ ...roles, hostHours: 9 })];
    const perVisit = (record: RunRecord, which: number) =>
      week(record, 'speakers', which) / week(record, 'circleVisits', which);
    expect(perVisit(built, 13)).toBeGreaterThan(0.6 * perVisit(built, 10));
    expect(perVisit(built, 13)).toBeGreaterThan(2 * perVisit(paid, 13));
  });

  test.each([
    ['strangers', 0.5, -1],
    ['fun', 1, 1],
    ['roles', 0.3, 1],
    ['hostHours', 12, 1],
    ['challengesPerWeek', 5, 1],
    ['topicsPerWeek', 14, 1],
    ['meetingsPerMonth', 3, 1],
    ['packetsPerDay', 50_000, -1],
  ] as const)('%s at %f moves cohesion (%i)', (lever, value, direction) => {
    const before = dailyEntry(work!, 'cohesion', 'club')[139]!;
    const after = dailyEntry(club({ ...roles, [lever]: value }), 'cohesion', 'club')[139]!;
    expect(direction * (after - before)).toBeGreaterThan(0.01);
  });

  test.each([
    ['halfRoles', 0.2],
    ['halfChallenges', 4],
    ['halfTopics', 10],
  ])('a later half-way point %s of %f takes more of it for the same cohesion', (lever, value) => {
    const last = (record: RunRecord) => dailyEntry(record, 'cohesion', 'club')[139]!;
    expect(last(club(roles, 140, { [`community.${lever}`]: value }))).toBeLessThan(last(work!) - 0.01);
  });

  test('belonging brings members back and keeps them', () => {
    const visits = (record: RunRecord) => sum(dailyEntry(record, 'circleVisits', 'club'));
    expect(visits(work!)).toBeGreaterThan(1.1 * visits(plain!));
    const faster = { 'segments.everyone.driftChance': 0.01 };
    const left = (levers: Readonly<Record<string, LeverValue>>) =>
      sum(dailySum(club(levers, 140, faster), 'gone'));
    expect(left(roles)).toBeLessThan(left({}));
  });

  test('what is received is sent back in part, up to 1 / (1 − 0.18) of what was given', () => {
    const strongest = { packetHalf: 1_000_000 };
    const effect = (sentBack: number) => {
      const record = club({ ...packets, ...strongest }, 40, {
        'redPackets.sentBack': sentBack,
        'redPackets.wearing': 0,
        'redPackets.visitPull': 0,
        'redPackets.luckPull': 0,
      });
      return dailyEntry(record, 'packetEffect', 'club')[39]!;
    };
    // Far below half of the strongest effect the answer is proportional to the money.
    expect(effect(0.18) / effect(0)).toBeCloseTo(1.2195, 3);
  });
});
