import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { withBrowser, type Opening } from './page.ts';

const open = withBrowser();

/** Opens the gallery and draws every picture in it. */
async function openGallery(
  opening: Opening = {},
): Promise<{ page: Page; faults: string[]; figures: Locator[] }> {
  const { page, faults } = await open({ at: '#/gallery', ...opening });
  await page.locator('main h2').first().waitFor();
  const figures = await page.locator('.world figure').all();
  for (const figure of figures) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('.drawing svg').first().waitFor();
  }
  return { page, faults, figures };
}

/** Texts of a picture that lie on each other or beyond its frame, as “text / text” or “text beyond”. */
const collisions = (figure: Locator): Promise<string[]> =>
  figure.evaluate((element) => {
    const frame = element.getBoundingClientRect();
    const texts = [...element.querySelectorAll('.drawing svg text')]
      .map((one) => ({ said: one.textContent ?? '', box: one.getBoundingClientRect() }))
      .filter(({ said, box }) => said.trim() !== '' && box.width > 0);
    const found: string[] = [];
    texts.forEach(({ said, box }, index) => {
      if (box.left < frame.left || box.right > frame.right) found.push(`${said} beyond`);
      for (const other of texts.slice(index + 1)) {
        const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
        // The box of a text is taller than its letters.
        if (across > 1 && down > 0.35 * Math.min(box.height, other.box.height))
          found.push(`${said} / ${other.said}`);
      }
    });
    return found;
  });

test.each([
  { width: 360, theme: 'dark', language: 'zh' },
  { width: 360, theme: 'light', language: 'en' },
  { width: 1280, theme: 'projector', language: 'en' },
] as const)(
  'no text lies on another or is cut off: $width, $theme, $language',
  async ({ width, ...look }) => {
    const { page, faults, figures } = await openGallery({ ...look, viewport: { width, height: 740 } });
    const found: Record<string, string[]> = {};
    for (const figure of figures) {
      const over = await collisions(figure);
      const question = await figure.locator('.question').textContent();
      if (over.length > 0) found[question!] = over;
    }
    expect(found).toEqual({});
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(faults).toEqual([]);
  },
);

test('every chart is read by keyboard alone, and its table has the same numbers', async () => {
  const { figures, page } = await openGallery({ viewport: { width: 900, height: 900 } });
  expect(figures.length).toBeGreaterThan(8);
  for (const figure of figures) {
    const cursor = figure.locator('.cursor input[type=range]');
    const readout = figure.locator('output.readout');
    await cursor.focus();
    await page.keyboard.press('Home');
    const first = await readout.textContent();
    expect(await cursor.getAttribute('aria-valuetext')).toBe(first);
    await page.keyboard.press('ArrowRight');
    expect(await readout.textContent()).not.toBe(first);
    await page.keyboard.press('End');
    expect(await cursor.inputValue()).toBe(await cursor.getAttribute('max'));
    // T opens the table; it is the next thing to read.
    await page.keyboard.press('t');
    const table = figure.locator('table');
    await table.waitFor();
    const [heads, rows] = [await table.locator('thead th').count(), table.locator('tbody tr')];
    expect(await rows.count()).toBeGreaterThan(1);
    expect(await rows.first().locator('th, td').count()).toBe(heads);
    await page.keyboard.press('t');
    await table.waitFor({ state: 'detached' });
  }
});
