import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { patience, sluice } from './sluice.ts';

const folder = mkdtempSync(join(tmpdir(), 'sluice-new-'));
afterAll(() => rmSync(folder, { recursive: true }));

const scenarios = join(import.meta.dirname, '..', '..', 'scenarios');
const frontOf = (file: string): unknown =>
  parse(/^---\r?\n([\s\S]*?)\r?\n---/.exec(readFileSync(file, 'utf8'))?.[1] ?? '');

describe('sluice new', { timeout: patience }, () => {
  test('begins a scenario that check has nothing to say about, whatever it is called', async () => {
    const title = 'Who *gets* the "hour"? # 谁先';
    const path = join(folder, 'hours.md');
    const made = await sluice(['new', 'hours', '--title', title, '--out', path]);
    expect(made).toMatchObject({ code: 0, stdout: '' });
    const checked = await sluice(['check', path]);
    expect(checked).toMatchObject({ code: 0, stdout: '' });
    expect(checked.stderr).toContain('0 errors, 0 warnings');
    expect(frontOf(path)).toMatchObject({ id: 'hours', title, world: 'community' });
  });

  test('leaves a file alone that is there, and says what is wrong with a name or a world', async () => {
    const path = join(folder, 'twice.md');
    await sluice(['new', 'twice', '--out', path]);
    const before = readFileSync(path, 'utf8');
    const again = await sluice(['new', 'twice', '--title', 'Other', '--out', path]);
    expect(again.code).toBe(1);
    expect(again.stderr).toContain('there is a file already');
    expect(readFileSync(path, 'utf8')).toBe(before);
    const wrong = await sluice(['new', 'Big Plan', '--world', 'comunity', '--out', '-']);
    expect(wrong.code).toBe(1);
    expect(wrong.stderr).toMatch(/Big Plan[\s\S]*community/);
  });
});

describe('sluice schema', { timeout: patience }, () => {
  let fits: (front: unknown) => boolean;
  beforeAll(async () => {
    const { stdout } = await sluice(['schema']);
    const validate = new Ajv2020({ allErrors: true, strict: true, allowUnionTypes: true }).compile(
      JSON.parse(stdout) as object,
    );
    fits = (front) => validate(front);
  }, patience);

  const shipped = readdirSync(scenarios).filter(
    (file) => /^[a-z].*\.md$/.test(file) && !file.endsWith('.zh.md'),
  );

  test.each(shipped)('%s fits', (file) => {
    expect(fits(frontOf(join(scenarios, file)))).toBe(true);
  });

  const good = {
    sluice: 1,
    title: 'T',
    set: { 'channels.ads.spendPerDay': '400 CNY', 'visit.novelty': 1 },
    channels: { ads: { label: 'Ads', carryOver: '30%' } },
  };
  test.each<[string, object]>([
    ['a lever that there is not', { set: { 'visit.nov': 1 } }],
    ['a value out of range', { set: { 'channels.ads.carryOver': 2 } }],
    ['a lever of an item that there is not', { channels: { ads: { carry: 0.5 } } }],
    ['a key that there is not', { titel: 'T' }],
    ['half a day', { days: 1.5 }],
    ['a newer format', { sluice: 2 }],
    ['a mechanism that there is not', { off: ['magic'] }],
    ['an item with a strange name', { channels: { 'A b': {} } }],
  ])('refuses %s', (_, change) => {
    expect(fits(good)).toBe(true);
    expect(fits({ ...good, ...change })).toBe(false);
  });
});
