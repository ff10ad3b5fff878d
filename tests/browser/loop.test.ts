import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openText } from './ownText.ts';
import { slider, withBrowser, type Opening } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

const scenarios = fileURLToPath(new URL('../../scenarios/', import.meta.url));
/** The shipped lesson with fewer people and seeds, so that it is over soon. */
const small = (file: string): string =>
  readFileSync(`${scenarios}${file}`, 'utf8')
    .replace('seed: leaky-bucket', 'seed: leaky-bucket\npeople: 3000')
    .replace(/goal: activeLastWeek .*/, 'goal: activeLastWeek >= 10\nseeds: 5');

/** Opens the lesson and waits for the picture in which to draw. */
async function openLesson(opening: Opening) {
  const texts = [small('leaky-bucket.md'), small('leaky-bucket.zh.md')] as const;
  const opened = await openText(open, opening, ...texts);
  await opened.page.locator('#nb-guess .knot').first().waitFor();
  return opened;
}

/** What the portfolio that is saved says. */
async function saved(page: Page, press: () => Promise<void>) {
  const coming = page.waitForEvent('download');
  await press();
  const stream = await (await coming).createReadStream();
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk as Buffer);
  return JSON.parse(Buffer.concat(chunks).toString('utf8')) as {
    scenario: string;
    entries: { cell: string; kind: string; became?: string; why?: string }[];
  };
}

const headline = (page: Page) => page.locator('.headline .number').textContent();
const judged = (page: Page) => page.locator('#nb-goal .checkpoint.passed').waitFor();

test('by keyboard alone: predict, move a lever, run, pass the checkpoint, take the portfolio', async () => {
  const { page, faults } = await openLesson({ acceptDownloads: true });
  // Before the prediction: levers wait, charts below are axes only, numbers are covered, and all of it says so.
  expect(await page.locator('#nb-split input').count()).toBe(0);
  expect(await page.locator('#nb-split').textContent()).toContain('First make your prediction');
  expect(await page.locator('#nb-headline dd').count()).toBe(0);
  expect(await page.locator('#nb-answer .mark').getAttribute('data-state')).toBe('needsPrediction');
  expect(await violations(page)).toEqual([]);
  await page.locator('#nb-split button').focus();
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('nb-guess');

  // The live region is counted while a knot moves; what an input method holds moves nothing.
  await page.evaluate(() => {
    const said: string[] = [];
    Object.assign(window, { said });
    for (const region of document.querySelectorAll('[role=status]'))
      new MutationObserver(() => said.push(region.textContent ?? '')).observe(region, {
        childList: true,
        subtree: true,
        characterData: true,
      });
  });
  const knots = page.locator('#nb-guess .knot');
  await knots.first().focus();
  await knots.first().dispatchEvent('keydown', { key: 'ArrowUp', keyCode: 229, isComposing: true });
  expect(await knots.first().getAttribute('aria-valuetext')).toBe('not placed yet');
  for (let index = 0; index < 6; index++) {
    for (let steps = 0; steps < 6; steps++) await page.keyboard.press(index < 3 ? 'ArrowDown' : 'ArrowUp');
    await page.keyboard.press('Tab');
  }
  expect(await page.evaluate(() => (window as unknown as { said: string[] }).said.length)).toBe(0);
  expect(await knots.last().getAttribute('aria-valuetext')).toMatch(/\d/);
  await page.locator('#nb-guess .commit').focus();
  await page.keyboard.press('Enter');
  await page.locator('#nb-guess [data-told]').waitFor();
  await page.waitForFunction(() =>
    /in week 52; it became/.test(document.querySelector('#nb-guess [data-told]')?.textContent ?? ''),
  );
  await page.locator('#nb-guess input').focus();
  await page.keyboard.type('The fix is slow');
  await page.keyboard.press('Tab');

  // The chart of the same measure and run has the prediction in it, too.
  await page.locator('#nb-plans').scrollIntoViewIfNeeded();
  await page.waitForFunction(
    () => (document.querySelector('#nb-plans .gap')?.getAttribute('d') ?? '').length > 100,
  );
  expect(await page.locator('#nb-plans [data-expected-told]').textContent()).toMatch(/in week 52; it became/);
  expect(await page.locator('#nb-answer [data-expected-told]').textContent()).toContain('Your prediction');

  // Now the levers are there, and the run answers.
  const before = await headline(page);
  await slider(page, 'channels.ads.spendPerDay').focus();
  for (let steps = 0; steps < 10; steps++) await page.keyboard.press('ArrowLeft');
  await slider(page, 'programme.spendPerDay').focus();
  for (let steps = 0; steps < 10; steps++) await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent !== old,
    before,
  );
  await page.locator('#nb-goal .run').focus();
  await page.keyboard.press('Enter');
  await judged(page);
  await page.locator('#nb-warning li > button').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('#nb-help button').focus();
  await page.keyboard.press('Enter');
  await page.locator('#nb-rule textarea').fill('The first week.');
  await page.keyboard.press('Tab');
  expect(await violations(page)).toEqual([]);
  await page.locator('#portfolio button').first().focus();
  const { scenario, entries } = await saved(page, () => page.keyboard.press('Enter'));
  expect(scenario).toBe('leaky-bucket');
  expect(entries.map(({ cell }) => cell)).toEqual(['guess', 'goal', 'help', 'warning', 'rule']);
  expect(entries[0]).toMatchObject({ kind: 'prediction', why: 'The fix is slow' });
  expect(JSON.stringify(entries)).not.toContain('class commit');
  expect(faults).toEqual([]);
});

test('by touch at 360 px: predict, move a lever, run, pass the checkpoint, take the portfolio', async () => {
  const { page, faults } = await openLesson({
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
    acceptDownloads: true,
    language: 'zh',
    theme: 'dark',
  });
  const knots = page.locator('#nb-guess .knot .mark');
  for (const index of [0, 2, 5]) {
    await knots.nth(index).scrollIntoViewIfNeeded();
    const box = (await knots.nth(index).boundingBox())!;
    await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2 - 30);
  }
  expect(await page.locator('#nb-guess .knot:not(.unset)').count()).toBe(3);
  expect(await violations(page)).toEqual([]);
  await page.locator('#nb-guess .commit').tap();
  await page.locator('#nb-guess [data-told]').waitFor();
  const before = await headline(page);
  const track = slider(page, 'channels.ads.spendPerDay');
  await track.scrollIntoViewIfNeeded();
  const box = (await track.boundingBox())!;
  await page.touchscreen.tap(box.x + box.width * 0.5, box.y + box.height / 2);
  await page.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent !== old,
    before,
  );
  await page.locator('#nb-goal .run').tap();
  await judged(page);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth),
  ).toBeLessThanOrEqual(0);
  const { entries } = await saved(page, () => page.locator('#portfolio button').first().tap());
  expect(entries.map(({ cell }) => cell)).toEqual(['guess', 'goal']);
  expect(entries[0]?.became).toMatch(/你预计第52周是/);
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
