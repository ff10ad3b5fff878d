import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bundleIfStale } from './bundle.mjs';
import { projectRoot } from './build.mjs';
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

/** Names of files begin where the person is, and npm runs us in the checkout, wherever that is. */
function directoryOfCaller() {
  const byNpm = process.env.npm_lifecycle_event === 'sluice' ? process.env.INIT_CWD : undefined;
  return byNpm || process.cwd();
}

async function start() {
  process.on('SIGINT', () => interrupt(130));
  process.on('SIGTERM', () => interrupt(143));
  const folder = await bundleIfStale();
  /** @type {typeof import('./main.ts')} */
  const { main } = await import(pathToFileURL(join(folder, 'main.mjs')).href);
  windsUp = true;
  const code = await main(process.argv.slice(2), {
    root: projectRoot,
    directory: directoryOfCaller(),
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    signal: interrupted.signal,
    workerScript: pathToFileURL(join(folder, 'nodeWorker.mjs')),
  });
  process.exitCode = interrupted.signal.aborted ? exitCode : code;
}

start().catch((error) => {
  console.error(error instanceof Hindrance ? error.message : error);
  process.exit(error instanceof Hindrance ? 1 : 2);
});
