import { expect, test } from 'vitest';
import { notebook, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

test('a notebook before a room: sections one by one, by clicker; covered, black, and still there after a reload', async () => {
  const { page, faults } = await open({ at: notebook, viewport: { width: 1280, height: 720 } });
  await page.getByRole('button', { name: 'Present', exact: true }).click();
  const where = page.getByRole('toolbar', { name: 'Presenting' }).getByRole('status');
  await expect.poll(() => where.innerText()).toBe('1 of 7');
  expect(await page.locator('main section:visible').count()).toBe(0);
  await page.keyboard.press('PageDown');
  await page.locator('h2', { hasText: 'What we see' }).waitFor();
  expect(await page.locator('main section:visible').count()).toBe(1);
  expect(await page.locator('#app > header:visible, #app > footer:visible').count()).toBe(0);
  await page.locator('#nb-weeks figure svg').first().waitFor();
  expect(await violations(page)).toEqual([]);
  await page.keyboard.press('.');
  await page.locator('#nb-weeks figure.locked').waitFor();
  await page.keyboard.press('.');
  await page.locator('#nb-weeks figure.fresh').waitFor();
  // Space works the control that has the focus; anywhere else it goes on.
  await page.locator('#nb-weeks').getByRole('button', { name: 'Table' }).focus();
  await page.keyboard.press('Space');
  await page.locator('#nb-weeks table').waitFor();
  expect(await where.innerText()).toBe('2 of 7');
  await page.keyboard.press('b');
  await page.getByText('The screen is black').waitFor();
  await page.keyboard.press('b');
  await page.reload();
  await expect.poll(() => where.innerText()).toBe('2 of 7');
  // While something runs, Escape stops that and leaves nothing.
  await page.locator('.state[data-status="fresh"]').first().waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Learn', exact: true }).waitFor();
  expect(faults).toEqual([]);
});

test('the presenter’s window has notes, time and hands, and moves the room', async () => {
  const { page, faults } = await open({ at: notebook, language: 'zh' });
  await page.getByRole('button', { name: '演示', exact: true }).click();
  const [presenter] = await Promise.all([
    page.context().waitForEvent('page'),
    page.getByRole('button', { name: '讲者窗口' }).click(),
  ]);
  await presenter.getByText('第 1 节，共 7 节').waitFor();
  for (let slide = 1; slide < 7; slide++) await presenter.keyboard.press('PageDown');
  await presenter.getByText('这是最后一节。').waitFor();
  await expect.poll(() => page.getByRole('toolbar').getByRole('status').innerText()).toContain('第 7 节');
  // What is for instructors stands here and nowhere in the shown page.
  const note = (await presenter.locator('.note').first().innerText()).slice(0, 12);
  expect(note.length).toBe(12);
  expect(await page.locator('body').innerText()).not.toContain(note);
  await presenter.getByRole('button', { name: 'B 加一' }).click();
  await presenter.getByText('1 人').waitFor();
  expect(await violations(presenter)).toEqual([]);
  await page.getByRole('button', { name: '退出演示' }).click();
  await presenter.getByText('现在没有在演示').waitFor();
  expect(faults).toEqual([]);
});
