import { afterAll, expect, test } from 'vitest';
import {
  blockSize,
  hashRecord,
  inlineRunner,
  Pace,
  workerRunner,
  type Job,
  type Runner,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { Threads } from './threads.ts';

/** Long enough that several records are due before it ends, even on a fast machine. */
const job = jobFor({
  items: { nodes: ['signup'] },
  levers: { 'channels.door.organicPerDay': 0.02 },
  people: 12 * blockSize,
  days: 365,
});
const expected = hashRecord(recordOf(job));

const threads = new Threads();
const worker = workerRunner(threads.make);
afterAll(() => {
  worker.close();
  threads.close();
});

/** Runs the job and hears what it says while it goes on; `answer` says whether it is told that a record was drawn. */
async function listen(
  runner: Runner,
  answer: boolean,
): Promise<{ readonly heard: RunRecord[]; readonly whole: string }> {
  const heard: RunRecord[] = [];
  const onSoFar = (record: RunRecord, drawn: () => void) => {
    heard.push(record);
    if (answer) drawn();
  };
  const outcome = await runner.run(job, { onSoFar });
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  return { heard, whole: hashRecord(outcome.record) };
}

const ended = (days: number, of: Job = job): string => hashRecord(recordOf({ ...of, days }));

test.each([
  ['inline', () => inlineRunner()],
  ['on a worker', () => worker],
] as const)(
  '%s: each record heard is that of the run that ends there; the last is as if nobody had listened',
  async (_, runner) => {
    const { heard, whole } = await listen(runner(), true);
    expect(heard.length).toBeGreaterThan(0);
    const days = heard.map(({ about }) => about.days);
    expect([...days].sort((a, b) => a - b)).toEqual(days);
    expect(new Set(days).size).toBe(days.length);
    expect(Math.max(...days)).toBeLessThan(job.days);
    expect(hashRecord(heard[0]!)).toBe(ended(days[0]!));
    expect(hashRecord(heard.at(-1)!)).toBe(ended(days.at(-1)!));
    expect(whole).toBe(expected);
  },
);

test('the next is not sent before the last was drawn', async () => {
  const { heard, whole } = await listen(worker, false);
  expect(heard).toHaveLength(1);
  expect(whole).toBe(expected);
});

test('records are due at most ten times a second and take at most a tenth of the time', () => {
  const pace = new Pace(0);
  expect([0, 149, 150].map((now) => pace.isDue(now))).toEqual([false, false, true]);
  pace.made(150, 152);
  expect(pace.isDue(10_000)).toBe(false);
  pace.drawn();
  expect([249, 250].map((now) => pace.isDue(now))).toEqual([false, true]);
  pace.made(250, 300);
  pace.drawn();
  expect([749, 750].map((now) => pace.isDue(now))).toEqual([false, true]);
});
