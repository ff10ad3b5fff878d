import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openText } from './ownText.ts';
import { slider, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();
const ads = 'channels.ads.spendPerDay';

const textOf = (title: string, more: string): string => `---
sluice: 1
id: leaky-bucket
title: ${title}
world: community
people: 200
days: 20
---
# ${title}

\`\`\`levers split
show: [${ads}]
\`\`\`

\`\`\`note own
question: What was it?
\`\`\`
${more}`;
const before = textOf('As it was', '');
const after = textOf('As it is now', '\nOne more sentence.\n');
const chinese = '---\nsluice: 1\nof: leaky-bucket\ntitle: 水桶\nlanguage: zh\n---\n# 水桶\n';

async function openWork(page: Page, work: string, title: string): Promise<void> {
  await page.goto(`${inject('pageAddress')}#/w/${work}`);
  await page.reload();
  await page.locator('main h1', { hasText: title }).waitFor();
  await slider(page, ads).waitFor();
}
const said = (page: Page) => page.locator('#nb-own textarea').inputValue();
const offer = (page: Page) => page.getByText('This notebook has a new version');

test('a notebook came in a newer version: mine stays, the new one takes levers and answers, or both stand side by side', async () => {
  const { page, faults } = await openText(open, { at: '#/' }, before, chinese);
  const begun = await slider(page, ads).inputValue();
  await slider(page, ads).press('PageUp');
  const moved = await slider(page, ads).inputValue();
  expect(moved).not.toBe(begun);
  await page.locator('#nb-own textarea').fill('The inflow.');
  await page.locator('#nb-own textarea').blur();
  await page.waitForFunction(() => document.querySelector('[data-kept=saved]') !== null);
  expect(await offer(page).count()).toBe(0);

  await page.unrouteAll();
  await page.route(/\/assets\/leaky-bucket-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(after)};` }),
  );
  await page.route(/\/assets\/leaky-bucket\.zh-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(chinese)};` }),
  );
  // The work goes on with the text that it began with.
  await openWork(page, 'leaky-bucket', 'As it was');
  await offer(page).waitFor();
  expect([await said(page), await slider(page, ads).inputValue()]).toEqual(['The inflow.', moved]);
  expect(await violations(page)).toEqual([]);

  await page.getByRole('button', { name: 'See both' }).click();
  await page.locator('main h1', { hasText: 'As it is now' }).waitFor();
  expect(new URL(page.url()).hash).toContain('#/w/leaky-bucket+2');
  expect(await said(page)).toBe('');
  expect(await slider(page, ads).inputValue()).not.toBe(moved);
  expect(await offer(page).count()).toBe(0);

  await openWork(page, 'leaky-bucket', 'As it was');
  await page.getByRole('button', { name: 'Take the new one' }).click();
  await page.locator('main h1', { hasText: 'As it is now' }).waitFor();
  expect(new URL(page.url()).hash).toContain('#/w/leaky-bucket+3');
  expect([await said(page), await slider(page, ads).inputValue()]).toEqual(['The inflow.', moved]);

  await openWork(page, 'leaky-bucket', 'As it was');
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await offer(page).waitFor({ state: 'detached' });
  await openWork(page, 'leaky-bucket', 'As it was');
  expect([await said(page), await slider(page, ads).inputValue()]).toEqual(['The inflow.', moved]);
  expect(await offer(page).count()).toBe(0);
  expect(faults).toEqual([]);
});
