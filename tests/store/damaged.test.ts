import { describe, expect, test } from 'vitest';
import { migrations, migrated } from '../../src/store/migrations.ts';
import {
  allWorks,
  originalsSum,
  readWork,
  readWorkFile,
  revisionAfter,
  schemaNow,
  workFile,
  type Revision,
} from '../../src/store/index.ts';
import { FakeTab, FakeWorld } from './fakeWorld.ts';
import { originals, Reader, valuesOf } from './reader.ts';

/** A world in which one work of three revisions is kept, and a neighbour. */
async function kept(): Promise<FakeWorld> {
  const world = new FakeWorld(7);
  for (const work of ['bucket', 'bucket+2']) {
    const reader = new Reader(world, work);
    await world.waitFor(reader.open(work));
    for (let count = 0; count < 3; count++) {
      reader.act();
      await world.pass(700);
    }
    reader.tab.kill();
  }
  return world;
}

const rowOf = (table: string, ...key: unknown[]): string =>
  JSON.stringify([table, key.length === 1 ? key[0] : key]);
const revision = (world: FakeWorld, rev: number): Revision =>
  JSON.parse(world.rows.get(rowOf('revisions', 'bucket', rev))!.text) as Revision;

/** Puts something else in the place of a row. */
function tamper(world: FakeWorld, name: string, value: unknown): void {
  const row = world.rows.get(name)!;
  world.rows.set(name, { ...row, text: JSON.stringify(value) });
}

const neighbour = (world: FakeWorld): string[] =>
  [...world.rows.entries()]
    .filter(([name]) => name.includes('bucket+2'))
    .map(([name, { text }]) => name + text);

/** What may stand where the second of three revisions stood, and must not be taken for it. */
const wrongRevisions: Record<string, (good: Revision) => unknown> = {
  nothing: () => null,
  'a number': () => 7,
  'a text': () => 'revision',
  'a list': () => [],
  'an empty record': () => ({}),
  'no checksum': (good) => ({ ...good, sum: undefined }),
  'another checksum': (good) => ({
    ...good,
    sum: good.sum.replace(/^./, (digit) => (digit === '0' ? '1' : '0')),
  }),
  'one character changed': (good) => ({
    ...good,
    entries: good.entries.replace('A', 'B').replace('bucket 2', 'bucket 9'),
  }),
  'entries cut short': (good) => ({ ...good, entries: good.entries.slice(0, -3) }),
  'another work’s': (good) => ({ ...good, work: 'bucket+2' }),
  'another number': (good) => ({ ...good, rev: 9 }),
  'a schema that never was': (good) => ({ ...good, schema: 0 }),
  'an endless number': (good) => ({ ...good, at: '1e999' }),
  'a prototype': (good) =>
    JSON.parse(
      JSON.stringify(good).replace('"work"', '"__proto__":{"x":1},"work"').replace(good.sum, 'f'),
    ) as unknown,
};

/** Entries that are well sealed but fit no history. */
const wrongEntries: Record<string, string> = {
  'no JSON': '[{',
  'no list': '{}',
  'no entries': '[1,null,"x"]',
  'an unknown kind': '[{"kind":"run","code":"alert(1)"}]',
  'a step out of turn':
    '[{"kind":"step","step":{"id":9,"parent":0,"at":0,"operation":{"kind":"seed","seed":null}}}]',
  'a parent to come':
    '[{"kind":"step","step":{"id":2,"parent":5,"at":0,"operation":{"kind":"seed","seed":null}}}]',
  'a way to nowhere': '[{"kind":"went","to":99}]',
  'half a way': '[{"kind":"went","to":0.5}]',
  'a name for nothing': '[{"kind":"named","step":50,"name":"x"}]',
  'an endless name': JSON.stringify([{ kind: 'named', step: 1, name: 'x'.repeat(81) }]),
  'a language that every object has':
    '[{"kind":"step","step":{"id":2,"parent":1,"at":0,"operation":{"kind":"text","language":"constructor","at":0,"removed":0,"inserted":"x"}}}]',
  'a lever that is a list':
    '[{"kind":"step","step":{"id":2,"parent":1,"at":0,"operation":{"kind":"levers","set":{"a.b":[1]},"back":[]}}}]',
  'time that is none':
    '[{"kind":"step","step":{"id":2,"parent":1,"at":"now","operation":{"kind":"seed","seed":null}}}]',
};

