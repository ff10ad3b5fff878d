import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The built page in dist, made anew only when something it is made of has changed. */

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

const sources = [
  'src',
  'scenarios',
  'static',
  'index.html',
  'package-lock.json',
  'svelte.config.js',
  'tsconfig.json',
  'vite.config.ts',
];

// It lies in dist because a build by hand empties dist: an unknown page never counts as fresh.
const stampFile = join(projectRoot, 'dist', '.sluice-build');

/**
 * @param {() => void} [announce] called before a build, not when dist is fresh
 * @returns {Promise<boolean>} whether it had to build
 */
export async function buildIfStale(announce = () => {}) {
  const fingerprint = fingerprintOf(sources);
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint) return false;
  announce();
  const { build } = await import('vite');
  await build({ root: projectRoot, logLevel: 'warn' });
  writeFileSync(stampFile, fingerprint);
  return true;
}

/** Content, not time: a checkout or an unpacked archive gives files any time it likes. @param {string[]} places */
export function fingerprintOf(places) {
  const hash = createHash('sha256');
  for (const file of places.flatMap((place) => filesUnder(join(projectRoot, place)))) {
    const content = readFileSync(file);
    hash.update(`${relative(projectRoot, file)}\n${content.length}\n`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @param {string} place a file or a folder; nothing if it does not exist
 * @returns {string[]}
 */
function filesUnder(place) {
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [place];
  return readdirSync(place)
    .sort()
    .flatMap((name) => filesUnder(join(place, name)));
}
