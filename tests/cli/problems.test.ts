import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { beforeAll, describe, expect, test } from 'vitest';
import { main } from '../../src/cli/main.ts';
import { patience, scratchFolder, sluice } from './sluice.ts';
import { sluiceHere } from './sluiceHere.ts';

const scratch = scratchFolder();
const inScratch = (name: string): string => join(scratch, name);

/** What was given, and how the first line on standard error begins. */
const cases: readonly (readonly [words: readonly string[], begins: string])[] = [
  [['rnu'], 'sluice:1:1 commandUnknown There is no command “rnu”. Did you mean “run”?'],
  [['--hepl'], '--hepl:1:1 flagUnknown There is no option “--hepl”. Did you mean “--help”?'],
  [
    ['run', 'town.md', '--peple', '3'],
    '--peple:1:1 flagUnknown There is no option “--peple”. Did you mean “--people”?',
  ],
  [['run'], 'sluice:1:1 argumentMissing'],
  [['run', 'town.md', 'town.md'], 'sluice:1:1 argumentExtra'],
  [
    ['run', 'town.md', '--people', '0'],
    '--people:1:1 runNumber --people was given 0, but takes a whole number from 1 to 10000000000.',
  ],
  [
    ['run', 'town.md', '--days', '1000000'],
    '--days:1:1 runNumber --days was given 1000000, but takes a whole number from 1 to 3650.',
  ],
  [['run', 'town.md', '--days=2.5'], '--days:1:1 runNumber'],
  [
    ['run', 'town.md', '--replicates', 'x'],
    '--replicates:1:1 runNumber --replicates was given x, but takes a whole number from 1 to 10000.',
  ],
  [
    ['run', 'town.md', '--workers', '0'],
    '--workers:1:1 runNumber --workers was given 0, but takes a whole number from 1 to 64.',
  ],
  [['run', 'town.md', '--people', '10000000'], '--people:1:1 memory'],
  [['run', 'town.md', '--seed', '--days', '3'], '--seed:1:1 flagEmpty'],
  [['run', 'town.md', '--seed', 'a', '--seed', 'b'], '--seed:1:1 flagTwice'],
  [['run', 'town.md', '--seed', 'x'.repeat(201)], '--seed:1:1 seedLong'],
  [
    ['run', 'town.md', '--format', 'xml'],
    '--format:1:1 flagOption The option --format was given xml, but takes one of: table, json, csv.',
  ],
  [
    ['run', 'town.md', '--strategy', 'luod'],
    '--strategy:1:1 strategyUnknown There is no strategy “luod”. Did you mean “loud”?',
  ],
  [['run', 'town.md', '--set', 'x'], '--set:1:1 flagValue'],
  [
    ['run', 'town.md', '--set', 'leave.habitEfect=1'],
    '--set:1:1 leverUnknown There is no lever “leave.habitEfect”. Did you mean “habitEffect”?',
  ],
  [['run', 'town.md', '--set', 'channels.adz.spendPerDay=1'], '--set:1:1 itemUnknown'],
  [['run', 'town.md', '--set', 'channels.ads.spendPerDay=-1'], '--set:1:26 leverRange'],
  [['run', 'town.md', '--set', 'channels.ads.spendPerDay=*a'], '--set:1:26 yamlAlias'],
  [
    ['run', 'town.md', '--set', 'leave.habitEffect=1', '--set', 'leave.habitEffect=2'],
    '--set:2:1 leverTwice',
  ],
  [
    ['run', 'nowhere.md'],
    'nowhere.md:1:1 fileUnreadable nowhere.md cannot be read: there is no such file or folder.',
  ],
  [['run', 'worlds'], 'worlds:1:1 fileUnreadable worlds cannot be read: it is a folder.'],
  [['run', inScratch('latin.md')], `${inScratch('latin.md')}:3:11 fileText`],
  [['run', inScratch('large.md')], `${inScratch('large.md')}:1:1 fileLarge`],
  [['run', '-'], '-:1:1 frontMissing'],
  [
    ['run', 'broken.md'],
    'broken.md:5:1 keyUnknown There is no key “peopel” here. Did you mean “people”?\nbroken.md:7:3 leverUnknown',
  ],
  [['run', 'shares.md'], 'shares.md:5:1 sharesSum'],
  [['levers', 'broken.md'], 'broken.md:5:1 keyUnknown'],
  [['plan', 'nowhere.md'], 'nowhere.md:1:1 fileUnreadable'],
  [['run', 'town.md', '--out', inScratch('folder')], '--out:1:1 fileUnwritable'],
  [['run', 'town.md', '--out', inScratch('none/x.json')], '--out:1:1 fileUnwritable'],
  [
    ['run', 'town.md', '--out', 'town.md'],
    '--out:1:1 fileUnwritable town.md cannot be written: it is the scenario that is run.',
  ],
];

describe('what cannot be done', { timeout: patience }, () => {
  beforeAll(async () => {
    mkdirSync(inScratch('folder'));
    writeFileSync(inScratch('large.md'), 'x'.repeat(600 * 1024));
    writeFileSync(inScratch('latin.md'), Buffer.from('---\nsluice: 1\ntitle: Caf\xe9\n---\n', 'latin1'));
    await sluice(['--version']);
  }, patience);

  test.for(cases)('sluice %j', async ([words, begins]) => {
    const { code, stdout, stderr } = await sluiceHere(words);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.slice(0, begins.length)).toBe(begins);
  });

  test('a process of its own says the same, and ends with the code', async () => {
    expect(await sluice(['rnu'])).toEqual(await sluiceHere(['rnu']));
    expect(await sluice(['run', '-'])).toEqual(await sluiceHere(['run', '-']));
  });

  test('is said all at once', async () => {
    const { stderr } = await sluiceHere(['run', 'broken.md', '--people', '0', '--out', inScratch('folder')]);
    expect(stderr.split('\n').map((line) => line.split(' ')[1])).toEqual([
      'keyUnknown',
      'leverUnknown',
      'runNumber',
      'fileUnwritable',
      undefined,
    ]);
  });

  test('is refused before anything is run', async () => {
    // Ten million people for ten years: if they were run, this test would never end in time.
    const large = [
      '--people',
      '10000000',
      '--days',
      '3650',
      '--memory',
      '65536',
      '--out',
      inScratch('folder'),
    ];
    const { code, stderr } = await sluice(['run', 'town.md', ...large]);
    expect(code).toBe(1);
    expect(stderr).toMatch('fileUnwritable');
  });

  test('is a bug when it is nobody’s mistake: a sentence, a stack, and 2', async () => {
    const broken = new PassThrough();
    broken.write = () => {
      throw new TypeError('planted');
    };
    const stderr = new PassThrough();
    const code = await main(['--version'], {
      root: scratch,
      directory: scratch,
      stdin: new PassThrough(),
      stdout: broken,
      stderr,
      signal: new AbortController().signal,
      workerScript: new URL('file:///nowhere.mjs'),
      shell: () => Promise.resolve(''),
    });
    expect(code).toBe(2);
    expect(String(stderr.read())).toMatch(
      /^This is a bug of Sluice .* Please report it.*\nTypeError: planted\n +at /,
    );
  });
});
