import { describe, expect, it } from 'vitest';
import {
  compare,
  declarations,
  findLever,
  inlineRunner,
  leverRange,
  leverStops,
  measures,
  nodePort,
  pairOf,
  sensitivity,
  sweep,
  sweepRuns,
  withValue,
  workerPool,
  type Luck,
  type Runner,
  type Studied,
} from '#lab';
import { jobFor, recordOf } from '../jobs.ts';
import { script } from '../runner/threads.ts';

const job = jobFor({ people: 300, days: 30, levers: { 'channels.door.organicPerDay': 0.03 } });
const under = (path: string, value: number) => ({ ...job, settings: withValue(job.settings, path, value) });
const better = under('visit.novelty', 3);
const active = measures.find(({ id }) => id === 'active')!;

function resultOf<T>(studied: Studied<T>): T {
  if (studied.kind !== 'done') throw new Error(studied.kind);
  return studied.result;
}

async function compared(
  jobs: readonly (typeof job)[],
  luck: Luck = 'same',
  runner: Runner = inlineRunner(),
  lanes = 1,
) {
  const strategies = jobs.map((one, at) => ({ id: String(at), job: one }));
  const plan = { strategies, measure: active, variant: 'week', seeds: 5, luck };
  return resultOf(await compare(plan, runner, { lanes }));
}

describe('comparing strategies', () => {
  it('gives every strategy the same people where the luck is the same', async () => {
    const { strategies, x, axis } = await compared([job, better]);
    expect([axis, x.length]).toEqual(['day', 30]);
    const own = [0, 1, 2, 3, 4].map((replicate) => recordOf({ ...better, replicate }));
    expect(strategies[1]!.runs.map(({ value }) => value)).toEqual(
      own.map((record) => active.value(record, 'week').value),
    );
    expect([...strategies[1]!.runs[2]!.line]).toEqual(active.series!(own[2]!, 'week').lines[0]!.y);
    // Day 0: nobody has been acted on yet, and the same people have come.
    for (const [seed, { line }] of strategies[0]!.runs.entries())
      expect(line[0]).toBe(strategies[1]!.runs[seed]!.line[0]);
  });

  it('finds no difference at all between a strategy and itself, and the opposite with places changed', async () => {
    const [a, b] = (await compared([job, job])).strategies;
    expect(pairOf(a!, b!)).toMatchObject({ differences: [0, 0, 0, 0, 0], mean: 0, correlation: 1 });
    const forth = (await compared([job, better])).strategies;
    const back = (await compared([better, job])).strategies;
    const [one, other] = [pairOf(forth[0]!, forth[1]!), pairOf(back[0]!, back[1]!)];
    expect(other.differences).toEqual(one.differences.map((difference) => 0 - difference!));
    expect([other.mean, other.ahead]).toEqual([-one.mean!, one.behind]);
  });

  it('shares no replicate where the luck is fresh', async () => {
    const { strategies } = await compared([job, job, job], 'fresh');
    const [a, b, c] = strategies.map(({ runs }) => runs.map(({ value }) => value));
    const expected = [5, 6, 7, 8, 9].map(
      (replicate) => active.value(recordOf({ ...job, replicate }), 'week').value,
    );
    expect(b).toEqual(expected);
    expect(a).not.toEqual(b);
    expect(b).not.toEqual(c);
  });

  it('says the same on two workers', async () => {
    const pool = workerPool(() => nodePort(script), 2);
    const together = await compared([job, better], 'same', pool, 2);
    pool.close();
    expect(together).toEqual(await compared([job, better]));
  });

  it('keeps no more than one record in each lane', async () => {
    let [now, most] = [0, 0];
    const inner = inlineRunner();
    const runner: Runner = {
      ...inner,
      run: async (...args) => {
        most = Math.max(most, ++now);
        return inner.run(...args).finally(() => now--);
      },
    };
    await compared([job, better], 'same', runner, 3);
    expect(most).toBe(3);
  });
});

