import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { notebook, settled, withBrowser } from './page.ts';

const open = withBrowser();

/** Whether what has the focus can be seen; what lies over it if not, and null once the page is left. */
const focused = (page: Page): Promise<{ readonly name: string; readonly hidden: string } | null> =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return null;
    const box = element.getBoundingClientRect();
    const name = `${element.tagName} ${element.id || element.textContent?.trim().slice(0, 40)}`;
    // A part of it is enough, as for a cell that is taller than the window: the middle, and near each edge.
    const spots = [0.5, 0.05, 0.95].flatMap((down) =>
      [0.5, 0.05, 0.95].map(
        (across) => [box.left + box.width * across, box.top + box.height * down] as const,
      ),
    );
    const met = spots.map(([x, y]) => document.elementFromPoint(x, y));
    const own = (at: Element | null) =>
      at !== null && (element.contains(at) || at.contains(element) || at.closest('label')?.contains(element));
    const over = met
      .map((at) => at?.closest('.dock, header, dialog'))
      .find((at) => at && !at.contains(element));
    const hidden = met.some(own) ? '' : (over?.className ?? over?.tagName ?? 'beyond the window');
    return { name, hidden };
  });

test.each([
  { width: 1280, height: 720 },
  { width: 360, height: 640 },
])('at $width pixels nothing lies over what has the focus, there and back', async (viewport) => {
  const { page, faults } = await open({ at: notebook, viewport, reducedMotion: 'reduce' });
  await settled(page);
  const covered: string[] = [];
  let [docks, folded] = [0, 0];
  for (const key of ['Tab', 'Shift+Tab', 'Shift+Tab']) {
    for (let steps = 0; steps < 400; steps++) {
      await page.keyboard.press(key);
      const at = await focused(page);
      if (at === null) break;
      docks += await page.locator('.dock').count();
      folded += await page.locator('#dock-levers:not([hidden])').count();
      if (at.hidden) covered.push(`${key}: ${at.name} under ${at.hidden}`);
    }
    // The last way goes back from the end with the levers at hand folded out.
    if (docks === 0 || folded > 0) continue;
    await page.locator('footer').last().scrollIntoViewIfNeeded();
    const dock = page.locator('.dock button').first();
    if (key === 'Shift+Tab') await dock.click();
  }
  expect(docks).toBeGreaterThan(5);
  expect(folded).toBeGreaterThan(5);
  expect(covered).toEqual([]);
  expect(faults).toEqual([]);
});
