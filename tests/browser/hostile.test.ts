import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { projectRoot } from '../../src/cli/build.mjs';
import { alone, bodies } from '../hostile/bodies.ts';
import { fronts } from '../hostile/fronts.ts';
import { links } from '../hostile/links.ts';
import { notebook, settled, slider, withBrowser } from './page.ts';

/*
 * All that tests/hostile has, opened in a page with its policy and again in one without it, so that each of the two lines of
 * defence is tried alone: no script runs, nothing is asked of another place, and what was kept before stays as it was.
 */

const open = withBrowser();
const head =
  '---\nsluice: 1\nid: hostile\ntitle: Hostile\nworld: community\npeople: 200\ndays: 20\n---\n# Hostile\n';
const expected = JSON.parse(
  readFileSync(join(projectRoot, 'tests', 'hostile', 'expected.json'), 'utf8'),
) as Record<string, string[]>;
const isTangled = (name: string): boolean =>
  expected[`body: ${name}`]!.some((one) => one.includes('Tangled'));

const together = Object.keys(bodies).filter((name) => !alone.includes(name) && !isTangled(name));
const textOf = (names: readonly string[]): string =>
  `${head}\n${names.map((name) => bodies[name]).join('\n\nWords.\n\n')}\n`;

/** Texts to be opened, as few as hold all bodies; and heads that can be opened, or are refused in their own ways. */
const texts: Readonly<Record<string, string>> = {
  'all that can stand together': textOf(together),
  'what cannot be taken apart': textOf(Object.keys(bodies).filter(isTangled)),
  ...Object.fromEntries(alone.map((name) => [name, textOf([name])])),
  ...Object.fromEntries(
    [
      'markup as a title',
      'a label that is markup',
      'a calendar of code',
      'a prototype in settings',
      'a prototype as an item',
      'a language that is code',
      'a trillion people',
      'a number no memory holds',
      'a page',
      'works that are none',
    ].map((name) => [name, fronts[name]!]),
  ),
};

/** Every row of the database that is of a work, as text. */
const rowsOf = (page: Page, work: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const asked = <T>(request: IDBRequest<T>): Promise<T> =>
      new Promise((resolve, refuse) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => refuse(new Error(String(request.error)));
      });
    const rows: unknown[] = [];
    for (const { name } of await indexedDB.databases()) {
      const database = await asked(indexedDB.open(name!));
      for (const store of database.objectStoreNames) {
        const table = database.transaction(store).objectStore(store);
        const [keys, values] = await Promise.all([asked(table.getAllKeys()), asked(table.getAll())]);
        keys.forEach((key, at) => {
          if (key === wanted || (Array.isArray(key) && key[0] === wanted))
            rows.push([store, key, values[at]]);
        });
      }
      database.close();
    }
    return JSON.stringify(rows);
  }, work);

/** Opens a text as a file from the home page, in spite of all that is said against it. */
async function openFile(page: Page, text: string): Promise<void> {
  await page.evaluate(() => (location.hash = '#/'));
  const input = page.locator('input[type=file]');
  await input.waitFor({ state: 'attached' });
  await input.setInputFiles({
    name: '<img src=x onerror=alert(1)>.md',
    mimeType: 'text/markdown',
    buffer: Buffer.from(text),
  });
  const anyway = page.getByRole('button', { name: 'Open it all the same' });
  const refused = page.locator('[data-file-outcome] p, main .problems');
  const opened = page.locator('.headline .state');
  await anyway.or(refused).or(opened).first().waitFor();
  if (!(await anyway.count())) return;
  await anyway.click();
  await opened.waitFor();
}

const scriptsRun = (page: Page): Promise<boolean> => page.evaluate(() => '__hit' in window);

/** Whether a script that stands in the page would run: a policy that is off must be off, and one that is on, on. */
const wouldRun = (page: Page): Promise<boolean> =>
  page.evaluate(() => {
    const script = document.createElement('script');
    try {
      script.text = 'window.__own = 1';
      document.head.append(script);
    } catch {
      // Refused as text already.
    }
    return '__own' in window;
  });

test.each([
  { policy: true, names: Object.keys(texts) },
  { policy: false, names: Object.keys(texts).slice(0, 3) },
])('hostile notebooks and links do nothing; the policy is on: $policy', async ({ policy, names }) => {
  const { page, faults } = await open();
  page.on('dialog', (dialog) => (faults.push(dialog.message()), void dialog.dismiss()));
  if (!policy) {
    const html = readFileSync(join(projectRoot, 'dist', 'index.html'), 'utf8');
    const body = html.replace(/<meta\s+http-equiv="Content-Security-Policy"[^>]*>/, '');
    await page.route(inject('pageAddress'), (route) => route.fulfill({ contentType: 'text/html', body }));
    await page.reload();
  }
  await page.evaluate((address) => (location.hash = address), notebook);
  await settled(page);
  await slider(page, 'channels.ads.spendPerDay').press('ArrowLeft');
  await page.locator('[data-kept=saved]').waitFor();
  await page.evaluate(() => (location.hash = '#/'));
  await page.locator('[data-continue] li').first().waitFor();
  const before = await rowsOf(page, 'leaky-bucket');
  expect(before.length).toBeGreaterThan(500);

  for (const name of names) {
    await openFile(page, texts[name]!);
    expect(await scriptsRun(page), name).toBe(false);
    if (name !== names[0]) continue;
    // All that is drawn when it comes into sight, and the same as source.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight / 2));
    await page.locator('main math').first().waitFor({ state: 'attached' });
    await page.keyboard.press('Control+.');
    await page.getByRole('button', { name: 'The whole text' }).click();
    await page.locator('.cm-editor').first().waitFor();
  }
  expect(await rowsOf(page, 'leaky-bucket')).toBe(before);

  for (const address of Object.values(links)) {
    await page.evaluate((hash) => (location.hash = hash), address);
    await page.locator('main h1').first().waitFor();
  }
  expect(await scriptsRun(page)).toBe(false);
  expect(await page.evaluate(() => Object.keys(Object.prototype))).toEqual([]);
  // A formula may ask for a style, which the policy refuses: that is its work.
  expect(faults.filter((fault) => !(policy && fault.includes('inline style')))).toEqual([]);
  expect(await wouldRun(page)).toBe(!policy);
});