describe('moving levers one at a time', () => {
  const lever = (path: string) => {
    const found = findLever(declarations, path);
    if ('unknown' in found) throw new Error(path);
    return found.declared;
  };
  const rangeOf = (path: string, value: number, reach: 'plausible' | number = 'plausible') =>
    leverRange(path, lever(path), value, reach);

  it('takes the plausible range, or a part of the value within what is allowed', () => {
    const { plausible } = lever('visit.novelty') as { plausible: readonly [number, number] };
    expect(rangeOf('visit.novelty', 1)).toEqual({
      path: 'visit.novelty',
      low: plausible[0],
      high: plausible[1],
    });
    expect(rangeOf('visit.novelty', 2, 0.15)).toEqual({ path: 'visit.novelty', low: 1.7, high: 2.3 });
    expect(rangeOf('channels.door.spendPerDay', 1001, 0.15)).toMatchObject({ low: 851, high: 1151 });
    expect(leverRange('x', lever('channels.door.kind'), 'flow', 'plausible')).toBeNull();
  });

  it('tells what either end does, the greatest span first', async () => {
    const ranges = [
      { path: 'visit.noveltyDays', low: 4, high: 5 },
      { path: 'visit.novelty', low: 0, high: 4 },
      { path: 'channels.door.organicPerDay', low: 0.03, high: 0.03 },
    ];
    const { levers, baseline, seeds } = resultOf(
      await sensitivity({ job, ranges, measure: active, variant: 'week', seeds: 3 }, inlineRunner()),
    );
    expect([seeds, levers[0]!.path, levers[2]!.path]).toEqual([
      3,
      'visit.novelty',
      'channels.door.organicPerDay',
    ]);
    // A lever that stays where it is does nothing at all.
    expect(levers[2]).toMatchObject({
      value: 0.03,
      low: { effect: 0, error: 0 },
      high: { effect: 0, error: 0 },
    });
    expect(levers[0]!.high.effect).toBeGreaterThan(levers[0]!.low.effect!);
    const own = [0, 1, 2].map((replicate) => active.value(recordOf({ ...job, replicate }), 'week').value!);
    expect(baseline).toBeCloseTo(own.reduce((sum, one) => sum + one, 0) / 3, 12);
  });
});

describe('moving two levers together', () => {
  const lever = (path: string) => {
    const found = findLever(declarations, path);
    if ('unknown' in found) throw new Error(path);
    return found.declared;
  };

  it('takes stops that can be read, whole ones where the lever is whole, and where it stands between its ends', () => {
    const stops = (path: string, value: number, count: number, ends?: readonly [number, number]) =>
      leverStops(path, lever(path), value, count, ends)?.stops;
    expect(stops('visit.novelty', 1, 5, [0, 4])).toEqual([0, 1, 2, 3, 4]);
    expect(stops('visit.novelty', 6, 4, [0, 4])).toEqual([0, 2, 4, 6]);
    expect(stops('channels.door.spendPerDay', 0, 4, [0, 1000])).toEqual([0, 330, 670, 1000]);
    expect(stops('channels.door.spendPerDay', 0, 15, [0, 3])).toEqual([0, 1, 2, 3]);
    expect(leverStops('x', lever('channels.door.kind'), 'flow', 5)).toBeNull();
  });

  it('gives each setting the run that it would have alone, with the same people and luck', async () => {
    const across = { path: 'visit.novelty', value: 1, stops: [1, 3] };
    const up = { path: 'channels.door.organicPerDay', value: 0.03, stops: [0.01, 0.03, 0.05] };
    const plan = { job: under('visit.novelty', 1), across, up, measure: active, variant: 'week', seeds: 2 };
    const map = resultOf(await sweep(plan, inlineRunner()));
    expect([map.cells.length, sweepRuns(plan)]).toEqual([6, 14]);
    const valueOf = (wide: number, high: number) => {
      const settings = withValue(withValue(job.settings, across.path, wide), up.path, high);
      const runs = [0, 1].map((replicate) => recordOf({ ...job, settings, replicate }));
      return runs.reduce((sum, record) => sum + active.value(record, 'week').value! / 2, 0);
    };
    expect(map.cells[0]!.value).toBe(valueOf(1, 0.01));
    expect(map.cells[5]!.value).toBe(valueOf(3, 0.05));
    // The setting at which the levers stand is the run that it is held against.
    expect(map.cells[2]).toEqual({ value: map.baseline, effect: 0, error: 0 });
  });
});
