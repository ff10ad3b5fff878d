import { expect, test } from 'vitest';
import { jobOf, measures, sampleJob, type Job } from '#lab';
import { formulasFor, jobFor, recordOf } from '../jobs.ts';
import { mean, variance } from '../statistics.ts';

const [joined, activeLastWeek, revenue] = ['joined', 'activeLastWeek', 'revenue'].map((id) =>
  measures.find((one) => one.id === id)!,
);

const world = (people: number): Job =>
  jobFor({
    levers: {
      'channels.door.organicPerDay': 0.004,
      'channels.door.spendPerDay': people * 2,
      'channels.door.halfSpend': people * 4,
      'ledger.fixedPerDay': people,
      'revenue.purchaseBase': -2,
    },
    people,
    days: 40,
  });

test('a sample of a world comes as near to it as it says', () => {
  // The whole is large, so that it is its own mean; forty samples of it scatter as their errors say.
  const whole = recordOf(world(400_000));
  for (const measure of [joined!, activeLastWeek!, revenue!]) {
    const truth = measure.value(whole).value!;
    const samples = Array.from({ length: 40 }, (_, replicate) =>
      measure.value(recordOf({ ...sampleJob(world(400_000), 200), replicate })),
    );
    const values = samples.map(({ value }) => value!);
    const error = mean(samples.map((one) => one.error!));
    const off = (mean(values) - truth) / (error / Math.sqrt(values.length));
    expect(Math.abs(off), `${measure.id} ${mean(values)} of ${truth}`).toBeLessThan(4);
    const ratio = variance(values) / (error * error);
    // People of one world share its ups and downs hardly at all: the binomial law is nearly the whole of it.
    expect(Math.abs(ratio - 1), `${measure.id} variance ${ratio}`).toBeLessThan(4 * Math.sqrt(2 / 39));
  }
});

test('a world without a sample has no error, and a billion people cost what their sample costs', () => {
  expect(joined!.value(recordOf(world(1000))).error).toBeUndefined();
  const settings = world(1_000_000_000).settings;
  const scenario = {
    id: null,
    currency: 'CNY',
    people: 1_000_000_000,
    sample: 2000,
    days: 20,
    warmUpDays: 0,
    seed: 'billion',
    settings,
    strategies: [],
    calendar: [],
    formulas: formulasFor(settings),
    off: [],
    labels: {},
  } as const;
  const job = jobOf(scenario);
  expect([job.people, job.weight]).toEqual([2000, 500_000]);
  const { value, error } = joined!.value(recordOf(job));
  expect(value! % 500_000).toBe(0);
  expect(error! / value!).toBeLessThan(0.2);
});
