import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  blockSize,
  hashRecord,
  inlineRunner,
  throughBytes,
  workerPool,
  workerRunner,
  type DayEvents,
  type Outcome,
  type Pool,
  type RunOptions,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { Threads } from '../runner/threads.ts';

/* Whoever runs a job, and on however many threads: its log is the same, day by day, event by event. */

const job = jobFor({
  items: { channels: ['ads', 'door'], segments: ['new', 'old'], steps: ['first'], nodes: ['signup'] },
  levers: {
    'segments.new.share': 0.3,
    'segments.old.share': 0.7,
    'channels.ads.organicPerDay': 0.05,
    'channels.door.organicPerDay': 0.05,
    'revenue.purchaseBase': -2,
  },
  people: 4 * blockSize,
  days: 12,
});

const threads = new Threads();
const one = workerRunner(threads.make);
let pool: Pool;

beforeAll(() => {
  pool = workerPool(threads.make, 3);
});

afterAll(() => {
  one.close();
  pool.close();
  threads.close();
});

async function logOf(run: (options: RunOptions) => Promise<Outcome>): Promise<DayEvents[]> {
  const days: DayEvents[] = [];
  const outcome = await run({ events: { truth: true, take: (events) => days.push(events) } });
  expect(outcome.kind === 'done' && hashRecord(outcome.record)).toBe(hashRecord(recordOf(job)));
  return days;
}

describe('relation 3: the log of a run is the same', () => {
  let expected: DayEvents[];

  beforeAll(async () => {
    expected = await logOf((options) => inlineRunner().run(job, options));
  });

  test('it has every day, with people of every block', () => {
    expect(expected.map(({ day }) => day)).toEqual(expected.map((_, day) => day));
    const all = expected.reduce((count, { people }) => count + people.length, 0);
    expect(all).toBeGreaterThan(20_000);
    const blocks = new Set(
      expected.flatMap(({ people }) => Array.from(people, (one) => Math.floor(one / blockSize))),
    );
    expect(blocks.size).toBeGreaterThan(2);
  });

  test('on a worker', async () => {
    expect(await logOf((options) => one.run(job, options))).toEqual(expected);
  });

  test('on three workers that share it', async () => {
    expect(await logOf((options) => pool.runShared(job, options))).toEqual(expected);
  });

  test('through bytes', async () => {
    expect(await logOf((options) => throughBytes(inlineRunner()).run(job, options))).toEqual(expected);
  });

  test('and nothing is sent where nobody asked', async () => {
    const before = threads.all.flatMap(({ heard }) => heard).filter(({ type }) => type === 'events').length;
    await one.run(job);
    await pool.runShared(job);
    const after = threads.all.flatMap(({ heard }) => heard).filter(({ type }) => type === 'events').length;
    expect(after).toBe(before);
  });
});
