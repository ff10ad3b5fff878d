import { threadId } from 'node:worker_threads';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  blockSize,
  hashRecord,
  inlineRunner,
  throughBytes,
  workerPool,
  workerRunner,
  type Job,
  type Outcome,
  type Pool,
  type RunOptions,
  type RunRecord,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { world } from '../laws/worlds.ts';
import { inPagePort } from '../../src/runner/inPagePort.ts';
import { Threads } from './threads.ts';

/** Several blocks of people, and every mechanism at work. */
const job = jobFor({
  items: {
    channels: ['ads', 'mouth'],
    segments: ['new', 'old'],
    steps: ['first', 'second'],
    nodes: ['signup', 'week'],
  },
  levers: {
    'segments.new.share': 0.3,
    'segments.old.share': 0.7,
    'channels.ads.spendPerDay': 100_000,
    'channels.mouth.organicPerDay': 0.05,
    'programme.spendPerDay': 20_000,
    'steps.second.place': 2,
    'nodes.week.day': 7,
    'ledger.budget': 4_000_000,
  },
  people: 4 * blockSize,
  days: 60,
  calendar: [{ day: 10, label: 'a fair', changes: [['channels.ads.spendPerDay', 200_000]], cost: 50_000 }],
});
const expected = hashRecord(recordOf(job));

const threads = new Threads();
const worker = workerRunner(threads.make);
const inPage = workerRunner(inPagePort);
let pool: Pool;

beforeAll(() => {
  pool = workerPool(threads.make, 2);
});

afterAll(() => {
  worker.close();
  inPage.close();
  pool.close();
  threads.close();
});

function done(outcome: Outcome): RunRecord {
  if (outcome.kind !== 'done') throw new Error(`the run was ${outcome.kind}`);
  return outcome.record;
}

const runners: Record<string, (job: Job, options?: RunOptions) => Promise<Outcome>> = {
  inline: (...of) => inlineRunner().run(...of),
  'in the page, as if on a worker': (...of) => inPage.run(...of),
  'on a worker': (...of) => worker.run(...of),
  'in a pool of two': (...of) => pool.run(...of),
  'shared by two workers': (...of) => pool.runShared(...of),
  'through bytes': (...of) => throughBytes(inlineRunner()).run(...of),
  'on a worker, through bytes': (...of) => throughBytes(worker).run(...of),
};

test.each(Object.entries(runners))('relation 2: %s, a job leaves the same record', async (_, run) => {
  const outcome = await run(job);
  expect(hashRecord(done(outcome))).toBe(expected);
  expect(outcome.kind === 'done' && Object.values(outcome.turns).every((turns) => turns >= job.days)).toBe(
    true,
  );
});

// The calendar of a random world may hold what no job may.
const worlds = fc
  .sample(world({ people: [50, 6000], days: [2, 15] }), { seed: 20_261_122, numRuns: 6 })
  .map((one): Job => ({ ...one, calendar: [] }));
const theirs = worlds.map((one) => hashRecord(recordOf(one)));

test.each(Object.entries(runners))(
  'relations 2, 3: %s, jobs of random worlds leave the same records',
  async (_, run) => {
    for (const [at, random] of worlds.entries()) expect(hashRecord(done(await run(random)))).toBe(theirs[at]);
  },
);

test.each(Object.entries(runners))('%s, a run says how far it is', async (_, run) => {
  const heard: number[] = [];
  done(await run({ ...job, people: 40_000, days: 200 }, { onProgress: (part) => heard.push(part) }));
  expect(heard.length).toBeGreaterThan(0);
  for (const part of heard) expect(part >= 0 && part < 1).toBe(true);
});

test('a run shared by two workers has blocks from two threads, and neither is this one', async () => {
  const before = threads.all.map(({ heard }) => heard.length);
  const record = done(await pool.runShared(job));
  const blocks = new Map<number, number[]>();
  threads.all.forEach(({ heard, worker }, index) => {
    for (const message of heard.slice(before[index]))
      if (message.type === 'piece')
        blocks.set(
          worker!.threadId,
          message.piece.blocks.map((block) => block.index),
        );
  });
  expect(blocks.size).toBe(2);
  expect(blocks.has(threadId)).toBe(false);
  const [even, odd] = [...blocks.values()].sort((a, b) => a[0]! - b[0]!);
  expect(even!.every((index) => index % 2 === 0)).toBe(true);
  expect(odd!.every((index) => index % 2 === 1)).toBe(true);
  expect(even!.length + odd!.length).toBe(Math.ceil(record.joined / blockSize));
  expect(Math.min(even!.length, odd!.length)).toBeGreaterThan(0);
});

test('a pool gives whole jobs to whichever thread is free, and mixes nothing up', async () => {
  const seeds = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  const jobs = seeds.map((seed) => ({ ...job, seed, people: 2000 }));
  const before = threads.all.map(({ heard }) => heard.length);
  const records = await Promise.all(jobs.map((one) => pool.run(one)));
  expect(records.map((one) => hashRecord(done(one)))).toEqual(jobs.map((one) => hashRecord(recordOf(one))));
  const busy = threads.all.filter(({ heard }, index) =>
    heard.slice(before[index]).some(({ type }) => type === 'record'),
  );
  expect(new Set(busy.map((thread) => thread.worker!.threadId)).size).toBe(2);
});
