import { beforeAll, describe, expect, test } from 'vitest';
import { patience, runJson, sluice } from './sluice.ts';

const compared = ['compare', 'town.md', '--strategies', 'own,loud', '--measure', 'active.week'];
const small = ['--people', '300', '--days', '10', '--replicates', '3'];

interface ComparedJson {
  readonly luck: string;
  readonly strategies: readonly {
    id: string;
    runs: readonly { value: number; spent: number; line: number[] }[];
  }[];
  readonly pairs: readonly {
    a: string;
    b: string;
    pair: { mean: number; ahead: number };
    spending: { unequal: boolean };
  }[];
}

describe('studies of many runs', { timeout: patience }, () => {
  beforeAll(async () => {
    await sluice(['--version']);
  }, patience);

  const json = async (...words: string[]) =>
    JSON.parse((await sluice([...compared, ...small, '--format', 'json', ...words])).stdout) as ComparedJson;

  test('compare gives the runs that run gives, and holds the others against the first', async () => {
    const [{ strategies, pairs, luck }, own, loud] = await Promise.all([
      json(),
      runJson(['town.md', ...small]),
      runJson(['town.md', '--strategy', 'loud', ...small]),
    ]);
    expect([luck, strategies.map(({ id }) => id)]).toEqual(['same', ['own', 'loud']]);
    const active = [own, loud].map(({ runs }) => runs.map(({ daily }) => daily.activeWeek));
    expect(strategies.map(({ runs }) => runs.map(({ line }) => line))).toEqual(active);
    const last = active.map((all) => all.map((days) => days!.at(-1)!));
    const differences = last[1]!.map((value, seed) => value - last[0]![seed]!);
    expect(pairs[0]).toMatchObject({
      a: 'own',
      b: 'loud',
      pair: { differences },
      spending: { unequal: true },
    });
  });

  test('compare says in a table who is ahead, and that a lead may be bought', async () => {
    const { code, stdout } = await sluice([...compared, ...small, '--workers', '2']);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^Strategy +Mean +Lowest +Highest +Spent$/m);
    expect(stdout).toMatch(/^loud is ahead in \d of 3 seeds, behind in \d, even in \d$/m);
    expect(stdout).toMatch(/^Correlation of the pairs /m);
    expect(stdout).toMatch(
      /^They do not spend the same: loud 2000\.00, own 80\.00\. A lead may be bought\.$/m,
    );
  });

  test('with fresh luck the first strategy stays as it was, and nothing is said of saving', async () => {
    const [same, fresh] = await Promise.all([json(), json('--fresh')]);
    expect(fresh.strategies[0]).toEqual(same.strategies[0]);
    expect(fresh.strategies[1]).not.toEqual(same.strategies[1]);
    expect((await sluice([...compared, ...small, '--fresh'])).stdout).not.toContain('Correlation');
    const lines = (await sluice([...compared, ...small, '--format', 'csv'])).stdout.trimEnd().split('\n');
    expect(lines).toEqual([
      'strategy,seed,value,spent',
      ...same.strategies.flatMap(({ id, runs }) =>
        runs.map(({ value, spent }, seed) => `${id},${seed},${value},${spent}`),
      ),
    ]);
  });

  test('sensitivity moves each lever, the greatest span first', async () => {
    const levers = ['unitCosts.perVisit', 'channels.ads.spendPerDay'].flatMap((path) => ['--lever', path]);
    const words = ['sensitivity', 'town.md', '--measure', 'joined', ...levers, ...small];
    const [table, csv] = await Promise.all([
      sluice(words),
      sluice([...words, '--format', 'csv', '--reach', '15%']),
    ]);
    expect(table.stdout).toMatch(/^channels\.ads\.spendPerDay +\S+ +0\.00 +-\d/m);
    expect(table.stdout).toMatch(/^unitCosts\.perVisit +\S+ +\S+ +0 +\S+ +0$/m);
    expect(csv.stdout.split('\n').map((line) => line.split(',').slice(0, 2).join(' '))).toEqual([
      'lever end',
      'channels.ads.spendPerDay low',
      'channels.ads.spendPerDay high',
      'unitCosts.perVisit low',
      'unitCosts.perVisit high',
      '',
    ]);
  });

  test('sweep moves two levers together, with the run as it stands among its settings', async () => {
    const words = ['sweep', 'town.md', '--measure', 'joined', '--grid', '3', ...small];
    const levers = ['channels.ads.spendPerDay=0..200CNY', 'visit.novelty'].flatMap((one) => ['--lever', one]);
    const [table, csv] = await Promise.all([
      sluice([...words, ...levers]),
      sluice([...words, ...levers, '--format', 'csv']),
    ]);
    expect(table.stdout).toMatch(/^ +0\.00 +100\.00 +200\.00$/m);
    const lines = csv.stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('channels.ads.spendPerDay,visit.novelty,value,effect,error');
    expect(lines).toHaveLength(10);
    const { code, stderr } = await sluice([...words, '--lever', 'visit.novelty=3..1']);
    expect([code, stderr.trimEnd().split('\n').length]).toEqual([1, 1]);
  });

  test('everything that is wrong is said at once', async () => {
    const said = async (...words: string[]) => {
      const { code, stdout, stderr } = await sluice(words);
      expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
      return stderr;
    };
    const all = await said(
      'compare',
      'town.md',
      '--strategies',
      'own,lod',
      '--measure',
      'retention.d',
      '--people',
      '0',
    );
    expect(
      all
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[1]),
    ).toEqual(['measureUnknown', 'strategyUnknown', 'runNumber']);
    expect(await said('compare', 'town.md', '--strategies', 'own,own', '--measure', 'active')).toContain(
      'strategiesFew',
    );
    expect(await said(...compared, '--fresh=yes')).toContain('--fresh:1:1 flagSwitch');
    expect(await said('sensitivity', 'town.md', '--lever', 'visit.novelty')).toContain(
      '--measure:1:1 flagMissing',
    );
    expect(await said('sensitivity', 'town.md', '--measure', 'joined')).toContain('--lever:1:1 flagMissing');
    expect(
      await said('sensitivity', 'town.md', '--measure', 'joined', '--lever', 'channels.ads.kind'),
    ).toContain('--lever:1:1 leverSize');
  });
});
