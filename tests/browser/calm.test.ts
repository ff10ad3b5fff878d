import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { notebook, settled, slider, withBrowser } from './page.ts';

const open = withBrowser();
const ads = 'channels.ads.spendPerDay';
/** No two messages to those who listen come closer than this while a lever moves, in milliseconds. */
const apart = 2000;

interface Said {
  readonly at: number;
  readonly text: string;
}

/** Notes what every live region of the page says from now on, also of regions that come later. */
const listen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const said: Said[] = [];
    Object.assign(window, { said });
    const live = '[role=status], [role=alert], [role=log], [aria-live=polite], [aria-live=assertive], output';
    const last = new Map<Element, string>();
    for (const region of document.querySelectorAll(live)) last.set(region, region.textContent ?? '');
    const heard = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const within = element?.closest(live);
      const regions = [
        ...(within ? [within] : []),
        ...(node instanceof Element ? node.querySelectorAll(live) : []),
      ];
      for (const region of regions) {
        const text = (region.textContent ?? '').trim();
        if (region.closest('[aria-live=off]') || text === '' || last.get(region) === text) continue;
        last.set(region, text);
        said.push({ at: performance.now(), text });
      }
    };
    new MutationObserver((changes) => {
      for (const { target, addedNodes } of changes) for (const node of [target, ...addedNodes]) heard(node);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  });

/** Messages that came too soon after the one before. */
async function hurried(page: Page): Promise<string[]> {
  const said = await page.evaluate(() => (window as unknown as { said: Said[] }).said.splice(0));
  return said
    .filter(({ at }, index) => index > 0 && at - said[index - 1]!.at < apart)
    .map(({ text }) => text);
}

test('while a lever is dragged to the end of its budget and back, or a key is held, little is said', async () => {
  const { page, faults } = await open({ at: notebook });
  await settled(page);
  // What one lever leaves of the budget the other one can take: its end is met on the way.
  await slider(page, ads).press('PageDown');
  const other = page.locator('#nb-split input[type=range]').nth(1);
  await other.scrollIntoViewIfNeeded();
  await listen(page);
  const box = (await other.boundingBox())!;
  const to = (share: number) => page.mouse.move(box.x + 8 + (box.width - 16) * share, box.y + box.height / 2);
  await to(0);
  await page.mouse.down();
  let stops = 0;
  for (let step = 0; step <= 60; step++) {
    await to(0.05 + 0.4 * Math.abs(Math.sin(step / 6)));
    stops += await page.locator('#nb-split .stopped').count();
    await page.waitForTimeout(40);
  }
  await page.mouse.up();
  expect(stops).toBeGreaterThan(0);
  await settled(page);
  expect(await hurried(page)).toEqual([]);

  await other.focus();
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowRight']) {
    // A key that is held comes again and again, as `down` without `up` does.
    for (let times = 0; times < 25; times++) await page.keyboard.down(key);
    await page.keyboard.up(key);
  }
  await settled(page);
  expect(await hurried(page)).toEqual([]);
  expect(await page.locator('#nb-split .stopped').count()).toBe(1);
  expect(await other.getAttribute('aria-valuetext')).toContain(
    (await page.locator('#nb-split .stopped').innerText()).trim(),
  );
  expect(faults).toEqual([]);
});
