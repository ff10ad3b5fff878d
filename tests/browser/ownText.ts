import { inject } from 'vitest';
import type { Page } from 'playwright-core';
import type { Opened, Opening } from './page.ts';
import { notebook } from './page.ts';

const asModule = (text: string) => ({
  contentType: 'text/javascript',
  body: `export default ${JSON.stringify(text)};`,
});

/** Opens a notebook of a test's own in the place of the shipped one; both texts call it `leaky-bucket`. */
export async function openText(
  open: (opening?: Opening) => Promise<Opened>,
  opening: Opening,
  text: string,
  chinese: string,
): Promise<{ readonly page: Page; readonly faults: string[] }> {
  const opened = await open(opening);
  const { page } = opened;
  // The built page holds each scenario in a file of its own; these are answered with the texts above.
  await page.route(/\/assets\/leaky-bucket-[^/]*\.js$/, (route) => route.fulfill(asModule(text)));
  await page.route(/\/assets\/leaky-bucket\.zh-[^/]*\.js$/, (route) => route.fulfill(asModule(chinese)));
  await page.goto(`${inject('pageAddress')}${notebook}`);
  await page.locator('main h1').waitFor();
  return opened;
}
