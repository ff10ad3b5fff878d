import { spawn } from 'node:child_process';
import { ensureInstalled, Hindrance } from './install.mjs';

/** `npm start`: installs and builds what is missing, serves the page, opens a browser if there is a screen. */

const defaultPort = 4173;

async function start() {
  const port = wantedPort(process.env.PORT);
  ensureInstalled();
  const { buildIfStale, projectRoot } = await import('./build.mjs');
  await buildIfStale(() => console.log('Building the page (only when something changed) …')).catch(
    (error) => {
      throw new Hindrance(`The page could not be built: ${error.message}`);
    },
  );
  const { preview } = await import('vite');
  // Not strict: a port in use means the next one.
  const server = await preview({
    root: projectRoot,
    logLevel: 'silent',
    preview: { port, strictPort: false, open: false },
  }).catch((error) => {
    throw new Hindrance(`The page could not be served from port ${port}: ${error.message}`);
  });
  endWhenAsked(server);
  const address = `http://localhost:${server.httpServer.address().port}/`;
  console.log(`Sluice is open at ${address}`);
  console.log('Ctrl+C ends it.');
  openBrowser(address);
}

/**
 * @param {string | undefined} text
 * @throws {Hindrance} when PORT is no port
 */
function wantedPort(text) {
  if (text === undefined || text === '') return defaultPort;
  const port = Number(text);
  if (Number.isInteger(port) && port > 0 && port < 65536) return port;
  throw new Hindrance(
    `PORT is "${text}"; it must be a whole number from 1 to 65535. Try PORT=${defaultPort}.`,
  );
}

/** @param {import('vite').PreviewServer} server */
function endWhenAsked(server) {
  const end = () => {
    // An open page keeps its connection: it must not keep us.
    server.httpServer.closeAllConnections?.();
    server.httpServer.close();
    process.exit(0);
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
  if (!process.env.npm_lifecycle_event) return;
  // A signal to npm reaches its shell but not us: without this the port would stay taken.
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 500).unref();
}

/** A machine without a screen or without an opener is no error: the address stands in the terminal. */
function openBrowser(/** @type {string} */ address) {
  if (process.env.BROWSER === 'none') return;
  const opener = openerOf(process.platform);
  if (!opener) return;
  const [command, ...parameters] = opener;
  const child = spawn(command, [...parameters, address], { stdio: 'ignore', detached: true });
  child.on('error', () => {});
  child.unref();
}

/** @param {NodeJS.Platform} platform */
function openerOf(platform) {
  if (platform === 'darwin') return ['open'];
  if (platform === 'win32') return ['cmd', '/c', 'start', '""'];
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  return hasScreen ? ['xdg-open'] : undefined;
}

start().catch((error) => {
  console.error(error instanceof Hindrance ? error.message : error);
  process.exit(error instanceof Hindrance ? 1 : 2);
});