async function expectCut(world: FakeWorld, name: string): Promise<void> {
  const before = neighbour(world);
  const raw = world.rows.get(rowOf('revisions', 'bucket', 2))!.text;
  const reader = new Reader(world, 'R');
  await world.waitFor(reader.open());
  expect(valuesOf(reader.opened.kept), name).toEqual(['bucket 1']);
  expect(reader.opened.damaged, name).toBe(2);
  // What was cut off is kept as it was.
  const apart = [...world.rows.values()].filter(({ table }) => table === 'damaged').map(({ text }) => text);
  expect(apart, name).toContain(raw);
  reader.act();
  await world.pass(1000);
  expect(reader.told.kind, name).toBe('saved');
  const again = await world.waitFor(readWork(new FakeTab(world).disk, 'bucket'));
  expect(valuesOf(again!.entries), name).toEqual(['bucket 1', 'R 1']);
  expect(neighbour(world), name).toEqual(before);
}

describe('a disk that holds something else than was written', () => {
  test.each(Object.keys(wrongRevisions))(
    'a revision that is %s is cut off, kept apart, and work goes on',
    async (name) => {
      const world = await kept();
      tamper(world, rowOf('revisions', 'bucket', 2), wrongRevisions[name]!(revision(world, 2)));
      await expectCut(world, name);
    },
  );

  test.each(Object.keys(wrongEntries))(
    'entries with %s are cut off, though their checksum is right',
    async (name) => {
      const world = await kept();
      const first = revision(world, 1);
      const { sum, originals: texts } = first;
      const sealed = revisionAfter({ work: 'bucket', rev: 1, sum, originals: texts }, [], {
        engine: '2',
        at: 1,
      });
      const { sumOf } = await import('../../src/store/revision.ts');
      const wrong = { ...sealed, entries: wrongEntries[name]! };
      tamper(world, rowOf('revisions', 'bucket', 2), { ...wrong, sum: sumOf(wrong) });
      await expectCut(world, name);
    },
  );

  test('a card that is none is made anew of the revisions', async () => {
    for (const card of [null, 7, {}, { work: '../..' }, { ...revision(await kept(), 1) }]) {
      const world = await kept();
      tamper(world, rowOf('works', 'bucket'), card);
      const read = await world.waitFor(readWork(new FakeTab(world).disk, 'bucket'));
      expect(valuesOf(read!.entries)).toEqual(['bucket 1', 'bucket 2', 'bucket 3']);
      expect(read!.card).toBeNull();
    }
  });

  test('texts that are damaged are not used: the notebook’s own stand in for them, if they are the same', async () => {
    const world = await kept();
    tamper(world, rowOf('texts', originalsSum(originals)), '[["en","<script>"]]');
    const read = await world.waitFor(readWork(new FakeTab(world).disk, 'bucket'));
    expect(read!.originals).toBeNull();
    const reader = new Reader(world, 'R');
    await world.waitFor(reader.open());
    expect(reader.opened.originals).toEqual(originals);
  });

  test.each([
    '{',
    '[]',
    '{"body":1}',
    'x'.repeat(1000),
    '{"schema":99,"rev":3,"sum":"","body":"[]","check":"0"}',
  ])('a shadow that is “%.12s” is left alone', async (text) => {
    const world = await kept();
    world.slate.set('sluice.shadow.bucket.t', text);
    const reader = new Reader(world, 'R');
    await world.waitFor(reader.open());
    expect(reader.opened.pending).toEqual([]);
    expect(world.slate.get('sluice.shadow.bucket.t')).toBe(text);
  });

  test('what a newer page wrote is looked at and never written to', async () => {
    const world = await kept();
    tamper(world, rowOf('revisions', 'bucket', 3), { schema: schemaNow + 1, anything: true });
    const before = JSON.stringify([...world.rows.values()]);
    const reader = new Reader(world, 'R');
    await world.waitFor(reader.open());
    reader.act();
    await world.pass(3000);
    expect(reader.told).toEqual({ kind: 'apart', why: 'newer' });
    expect(JSON.stringify([...world.rows.values()])).toBe(before);
  });
});

