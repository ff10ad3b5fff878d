import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled, Hindrance } from '../src/cli/install.mjs';

/**
 * `npm test`: the four checks and the tests in a browser side by side, then the tests in Node; the last line is the sum of
 * them all. With `--full` the browser tries every width in every theme and language instead of a sample.
 */

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = join(root, '.cache', 'reports');
const checks = [
  { title: 'Format', script: 'check:format' },
  { title: 'Lint', script: 'check:lint' },
  { title: 'Types', script: 'check:types' },
  { title: 'Imports', script: 'check:imports' },
];

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

async function run() {
  ensureInstalled();
  if (process.argv.includes('--full')) process.env.SLUICE_FULL = '1';
  spareCollecting();
  // A browser mostly waits, and the last of the checks works alone: these run beside each other. Tests in Node take all
  // cores as soon as there are any.
  const browser = inBrowser();
  const counts = await Promise.all(checks.map(check));
  const tests = await Promise.all([vitest('Tests in Node', 'node'), browser]);
  if (tests.every(({ passed, failed }) => passed + failed === 0)) {
    console.error('\nNo test ran at all: that is a failure, not a success.');
    tests.push({ passed: 0, failed: 1, skipped: 0 });
  }
  report([...counts, ...tests]);
}

/** Tools that read the whole tree make much that soon is rubbish: with room for it, Node spends a tenth less of its time. */
function spareCollecting() {
  process.env.NODE_OPTIONS = `--max-semi-space-size=64 ${process.env.NODE_OPTIONS ?? ''}`.trim();
}

/**
 * One check. What it prints is shown when it has ended, so that lines of two never mix.
 * @param {{ title: string, script: string }} wanted
 * @returns {Promise<Count>}
 */
async function check({ title, script }) {
  // On Windows npm is a script that only a shell can start.
  const shell = process.platform === 'win32';
  const { good } = await told(title, spawn('npm', ['run', '-s', script], { cwd: root, shell }));
  return { passed: good ? 1 : 0, failed: good ? 0 : 1, skipped: 0 };
}

/**
 * Waits for a program, and then says what it printed and how it ended.
 * @param {string} title
 * @param {import('node:child_process').ChildProcessWithoutNullStreams} child
 * @returns {Promise<{ good: boolean }>}
 */
function told(title, child) {
  const begin = Date.now();
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (/** @type {string} */ text) => (printed += text));
  return new Promise((resolve) => {
    const end = (/** @type {boolean} */ good) => {
      const seconds = ((Date.now() - begin) / 1000).toFixed(1);
      console.log(`\n── ${title}\n${printed}── ${title}: ${good ? 'ok' : 'FAILED'} (${seconds} s)`);
      resolve({ good });
    };
    child.on('error', (error) => ((printed += `${error.message}\n`), end(false)));
    child.on('close', (code) => end(code === 0));
  });
}

/**
 * @param {string} title
 * @param {string} project
 * @returns {Promise<Count>}
 */
async function vitest(title, project) {
  mkdirSync(reports, { recursive: true });
  const file = join(reports, `${project}.json`);
  rmSync(file, { force: true });
  const program = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const parameters = [
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const { good } = await told(title, spawn(process.execPath, [program, ...parameters], { cwd: root }));
  const count = existsSync(file)
    ? countOf(JSON.parse(readFileSync(file, 'utf8')))
    : { passed: 0, failed: 0, skipped: 0 };
  // Nothing failed and yet it is unhappy: an error outside every test, or no report at all.
  if (!good && count.failed === 0) count.failed = 1;
  return count;
}

/** @param {any} results of Vitest's JSON reporter @returns {Count} */
function countOf(results) {
  // A file that could not even be loaded has no test that failed; it must count all the same.
  const brokenFiles = results.testResults.filter(
    (/** @type {any} */ file) =>
      file.status === 'failed' &&
      !file.assertionResults.some((/** @type {any} */ test) => test.status === 'failed'),
  );
  return {
    passed: results.numPassedTests,
    failed: results.numFailedTests + brokenFiles.length,
    skipped: results.numPendingTests + results.numTodoTests,
  };
}

/** The search sets BROWSER_PATH, which the tests inherit. @returns {Promise<Count>} */
async function inBrowser() {
  // Not at the top: it leads to playwright-core, which may only just have been installed.
  const { findBrowser } = await import('./browser/findBrowser.mjs');
  try {
    const browser = await findBrowser(console.log);
    if (!browser) return withoutBrowser();
    console.log(`\nBrowser: ${browser.path} (${browser.origin})`);
    return await vitest('Tests in a browser', 'browser');
  } catch (error) {
    console.error(`\n${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

/** Loud on a desk, an error on a build machine, where nobody would read it. @returns {Count} */
function withoutBrowser() {
  console.error(
    '\n!!!! NO BROWSER: the tests in a browser did not run.\n' +
      '!!!! Install Chrome, Chromium or Edge, or set BROWSER_PATH to its executable, and run npm test again.',
  );
  if (!process.env.CI) return { passed: 0, failed: 0, skipped: 1 };
  console.error('!!!! CI is set, so this is an error.');
  return { passed: 0, failed: 1, skipped: 0 };
}

/** @param {Count[]} counts */
function report(counts) {
  const sum = (/** @type {keyof Count} */ kind) => counts.reduce((total, count) => total + count[kind], 0);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed, ${sum('skipped')} skipped`);
}

run().catch((error) => {
  console.error(error instanceof Hindrance ? error.message : error);
  console.log('\n0 passed, 1 failed, 0 skipped');
  process.exitCode = 1;
});
