import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

/** A Chromium for the tests: the person's, the system's, Playwright's, or one from the npm registry. */

const cacheFolder = fileURLToPath(new URL('../../node_modules/.cache/sluice-browser', import.meta.url));
const packagedBrowser = { name: '@sparticuz/chromium', version: '147.0.0' };

/** Quiet, offline, without a screen; the list that started everywhere it was tried. */
export const browserFlags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * @typedef {object} FoundBrowser
 * @property {string} path the executable
 * @property {string} origin where it came from, for people
 */

/**
 * The first browser there is. Sets BROWSER_PATH, so that child processes need not search again.
 * @param {(line: string) => void} [announce] told before something is downloaded
 * @returns {Promise<FoundBrowser | undefined>}
 */
export async function findBrowser(announce = () => {}) {
  const found =
    browserOfEnvironment() ??
    browserOfSystem() ??
    (await browserOfPlaywright()) ??
    (await browserOfRegistry(announce));
  if (found) process.env.BROWSER_PATH = found.path;
  return found;
}

/**
 * Starts the browser that was found.
 * @returns {Promise<import('playwright-core').Browser>}
 * @throws {Error} when there is none
 */
export async function launchBrowser() {
  const found = await findBrowser();
  if (!found) {
    throw new Error(
      'No browser was found. Install Chrome or Chromium, or set BROWSER_PATH to its executable.',
    );
  }
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath: found.path, args: browserFlags, headless: true });
}

/** @returns {FoundBrowser | undefined} */
function browserOfEnvironment() {
  for (const name of ['BROWSER_PATH', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (existsSync(path)) return { path, origin: name };
    throw new Error(`${name} is "${path}", and there is no such file. Correct it or unset it.`);
  }
  return undefined;
}

/** @returns {FoundBrowser | undefined} */
function browserOfSystem() {
  if (process.env.SLUICE_TEST_NO_SYSTEM_BROWSER) return undefined;
  const path = usualPlaces().find((place) => existsSync(place));
  return path ? { path, origin: 'the system' } : undefined;
}

/** @returns {string[]} */
function usualPlaces() {
  if (process.platform === 'win32') return usualPlacesOnWindows();
  const names = [
    'google-chrome-stable',
    'google-chrome',
    'chromium',
    'chromium-browser',
    'microsoft-edge-stable',
    'microsoft-edge',
  ];
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin'];
  const onPath = folders.filter(Boolean).flatMap((folder) => names.map((name) => join(folder, name)));
  return process.platform === 'darwin'
    ? [...applicationsOnMac(), ...onPath]
    : [...onPath, '/opt/google/chrome/chrome'];
}

function applicationsOnMac() {
  const folders = ['/Applications', join(process.env.HOME ?? '', 'Applications')];
  const names = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
  return folders.flatMap((folder) =>
    names.map((name) => join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

function usualPlacesOnWindows() {
  const folders = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => process.env[name]);
  const programs = [
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Chromium', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return folders.filter(Boolean).flatMap((folder) => programs.map((program) => join(folder, ...program)));
}

/** Only what an earlier `playwright install` has left behind: playwright-core downloads nothing. */
async function browserOfPlaywright() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path && existsSync(path) ? { path, origin: "Playwright's cache" } : undefined;
}

/**
 * The binary lies inside the npm package, so one registry is all that a fresh machine has to reach.
 * @param {(line: string) => void} announce
 * @returns {Promise<FoundBrowser | undefined>}
 */
async function browserOfRegistry(announce) {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const { name, version } = packagedBrowser;
  if (!isPackageHere()) {
    announce(`No browser on this machine: fetching ${name}@${version} from the npm registry …`);
    if (!installPackage()) return undefined;
  }
  return { path: await unpack(), origin: `${name}@${version}` };
}

function isPackageHere() {
  const description = join(packageFolder(), 'package.json');
  return (
    existsSync(description) &&
    JSON.parse(readFileSync(description, 'utf8')).version === packagedBrowser.version
  );
}

function packageFolder() {
  return join(cacheFolder, 'node_modules', packagedBrowser.name);
}

function installPackage() {
  mkdirSync(cacheFolder, { recursive: true });
  const { name, version } = packagedBrowser;
  const options = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'];
  const parameters = ['install', '--prefix', cacheFolder, ...options, `${name}@${version}`];
  // npm would otherwise act on the package.json of Sluice when it is itself run by npm.
  const result = spawnSync('npm', parameters, { cwd: cacheFolder, stdio: ['ignore', 'ignore', 'inherit'] });
  return result.status === 0 && isPackageHere();
}

/** Unpacks beside the package instead of in /tmp, where a foreign file of that name would be taken for it. */
async function unpack() {
  const folder = join(cacheFolder, 'unpacked');
  const finished = join(folder, '.finished');
  // It takes any file called chromium for a whole one, so the remains of a broken attempt must go.
  if (!existsSync(finished)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const before = { ...process.env };
  process.env.TMPDIR = folder;
  // Makes it bring its own NSS libraries, which a bare Linux lacks.
  process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  try {
    const entry = pathToFileURL(join(packageFolder(), 'build', 'esm', 'index.js')).href;
    const { default: packaged } = await import(entry);
    const path = await packaged.executablePath();
    writeFileSync(finished, '');
    return path;
  } finally {
    restore('TMPDIR', before.TMPDIR);
    restore('AWS_LAMBDA_JS_RUNTIME', before.AWS_LAMBDA_JS_RUNTIME);
    // Its fonts are Latin only; those of the system, if there are any, know Chinese.
    if (existsSync('/etc/fonts/fonts.conf')) restore('FONTCONFIG_PATH', before.FONTCONFIG_PATH);
  }
}

/** @param {string} name @param {string | undefined} value */
function restore(name, value) {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
