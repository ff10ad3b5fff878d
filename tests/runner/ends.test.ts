import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import {
  assemble,
  breathe,
  drive,
  hashRecord,
  inlineRunner,
  workerPool,
  workerRunner,
  WorkerDied,
  wholeDay,
  type Job,
  type Outcome,
  type RunOptions,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { world } from '../laws/worlds.ts';
import { Threads } from './threads.ts';

const threads = new Threads();
const worker = workerRunner(threads.make);
const pool = workerPool(threads.make, 2);

afterAll(() => {
  worker.close();
  pool.close();
  threads.close();
});

const small = jobFor({ levers: { 'channels.door.organicPerDay': 0.2 }, people: 9000, days: 20 });
const expected = hashRecord(recordOf(small));
/** Far more work than any test waits for. */
const long: Job = { ...small, people: 200_000, days: 2000, seed: 'long' };

const runners: Record<string, (job: Job, options?: RunOptions) => Promise<Outcome>> = {
  inline: (...of) => inlineRunner().run(...of),
  'on a worker': (...of) => worker.run(...of),
  'in a pool': (...of) => pool.run(...of),
  'shared by two workers': (...of) => pool.runShared(...of),
};

async function expectUsable(run: (job: Job) => Promise<Outcome>): Promise<void> {
  const outcome = await run(small);
  expect(outcome.kind === 'done' && hashRecord(outcome.record)).toBe(expected);
}

describe('relation 5: in random worlds', () => {
  // The calendar of a random world may hold what no job may.
  const worlds = fc
    .sample(world({ people: [50, 1500], days: [2, 20] }), { seed: 20_261_122, numRuns: 10 })
    .map((job): Job => ({ ...job, calendar: [] }));

  test.each(worlds.map((job, at) => ({ job, at })))(
    'paused at every step, or cancelled at some step and run again: world $at',
    async ({ job, at }) => {
      const whole = hashRecord(recordOf(job));
      let steps = 0;
      const pausing = { pause: breathe, cancelled: () => ++steps < 0 };
      const paused = await drive(job, { part: 0, of: 1 }, pausing);
      const hashOf = (driven: typeof paused) =>
        driven.kind === 'done' && hashRecord(assemble(job, wholeDay, [driven.piece]));
      expect(hashOf(paused)).toBe(whole);
      const strike = 1 + ((at * 7) % steps);
      let taken = 0;
      const stopped = { pause: breathe, cancelled: () => ++taken >= strike };
      expect(await drive(job, { part: 0, of: 1 }, stopped)).toEqual({ kind: 'cancelled' });
      expect(hashOf(await drive(job, { part: 0, of: 1 }, pausing))).toBe(whole);
    },
  );
});

describe('relation 5: a cancelled run', () => {
  test('stops at the very block at which the cancel is heard', async () => {
    // As many steps as there are blocks and days: the cancel strikes at a random one of them.
    let all = 0;
    const count = { pause: breathe, cancelled: () => ++all < 0 };
    expect((await drive(small, { part: 0, of: 1 }, count)).kind).toBe('done');
    expect(all).toBeGreaterThan(3 * small.days);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: all }), async (strike) => {
        let steps = 0;
        let rows = 0;
        const driven = await drive(
          small,
          { part: 0, of: 1 },
          {
            pause: breathe,
            cancelled: () => ++steps >= strike,
            exchange: async () => void (rows += 1),
          },
        );
        expect(driven).toEqual({ kind: 'cancelled' });
        expect(steps).toBe(strike);
        // Days are missing: not every day's totals were handed round.
        expect(rows).toBeLessThan(small.days);
      }),
      { seed: 1, numRuns: 20 },
    );
  });

  test.each(Object.entries(runners))(
    '%s ends as cancelled with days missing, and the next run is whole',
    async (_, run) => {
      for (const patience of [1, 3]) {
        const stop = new AbortController();
        let heard = 0;
        let furthest = 0;
        const outcome = await run(long, {
          signal: stop.signal,
          memoryLimit: Infinity,
          onProgress: (part) => {
            furthest = part;
            if (++heard === patience) stop.abort();
          },
        });
        expect(outcome).toEqual({ kind: 'cancelled' });
        expect(furthest).toBeLessThan(0.9);
      }
      await expectUsable(run);
    },
  );

  test.each(Object.entries(runners))('%s does not begin when it was cancelled before', async (_, run) => {
    expect(await run(long, { signal: AbortSignal.abort(), memoryLimit: Infinity })).toEqual({
      kind: 'cancelled',
    });
    await expectUsable(run);
  });
});

describe('a refused job', () => {
  test.each(Object.entries(runners))('%s is an outcome that says why: memory', async (_, run) => {
    const outcome = await run(small, { memoryLimit: 1024 * 1024 });
    expect(outcome.kind).toBe('refused');
    expect(outcome.kind === 'refused' && outcome.problems.map(({ code, path }) => [code, path])).toEqual([
      ['memory', 'people'],
    ]);
    await expectUsable(run);
  });

  test.each(Object.entries(runners))(
    '%s is an outcome that says why: a world that cannot be',
    async (_, run) => {
      const nobody = jobFor({ items: { segments: [] } });
      const outcome = await run(nobody);
      expect(outcome.kind === 'refused' && outcome.problems.map(({ code }) => code)).toEqual([
        'itemsMissing',
      ]);
      const halves = jobFor({ items: { segments: ['a', 'b'] } });
      const summed = await run(halves);
      expect(summed.kind === 'refused' && summed.problems.map(({ code }) => code)).toEqual(['sharesSum']);
    },
  );
});

describe('a failing run', () => {
  /** A bug in a mechanism, as good as any: its levers are not there. */
  const broken: Job = { ...small, settings: { ...small.settings, visit: undefined as never } };

  test.each(Object.entries(runners))(
    '%s rejects with the reason, and the next run is whole',
    async (_, run) => {
      await expect(run(broken)).rejects.toThrow(/undefined/);
      await expectUsable(run);
    },
  );

  /** Ends a thread of this process from outside, as the system would. */
  const killOne = (from: number) => {
    const alive = threads.all.slice(from).find(({ heard }) => heard.some(({ type }) => type === 'progress'));
    void alive!.worker!.terminate();
  };

  test.each(['on a worker', 'in a pool', 'shared by two workers'])(
    '%s rejects when its worker dies, and the next run gets a new one',
    async (where) => {
      await expectUsable(runners[where]!);
      const made = threads.all.length;
      for (const { heard } of threads.all) heard.length = 0;
      let killed = false;
      const lost = runners[where]!(long, {
        memoryLimit: Infinity,
        onProgress: () => {
          if (!killed) killOne(0);
          killed = true;
        },
      });
      await expect(lost).rejects.toBeInstanceOf(WorkerDied);
      expect(killed).toBe(true);
      await expectUsable(runners[where]!);
      expect(threads.all.length).toBe(made + 1);
    },
  );

  test('closing a runner ends the run it has', async () => {
    const own = workerRunner(threads.make);
    const run = own.run(long, { memoryLimit: Infinity });
    own.close();
    await expect(run).rejects.toThrow(/closed/);
  });
});