describe('schemas', () => {
  test('every schema that ever was is read: there is a fixture for each', async () => {
    expect(migrations).toHaveLength(schemaNow - 1);
    for (let schema = 1; schema <= schemaNow; schema++) {
      const rows = (await import(`./schemas/v${schema}.json`, { with: { type: 'json' } })) as {
        default: { table: 'works'; key: string; value: unknown }[];
      };
      const world = new FakeWorld(1);
      for (const { table, key, value } of rows.default)
        world.rows.set(rowOf(table, key), { table, key, text: JSON.stringify(value) });
      const read = await world.waitFor(readWork(new FakeTab(world).disk, 'leaky-bucket'));
      expect(read!.damaged).toEqual([]);
      expect(read!.history.current).toBe(3);
      expect(read!.history.names).toEqual({ 2: 'Half' });
      expect(read!.originals).toEqual({ en: 'A text.\n' });
    }
  });

  test('steps are taken one by one; what is newer is not read', () => {
    const steps = [(text: string) => `${text}a`, (text: string) => `${text}b`];
    expect(migrated({ entries: '', schema: 1 }, steps)).toBe('ab');
    expect(migrated({ entries: '', schema: 2 }, steps)).toBe('b');
    expect(migrated({ entries: '', schema: 3 }, steps)).toBe('');
    for (const schema of [0, 4, 1.5, NaN]) expect(migrated({ entries: '', schema }, steps)).toBeNull();
  });
});

describe('works as a file', () => {
  test('come back as they were', async () => {
    const world = await kept();
    const works = await world.waitFor(allWorks(new FakeTab(world).disk));
    expect(works).toHaveLength(2);
    expect(readWorkFile(workFile(works, '2'))).toEqual(works);
  });

  const work = { slug: 'a', title: 't', originals: { en: 'x' }, entries: '[]', declined: null };
  const file = (change: object) => JSON.stringify({ sluiceWorks: 1, works: [{ ...work, ...change }] });
  test.each([
    ['', 'notWorks'],
    ['{', 'notWorks'],
    ['null', 'notWorks'],
    ['[]', 'notWorks'],
    ['{"sluiceWorks":"1"}', 'notWorks'],
    ['{"sluiceWorks":99,"works":[]}', 'newer'],
    ['{"sluiceWorks":1}', 'broken'],
    ['{"sluiceWorks":0,"works":[{}]}', 'broken'],
    [JSON.stringify({ sluiceWorks: 1, works: Array.from({ length: 1001 }, () => work) }), 'broken'],
    [file({ slug: '../../etc' }), 'broken'],
    [file({ slug: '__proto__' }), 'broken'],
    [file({ slug: 'a+2' }), 'broken'],
    [file({ title: 7 }), 'broken'],
    [file({ originals: {} }), 'broken'],
    [file({ originals: { constructor: 'x' } }), 'broken'],
    [file({ originals: { en: 7 } }), 'broken'],
    [file({ entries: [] }), 'broken'],
    [file({ entries: '[{"kind":"went","to":7}]' }), 'broken'],
    ['['.repeat(100_000), 'notWorks'],
  ])('%.60s is refused', (text, fault) => {
    expect(readWorkFile(text)).toBe(fault);
  });
});
