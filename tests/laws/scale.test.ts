import { describe, expect, test } from 'vitest';
import { dailySum, sampleJob, summarise, type Job, type RunRecord } from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { mean, variance } from '../statistics.ts';

/** A world in which everything that scales with size is at work. */
const whole = jobFor({
  items: {
    channels: ['ads', 'mouth'],
    segments: ['new', 'old'],
    steps: ['first'],
    nodes: ['week'],
    processes: ['news'],
  },
  levers: {
    'segments.new.share': 0.5,
    'segments.old.share': 0.5,
    'channels.ads.spendPerDay': 40_000,
    'channels.ads.halfSpend': 80_000,
    'channels.ads.reachPerDay': 0.02,
    'channels.mouth.organicPerDay': 0.004,
    'programme.spendPerDay': 12_000,
    'ledger.fixedPerDay': 4000,
    'processes.news.demandPerDay': 40,
    'processes.news.capacityPerDay': 32,
    'processes.news.costPerUnit': 10,
    'processes.news.contentPerUnit': 1,
    'coreProcess.contentNeed': 240,
    'coreProcess.freshnessWeight': 0.5,
    'nodes.week.day': 7,
    'onboarding.activationCount': 1,
    'revenue.purchaseBase': -2,
  },
  people: 3200,
  days: 60,
  calendar: [
    { day: 20, label: 'a fair', changes: [['channels.ads.spendPerDay', 80_000]], cost: 32_000 },
    { day: 40, label: 'quiet', changes: [['visit.weekend', 1]], cost: 0 },
  ],
});
const weight = 8;

const counted = {
  joined: (record: RunRecord) => summarise(record).summary.joined,
  'active days': (record: RunRecord) => sum(summarise(record).daily.active!),
  activated: (record: RunRecord) => summarise(record).summary.activated,
  gone: (record: RunRecord) => summarise(record).summary.gone,
  revenue: (record: RunRecord) => summarise(record).summary.revenue,
};

const sum = (values: Iterable<number>): number => [...values].reduce((all, value) => all + value, 0);

const many = (job: Job, count: number): RunRecord[] =>
  Array.from({ length: count }, (_, replicate) => recordOf({ ...job, replicate }));

describe('relation 31: a small sample of a world', () => {
  const sample = sampleJob(whole, weight);
  const large = many(whole, 60);
  // Other replicates, so that the two means are independent.
  const small = Array.from({ length: 240 }, (_, index) => recordOf({ ...sample, replicate: 1000 + index }));

  test('has its people, its weight and its money scaled', () => {
    expect(sample.people).toBe(400);
    expect(sample.weight).toBe(weight);
    expect(sample.calendar[0]!.changes).toEqual([['channels.ads.spendPerDay', 10_000]]);
    expect(sample.calendar[1]!.changes).toEqual([['visit.weekend', 1]]);
  });

  test('costs the same, weighed', () => {
    expect(sum(dailySum(small[0]!, 'cost')) * weight).toBe(sum(dailySum(large[0]!, 'cost')));
  });

  test.each(Object.entries(counted))('has the same expected totals: %s', (_, count) => {
    const [a, b] = [large.map(count), small.map(count)];
    const error = Math.sqrt(variance(a) / a.length + variance(b) / b.length);
    expect(Math.abs(mean(a) - mean(b)) / error, `${mean(a)} and ${mean(b)}`).toBeLessThan(4);
    // The comparison could tell a difference of one in twenty.
    expect(error / mean(a)).toBeLessThan(0.0125);
  });

  test('spreads wider by the square root of the weight', () => {
    const ratio = variance(small.map(counted.joined)) / variance(large.map(counted.joined)) / weight;
    const band = 4 * Math.sqrt(2 / 59 + 2 / 239);
    expect(Math.abs(ratio - 1)).toBeLessThan(band);
  });

  test('brings the same people first, with the same luck', () => {
    const [a, b] = [recordOf(whole), recordOf(sample)];
    const need = (record: RunRecord) => record.columns.find(({ name }) => name === 'need')!.values;
    const known = new Set(need(a));
    expect(need(b).filter((value) => known.has(value)).length / b.joined).toBeGreaterThan(0.7);
  });
});
