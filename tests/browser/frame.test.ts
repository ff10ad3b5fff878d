import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { full } from './violations.ts';
import { notebook, settled, withBrowser, type Opening } from './page.ts';

/* What every chart stands in, tried on the gallery: its states, its two sides, and what can be taken along. */

const open = withBrowser();

/** Opens the gallery at one of its charts, drawn. */
async function openChart(cell: string, opening: Opening = {}): Promise<{ page: Page; figure: Locator }> {
  const { page } = await open({ at: '#/gallery', ...opening });
  const figure = page.locator(`#nb-${cell} figure`);
  await figure.waitFor();
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.drawing svg').first().waitFor();
  return { page, figure };
}

/** The frame in one of its states. */
async function stateOf(page: Page, name: string): Promise<Locator> {
  const figure = page.locator(`.state[data-state=${name}] figure`);
  await figure.waitFor();
  await figure.scrollIntoViewIfNeeded();
  return figure;
}

/** What a button of the frame saves. */
async function saved(page: Page, figure: Locator, format: string): Promise<{ name: string; bytes: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    figure.getByRole('button', { name: `Save as ${format}` }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

test('the states of a frame: what there is to see, and what there is not', async () => {
  const { page } = await openChart('actives');
  const empty = await stateOf(page, 'empty');
  expect(await empty.getByRole('button', { name: 'Run' }).isEnabled()).toBe(true);
  expect(await empty.locator('table, output, figcaption').count()).toBe(0);
  const stale = await stateOf(page, 'stale');
  await stale.locator('.drawing svg').first().waitFor();
  expect(await stale.locator('.plot.stale').count()).toBe(1);
  expect(await stale.textContent()).toContain('this is the last run');
  const running = await stateOf(page, 'running');
  expect(await running.locator('.progress').count()).toBe(1);
  const error = await stateOf(page, 'error');
  expect(await error.textContent()).toContain('The picture shows the last good run.');
  const few = await stateOf(page, 'few');
  await few.getByText(/Only \d+ people/).waitFor();
  expect(await few.locator('.drawing').count()).toBe(0);
  const locked = await stateOf(page, 'locked');
  await locked.locator('.drawing svg').first().waitFor();
  // Axes with their numbers, and nothing of the data: no line, no sentence, no reading, no table.
  expect(await locked.locator('.drawing svg text').count()).toBeGreaterThan(5);
  expect(await locked.locator('.drawing').textContent()).toContain('Days since joining');
  expect(await locked.locator('[data-axis] path, [data-axis] line').count()).toBeGreaterThan(5);
  expect(await locked.locator('.drawing svg > g:not([data-axis])').count()).toBe(0);
  expect(await locked.locator('output, figcaption, input, table, .tools').count()).toBe(0);
  await locked.press('t');
  expect(await locked.locator('table').count()).toBe(0);
});

test('one measure has two sides, and the definition goes with them', async () => {
  const { figure, page } = await openChart('hazard');
  const definition = figure.locator('.definition');
  const seen = await definition.textContent();
  const chosen = figure.locator('input[type=radio]:checked');
  expect(await chosen.inputValue()).toBe('dashboard');
  await chosen.focus();
  await page.keyboard.press('ArrowLeft');
  expect(await chosen.inputValue()).toBe('truth');
  expect(await definition.textContent()).not.toBe(seen);
  expect(await figure.locator('.question').textContent()).toBe('When do people leave for good?');
  await figure.getByLabel('Both').check();
  await figure.locator('.drawing svg text', { hasText: 'dashboard' }).first().waitFor();
  expect(await figure.locator('output.readout').textContent()).toMatch(/The truth .+ · A dashboard /);
  // Several runs have each side, but not both at once.
  const { figure: compared } = { figure: page.locator('#nb-survivals figure') };
  expect(await compared.locator('input[type=radio]').count()).toBe(2);
});

test('a table is saved whole, with its numbers as numbers and what was done', async () => {
  const { page, figure } = await openChart('revenue');
  const { name, bytes } = await saved(page, figure, 'CSV');
  expect(name).toBe('sluice-timeLines-revenue.csv');
  const rows = bytes.toString('utf8').replace('\uFEFF', '').trim().split('\n');
  expect(rows[0]).toBe('Day,Revenue (CNY),What was done');
  expect(rows).toHaveLength(183);
  expect(rows.slice(1).every((row) => /^\d+,-?\d+(\.\d\d?)?,/.test(row))).toBe(true);
  expect(rows[41]).toMatch(/^40,[\d.]+,① Spring campaign$/);
});

test.each(full ? (['light', 'dark'] as const) : (['dark'] as const))(
  'a picture is saved as it is in the %s theme',
  async (theme) => {
    const { page, figure } = await openChart('actives', { theme });
    const surface = await figure.evaluate((element) =>
      getComputedStyle(element).getPropertyValue('--surface').trim(),
    );
    const { name, bytes } = await saved(page, figure, 'SVG');
    expect(name).toBe('sluice-timeLines-active.week.svg');
    const svg = bytes.toString('utf8');
    expect(svg).not.toMatch(/var\(|currentColor|inherit|style=|undefined|NaN/);
    expect(svg).toContain(`fill="${surface}"`);
    expect(svg).toContain('How many people are active each week?');
    expect(svg).toContain('Different people active in the 7 days up to and with the day.');
    expect(svg).toContain('① Days 40 to 53: Spring campaign');
    expect(svg).toContain('seed gallery');
    expect(svg.match(/font-family="/g)).toHaveLength(1);
    expect(svg).toMatch(/font-family="[^"]*sans-serif"/);
    const png = (await saved(page, figure, 'PNG')).bytes;
    expect(png.subarray(1, 4).toString()).toBe('PNG');
    // Drawn by the browser once more: it is as large as it says, on its background, with more on it than that.
    const seen = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [image.width, image.height];
      const context = canvas.getContext('2d')!;
      context.drawImage(image, 0, 0);
      const { data } = context.getImageData(0, 0, image.width, image.height);
      const colours = new Set<number>();
      for (let at = 0; at < data.length; at += 4)
        colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
      return { width: image.width, colours: colours.size, corner: [...data.subarray(0, 3)] };
    }, png.toString('base64'));
    // A canvas may round.
    const parts = surface === '#fff' ? [255, 255, 255] : [0x16, 0x24, 0x2b];
    seen.corner.forEach((part, index) => expect(Math.abs(part - parts[index]!)).toBeLessThan(3));
    expect(seen.width).toBeGreaterThan(1200);
    expect(seen.colours).toBeGreaterThan(50);
  },
);

test('the axis is held while levers move, says so, and lets go when asked', async () => {
  const { page } = await open({ at: notebook });
  await settled(page);
  const figure = page.locator('#nb-answer figure');
  await figure.scrollIntoViewIfNeeded();
  await figure.locator('.drawing svg').first().waitFor();
  const axis = () =>
    figure
      .locator('.drawing [data-axis] text')
      .evaluateAll((all) => all.map((one) => one.textContent).join(' '));
  const held = figure.getByText('Axis held');
  const first = await axis();
  const fields = page.locator('#nb-split input[type=number]');
  for (const [at, spend] of ['200', '200'].entries()) {
    await fields.nth(at).fill(spend);
    await page.keyboard.press('Enter');
  }
  await held.waitFor();
  expect(await axis()).toBe(first);
  await figure.getByRole('button', { name: 'Fit the axis' }).click();
  await held.waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'All levers back' }).click();
  await held.waitFor();
  expect(await axis()).not.toBe(first);
});
