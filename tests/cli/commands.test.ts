import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { commands } from '../../src/cli/commands.ts';
import { globalFlags } from '../../src/cli/flags.ts';
import { ProgressBar } from '../../src/cli/progressBar.ts';
import { day } from '../../src/model/index.ts';
import { patience, sluice } from './sluice.ts';
import { sluiceHere } from './sluiceHere.ts';

describe('commands that only tell', { timeout: patience }, () => {
  beforeAll(async () => {
    await sluice(['--version']);
  }, patience);

  const listed = async (...words: string[]) =>
    JSON.parse((await sluiceHere(['levers', ...words, '--format', 'json'])).stdout) as { path: string }[];

  test('--help names every command and option, and each command its own', async () => {
    const general = await sluiceHere(['--help']);
    expect(general.code).toBe(0);
    for (const { name, flags } of commands) {
      expect(general.stdout).toContain(`sluice -- ${name} `);
      const own = await sluiceHere([name, '--help']);
      for (const flag of [...flags, ...globalFlags]) {
        expect(general.stdout).toContain(flag.name);
        expect(own.stdout).toContain(`  ${flag.name}`);
        expect(own.stdout).toContain(flag.help);
      }
    }
  });

  test('without a word it says what there is, and that this was no call', async () => {
    const { code, stdout, stderr } = await sluice([]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toContain('Commands:');
  });

  test('--version', async () => {
    const { stdout } = await sluice(['--version']);
    expect(stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });

  test('plan is the day in its order; a file marks what it switches off', async () => {
    const [plan, marked] = await Promise.all([sluiceHere(['plan']), sluiceHere(['plan', 'quiet.md'])]);
    const lines = plan.stdout.trimEnd().split('\n');
    expect(lines).toHaveLength(day.length);
    day.forEach(({ id, title, help }, index) => {
      expect(lines[index]).toMatch(new RegExp(`^ *${index + 1} +${id} +${title} `));
      expect(lines[index]!.endsWith(help)).toBe(true);
    });
    expect(plan.stdout).not.toContain('(off)');
    const off = marked.stdout.split('\n').filter((line) => line.includes('(off)'));
    expect(off.map((line) => line.trim().split(/ +/)[1])).toEqual(['programme']);
  });

  test('levers as JSON say all there is to say about each', async () => {
    const any = await listed();
    const paths = any.map(({ path }) => path);
    expect(paths).toEqual([...paths].sort());
    expect(paths).toContain('channels.<name>.spendPerDay');
    expect(any.find(({ path }) => path === 'channels.<name>.carryOver')).toEqual({
      path: 'channels.<name>.carryOver',
      label: 'Carry-over',
      help: expect.any(String),
      kind: 'share',
      initial: 0.84,
      unit: null,
      min: 0,
      max: 0.99,
      step: 0.01,
      plausible: [0, 0.97],
      extensive: false,
      source: {
        kind: 'cited',
        reference: 'robyn',
        note: expect.any(String),
        text: expect.stringContaining('Robyn'),
      },
    });
  });

  test('levers of a file are those of its world, with the values in force', async () => {
    const levers = await listed('town.md');
    const found = (path: string) => levers.find((one) => one.path === path);
    expect(found('channels.ads.spendPerDay')).toMatchObject({ value: 500, initial: 0, extensive: true });
    expect(found('channels.ads.fit.visitors')).toMatchObject({ value: 1 });
    expect(found('ledger.budget')).toMatchObject({ value: null });
    const { stdout } = await sluiceHere(['levers', 'town.md']);
    expect(stdout.split('\n')).toHaveLength(levers.length + 2);
    expect(stdout).toMatch(/^channels\.ads\.spendPerDay +Spend +500 /m);
  });

  test('levers as Markdown are a page with a table for each mechanism', async () => {
    const { stdout } = await sluiceHere(['levers', '--format', 'markdown']);
    expect(stdout).toContain('## Retention programme (`programme`)\n');
    expect(stdout).toMatch(/^\| `channels\.<name>\.spendPerDay` \| Spend \| 0 \|/m);
    const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
    expect(new Set(rows.map((row) => row.split(/(?<!\\)\|/).length))).toEqual(new Set([13]));
  });

  test('check lists what is wrong, file by file, and fails only on errors', async () => {
    const wrong = await sluiceHere(['check', 'town.md', 'broken.md', 'nowhere.md', 'shares.md']);
    expect(wrong.code).toBe(1);
    expect(
      wrong.stdout
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual([
      'broken.md:5:1 keyUnknown',
      'broken.md:7:3 leverUnknown',
      'nowhere.md:1:1 fileUnreadable',
      'shares.md:5:1 sharesSum',
    ]);
    expect(wrong.stderr).toBe('4 files, 4 errors, 0 warnings\n');
    const good = await sluiceHere(['check', 'town.md', 'town.zh.md', 'quiet.md', '--format', 'json']);
    expect(good).toEqual({ code: 0, stdout: '[]\n', stderr: '' });
  });

  test('check as JSON gives each problem its file and place', async () => {
    const { code, stdout, stderr } = await sluiceHere(['check', '--format', 'json', 'broken.md']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(JSON.parse(stdout)[0]).toEqual({
      file: 'broken.md',
      line: 5,
      column: 1,
      endColumn: 7,
      severity: 'error',
      code: 'keyUnknown',
      message: 'There is no key “peopel” here. Did you mean “people”?',
      path: 'peopel',
    });
  });

  test('a problem of a world is told with the world’s own file', async () => {
    const { stdout } = await sluiceHere(['check', 'visiting.md']);
    expect(stdout).toBe(
      'worlds/broken.md:5:22 leverType “segments.everyone.share” was given much, but takes a number from 0 to 1 or a percentage such as 30%.\n',
    );
  });
});

describe('the progress bar', () => {
  const terminal = (isTTY: boolean) => Object.assign(new PassThrough(), { isTTY, columns: 60 });

  test('is drawn on a terminal and erased', () => {
    const stderr = terminal(true);
    const bar = new ProgressBar(stderr, 2);
    bar.show(0, 0.5);
    bar.erase();
    expect(String(stderr.read())).toBe(
      `\r[${'#'.repeat(8)}${'.'.repeat(22)}] 25% 0 of 2 runs\u001b[K\r\u001b[K`,
    );
  });

  test('is not drawn where nobody looks', () => {
    const stderr = terminal(false);
    const bar = new ProgressBar(stderr, 1);
    bar.show(0, 0.5);
    bar.erase();
    expect(stderr.read()).toBe(null);
  });
});
