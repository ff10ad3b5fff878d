import { expect, test } from 'vitest';
import { engineVersion, hashRecord, inlineRunner, jobOf, withValue } from '#lab';
import { openShipped } from '../shippedScenarios.ts';
import { notebook, settled, slider, withBrowser } from './page.ts';

const open = withBrowser();
const ads = 'channels.ads.spendPerDay';
const care = 'programme.spendPerDay';

test('by keyboard alone: from the home page to a lever, its answer, its address, and back', async () => {
  const { page, faults } = await open();
  const lesson = `main li a[href="${notebook}"]`;
  await page.locator(lesson).first().waitFor();
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), lesson)) break;
  }
  await page.keyboard.press('Enter');
  const before = await settled(page);
  expect(await page.title()).toContain('The leaky bucket');
  await slider(page, ads).focus();
  for (let steps = 0; steps < 8; steps++) await page.keyboard.press('ArrowLeft');
  await slider(page, care).focus();
  for (let steps = 0; steps < 8; steps++) await page.keyboard.press('ArrowRight');
  await page.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent !== old,
    before,
  );
  const after = await settled(page);
  expect(after).not.toBe(before);
  const address = new URL(page.url()).hash;
  expect(address).toContain(`v=${engineVersion}`);
  expect(decodeURIComponent(address)).toContain(`set=${care}:`);
  await page.reload();
  expect(await settled(page)).toBe(after);
  await page.getByRole('button', { name: 'All levers back' }).focus();
  await page.keyboard.press('Enter');
  await page.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent === old,
    before,
  );
  expect(new URL(page.url()).hash).not.toContain('set=');
  expect(faults).toEqual([]);
});

test('the address keeps section and experiment apart: contents links change one and keep the other', async () => {
  const { page, faults } = await open({ at: `${notebook}?v=${engineVersion}&set=${ads}:20000` });
  await settled(page);
  await page.getByRole('link', { name: 'Two plans side by side' }).click();
  await page.waitForFunction(() => location.hash.startsWith('#/n/leaky-bucket/4'));
  expect(decodeURIComponent(page.url())).toContain(`set=${ads}:20000`);
  expect(await slider(page, ads).inputValue()).toBe('20000');
  expect(faults).toEqual([]);
});

test('while a lever is dragged a preview is drawn; letting go brings the result', async () => {
  const { page, faults } = await open({ at: `${notebook}/3` });
  const before = await settled(page);
  const control = slider(page, ads);
  await control.scrollIntoViewIfNeeded();
  await page.locator('#nb-answer svg').first().waitFor();
  const box = (await control.boundingBox())!;
  await page.mouse.move(box.x + box.width - 8, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.4, box.y + box.height / 2, { steps: 5 });
  await page.waitForFunction(
    () => (document.querySelector('#nb-answer [data-ghost]')?.getAttribute('d') ?? '') !== '',
  );
  expect(await page.locator('.headline .number').textContent()).toBe(before);
  await page.mouse.up();
  await page.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent !== old,
    before,
  );
  await page.waitForFunction(
    () => (document.querySelector('#nb-answer [data-ghost]')?.getAttribute('d') ?? '') === '',
  );
  expect(faults).toEqual([]);
});

test('the budget of a cell stops a lever; a value out of range is refused with its reason, and nothing is lost', async () => {
  const { page } = await open({ at: `${notebook}/3` });
  const before = await settled(page);
  await slider(page, care).focus();
  await page.keyboard.press('ArrowRight');
  expect(await slider(page, care).inputValue()).toBe('0');
  await page.getByText('The budget is used up').waitFor();
  const field = page.locator('#nb-split input[type=number]').first();
  await field.fill('-5');
  await field.press('Enter');
  await page.locator('#nb-split .refused').waitFor();
  expect(await page.locator('#nb-split .refused').textContent()).toContain('between 0');
  expect(await page.locator('.headline .number').textContent()).toBe(before);
});

test('relation 2: the same scenario, seed and levers have the same fingerprint in the page’s worker and in Node', async () => {
  const { page } = await open({
    at: `${notebook}?v=${engineVersion}&set=${ads}:26000&set=${care}:14000&seed=${encodeURIComponent('种子 一')}`,
  });
  await settled(page);
  await page.getByText('About this run').click();
  await page.waitForFunction(() => document.querySelector('[data-hash]')?.textContent?.startsWith('sha256:'));
  const shown = await page.locator('[data-hash]').textContent();
  const { scenario } = openShipped('leaky-bucket.md');
  const settings = withValue(withValue(scenario.settings, ads, 26000), care, 14000);
  const outcome = await inlineRunner().run(jobOf(scenario, { settings, seed: '种子 一' }));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  expect(shown).toBe(hashRecord(outcome.record));
});
