import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { packTexts } from '../../src/store/textLink.ts';
import { notebook, settled, slider, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();
const ads = 'channels.ads.spendPerDay';
const own = `---
sluice: 1
id: own
title: From a link
world: community
people: 300
days: 20
---
# From a link

Words.

\`\`\`levers split
show: [${ads}]
\`\`\`

## The second part

\`\`\`note own
question: What was it?
\`\`\`
`;
const link = `#/t/${packTexts({ en: own })}`;

/** As a frame of another site is answered in a browser that gives such frames no storage. */
const withoutStorage = (): void => {
  for (const name of ['indexedDB', 'sessionStorage'])
    Object.defineProperty(window, name, {
      get: () => {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
      },
    });
};
const title = (page: Page) => page.locator('main h1', { hasText: 'From a link' }).waitFor();

test('where nothing can be kept, a link with a whole notebook opens all the same, and its levers stay in the address', async () => {
  // The sessionStorage of the tests' own first script comes before it is taken away.
  const { page } = await open({ at: '#/' });
  await page.addInitScript(withoutStorage);
  await page.goto(`${inject('pageAddress')}${link}?lock=own`);
  await page.reload();
  await title(page);
  await page.getByText('This browser keeps nothing for this page').waitFor();
  expect(await page.locator('#nb-own textarea').isDisabled()).toBe(true);
  expect(await violations(page)).toEqual([]);
  await settled(page);
  await slider(page, ads).press('PageUp');
  const moved = await slider(page, ads).inputValue();
  await page.waitForFunction(() => location.hash.includes('set='));
  await page.locator('.aside a', { hasText: 'The second part' }).click();
  await page.waitForFunction(() => /^#\/t\/[^/?]+\/1\?/.test(location.hash));
  expect(await slider(page, ads).inputValue()).toBe(moved);
  await page.reload();
  await title(page);
  expect(await slider(page, ads).inputValue()).toBe(moved);
  expect(page.url()).toContain('lock=own');
});

test('what was drawn and not yet given is there after a reload; what a link holds is not undone; #safe runs no gallery', async () => {
  const { page, faults } = await open({ at: notebook });
  const knot = page.locator('#nb-guess .knot').first();
  await knot.focus();
  await page.keyboard.press('ArrowUp');
  const placed = await knot.getAttribute('aria-valuetext');
  expect(placed).toMatch(/\d/);
  await page.reload();
  await knot.waitFor();
  expect(await knot.getAttribute('aria-valuetext')).toBe(placed);

  await page.goto(`${inject('pageAddress')}${notebook}?v=1&set=${ads}:20000&lock=split`);
  await page.reload();
  await settled(page);
  const undo = page.locator('.aside .buttons button').first();
  const history = page.locator('.aside .buttons button').nth(2);
  expect(await slider(page, ads).isDisabled()).toBe(true);
  // What was skipped is taken back; the opening of the link is not.
  while (await undo.isEnabled()) await undo.click();
  expect(page.url()).toContain(`set=${ads}`);
  await history.click();
  await page.getByRole('button', { name: 'Start over' }).click();
  await page.keyboard.press('Escape');
  expect(page.url()).toContain(`set=${ads}`);

  await page.goto(`${inject('pageAddress')}#/gallery#safe`);
  await page.locator('[data-safe=gallery]').waitFor();
  expect(await page.locator('.world figure figcaption').count()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await page.locator('[data-safe] button').click();
  await page.locator('.world figure figcaption').first().waitFor();
  expect(faults).toEqual([]);
});
