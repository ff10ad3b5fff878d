import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { notebook, settled, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

/** The text of an editor stands in its shadow. */
const focusText = (page: Page): Promise<void> => page.locator('.editor.tall .cm-content').focus();
const titles = (page: Page): Promise<(string | null)[]> =>
  page.locator('[data-handle]').evaluateAll((all) => all.map((one) => one.getAttribute('title')));

test('a notebook is written in by keyboard: moved, deleted, undone, added, typed in; what did not change runs on', async () => {
  const { page, faults } = await open({ at: notebook });
  const headline = await settled(page);
  await page.keyboard.press('Control+.');
  const handles = page.locator('[data-handle]');
  await handles.first().waitFor();
  expect(await violations(page)).toEqual([]);
  const before = await titles(page);
  // Whatever is drawn anew loses this mark.
  await page.locator('#nb-plans figure').evaluate((figure) => figure.setAttribute('data-kept', 'yes'));

  // Moved by keys, the handle keeps the focus.
  await handles.nth(3).focus();
  const name = before[3]!;
  await page.keyboard.press('Alt+ArrowDown');
  await page.waitForFunction((text) => document.activeElement?.getAttribute('title') === text, name);
  const moved = await titles(page);
  expect(moved.indexOf(name)).toBe(4);
  await page.keyboard.press('Shift+Backspace');
  await page.locator('.told button').first().waitFor();
  expect(await titles(page)).not.toContain(name);
  await page.locator('.told button').first().click();
  await page.waitForFunction(
    (count) => document.querySelectorAll('[data-handle]').length === count,
    before.length,
  );

  // The menu of what can be added filters while one types; the new cell's source opens with the focus in it.
  await handles.nth(1).focus();
  await page.keyboard.press('b');
  await page.keyboard.type('values');
  await page.keyboard.press('Enter');
  await page.locator('#nb-value1 dd').first().waitFor();
  await page.locator('.source .editor').waitFor();
  await page.waitForFunction(() => document.activeElement?.classList.contains('editor'));

  // The text in whole: a wrong key is said with its place, and goes with an undo.
  await page.getByRole('button', { name: 'The whole text' }).click();
  await page.locator('.editor.tall').waitFor();
  await focusText(page);
  await page.keyboard.press('Control+Home');
  for (let line = 0; line < 3; line++) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('End');
  await page.keyboard.type('\npeopel: 3');
  await page.getByRole('button', { name: 'Line 5, column 1' }).waitFor();
  expect(await page.locator('.desk li').textContent()).toContain('people');
  expect(await violations(page)).toEqual([]);
  await focusText(page);
  await page.keyboard.press('Control+z');
  await page.getByRole('button', { name: 'Line 5, column 1' }).waitFor({ state: 'detached' });
  expect(await page.locator('.headline .number').textContent()).toBe(headline);
  expect(await page.locator('#nb-plans figure[data-kept]').count()).toBe(1);

  // Back to what came, which is one more edit.
  await page.getByRole('button', { name: 'Back to the text as it came' }).click();
  await page.locator('#nb-value1').waitFor({ state: 'detached' });
  expect(await titles(page)).toEqual(before);
  expect(faults).toEqual([]);
});

test('a text of which nothing can be run leaves the page as it was; a translation is a text of its own', async () => {
  const { page, faults } = await open({
    at: notebook,
    language: 'zh',
    viewport: { width: 360, height: 740 },
  });
  await settled(page);
  await page.keyboard.press('Control+.');
  await page.getByRole('button', { name: '全文' }).click();
  await page.locator('.editor.tall').waitFor();
  await focusText(page);
  await page.keyboard.press('Control+Home');
  await page.keyboard.type('x');
  await page.locator('.unread').waitFor();
  expect(await page.locator('main h1').textContent()).toBe('漏水的桶');
  expect(await page.locator('main figure').count()).toBeGreaterThan(0);
  await page.keyboard.press('Backspace');
  await page.locator('.unread').waitFor({ state: 'detached' });
  // Its cells are those of the first language, and so is their source.
  await page
    .getByRole('button', { name: /源文本/ })
    .filter({ hasText: 'chart weeks' })
    .first()
    .click();
  await page.locator('.source .editor').waitFor();
  const source = await page.locator('.source .editor .cm-content').textContent();
  expect(source).toContain('measure: active.week');
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(faults).toEqual([]);
});
