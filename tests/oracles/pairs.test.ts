import { describe, expect, test } from 'vitest';
import { jobOf, measures, summarise, type Job, type RunRecord, type Scenario } from '#lab';
import { alike, dayWithOpenDoor, formulasFor, jobFor, nothingActs, recordOf } from '../jobs.ts';
import { expectMoments, mean, variance } from '../statistics.ts';

const people = 500;
const days = 601;

/** People who come with this chance on every day and never leave. */
const visiting = (chance: number, seed: string): Job =>
  jobFor({
    levers: { ...nothingActs, ...alike(), 'segments.everyone.visitBase': Math.log(chance / (1 - chance)) },
    people,
    days,
    seed,
  });

const activeOn = ({ activity, words }: RunRecord, person: number, day: number): number =>
  (activity[person * words + (day >> 5)]! >>> (day & 31)) & 1;

/** Day by day after the first: how many more were active in b than in a; and all single differences, counted. */
function compare(a: RunRecord, b: RunRecord): { daily: number[]; single: Record<number, number> } {
  const single: Record<number, number> = { [-1]: 0, 0: 0, 1: 0 };
  const daily = Array.from({ length: days - 1 }, (_, index) => {
    let more = 0;
    for (let person = 0; person < people; person++) {
      const difference = activeOn(b, person, index + 1) - activeOn(a, person, index + 1);
      single[difference]! += 1;
      more += difference;
    }
    return more;
  });
  return { daily, single };
}

describe('X1: two strategies at one seed share everybody’s luck', () => {
  const low = recordOf(visiting(0.1, 'luck'), dayWithOpenDoor);
  const high = recordOf(visiting(0.12, 'luck'), dayWithOpenDoor);
  const paired = compare(low, high);
  /** Variance of one person's difference: with her luck shared, and with two lucks. */
  const shared = 0.02 * 0.98;
  const apart = 0.1 * 0.9 + 0.12 * 0.88;

  test('the formula gives the published variances', () => {
    expect(shared).toBeCloseTo(0.0196, 9);
    expect(apart).toBeCloseTo(0.1956, 9);
    expect(shared / apart).toBeCloseTo(0.100204499, 9);
  });

  test('nobody comes less often by being likelier to come', () => {
    expect(paired.single[-1]).toBe(0);
  });

  test('the differences have mean .02 and variance .0196', () => {
    expectMoments(paired.daily, people * 0.02, people * shared, 'paired');
  });

  test('at two seeds they have the same mean and ten times the variance', () => {
    const other = compare(recordOf(visiting(0.1, 'another luck'), dayWithOpenDoor), high);
    expectMoments(other.daily, people * 0.02, people * apart, 'unpaired');
    const ratio = variance(paired.daily) / variance(other.daily);
    // Two independent variances: twice the squared error of one.
    expect(Math.abs(ratio / 0.100204499 - 1)).toBeLessThan(4 * Math.sqrt(4 / (days - 2)));
    expect(mean(other.daily)).not.toBe(mean(paired.daily));
  });
});

test('X4: a strategy that changes nothing differs in nothing, on any day, in any measure', () => {
  const { settings, currency, seed } = jobFor({
    items: { steps: ['first'], nodes: ['week'] },
    levers: { 'channels.door.organicPerDay': 0.05, 'channels.door.spendPerDay': 5000 },
  });
  const scenario: Scenario = {
    id: 'null',
    currency,
    people: 3000,
    sample: null,
    days: 60,
    warmUpDays: 0,
    seed,
    settings,
    strategies: [
      {
        id: 'same',
        label: 'The same again',
        changes: [['channels.door.spendPerDay', 5000]],
        trial: null,
        calendar: [],
      },
    ],
    calendar: [],
    formulas: formulasFor(settings),
    off: [],
    labels: {},
  };
  const before = recordOf(jobOf(scenario));
  const after = recordOf(jobOf(scenario, { strategy: 'same' }));
  expect(after.names.strategy).toBe('same');
  expect(before.joined).toBeGreaterThan(1000);
  const apart = (a: ArrayLike<number>, b: ArrayLike<number>) =>
    Array.from(a).some((value, index) => value - b[index]! !== 0);
  before.totals.forEach(({ name, values }, index) =>
    expect(apart(values, after.totals[index]!.values), name).toBe(false),
  );
  before.columns.forEach(({ name, values }, index) =>
    expect(apart(values, after.columns[index]!.values), name).toBe(false),
  );
  expect(apart(before.activity, after.activity)).toBe(false);
  for (const measure of measures) {
    expect(measure.value(after)).toEqual(measure.value(before));
    expect(measure.series?.(after)).toEqual(measure.series?.(before));
  }
  expect(summarise(after)).toEqual(summarise(before));
});
