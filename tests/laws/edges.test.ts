import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnOf, dailySum, totalOf, type Job, type LeverValue, type RunRecord } from '#lab';
import { recordOf } from '../jobs.ts';
import { expectActivityInLife, expectNumbers, expectPeopleAddUp, expectStocks } from './accounts.ts';
import { holds, inAll, moved, world } from './worlds.ts';

/* What never happens, what always does, and the least there can be, in worlds that are random in all else. */

const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((all, value) => all + value, 0);

const over = (record: RunRecord, name: string): number => sum(totalOf(record, name).values);

const everybodyVisits = (job: Job, chance: 0 | 1): Record<string, LeverValue> => ({
  ...inAll(job, 'segments', 'visitShape', 'point'),
  ...inAll(job, 'segments', 'visitBase', chance ? 1000 : -1000),
});

interface Edge {
  readonly levers: (job: Job) => Record<string, LeverValue>;
  readonly job?: Partial<Job>;
  readonly holds: (record: RunRecord) => void;
}

const edges: Readonly<Record<string, Edge>> = {
  'nobody comes to look, so nobody joins and nothing is there of anybody': {
    levers: (job) => inAll(job, 'channels', 'visitRate', 0),
    holds: (record) => {
      expect(record.joined).toBe(0);
      for (const name of ['present', 'active', 'gone', 'orders', 'revenue', 'contacted', 'keyBehaviour'])
        expect(over(record, name), name).toBe(0);
    },
  },
  'whoever is reached comes to look and signs up': {
    levers: (job) => ({
      ...inAll(job, 'channels', 'visitRate', 1),
      ...inAll(job, 'channels', 'signUpRate', 1),
      ...inAll(job, 'channels', 'costPerJoiner', 0),
      ...inAll(job, 'segments', 'rivalShare', 0),
      'referral.invites': 0,
    }),
    holds: (record) => {
      expect(over(record, 'channelVisits')).toBe(over(record, 'reached'));
      expect(record.joined).toBe(over(record, 'channelVisits'));
    },
  },
  'nobody ever visits: everybody is active on her first day alone': {
    levers: (job) => everybodyVisits(job, 0),
    holds: (record) => {
      // Who has left and comes back is there on the day on which she does.
      expect(over(record, 'active')).toBeLessThanOrEqual(record.joined + over(record, 'returned'));
      expect(over(record, 'present')).toBeGreaterThanOrEqual(over(record, 'active'));
    },
  },
  'everybody visits every day on which she is there': {
    levers: (job) => everybodyVisits(job, 1),
    holds: (record) => expect(totalOf(record, 'active').values).toEqual(totalOf(record, 'present').values),
  },
  'nobody buys, joins a circle, invites or becomes a member': {
    levers: (job) => ({
      'revenue.purchaseBase': -1000,
      'membership.joinBase': -1000,
      'marketplace.dealBase': -1000,
      'referral.invites': 0,
      ...inAll(job, 'segments', 'creatorShare', 0),
    }),
    holds: (record) => {
      for (const name of ['newMembers', 'deals', 'invited', 'invitedJoined', 'contributions'])
        expect(over(record, name), name).toBe(0);
    },
  },
  'everybody drifts away at once': {
    levers: (job) => ({
      ...inAll(job, 'segments', 'driftShape', 'point'),
      ...inAll(job, 'segments', 'driftChance', 1),
    }),
    holds: (record) => {
      expect(columnOf(record, 'firstLeftDay')).toEqual(columnOf(record, 'joinDay'));
    },
  },
  'nobody ever leaves': {
    levers: (job) => ({
      ...inAll(job, 'segments', 'driftShape', 'point'),
      ...inAll(job, 'segments', 'driftChance', 0),
      ...inAll(job, 'nodes', 'share', 0),
      ...inAll(job, 'incentives', 'hunterLeaving', 0),
      ...inAll(job, 'rules', 'when', 'false'),
      'coreProcess.failureHazard': 0,
      'satisfaction.disappointment': 0,
    }),
    holds: (record) => {
      expect([over(record, 'gone'), over(record, 'returned')]).toEqual([0, 0]);
      expect(dailySum(record, 'present').at(-1)).toBe(record.joined);
    },
  },
  'one person': {
    levers: () => ({}),
    job: { people: 1 },
    holds: (record) => expect(record.joined).toBeLessThanOrEqual(1),
  },
  'one day': {
    levers: () => ({}),
    job: { days: 1 },
    holds: (record) => expect([...dailySum(record, 'present')]).toEqual([record.joined]),
  },
  'no money: nothing is spent, but what people cost by what they do': {
    levers: () => ({ 'ledger.budget': 0 }),
    // The guidance they meet is among it, and its total is kept only where it has a price.
    holds: (record) => {
      const guided = record.totals.some(({ name }) => name === 'guideSpend') ? over(record, 'guideSpend') : 0;
      expect(over(record, 'cost') - over(record, 'unitCost') - guided).toBe(0);
    },
  },
};

describe('relation 29: in random worlds at their edges', () => {
  test.each(Object.entries(edges))('%s', (what, { levers, job: size, holds: law }) => {
    let joined = 0;
    holds(
      fc.property(world({ people: [50, 800], days: [2, 30] }), (random) => {
        const job: Job = { ...moved(random, levers(random)), calendar: [], ...size };
        const record = recordOf(job);
        joined += record.joined;
        expectStocks(record);
        expectPeopleAddUp(record);
        expectActivityInLife(record);
        expectNumbers(record);
        law(record);
      }),
      10,
    );
    expect(joined > 0).toBe(!what.startsWith('nobody comes'));
  });
});
