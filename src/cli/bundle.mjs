import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fingerprintOf, projectRoot } from './build.mjs';
import { Hindrance, satisfies } from './install.mjs';

/** The command line as two plain modules, kept in node_modules and made anew only when a source has changed. */

const cache = join(projectRoot, 'node_modules', '.cache', 'sluice-cli');

/** Everything the command line can import; the page's own rooms are none of it. */
const sources = [
  ...readdirSync(join(projectRoot, 'src'))
    .filter((room) => !['app', 'controls'].includes(room))
    .sort()
    .map((room) => join('src', room)),
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/** Old bundles are left for an hour, because a run that began with one may still start a worker from it. */
const keptMilliseconds = 60 * 60 * 1000;

/**
 * @returns {Promise<string>} the folder with main.mjs and nodeWorker.mjs
 * @throws {Hindrance} when packages are missing or the folder cannot be written
 */
export async function bundleIfStale() {
  const folder = join(cache, fingerprintOf(sources).slice(0, 32));
  if (existsSync(join(folder, 'main.mjs'))) return folder;
  requireSurroundings();
  const beside = join(cache, `making-${process.pid}-${Date.now()}`);
  try {
    mkdirSync(beside, { recursive: true });
  } catch (error) {
    throw new Hindrance(`The command line could not be made in ${cache}: ${error.message}`);
  }
  try {
    await bundle(beside);
    moveTo(folder, beside);
  } finally {
    rmSync(beside, { recursive: true, force: true });
  }
  removeOld(folder);
  return folder;
}

function requireSurroundings() {
  const { node } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).engines;
  if (!satisfies(process.versions.node, node))
    throw new Hindrance(
      `Sluice needs Node ${node.replaceAll('||', 'or')}; this is Node ${process.versions.node}.`,
    );
  if (!existsSync(join(projectRoot, 'node_modules', 'vite')))
    throw new Hindrance(
      'The packages of Sluice are not installed. Run npm ci in its folder, then this command again.',
    );
}

/** @param {string} outDir */
async function bundle(outDir) {
  const { build } = await import('vite');
  await build({
    root: projectRoot,
    configFile: false,
    // Standard output belongs to the product; what goes wrong is thrown.
    logLevel: 'silent',
    publicDir: false,
    // One file to load instead of hundreds is what makes a start quick.
    ssr: { noExternal: true },
    build: {
      ssr: true,
      target: 'node20',
      outDir,
      emptyOutDir: true,
      minify: false,
      rolldownOptions: {
        input: {
          main: join(projectRoot, 'src', 'cli', 'main.ts'),
          nodeWorker: join(projectRoot, 'src', 'runner', 'nodeWorker.ts'),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: '[name].mjs' },
      },
    },
  });
}

/** Two processes may have made the same bundle: whoever comes second uses the first one's. */
function moveTo(/** @type {string} */ folder, /** @type {string} */ beside) {
  try {
    renameSync(beside, folder);
  } catch (error) {
    if (!existsSync(join(folder, 'main.mjs'))) throw error;
  }
}

function removeOld(/** @type {string} */ current) {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const about = statSync(folder, { throwIfNoEntry: false });
    if (folder === current || !about || Date.now() - about.mtimeMs < keptMilliseconds) continue;
    rmSync(folder, { recursive: true, force: true });
  }
}
