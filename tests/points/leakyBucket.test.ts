import { beforeAll, expect, test } from 'vitest';
import { activeInWindow, inlineRunner, jobOf, type RunRecord } from '#lab';
import { openShipped } from '../shippedScenarios.ts';

// The point of the scenario: buying newcomers only leads early and loses late, when the fix is slow and strong.
const seeds = Array.from({ length: 30 }, (_, index) => `leaky-bucket ${index}`);
const week = (record: RunRecord, number: number): number => activeInWindow(record, 7)[number * 7 - 1]!;

interface Pair {
  readonly allIn: RunRecord;
  readonly mix: RunRecord;
}
let pairs: readonly Pair[] = [];

beforeAll(async () => {
  const { scenario } = openShipped('leaky-bucket.md');
  const runner = inlineRunner();
  const run = async (strategy: string, seed: string): Promise<RunRecord> => {
    const { settings } = jobOf(scenario, { strategy });
    const outcome = await runner.run(jobOf(scenario, { strategy, settings, seed }));
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    return outcome.record;
  };
  const made: Pair[] = [];
  for (const seed of seeds) made.push({ allIn: await run('allIn', seed), mix: await run('mix', seed) });
  pairs = made;
}, 120_000);

const count = (holds: (pair: Pair) => boolean): number => pairs.filter(holds).length;

test('all in leads in week 4', () => {
  expect(count(({ allIn, mix }) => week(allIn, 4) > week(mix, 4))).toBeGreaterThanOrEqual(28);
});

test('all in loses in week 52, by a quarter or more', () => {
  expect(count(({ allIn, mix }) => week(mix, 52) >= 1.2 * week(allIn, 52))).toBeGreaterThanOrEqual(28);
});

test('the goal of the text is out of reach for all in, and within reach of the other plan', () => {
  expect(count(({ allIn }) => week(allIn, 52) < 1500)).toBeGreaterThanOrEqual(28);
  expect(count(({ mix }) => week(mix, 52) >= 1500)).toBeGreaterThanOrEqual(28);
});
