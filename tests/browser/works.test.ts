import { expect, test } from 'vitest';
import { notebook, settled, slider, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();
const ads = 'channels.ads.spendPerDay';

const text = (body: string) => ({ name: 'own.md', mimeType: 'text/markdown', buffer: Buffer.from(body) });
const own = text(
  '---\nsluice: 1\nid: leaky-bucket\ntitle: My own\nworld: community\npeople: 500\ndays: 20\n---\n# My own\n\nWords.\n\n```levers split\nshow: [channels.ads.spendPerDay]\n```\n',
);

test('ways are named and gone back to; works are listed, deleted, brought back, and files come in as copies', async () => {
  const { page, faults } = await open({ at: notebook });
  await settled(page);
  await slider(page, ads).focus();
  await page.keyboard.press('ArrowLeft');
  await page.getByRole('button', { name: 'History' }).click();
  const sheet = page.locator('dialog');
  await sheet.getByRole('textbox', { name: 'Name of this way' }).first().fill('A little less');
  await sheet.getByRole('button', { name: 'Start over' }).click();
  expect(await sheet.locator('[role=status]').textContent()).toContain('A little less');
  await page.waitForFunction(() => !location.hash.includes('set='));
  await sheet
    .locator('li', { has: page.locator('input') })
    .filter({ hasText: 'Spend' })
    .getByRole('button')
    .click();
  expect(await slider(page, ads).inputValue()).toBe('39000');
  await sheet.getByRole('button', { name: 'Close' }).click();
  await page.locator('[data-kept=saved]').waitFor();

  await page.locator('a.brand').click();
  const list = page.locator('[data-continue] li');
  await list.first().waitFor();
  expect(await list.first().textContent()).toContain('The leaky bucket');
  await list.getByRole('button').click();
  await page.locator('[data-continue]').waitFor({ state: 'detached' });
  await page.locator('[role=status]').getByRole('button', { name: 'Bring it back' }).click();
  await list.first().waitFor();

  const input = page.locator('input[type=file]');
  await input.setInputFiles(text('---\nsluice: 99\n---\n<script>alert(1)</script>'));
  await page.locator('main .problems li').first().waitFor();
  await input.setInputFiles(text('{"sluiceWorks":1,"works":[{}]}'));
  await page.locator('[data-file-outcome] .bad').waitFor();
  expect(await list.count()).toBe(1);
  await input.setInputFiles(own);
  await page.locator('main h1', { hasText: 'My own' }).waitFor();
  expect(page.url()).toContain('#/w/leaky-bucket+2');
  await page.reload();
  await page.locator('main h1', { hasText: 'My own' }).waitFor();
  await page.locator('a.brand').click();
  await page.waitForFunction(() => document.querySelectorAll('[data-continue] li').length === 2);
  const [all] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save all works' }).click(),
  ]);
  await input.setInputFiles(await all.path()).catch(() => undefined);
  await page.waitForFunction(() => document.querySelectorAll('[data-continue] li').length === 4);

  // Deleted for ever: its place in the list, in the bin, and what was drawn in it and not yet given.
  await page.evaluate(() => sessionStorage.setItem('sluice.placed.leaky-bucket.guess', '{"value":1}'));
  await page.evaluate(() => sessionStorage.setItem('sluice.placed.leaky-bucket+2.guess', '{"value":2}'));
  await list
    .filter({ has: page.locator('a[href="#/w/leaky-bucket"]') })
    .getByRole('button')
    .click();
  await page.locator('summary', { hasText: 'Deleted' }).click();
  expect(await violations(page)).toEqual([]);
  await page.getByRole('button', { name: 'Delete for ever: The leaky bucket' }).click();
  await page.locator('summary', { hasText: 'Deleted' }).waitFor({ state: 'detached' });
  expect(
    await page.evaluate(() => Object.keys(sessionStorage).filter((key) => key.includes('placed'))),
  ).toEqual(['sluice.placed.leaky-bucket+2.guess']);
  expect(await list.count()).toBe(3);
  expect(faults).toEqual([]);
});
