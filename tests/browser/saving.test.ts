import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { notebook, settled, slider, withBrowser } from './page.ts';

const open = withBrowser();
const ads = 'channels.ads.spendPerDay';

/** How it stands with the saving, once it stands so. */
const kept = (page: Page, kind: string) => page.locator(`[data-kept="${kind}"]`).waitFor();
const move = (page: Page, times: number) =>
  slider(page, ads)
    .focus()
    .then(async () => {
      for (let time = 0; time < times; time++) await page.keyboard.press('ArrowLeft');
    });
const value = (page: Page) => slider(page, ads).inputValue();

test('what was done outlives a tab that dies, is undone after it, and is saved by one tab alone', async () => {
  const { page, faults } = await open({ at: notebook });
  await settled(page);
  await move(page, 2);
  await kept(page, 'saved');
  expect(await page.locator('[data-kept]').textContent()).toMatch(/^Saved \d\d:\d\d:\d\d$/);
  await move(page, 1);
  // It dies before half a second is over: what is not in the database stands in the shadow.
  const cdp = await page.context().newCDPSession(page);
  void cdp.send('Page.crash').catch(() => undefined);
  const again = await page.context().newPage();
  await again.goto(`${inject('pageAddress')}${notebook}`);
  await settled(again);
  expect(await value(again)).toBe('37000');
  await kept(again, 'saved');
  await again.keyboard.press('Control+z');
  expect(await again.locator('.told').textContent()).toBe('Undone: Ads · Spend back to ¥380 per day');
  expect(await value(again)).toBe('38000');
  await again.getByRole('button', { name: 'Redo' }).click();
  expect(await value(again)).toBe('37000');
  // A field that one types into undoes its own typing.
  await again.locator('#nb-split input[type=number]').first().focus();
  await again.keyboard.press('Control+z');
  expect(await value(again)).toBe('37000');
  await kept(again, 'saved');

  const second = await page.context().newPage();
  await second.goto(`${inject('pageAddress')}${notebook}`);
  await settled(second);
  expect(await value(second)).toBe('37000');
  expect(await second.locator('[data-kept]').textContent()).toBe('Only in this tab');
  await second.getByRole('button', { name: 'Take over' }).click();
  await kept(second, 'saved');
  await kept(again, 'apart');
  expect(await again.locator('.notice').textContent()).toContain('another tab');
  await move(second, 1);
  await kept(second, 'waiting');
  await kept(second, 'saved');
  await second.reload();
  await settled(second);
  expect(await value(second)).toBe('36000');
  expect(faults).toEqual([]);
});

test('a full disk is said, with a button that saves the work as a file', async () => {
  const { page } = await open({
    at: notebook,
    before: () => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('planted', 'QuotaExceededError');
      };
    },
  });
  await settled(page);
  await move(page, 1);
  await kept(page, 'failed');
  expect(await page.locator('[data-kept]').textContent()).toContain('storage is full');
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.locator('.actions').getByRole('button', { name: 'Save as a file' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('sluice-leaky-bucket.works.json');
});

test('where the browser keeps nothing, the notebook opens and says so', async () => {
  const { page } = await open({
    at: notebook,
    before: () => Object.defineProperty(window, 'indexedDB', { value: undefined }),
  });
  await settled(page);
  await move(page, 1);
  expect(await page.locator('[data-kept]').textContent()).toBe('Only in this tab');
  expect(await page.locator('.notice').textContent()).toContain('keeps nothing');
});
