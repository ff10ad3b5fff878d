import { expect, test } from 'vitest';
import { notebook, settled, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

test('the palette finds by a part of a name, goes there, and gives the focus back when it is left', async () => {
  const { page, faults } = await open({ theme: 'dark', language: 'zh' });
  await page.locator('main li a').first().waitFor();
  await page.keyboard.press('Control+k');
  const field = page.getByRole('combobox', { name: '做一件事' });
  await field.waitFor();
  expect(await violations(page)).toEqual([]);
  await field.fill('没有这样的事');
  expect(await page.locator('#palette-list li').count()).toBe(0);
  await page.keyboard.press('Enter');
  await field.fill('术语');
  // What an input method sends while it composes chooses nothing.
  await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true, bubbles: true });
  expect(await field.count()).toBe(1);
  await page.keyboard.press('Enter');
  await page.locator('#term-retention').waitFor();
  expect(new URL(page.url()).hash).toBe('#/glossary');
  await page.keyboard.press('Control+k');
  await field.waitFor();
  await page.keyboard.press('Escape');
  await field.waitFor({ state: 'detached' });
  expect(faults).toEqual([]);
});

test('every key of a notebook is on the sheet; keys pressed alone can be switched off', async () => {
  const { page, faults } = await open({ at: notebook });
  await settled(page);
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'Keys' });
  await sheet.waitFor();
  expect(await sheet.innerText()).toMatch(/Ctrl\+Enter/);
  expect(await violations(page)).toEqual([]);
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.goto(`${page.url().split('#')[0]}#/settings`);
  await page.getByText('Keys that are pressed alone').click();
  await page.keyboard.press('?');
  expect(await sheet.count()).toBe(0);
  await page.keyboard.press('F1');
  await sheet.waitFor();
  expect(await sheet.innerText()).toMatch(/switched off/);
  expect(faults).toEqual([]);
});

test('settings change the page at once and are still there after a reload', async () => {
  const { page, faults } = await open({ at: '#/settings', language: 'zh', theme: 'projector' });
  await page.getByText('1,234,567').waitFor();
  expect(await violations(page)).toEqual([]);
  await page.getByLabel('取整').check();
  await page.getByText('123.5万').waitFor();
  await page.getByLabel('什么都不自己动').check();
  await page.reload();
  await page.getByText('123.5万').waitFor();
  expect(await page.evaluate(() => document.documentElement.dataset.motion)).toBe('reduce');
  expect(faults).toEqual([]);
});

test('a term of the glossary has an address, both names, and is found by either', async () => {
  const { page, faults } = await open({ at: '#/glossary/retention', viewport: { width: 360, height: 740 } });
  const term = page.locator('#term-retention');
  await term.waitFor();
  expect(await term.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await term.innerText()).toMatch(/Retention[\s\S]*留存/);
  expect(await violations(page)).toEqual([]);
  await page.getByRole('searchbox').fill('羊毛党');
  expect(await page.locator('dt').allInnerTexts()).toEqual(['Bonus hunter 羊毛党']);
  await page.getByRole('searchbox').fill('xyzzy');
  await page.getByText('No word fits “xyzzy”.').waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(faults).toEqual([]);
});

test('where the reader wants to hear charts, S at the reading cursor plays the line', async () => {
  const { page, faults } = await open({
    at: notebook,
    before: () => {
      localStorage.setItem('sluice.sound', 'on');
      const start = OscillatorNode.prototype.start;
      OscillatorNode.prototype.start = function (when) {
        document.documentElement.dataset.heard = String(
          Number(document.documentElement.dataset.heard ?? 0) + 1,
        );
        return start.call(this, when);
      };
    },
  });
  await settled(page);
  const cursor = page.locator('#nb-weeks input[type=range]');
  await cursor.focus();
  await page.keyboard.press('s');
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.heard)).toBe('1');
  expect(faults).toEqual([]);
});
