import { expect, test } from 'vitest';
import { notebook, settled, withBrowser } from './page.ts';

const open = withBrowser();

test.each([
  { language: 'en', widths: [768, 320] },
  { language: 'zh', widths: [1024, 360] },
] as const)('nothing is wider than the window: $widths, $language', async ({ language, widths }) => {
  for (const at of ['', notebook]) {
    const height = 740;
    const { page, faults } = await open({ at, language, viewport: { width: widths[0], height } });
    await page.locator('main h1').waitFor();
    if (at !== '') await settled(page);
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      for (const figure of at === '' ? [] : await page.locator('figure').all()) {
        await figure.scrollIntoViewIfNeeded();
        await figure.locator('svg').first().waitFor();
      }
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    }
    expect(faults).toEqual([]);
  }
});

test('theme and language are there before the first paint, and can be changed', async () => {
  const { page, faults } = await open({ theme: 'dark', language: 'zh', at: notebook });
  const first = await page.evaluate(() => [
    document.documentElement.dataset.theme,
    document.documentElement.lang,
  ]);
  expect(first).toEqual(['dark', 'zh-CN']);
  await settled(page);
  expect(await page.title()).toContain('漏水的桶');
  expect(await page.locator('main h1').textContent()).toBe('漏水的桶');
  const before = await page.locator('.headline .number').textContent();
  await page.locator('header select').first().selectOption('en');
  await page.waitForFunction(() => document.querySelector('main h1')?.textContent === 'The leaky bucket');
  expect(await page.locator('.headline .number').textContent()).toBe(before);
  await page.locator('header select').nth(1).selectOption('projector');
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('projector');
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.dataset.theme)).toBe('projector');
  expect(faults).toEqual([]);
});

test('the policy holds: a planted inline script does not run', async () => {
  const { page } = await open();
  await page.locator('main li a').first().waitFor();
  const ran = await page.evaluate(() => {
    const seen: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => seen.push(event.violatedDirective));
    const script = document.createElement('script');
    try {
      script.text = 'window.planted = true';
      document.body.append(script);
    } catch (error) {
      seen.push(String(error));
    }
    return { planted: 'planted' in window, seen: seen.length };
  });
  expect(ran.planted).toBe(false);
});
