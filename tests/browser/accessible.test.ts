import { engineVersion } from '#lab';
import { expect, test } from 'vitest';
import { everyLook, full, violations, type Look } from './violations.ts';
import { notebook, settled, withBrowser } from './page.ts';

const open = withBrowser();
const looks: readonly Look[] = full
  ? everyLook
  : [
      { theme: 'light', language: 'en' },
      { theme: 'dark', language: 'zh' },
      { theme: 'projector', language: 'zh' },
    ];

test.each(looks)('the home page has no violations: $theme, $language', async (look) => {
  const { page } = await open({ ...look });
  await page.locator('main li a').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

test.each(looks)('the notebook has no violations: $theme, $language', async (look) => {
  const { page } = await open({
    ...look,
    at: `${notebook}?v=${engineVersion}&set=channels.ads.spendPerDay:20000`,
  });
  await settled(page);
  // Every chart is drawn once it has been seen; every fold is opened.
  for (const figure of await page.locator('figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('svg').first().waitFor();
  }
  await page.locator('figure button[aria-expanded]').first().click();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await violations(page)).toEqual([]);
});

test('a page that does not exist, and a link with mistakes, have no violations', async () => {
  for (const at of [
    '#/nowhere',
    '#/n/nothing',
    `${notebook}?v=${engineVersion}&set=nope:1&set=visit.novelty:99`,
  ]) {
    const { page } = await open({ at });
    await page.locator('main h1').waitFor();
    expect(await violations(page)).toEqual([]);
  }
});

test('a planted fault is found', async () => {
  const { page } = await open();
  await page.locator('main li a').first().waitFor();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('select')));
  expect(await violations(page)).not.toEqual([]);
});
