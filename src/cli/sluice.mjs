import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleIfStale } from './bundle.mjs';
import { buildIfStale, projectRoot } from './build.mjs';
import { Hindrance } from './install.mjs';

/** `npm run -s sluice -- …`: makes the command line from its sources if they changed, and runs it. */

const interrupted = new AbortController();
let exitCode = 130;
/** Before there is anything to wind up, an interruption ends everything at once; and so does a second one. */
let windsUp = false;

function interrupt(/** @type {number} */ code) {
  if (!windsUp || interrupted.signal.aborted) process.exit(code);
  exitCode = code;
  interrupted.abort();
  // What does not stop when asked to is left where it is.
  setTimeout(() => process.exit(code), 2000).unref();
}

/** A signal to npm alone ends its shell and does not reach us: without a parent, nobody waits for a result. */
function watchParent() {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    interrupt(130);
  }, 250);
  watch.unref();
}

/** Names of files begin where the person is, and npm runs us in the checkout, wherever that is. */
function directoryOfCaller() {
  const byNpm = process.env.npm_lifecycle_event === 'sluice' ? process.env.INIT_CWD : undefined;
  return byNpm || process.cwd();
}

/** Said of a bug that strikes before the command line is there to say it better. */
let report = (/** @type {unknown} */ error) =>
  `Sluice could not start; this is a bug. Please report it with these lines:\n${error?.stack ?? error}\n`;

function fail(/** @type {unknown} */ error) {
  process.stderr.write(error instanceof Hindrance ? `${error.message}\n` : report(error));
  process.exit(error instanceof Hindrance ? 1 : 2);
}

/** The shell of single files is part of the built page. */
async function shell() {
  await buildIfStale(() => process.stderr.write('Building the page (only when something changed) …\n'));
  return readFile(join(projectRoot, 'dist', 'offline.html'), 'utf8');
}

async function start() {
  process.on('uncaughtException', fail);
  process.on('SIGINT', () => interrupt(130));
  process.on('SIGTERM', () => interrupt(143));
  watchParent();
  const folder = await bundleIfStale();
  /** @type {typeof import('./main.ts')} */
  const { main, bugReport } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
  report = bugReport;
  windsUp = true;
  const code = await main(process.argv.slice(2), {
    root: projectRoot,
    directory: directoryOfCaller(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interrupted.signal,
    workerScript: pathToFileURL(join(folder, 'nodeWorker.mjs')),
    shell,
  });
  process.exitCode = interrupted.signal.aborted ? exitCode : code;
}

start().catch(fail);
