import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

/**
 * Each guard must go red on the violation planted for it, by the rule and on the line that carries a `red:` comment,
 * and stay green on the clean counterpart. What is tested are the very scripts of package.json, run in a throw-away
 * copy of the configurations; it lies inside the checkout so that node_modules is found by walking up.
 */

const root = join(import.meta.dirname, '..');
const planted = join(import.meta.dirname, 'planted');
const cache = join(root, '.cache');
const configurations = [
  '.dependency-cruiser.cjs',
  '.prettierignore',
  '.prettierrc.json',
  'eslint.config.js',
  'package.json',
  'svelte.config.js',
  'tsconfig.json',
];
const trees: string[] = [];
const patience = 90_000;

interface Outcome {
  code: number | null;
  output: string;
}

/** A small clean project, with one folder of tests/planted laid over it. */
function plant(...overlays: string[]): string {
  mkdirSync(cache, { recursive: true });
  const tree = mkdtempSync(join(cache, 'guards-'));
  trees.push(tree);
  for (const file of configurations) cpSync(join(root, file), join(tree, file));
  for (const overlay of ['clean', ...overlays]) cpSync(join(planted, overlay), tree, { recursive: true });
  return tree;
}

function runScript(tree: string, script: string, ...parameters: string[]): Promise<Outcome> {
  // CI and colour settings of the machine must not change what the tools print.
  const environment = { ...process.env, NO_COLOR: '1', FORCE_COLOR: '0', npm_config_loglevel: 'silent' };
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '-s', script, '--', ...parameters], {
      cwd: tree,
      env: environment,
      shell: process.platform === 'win32',
    });
    let output = '';
    const collect = (text: Buffer) => (output += text.toString());
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}

interface Mark {
  file: string;
  line: number;
  rule: string;
}

/** What the `red:` comments of an overlay ask for. */
function marksOf(overlay: string): Mark[] {
  const folder = join(planted, overlay);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /\.\w+$/.test(file),
  );
  return files.flatMap((file) =>
    readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .flatMap((text, index) => {
        const rules = /red: ([\w@/, -]*\w)/.exec(text)?.[1]?.split(', ') ?? [];
        return rules.map((rule) => ({ file: file.replaceAll('\\', '/'), line: index + 1, rule }));
      }),
  );
}

const withLine = ({ file, line, rule }: Mark) => `${file}:${line} ${rule}`;
const withoutLine = ({ file, rule }: Omit<Mark, 'line'>) => `${file} ${rule}`;
const sorted = (texts: string[]) => [...new Set(texts)].sort();

/** The lines of a report that match, as marks. The groups of the pattern are file, line, rule. */
function marksIn(tree: string, output: string, pattern: RegExp): Mark[] {
  return [...output.matchAll(pattern)].map(([, file = '', line, rule = '']) => ({
    file: (file.startsWith('/') ? relative(tree, file) : file).replaceAll('\\', '/'),
    line: Number(line),
    rule,
  }));
}

interface LintResult {
  filePath: string;
  messages: { ruleId: string | null; line: number }[];
}

const typeReport = /^(\S+\.(?:svelte|ts)):(\d+):\d+\n(Error|Warn)/gm;
const importReport = /^ *error ([\w-]+): (\S+)/gm;

afterAll(() => {
  for (const tree of trees) rmSync(tree, { recursive: true, force: true });
});

describe.concurrent('a guard goes red on what was planted for it', () => {
  test('types, and accessibility in components', { timeout: patience }, async ({ expect }) => {
    const tree = plant('types');
    const { code, output } = await runScript(tree, 'check:types');
    expect(code).not.toBe(0);
    const found = marksIn(tree, output, typeReport);
    expect(sorted(found.map(withLine))).toEqual(sorted(marksOf('types').map(withLine)));
    // On warnings alone it would end well without this.
    expect(readFileSync(join(tree, 'package.json'), 'utf8')).toContain('--fail-on-warnings');
  });

  test('lint', { timeout: patience }, async ({ expect }) => {
    const tree = plant('lint');
    const { code, output } = await runScript(tree, 'check:lint', '--format', 'json');
    expect(code).toBe(1);
    const results = JSON.parse(output) as LintResult[];
    const found = results.flatMap(({ filePath, messages }) =>
      messages.map(({ ruleId, line }) => ({ file: relative(tree, filePath), line, rule: String(ruleId) })),
    );
    expect(sorted(found.map(withLine))).toEqual(sorted(marksOf('lint').map(withLine)));
  });

  test('imports', { timeout: patience }, async ({ expect }) => {
    const { code, output } = await runScript(plant('imports'), 'check:imports');
    expect(code).not.toBe(0);
    const found = [...output.matchAll(importReport)].map(([, rule = '', file = '']) => ({ file, rule }));
    expect(sorted(found.map(withoutLine))).toEqual(sorted(marksOf('imports').map(withoutLine)));
  });

  test('format', { timeout: patience }, async ({ expect }) => {
    const { code, output } = await runScript(plant('format'), 'check:format');
    expect(code).toBe(1);
    expect(output.match(/^\[warn\] \S+\.\w+$/gm)).toEqual(['[warn] src/schema/unformatted.ts']);
  });
});

test.concurrent(
  'imports stay green on the clean counterpart',
  { timeout: patience },
  // The others save the time: their clean files lie beside the planted ones above, and no message may name them.
  async ({ expect }) => {
    const { code, output } = await runScript(plant(), 'check:imports');
    expect(code, output).toBe(0);
  },
);

test('the planted files are out of reach of the real checks', () => {
  for (const file of ['.prettierignore', 'eslint.config.js', 'tsconfig.json']) {
    expect(readFileSync(join(root, file), 'utf8')).toContain('tests/planted');
  }
});
