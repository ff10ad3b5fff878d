import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preview, type PreviewServer } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Browser, Page } from 'playwright-core';
import { projectRoot } from '../../src/cli/build.mjs';
import { launchBrowser } from './findBrowser.mjs';
import { notebook, settled, slider } from './page.ts';

/* The page without a network, and its next version: a copy of the build, served as npm start serves it, then not at all. */

const folder = mkdtempSync(join(tmpdir(), 'sluice-offline-'));
let browser: Browser;
let server: PreviewServer;
let address: string;

async function serve(port: number): Promise<void> {
  const built = { root: projectRoot, logLevel: 'silent', build: { outDir: folder } } as const;
  server = await preview({
    ...built,
    preview: { port, strictPort: port > 0, host: '127.0.0.1', open: false },
  });
  const at = server.httpServer.address();
  if (at === null || typeof at === 'string') throw new Error('it is served from no port');
  address = `http://127.0.0.1:${at.port}/`;
}

const unplug = async (): Promise<void> => {
  (server.httpServer as { closeAllConnections?: () => void }).closeAllConnections?.();
  await server.close();
};

beforeAll(async () => {
  cpSync(join(projectRoot, 'dist'), folder, { recursive: true });
  await serve(0);
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  await unplug();
  rmSync(folder, { recursive: true });
});

async function visit(): Promise<{ page: Page; faults: string[] }> {
  const context = await browser.newContext({ locale: 'en-US' });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(address);
  await page.evaluate(() => navigator.serviceWorker.ready);
  return { page, faults };
}

test('what is served has the types that a browser asks for', async () => {
  const typeOf = async (file: string) => (await fetch(address + file)).headers.get('content-type');
  expect(await typeOf('offline.js')).toMatch(/^text\/javascript/);
  expect(await typeOf('sluice.webmanifest')).toMatch(/^application\/manifest\+json/);
  expect(await typeOf('icon-512.png')).toBe('image/png');
  const { icons } = JSON.parse(readFileSync(join(folder, 'sluice.webmanifest'), 'utf8')) as {
    icons: readonly { src: string; type: string }[];
  };
  for (const { src, type } of icons) expect(await typeOf(src)).toBe(type);
});

test('after one visit a notebook is opened, run and moved without a network', async () => {
  const { page, faults } = await visit();
  await unplug();
  await page.reload();
  expect(await page.evaluate(() => fetch('./is-there-a-network').then(String, () => 'no'))).toBe('no');
  faults.length = 0;
  await page.goto(`${address}${notebook}`);
  const before = await settled(page);
  expect(before).toMatch(/\d/);
  await slider(page, 'channels.ads.spendPerDay').press('PageDown');
  await page.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent !== old,
    before,
  );
  await page.reload();
  expect(await settled(page)).toMatch(/\d/);
  expect(faults).toEqual([]);
  await page.context().close();
  await serve(Number(new URL(address).port));
});

test('a new version waits until the reader asks for it, and comes once', async () => {
  const { page, faults } = await visit();
  await page.reload();
  // The next build: its main script has another name, as after any change of the page.
  const html = readFileSync(join(folder, 'index.html'), 'utf8');
  const script = /assets\/(index-[^"]+\.js)/.exec(html)![1]!;
  const worker = readFileSync(join(folder, 'offline.js'), 'utf8');
  cpSync(join(folder, 'assets', script), join(folder, 'assets', 'index-next.js'));
  writeFileSync(join(folder, 'index.html'), html.replaceAll(script, 'index-next.js'));
  const next = worker.replaceAll(script, 'index-next.js').replace(/"version":"\w+"/, '"version":"next"');
  writeFileSync(join(folder, 'offline.js'), next);

  let loads = 0;
  page.on('load', () => (loads += 1));
  await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
  const reload = page.getByRole('button', { name: 'Reload for the new version' });
  await reload.waitFor();
  expect(loads).toBe(0);
  await reload.click();
  await page.waitForFunction(() => document.querySelector('script[src*="index-next"]') !== null);
  await page.locator('main h1, main h2').first().waitFor();
  await page.waitForTimeout(500);
  expect(loads).toBe(1);
  expect(await reload.count()).toBe(0);
  // Only the main script was given another name: what is loaded later imports it by the old one, so it runs twice, and
  // asks a second time for a policy that a page has once. A real build has no such pair.
  expect(faults.filter((fault) => !/policy.*already exists/i.test(fault))).toEqual([]);
  await page.context().close();
});
