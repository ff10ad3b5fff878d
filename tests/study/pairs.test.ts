import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { compare, inlineRunner, jobOf, measures, pairOf, type ManyRuns, type Pair } from '#lab';
import { vocabulary } from '../../src/catalogue/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';

/* The world and its true effects, of 1.4 points of day-30 retention each, are told in pairs.md. */

const text = readFileSync(new URL('pairs.md', import.meta.url), 'utf8');
const { scenario, problems } = openNotebook(text, {
  vocabulary,
  findWorld: () => undefined,
  findBase: () => undefined,
  worldNames: [],
});
const seeds = 100;
const truth = 0.014;

let many: ManyRuns;
beforeAll(async () => {
  const strategies = ['before', 'mended', 'livelier'].map((id) => ({
    id,
    job: jobOf(scenario, { strategy: id }),
  }));
  const measure = measures.find(({ id }) => id === 'retention')!;
  const plan = { strategies, measure, variant: 'd30', seeds, luck: 'same' as const };
  const studied = await compare(plan, inlineRunner());
  if (studied.kind !== 'done') throw new Error(studied.kind);
  many = studied.result;
}, 60_000);

/** A strategy against the one before; the run of seed k against that of seed k + `shift`. */
function pairWith(at: 1 | 2, shift = 0): Pair {
  const [before, other] = [many.strategies[0]!, many.strategies[at]!];
  return pairOf(before, { ...other, runs: other.runs.map((_, seed) => other.runs[(seed + shift) % seeds]!) });
}

test('the world has no problems and 2,000 people', () => {
  expect([problems, scenario.people]).toEqual([[], 2000]);
});

test.each([1, 2] as const)('paired runs get the sign of strategy %i right in 95 of 100 seeds', (at) => {
  const pair = pairWith(at);
  expect(pair.count).toBe(seeds);
  expect(pair.ahead).toBeGreaterThanOrEqual(95);
  expect(Math.abs(pair.mean! - truth)).toBeLessThan(4 * pair.error!);
});

test.each([1, 2] as const)('without pairing strategy %i would need many times the seeds', (at) => {
  // Runs of different seeds have nothing in common: that is fresh luck.
  const [same, fresh] = [pairWith(at), pairWith(at, 1)];
  expect(fresh.ahead).toBeLessThan(same.ahead);
  expect(same.correlation).toBeGreaterThan(0.85);
  expect(Math.abs(fresh.correlation!)).toBeLessThan(0.4);
  // What the correlation promises is what fresh luck shows.
  expect(same.saved).toBeGreaterThan(8);
  const observed = (fresh.error! / same.error!) ** 2;
  expect(observed / same.saved!).toBeGreaterThan(0.6);
  expect(observed / same.saved!).toBeLessThan(1.6);
});
