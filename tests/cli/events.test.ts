import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fromEvents, readEventRows } from '#lab';
import { rowsOf } from '../events/loggedRun.ts';
import { patience, runJson, scratchFolder, sluice } from './sluice.ts';
import { sluiceHere } from './sluiceHere.ts';

const scratch = scratchFolder();
const inScratch = (name: string): string => join(scratch, name);

describe('events', { timeout: patience }, () => {
  test('writes a table that analytics tools import, and what is counted in it is what the run counts', async () => {
    const { code, stdout, stderr } = await sluice(['events', 'town.md']);
    expect(code).toBe(0);
    expect(stderr).toMatch(/^[\d,]+ events; day 0 is 2024-01-01\.\n$/);
    const [head, ...rows] = rowsOf(stdout);
    expect(head!.slice(0, 5)).toEqual(['distinct_id', 'event', 'time', 'channel', 'segment']);
    expect(stderr).toContain(`${new Intl.NumberFormat('en').format(rows.length)} events`);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([head!.length]));
    for (const [who, , when] of rows) expect(`${who} ${when}`).toMatch(/^u\d{6} 2024-0[12]-\d\d$/);
    const { runs } = await runJson(['town.md']);
    const count = (kind: string) => rows.filter(([, event]) => event === kind).length;
    const { summary, daily } = runs[0]!;
    expect(count('joined')).toBe(summary.joined);
    expect(count('activated')).toBe(summary.activated);
    expect(count('visited')).toBe(daily.active!.reduce((sum, n) => sum + n, 0));
    const { events, currency } = readEventRows(rowsOf(stdout), { currency: 'EUR' });
    const record = fromEvents(events, { days: 40, currency });
    const revenue = record.totals
      .find(({ name }) => name === 'revenue')
      ?.values.reduce((sum, n) => sum + n, 0);
    expect([currency, revenue ?? 0]).toEqual(['CNY', summary.revenue]);
  });

  test('writes an object a line, with the properties that the event has', async () => {
    const [table, lines] = await Promise.all([
      sluice(['events', 'town.md', '--start', '2023-12-30']),
      sluice(['events', 'town.md', '--start', '2023-12-30', '--format', 'jsonl']),
    ]);
    const [head, ...rows] = rowsOf(table.stdout);
    const objects = lines.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(objects).toHaveLength(rows.length);
    objects.forEach((object, at) => {
      const fields = head!.flatMap((name, column) =>
        rows[at]![column] === '' ? [] : [[name, rows[at]![column]]],
      );
      expect(
        Object.fromEntries(Object.entries(object).map(([name, value]) => [name, String(value)])),
      ).toEqual(Object.fromEntries(fields));
    });
    expect(objects[0]).toMatchObject({
      distinct_id: 'u000000',
      event: 'joined',
      channel: expect.any(String),
    });
    expect(new Set(objects.map(({ time }) => String(time).slice(0, 7)))).toEqual(
      new Set(['2023-12', '2024-01', '2024-02']),
    );
  });

  test('writes files whole, and the truth apart', async () => {
    const [log, truth] = ['log.csv', 'truth.csv'].map(inScratch) as [string, string];
    const { code, stdout } = await sluice(['events', 'town.md', '--out', log, '--truth', truth]);
    expect([code, stdout]).toEqual([0, '']);
    const kinds = (file: string) =>
      new Set(
        rowsOf(readFileSync(file, 'utf8'))
          .slice(1)
          .map(([, kind]) => kind),
      );
    expect(kinds(truth).has('left')).toBe(true);
    for (const kind of kinds(truth)) expect(kinds(log).has(kind)).toBe(false);
    const [head, ...rows] = rowsOf(readFileSync(truth, 'utf8'));
    expect(head).toEqual(['distinct_id', 'event', 'time', 'reason']);
    expect(rows.filter(([, kind]) => kind === 'left').every(([, , , reason]) => reason !== '')).toBe(true);
    const { runs } = await runJson(['town.md']);
    expect(rows.filter(([, kind]) => kind === 'left')).toHaveLength(runs[0]!.summary.gone as number);
    const alone = await sluice(['events', 'town.md', '--workers', '2']);
    expect(alone.stdout).toBe(readFileSync(log, 'utf8'));
    expect(readdirSync(scratch).filter((name) => name.endsWith('.part'))).toEqual([]);
  });

  test('says that one of a sample stands for several', async () => {
    const { stderr } = await sluice(['events', 'town.md', '--sample', '50']);
    expect(stderr).toContain('; one person of the log stands for 10.');
  });

  const wrong: readonly (readonly [words: readonly string[], begins: string])[] = [
    [
      ['--start', '2024-02-30'],
      '--start:1:1 flagValue The option --start was given 2024-02-30, but takes a date',
    ],
    [['--start', 'monday'], '--start:1:1 flagValue'],
    [
      ['--format', 'xml'],
      '--format:1:1 flagOption The option --format was given xml, but takes one of: csv, jsonl.',
    ],
    [['--truth', '-'], '--truth:1:1 fileUnwritable'],
    [['--out', inScratch('same.csv'), '--truth', `${scratch}/./same.csv`], '--truth:1:1 fileUnwritable'],
    [['--out', join(scratch, 'no', 'such.csv')], '--out:1:1 fileUnwritable'],
    [['--replicates', '2'], '--replicates:1:1 flagUnknown'],
    [['--people', '0'], '--people:1:1 runNumber'],
    [['--memory', '16', '--people', '1000000'], '--people:1:1 memory'],
  ];
  test.each(wrong)('refuses %j before anything is written', async (words, begins) => {
    const { code, stdout, stderr } = await sluiceHere(['events', 'town.md', ...words]);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr.slice(0, begins.length)).toBe(begins);
    expect(existsSync(inScratch('same.csv'))).toBe(false);
  });

  test('does not write over its own scenario', async () => {
    writeFileSync(inScratch('own.md'), readFileSync(join(import.meta.dirname, 'quiet.md')));
    const { code, stderr } = await sluice(['events', 'own.md', '--out', 'own.md'], { directory: scratch });
    expect([code, stderr.includes('it is the scenario that is run')]).toEqual([1, true]);
  });
});
