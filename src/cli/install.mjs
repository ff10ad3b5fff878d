import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Brings node_modules in line with package-lock.json; runs before any package can be imported, so it needs none. */

const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

/** A failure of the person's surroundings, not of our code: shown as a sentence, without a stack. */
export class Hindrance extends Error {}

/**
 * Installs the packages if they are missing or belong to another lock; otherwise silent, quick and offline.
 * @param {string} [root] the checkout
 * @throws {Hindrance} when Node is too old or npm could not install
 */
export function ensureInstalled(root = projectRoot) {
  requireNode(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node);
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const stampFile = join(root, 'node_modules', '.sluice-lock');
  const stamp = createHash('sha256').update(lock).digest('hex');
  if (readIfThere(stampFile)?.trim() === stamp) return;
  if (!installedByHand(root, lock)) install(root);
  writeFileSync(stampFile, `${stamp}\n`);
}

/** @param {string} root */
function install(root) {
  console.log('Installing the packages of package-lock.json (only when they changed) …');
  // --include=dev: NODE_ENV=production would leave out the builder. No install script of any package runs.
  const result = runNpm(
    ['ci', '--ignore-scripts', '--include=dev', '--prefer-offline', '--loglevel=error'],
    root,
  );
  if (result.status === 0) return;
  throw new Hindrance(
    `npm ci did not succeed (${result.error ? result.error.message : `exit code ${result.status}`}). ` +
      'The first start needs a network; if there is one, the lines above say what is missing. ' +
      'Then run the same command again.',
  );
}

/**
 * npm as a child that shares our terminal; on Windows npm is a script that only a shell can start.
 * @param {string[]} parameters without spaces in them
 * @param {string} directory
 */
export function runNpm(parameters, directory) {
  return spawnSync('npm', parameters, {
    cwd: directory,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}

/**
 * True if npm itself says (in its hidden lock) that what lies in node_modules is what this lock asks for.
 * @param {string} root
 * @param {string} lock text of package-lock.json
 */
function installedByHand(root, lock) {
  const hidden = readIfThere(join(root, 'node_modules', '.package-lock.json'));
  if (hidden === undefined) return false;
  const present = JSON.parse(hidden).packages ?? {};
  return Object.entries(JSON.parse(lock).packages ?? {}).every(
    // Optional packages of other platforms are rightly absent.
    ([place, wanted]) =>
      place === '' || (present[place]?.version ?? (wanted.optional && wanted.version)) === wanted.version,
  );
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

/**
 * @param {string} engines as in package.json: alternatives of ^a.b.c and >=a.b.c
 * @throws {Hindrance}
 */
function requireNode(engines) {
  if (satisfies(process.versions.node, engines)) return;
  throw new Hindrance(
    `Sluice needs Node ${engines.replaceAll('||', 'or')}; this is Node ${process.versions.node}. ` +
      'Install a newer Node from https://nodejs.org and run the same command again.',
  );
}

/**
 * @param {string} version
 * @param {string} engines
 */
export function satisfies(version, engines) {
  const [major, minor, patch] = numbersOf(version);
  return engines.split('||').some((alternative) => {
    const [wantedMajor, wantedMinor, wantedPatch] = numbersOf(alternative);
    if (major !== wantedMajor) return major > wantedMajor && alternative.includes('>=');
    return minor > wantedMinor || (minor === wantedMinor && patch >= wantedPatch);
  });
}

/** @param {string} version */
function numbersOf(version) {
  return (version.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}
