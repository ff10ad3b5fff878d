import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { everyLook, full, violations } from './violations.ts';
import { withBrowser, type Opening } from './page.ts';

/* Every example of the gallery as a picture; what its charts say is tried in tests/charts/gallery.test.ts. */

const open = withBrowser();

/** Opens the gallery and draws every picture in it: a chart is drawn when it comes into sight. */
async function openGallery(
  width: number,
  opening: Opening,
): Promise<{ page: Page; faults: string[]; figures: Locator[] }> {
  const { page, faults } = await open({ at: '#/gallery', viewport: { width, height: 800 }, ...opening });
  // All have been run, and read by those out of sight.
  await page.waitForFunction(() => {
    const figures = [...document.querySelectorAll('.world figure')];
    return figures.length > 0 && figures.every((figure) => figure.querySelector('figcaption'));
  });
  // A pond has no picture of lines: tests/browser/pond.test.ts looks at it.
  const figures = await page.locator('.world figure:not(.pond)').all();
  for (const figure of figures) await bringIntoSight(figure);
  return { page, faults, figures };
}

/** Scrolls to a figure until its picture is there: one above it that is being drawn may push it out of sight again. */
const bringIntoSight = (figure: Locator): Promise<void> =>
  expect
    .poll(
      async () => {
        await figure.scrollIntoViewIfNeeded();
        return figure.locator('.drawing svg').count();
      },
      { timeout: 30_000 },
    )
    .toBeGreaterThan(0);

/** Texts of pictures that lie on each other or reach out of their frame, by question. */
const collisions = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const figure of document.querySelectorAll('figure')) {
      const question = figure.querySelector('.question')?.textContent ?? '';
      const frame = figure.getBoundingClientRect();
      const texts = [...figure.querySelectorAll('.drawing svg text')]
        .map((one) => ({ said: one.textContent ?? '', box: one.getBoundingClientRect() }))
        .filter(({ said, box }) => said.trim() !== '' && box.width > 0);
      texts.forEach(({ said, box }, index) => {
        if (box.left < frame.left || box.right > frame.right) found.push(`${question} ${said} beyond`);
        for (const other of texts.slice(index + 1)) {
          const across = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
          const down = Math.min(box.bottom, other.box.bottom) - Math.max(box.top, other.box.top);
          // The box of a text is taller than its letters.
          if (across > 1 && down > 0.35 * Math.min(box.height, other.box.height))
            found.push(`${question} ${said} / ${other.said}`);
        }
      });
    }
    return found;
  });

/** Pictures of which nothing would be left if their data were covered, by question. */
const withoutAxes = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('.world figure:has(.question)')]
      .filter((figure) => !figure.querySelector('.drawing [data-axis] text, .drawing text[data-axis]'))
      .map((figure) => figure.querySelector('.question')?.textContent ?? ''),
  );

/** What its keys do to a chart: the readings from the first to the last, and the table with its heads. */
async function readByKeys(page: Page, figure: Locator) {
  const cursor = figure.locator('.cursor input[type=range]');
  const readout = figure.locator('output.readout');
  await cursor.focus();
  await page.keyboard.press('Home');
  const first = await readout.textContent();
  const said = await cursor.getAttribute('aria-valuetext');
  await page.keyboard.press('ArrowRight');
  const second = await readout.textContent();
  await page.keyboard.press('End');
  const atEnd = await cursor.evaluate((input: HTMLInputElement) => input.value === input.max);
  await page.keyboard.press('t');
  const table = await figure.locator('table').evaluate((element: HTMLTableElement) => ({
    heads: element.tHead!.rows[0]!.cells.length,
    rows: [...element.tBodies[0]!.rows].map(({ cells }) => cells.length),
  }));
  await page.keyboard.press('t');
  return { first, said, second, atEnd, table, left: await figure.locator('table').count() };
}

/** A chart is read by keyboard alone, and its table has a cell for each of its heads. */
async function expectReadable(page: Page, figure: Locator): Promise<void> {
  const { first, said, second, atEnd, table, left } = await readByKeys(page, figure);
  expect(said).toBe(first);
  expect(second).not.toBe(first);
  expect(atEnd).toBe(true);
  expect(table.rows.length).toBeGreaterThan(1);
  expect([...new Set(table.rows)]).toEqual([table.heads]);
  expect(left).toBe(0);
}

/** Nobody projects a telephone: the texts of a projector are too large for it. */
const looks = full
  ? [360, 768, 1280].flatMap((width) =>
      everyLook.flatMap((look) => (width < 768 && look.theme === 'projector' ? [] : [{ width, ...look }])),
    )
  : ([
      { width: 360, theme: 'dark', language: 'zh' },
      { width: 1280, theme: 'projector', language: 'en' },
    ] as const);

test.each(looks)(
  'at $width pixels, $theme, $language: no text on another or cut off, nothing wider than the window, no violation; a wide one is read by keys',
  async ({ width, ...look }) => {
    const { page, faults, figures } = await openGallery(width, look);
    expect(figures.length).toBeGreaterThan(8);
    expect(await collisions(page)).toEqual([]);
    expect(await withoutAxes(page)).toEqual([]);
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
    ).toBeLessThanOrEqual(0);
    expect(await violations(page)).toEqual([]);
    if (width === 1280) for (const figure of figures) await expectReadable(page, figure);
    expect(faults).toEqual([]);
  },
);

test('studies run when they are asked to, and are drawn as charts are', async () => {
  const { page, faults } = await open({
    at: '#/gallery',
    viewport: { width: 360, height: 800 },
    theme: 'dark',
    language: 'zh',
  });
  const studies = page.locator('.compare, .sensitivity, .sweep');
  await studies.nth(2).waitFor();
  expect(await studies.count()).toBe(3);
  expect(await studies.locator('figure').count()).toBe(0);
  for (const study of await studies.all()) await study.locator('.many button').click();
  await expect.poll(() => studies.locator('figure').count(), { timeout: 60_000 }).toBe(4);
  for (const figure of await studies.locator('figure').all()) await bringIntoSight(figure);
  const told = await page.locator('.compare figcaption').allInnerTexts();
  expect(told.every((sentence) => /\d/.test(sentence))).toBe(true);
  // Nothing moves by itself; then one future follows the other, and the last one stays.
  expect(await page.locator('.film p').count()).toBe(0);
  await page.locator('.film .play').click();
  await expect.poll(() => page.locator('.film p').innerText(), { timeout: 10_000 }).toContain('第8个');
  await page.locator('.film .play + button').click();
  await expect.poll(() => page.locator('.film p').innerText()).toContain('第7个');
  expect(await collisions(page)).toEqual([]);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
