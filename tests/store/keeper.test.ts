import { describe, expect, test } from 'vitest';
import { readWork, shadowsOf, type KeptWork } from '../../src/store/index.ts';
import { FakeTab, FakeWorld } from './fakeWorld.ts';
import { Reader, valuesOf } from './reader.ts';

/** Everything that is kept under any name, read by a tab of its own. */
async function allKept(world: FakeWorld): Promise<KeptWork[]> {
  const names = new Set([...world.rows.values()].map(({ key }) => (typeof key === 'string' ? key : key[0])));
  const { disk } = new FakeTab(world);
  const works = await Promise.all([...names].map((name) => world.waitFor(readWork(disk, name))));
  return works.filter((work) => work !== null);
}

describe('when it is saved', () => {
  test('half a second after a pause, and while typing at least every two seconds', async () => {
    const world = new FakeWorld(1);
    const reader = new Reader(world, 'A');
    await world.waitFor(reader.open());
    reader.act();
    expect(reader.told.kind).toBe('waiting');
    await world.pass(480);
    expect(reader.told.kind).toBe('waiting');
    await world.pass(120);
    expect(reader.told.kind).toBe('saved');
    let longest = 0;
    for (let since = 0, turn = 0; turn < 60; turn++) {
      reader.act();
      since = reader.told.kind === 'saved' ? 0 : since + 100;
      longest = Math.max(longest, since);
      await world.pass(100);
    }
    await world.pass(2000);
    expect(reader.told.kind).toBe('saved');
    const [kept] = await allKept(world);
    expect(valuesOf(kept!.entries)).toHaveLength(61);
    expect(kept!.head.rev).toBeGreaterThanOrEqual(4);
    expect(kept!.head.rev).toBeLessThanOrEqual(7);
  });

  test('a disk that is full is said with its reason until there is room again, and nothing is lost', async () => {
    const world = new FakeWorld(2);
    const reader = new Reader(world, 'A');
    await world.waitFor(reader.open());
    world.failAt = new Set(Array.from({ length: 200 }, (_, index) => index));
    world.failure = () => Object.assign(new Error('no room'), { name: 'QuotaExceededError' });
    reader.act();
    await world.pass(600);
    expect(reader.told).toEqual({ kind: 'failed', full: true, reason: 'no room' });
    reader.act();
    expect(reader.told.kind).toBe('failed');
    world.failAt = new Set();
    await world.pass(6000);
    expect(reader.told.kind).toBe('saved');
    expect(valuesOf((await allKept(world))[0]!.entries)).toEqual(['A 1', 'A 2']);
  });
});

/** Opens the work anew, as if the browser had been started again, and lets it save what it found. */
async function reopened(world: FakeWorld): Promise<Reader> {
  world.seats.clear();
  const reader = new Reader(world, `R${world.time}`);
  await world.waitFor(reader.open());
  await world.pass(3000);
  return reader;
}

describe('faults', () => {
  test('whichever call on the disk fails, what was said to be saved is there, and all of it in the end', async () => {
    let failed = true;
    for (let failing = 1; failed; failing++) {
      const world = new FakeWorld(failing);
      world.failAt = new Set([failing]);
      const first = new Reader(world, 'A');
      await world.waitFor(first.open()).catch(() => undefined);
      for (let count = 0; first.keeper && count < 3; count++) {
        first.act();
        await world.pass(700);
      }
      const { assured } = first;
      first.tab.kill();
      failed = world.calls >= failing;
      world.failAt = new Set();
      const again = await reopened(world);
      const values = valuesOf(again.opened.history.steps.map((step) => ({ kind: 'step', step })));
      expect(values.length, `call ${failing}`).toBeGreaterThanOrEqual(assured);
      expect(values, `call ${failing}`).toEqual(valuesOf(first.done.map(({ entry }) => entry)));
      expect(world.wrongs).toEqual([]);
    }
  });

  test('a thousand tabs die at any moment: at most two seconds are lost, and nothing is damaged', async () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const world = new FakeWorld(seed);
      const first = new Reader(world, 'A');
      // Where the browser forbids its small storage there is no shadow: then only what was saved survives.
      first.tab.slateWorks = world.roll(2) === 0;
      if (world.roll(3) === 0) world.failAt = new Set([world.roll(60)]);
      await world.waitFor(first.open()).catch(() => undefined);
      const death = world.time + world.roll(8000);
      while (world.time < death) {
        first.act();
        await world.pass(
          Math.min(death - world.time, world.roll(4) === 0 ? world.roll(2500) : world.roll(250)),
        );
      }
      const fault = world.failAt.size > 0;
      first.tab.kill();
      world.failAt = new Set();
      const again = await reopened(world);
      const typed = first.done;
      const found = valuesOf(again.opened.history.steps.map((step) => ({ kind: 'step', step })));
      const lost = typed.slice(found.length);
      expect(found, `seed ${seed}`).toEqual(valuesOf(typed.map(({ entry }) => entry)).slice(0, found.length));
      expect(found.length, `seed ${seed}`).toBeGreaterThanOrEqual(first.assured);
      if (first.tab.slateWorks) expect(lost, `seed ${seed}`).toEqual([]);
      else if (!fault)
        expect(
          lost.every(({ at }) => death - at <= 2000),
          `seed ${seed}`,
        ).toBe(true);
      expect(again.opened.damaged).toBe(0);
      expect(world.wrongs).toEqual([]);
      expect(world.slate.size, `seed ${seed}`).toBe(0);
    }
  });
});

describe('two tabs', () => {
  test.each([true, false])('never overwrite each other (locks: %s)', async (locks) => {
    let forks = 0;
    for (let seed = 1; seed <= 250; seed++) {
      const world = new FakeWorld(seed);
      const readers = [new Reader(world, 'A'), new Reader(world, 'B')];
      for (const reader of readers) await world.waitFor(reader.open('bucket', locks));
      for (let turn = 0; turn < 25; turn++) {
        const reader = readers[world.roll(2)]!;
        const what = world.roll(12);
        if (what === 0 && locks) void reader.takeOver();
        else if (what === 1) void reader.keeper.flush();
        else reader.act();
        await world.pass(world.roll(3) === 0 ? world.roll(1200) : world.roll(60));
      }
      // What a tab does while another one holds the work is its own, as the page says; then it takes over.
      for (const reader of readers) {
        if (reader.told.kind !== 'apart') await world.waitFor(reader.keeper.flush());
        reader.tab.kill();
      }
      await reopened(world);
      const works = await allKept(world);
      forks += works.length - 1;
      const kept = new Set(works.flatMap(({ entries }) => valuesOf(entries)));
      for (const reader of readers) {
        const missing = valuesOf(reader.done.slice(0, reader.assured).map(({ entry }) => entry)).filter(
          (value) => !kept.has(value),
        );
        expect(missing, `seed ${seed}`).toEqual([]);
      }
      expect(
        works.flatMap(({ damaged }) => damaged),
        `seed ${seed}`,
      ).toEqual([]);
      expect(world.wrongs, `seed ${seed}`).toEqual([]);
      expect(shadowsOf(new FakeTab(world).slate, 'bucket')).toEqual([]);
    }
    if (!locks) expect(forks).toBeGreaterThan(100);
  });
});
