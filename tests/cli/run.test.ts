import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { engineVersion, hashRecord, inlineRunner, jobOf } from '#lab';
import { resultFile } from '../../src/app/resultFile.ts';
import { vocabulary } from '../../src/catalogue/index.ts';
import { openNotebook } from '../../src/notebook/index.ts';
import { patience, runJson, scratchFolder, sluice, type RunResult } from './sluice.ts';

const scratch = scratchFolder();
const town = join(import.meta.dirname, 'town.md');
const world = join(import.meta.dirname, 'worlds', 'town.md');

describe('run', { timeout: patience }, () => {
  let plain: { stdout: string; result: RunResult };

  beforeAll(async () => {
    const { code, stdout, stderr } = await sluice(['run', 'town.md', '--format', 'json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    plain = { stdout, result: JSON.parse(stdout) as RunResult };
  }, patience);

  test('prints JSON whose keys, order and kinds scripts rely on', () => {
    const { runs, levers, ...head } = plain.result;
    expect(Object.keys(plain.result)).toEqual(
      'format engine scenario strategy seed people weight days currency minorDigits levers runs'.split(' '),
    );
    expect(head).toMatchObject({
      format: 1,
      engine: engineVersion,
      scenario: 'town',
      strategy: null,
      seed: 'market day',
    });
    expect(head).toMatchObject({ people: 500, weight: 1, days: 40, currency: 'CNY', minorDigits: 2 });
    expect(Object.keys(levers)).toEqual(Object.keys(levers).sort());
    expect(levers).toMatchObject({ 'channels.ads.spendPerDay': 500, 'programme.spendPerDay': 300 });
    expect(levers).toMatchObject({ 'segments.locals.share': 0.7, 'ledger.budget': null });
    expect(runs).toHaveLength(1);
    expect(Object.keys(runs[0]!)).toEqual(['replicate', 'hash', 'summary', 'daily']);
    expect(runs[0]!.replicate).toBe(0);
    expect(runs[0]!.hash).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  test('counts in the summary what it counts day by day', () => {
    const { summary, daily } = plain.result.runs[0]!;
    expect(Object.keys(summary)).toEqual(
      'joined activated gone activeLastWeek revenue cost retention'.split(' '),
    );
    expect(Object.keys(daily)).toEqual(
      'joined active activeWeek activeMonth activated gone revenue cost'.split(' '),
    );
    for (const [name, values] of Object.entries(daily)) expect([name, values.length]).toEqual([name, 40]);
    const total = (name: string) => daily[name]!.reduce((sum, one) => sum + one, 0);
    for (const name of ['joined', 'activated', 'gone', 'revenue', 'cost'])
      expect([name, total(name)]).toEqual([name, summary[name]]);
    expect(summary.cost).toBe(40 * 800);
    expect(summary.activeLastWeek).toBe(daily.activeWeek!.at(-1));
    expect(Object.keys(summary.retention)).toEqual(['d1', 'd7', 'd30']);
    const { returned, eligible, value } = summary.retention.d1!;
    expect(value).toBe(returned / eligible);
  });

  test('has no ratio of nothing', async () => {
    const { runs } = await runJson(['town.md', '--days', '5']);
    expect(runs[0]!.summary.retention.d30).toEqual({ returned: 0, eligible: 0, value: null });
  });

  test('relation 2: has the hash, and as a file the bytes, of the same run done by the page', async () => {
    const { scenario } = openNotebook(readFileSync(town, 'utf8'), {
      vocabulary,
      worldNames: ['town'],
      findWorld: () => readFileSync(world, 'utf8'),
      findBase: () => undefined,
    });
    const job = jobOf(scenario);
    const outcome = await inlineRunner().run(job);
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    expect(hashRecord(outcome.record)).toBe(plain.result.runs[0]!.hash);
    expect(resultFile('json', job, outcome.record)).toBe(plain.stdout);
    const csv = await sluice(['run', 'town.md', '--format', 'csv']);
    expect(resultFile('csv', job, outcome.record)).toBe(csv.stdout);
  });

  test('relation 3: prints the same bytes on two workers, which share the run', async () => {
    const { stdout } = await sluice(['run', '--workers', '2', 'town.md', '--format=json']);
    expect(stdout).toBe(plain.stdout);
  });

  test('shares the blocks of a larger run without a trace', async () => {
    const words = ['run', 'town.md', '--people', '9000', '--days', '15', '--format', 'json'];
    const [alone, shared] = await Promise.all([sluice(words), sluice([...words, '--workers', '3'])]);
    expect(shared).toEqual(alone);
  });

  test('relation 15: prints the same bytes for a copy elsewhere, and under another clock and language', async () => {
    cpSync(town, join(scratch, 'copy.md'));
    cpSync(join(import.meta.dirname, 'worlds'), join(scratch, 'worlds'), { recursive: true });
    const environment = { LANG: 'de_DE.UTF-8', LC_ALL: 'de_DE.UTF-8', TZ: 'Asia/Kathmandu' };
    const copy = await sluice(['run', 'copy.md', '--format', 'json'], { directory: scratch, environment });
    expect(copy.stdout).toBe(plain.stdout);
    const table = ['run', town];
    const [here, there] = await Promise.all([
      sluice(table),
      sluice(table, { directory: scratch, environment }),
    ]);
    expect(there).toEqual(here);
  });

  test('reads standard input', async () => {
    // There is no folder beside standard input, so the world must stand in the text itself.
    const input = readFileSync(world, 'utf8').replace('title: A small town', 'title: A small town\nid: town');
    const piped = await runJson(['-', '--seed', 'market day', '--set', 'programme.spendPerDay=300'], {
      input,
    });
    expect(piped).toEqual(plain.result);
  });

  test('runs a second language as the same scenario', async () => {
    const { stdout } = await sluice(['run', 'town.zh.md', '--format', 'json']);
    expect(stdout).toBe(plain.stdout);
  });

  test('applies a strategy, and --set over it', async () => {
    const words = ['town.md', '--strategy', 'loud', '--set', 'channels.ads.fit.locals=2', '--set'];
    const { strategy, levers, runs } = await runJson([...words, 'channels.ads.spendPerDay=90.5 CNY']);
    expect(strategy).toBe('loud');
    expect(levers).toMatchObject({ 'channels.ads.spendPerDay': 9050, 'channels.ads.fit.locals': 2 });
    expect(levers['programme.spendPerDay']).toBe(0);
    expect(runs[0]!.summary.cost).toBe(40 * 9050);
  });

  test('takes seed, people and days from the call', async () => {
    const changed = await runJson(['--seed', '1e3', '--people', '300', '--days', '20', 'town.md']);
    expect(changed).toMatchObject({ seed: '1e3', people: 300, days: 20 });
    expect(changed.runs[0]!.daily.active).toHaveLength(20);
    expect(changed.runs[0]!.hash).not.toBe(plain.result.runs[0]!.hash);
  });

  test('only adds runs when more replicates are asked for, on any number of workers', async () => {
    const [two, four] = await Promise.all([
      runJson(['town.md', '--replicates', '2']),
      runJson(['town.md', '--replicates', '4', '--workers', '2']),
    ]);
    expect(two.runs[0]).toEqual(plain.result.runs[0]);
    expect(four.runs.slice(0, 2)).toEqual(two.runs);
    expect(four.runs.map((run) => run.replicate)).toEqual([0, 1, 2, 3]);
    expect(new Set(four.runs.map((run) => run.hash)).size).toBe(4);
  });

  test('prints CSV in long form', async () => {
    const { stdout } = await sluice(['run', 'town.md', '--replicates', '2', '--format', 'csv']);
    const [head, ...lines] = stdout.trimEnd().split('\n');
    expect(head).toBe('replicate,day,metric,value');
    expect(lines).toHaveLength(2 * 40 * 8);
    for (const [metric, values] of Object.entries(plain.result.runs[0]!.daily))
      expect(lines).toContain(`0,39,${metric},${values[39]!}`);
    expect(lines.at(-1)).toMatch(/^1,39,cost,800$/);
  });

  test('prints a summary for people, retention with its counts', async () => {
    const { stdout } = await sluice(['run', 'town.md']);
    const { summary, hash } = plain.result.runs[0]!;
    const { returned, eligible, value } = summary.retention.d7!;
    expect(stdout).toContain(`${(value! * 100).toFixed(1)}%  (${returned} of ${eligible})`);
    expect(stdout).toContain('320.00 CNY');
    expect(stdout).toContain(hash);
    expect(stdout).not.toMatch(/ $/m);
  });

  test('writes to a file what it would have printed, whole, and leaves nothing beside it', async () => {
    const target = join(scratch, 'result.json');
    writeFileSync(target, 'old');
    const { code, stdout } = await sluice(['run', 'town.md', '--format', 'json', '--out', target]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: '' });
    expect(readFileSync(target, 'utf8')).toBe(plain.stdout);
    expect(readdirSync(scratch).filter((name) => name.includes('.part'))).toEqual([]);
  });

  test('tells warnings and runs all the same', async () => {
    const { code, stdout, stderr } = await sluice(['run', 'late.md', '--format', 'csv']);
    expect({ code, stderr }).toMatchObject({
      code: 0,
      stderr: expect.stringMatching(/^late\.md:5:1 nodeLate /),
    });
    expect(stdout.split('\n')).toHaveLength(40 * 8 + 2);
  });

  test('says nothing on standard error, however many workers there are', async () => {
    const words = [
      'run',
      'town.md',
      '--days',
      '5',
      '--replicates',
      '12',
      '--workers',
      '12',
      '--format',
      'csv',
    ];
    const { code, stdout, stderr } = await sluice(words);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n')).toHaveLength(12 * 5 * 8 + 2);
  });

  test('ends quietly when nobody reads on', async () => {
    const words = ['run', 'town.md', '--replicates', '30', '--days', '20', '--format', 'csv'];
    const { code, stderr } = await sluice(words, {
      whileRunning: ({ stdout }) => stdout?.once('data', () => stdout.destroy()),
    });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test.for(['SIGINT', 'SIGTERM'] as const)(
    'ends a run on %s and leaves nothing half-written',
    async (signal) => {
      const target = join(scratch, `${signal}.json`);
      const large = ['--people', '100000', '--days', '3650', '--set', 'channels.word.organicPerDay=0.2'];
      const words = ['run', 'town.md', ...large, '--workers', '2', '--memory', '4000', '--out', target];
      const { code, stdout, stderr } = await sluice(words, {
        whileRunning: (child) => setTimeout(() => child.kill(signal), 900),
      });
      expect({ code, stdout, stderr }).toEqual({
        code: signal === 'SIGINT' ? 130 : 143,
        stdout: '',
        stderr: '',
      });
      expect(existsSync(target)).toBe(false);
      expect(readdirSync(scratch).filter((name) => name.includes('.part'))).toEqual([]);
    },
  );
});
