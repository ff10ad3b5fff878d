import type { Locator, Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { notebook, withBrowser, type Opening } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

const text = `---
sluice: 1
id: leaky-bucket
title: A pond
language: en
world: community
people: 4000
days: 70
seed: pond
set:
  channels.ads.spendPerDay: 100 CNY
---

# A pond

## Here it is

\`\`\`pond pond
from: 30
pause:
  50: Who is still here?
\`\`\`

\`\`\`levers split
show: [channels.ads.spendPerDay, programme.spendPerDay]
\`\`\`

\`\`\`chart left
measure: gone
\`\`\`
`;

/** Opens a notebook with a pond in the place of the shipped one. */
async function openPond(opening: Opening = {}): Promise<{ page: Page; faults: string[]; pond: Locator }> {
  const opened = await open(opening);
  const { page } = opened;
  await page.route(/\/assets\/leaky-bucket-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(text)};` }),
  );
  await page.goto(`${inject('pageAddress')}${notebook}`);
  const pond = page.locator('figure.pond');
  await pond.locator('input[type=range], section').first().waitFor();
  return { ...opened, pond };
}

const dayOf = async (pond: Locator) => Number(await pond.locator('input[type=range]').inputValue());
/** What stands over the basins. */
const counts = (pond: Locator) => pond.locator('.basin strong').allTextContents();

/** Dots that the canvas shows, by looking at its pixels: pixels with a colour, by the area of one dot. */
const dots = (pond: Locator): Promise<number> =>
  pond.locator('.stage canvas').evaluate(async (canvas: HTMLCanvasElement) => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const copy = Object.assign(document.createElement('canvas'), {
      width: canvas.width,
      height: canvas.height,
    });
    const context = copy.getContext('2d', { willReadFrequently: true })!;
    context.drawImage(canvas, 0, 0);
    const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
    const coloured = Array.from({ length: data.length / 4 }, (_, at) => data[4 * at + 3]! > 0);
    // The first coloured pixel from the top begins a row of dots; a dot is as tall as the run of pixels below it.
    const first = coloured.indexOf(true);
    let size = 1;
    while (coloured[first + size * canvas.width]) size += 1;
    return coloured.filter(Boolean).length / size ** 2;
  });

test('stands still until it is played, is stepped by keyboard, and counts what its table counts', async () => {
  const { page, pond, faults } = await openPond();
  expect(await dayOf(pond)).toBe(30);
  await page.waitForTimeout(300);
  expect(await dayOf(pond)).toBe(30);

  await pond.locator('input[type=range]').focus();
  for (let step = 0; step < 4; step++) await page.keyboard.press('ArrowRight');
  expect(await dayOf(pond)).toBe(34);
  const shown = (await counts(pond)).map((count) => Number(count.replace(/,/g, '')));
  expect(await pond.locator('input[type=range]').getAttribute('aria-valuetext')).toMatch(/^Week 4, day 34: /);
  await pond.getByRole('button', { name: 'Table', exact: true }).click();
  const row = await pond.locator('tbody tr').nth(4).locator('td').allTextContents();
  expect(row.slice(-6).map((cell) => Number(cell.replace(/,/g, '')))).toEqual(shown);
  expect(await dots(pond)).toBe(shown.reduce((all, one) => all + one, 0));

  const play = pond.getByRole('button', { name: 'Play', exact: true });
  await play.focus();
  await page.keyboard.press('Enter');
  const stoodOn = (day: number) =>
    page.waitForFunction(
      (wanted) =>
        document.querySelector<HTMLInputElement>('figure.pond input[type=range]')!.valueAsNumber === wanted,
      day,
    );
  // Where its author wants it to pause it does, and says why; then it goes on.
  await pond.getByText('Day 50: Who is still here?').first().waitFor();
  await stoodOn(50);
  await play.waitFor();
  await page.waitForTimeout(300);
  expect(await dayOf(pond)).toBe(50);
  await play.focus();
  await page.keyboard.press('Enter');
  await stoodOn(69);
  // At the end it stops, and does not begin again.
  await play.waitFor();
  await page.waitForTimeout(600);
  expect(await dayOf(pond)).toBe(69);
  const last = (await counts(pond)).map((count) => Number(count.replace(/,/g, '')));
  expect(await dots(pond)).toBe(last.reduce((all, one) => all + one, 0));
  expect(faults).toEqual([]);
});

test('a gate leads to its lever and back; a dot and a number lead to a story; nothing is inaccessible', async () => {
  const { page, pond, faults } = await openPond();
  const gate = pond.getByRole('button', { name: /^↓? ?Left/ }).first();
  await gate.focus();
  await page.keyboard.press('Enter');
  const reached = await page.evaluate(() => document.activeElement?.id);
  expect(reached).toContain('programme.spendPerDay');
  expect(await gate.getAttribute('aria-controls')).toBe(reached);
  await page.keyboard.press('Escape');
  expect(await gate.evaluate((element) => element === document.activeElement)).toBe(true);

  const area = (await pond.locator('.area').first().boundingBox())!;
  await page.mouse.click(area.x + 4, area.y + area.height - 3);
  await pond.locator('.story h4').waitFor();
  const first = await pond.locator('.story h4').textContent();
  await pond.getByLabel('Or her number').fill('12');
  await page.keyboard.press('Enter');
  await pond.getByRole('heading', { name: 'Person 12' }).waitFor();
  expect(first).toMatch(/^Person \d+$/);
  expect(await pond.locator('.story').textContent()).toMatch(/Came by (Ads|Word of mouth).*u\d{6}/);
  await pond.locator('.story summary').first().click();
  expect(await pond.locator('.story details[open] li').count()).toBeGreaterThan(0);
  await pond.getByLabel('Or her number').fill('999999');
  await page.keyboard.press('Enter');
  expect(await pond.locator('.person p[role=status]').textContent()).toMatch(/A whole number from 0 to/);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});

test('a basin lets its people stand out and leads to the charts that are about them, and back', async () => {
  const { page, pond, faults } = await openPond();
  const basin = pond.locator('.basin').getByRole('button', { name: 'Gone' });
  await basin.focus();
  const all = await dots(pond);
  await page.keyboard.press('Enter');
  expect(await basin.getAttribute('aria-pressed')).toBe('true');
  await pond.getByText(/^Charts of “Gone \d+” on this page/).waitFor();
  expect(await dots(pond)).toBe(all);
  await pond.locator('[aria-controls=nb-left]').click();
  const back = page.getByRole('button', { name: 'Back to the pond' });
  expect(await back.evaluate((element) => element === document.activeElement)).toBe(true);
  expect(await page.locator('#nb-left').textContent()).toContain('From the pond: Gone');
  await page.keyboard.press('Enter');
  expect(await basin.evaluate((element) => element === document.activeElement)).toBe(true);
  await page.keyboard.press('Enter');
  expect(await back.count()).toBe(0);
  expect(faults).toEqual([]);
});

test('where nothing is to move there are frames, steps of a week and nothing to play', async () => {
  const { pond, faults } = await openPond({ reducedMotion: 'reduce', viewport: { width: 360, height: 740 } });
  expect(await pond.locator('.frame').count()).toBe(4);
  expect(await pond.getByRole('button', { name: 'Play' }).count()).toBe(0);
  await pond.getByRole('button', { name: 'A week on' }).click();
  expect(await dayOf(pond)).toBe(37);
  const over = await pond.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(over).toBeLessThanOrEqual(0);
  expect(faults).toEqual([]);
});
