import { expect, test } from 'vitest';
import { withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

test('the first minute by keyboard: nothing runs before the first touch, then a guess meets every split', async () => {
  const { page, faults } = await open({ viewport: { width: 360, height: 780 } });
  const slider = page.locator('.try input[type=range]');
  await slider.waitFor();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.waitForTimeout(300);
  expect(asked.filter((address) => /heroRun|Worker/.test(address))).toEqual([]);
  await slider.focus();
  const number = page.locator('.try .number strong');
  await expect.poll(() => number.innerText()).toMatch(/\d/);
  const atStart = await number.innerText();
  for (let step = 0; step < 10; step++) await slider.press('ArrowLeft');
  await expect.poll(() => number.innerText()).not.toBe(atStart);
  expect(await slider.getAttribute('aria-valuetext')).toBe(
    '¥200 a day for newcomers, ¥200 for those who are here',
  );
  await page.getByRole('button', { name: 'This is my guess' }).press('Enter');
  await page.getByRole('button', { name: 'Try all splits' }).press('Enter');
  await page.getByRole('link', { name: 'Open the whole notebook' }).waitFor();
  // What the page says is what the lesson is about: neither end of the slider is best, and the early lead misleads.
  const told = await page.locator('.answer').innerText();
  const best = Number(/Most people come with ¥(\d+)/.exec(told)?.[1]);
  expect(best).toBeGreaterThan(200);
  expect(best).toBeLessThan(400);
  expect(told).toMatch(/For the first [3-9] weeks/);
  expect(await violations(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  expect(faults).toEqual([]);
});
