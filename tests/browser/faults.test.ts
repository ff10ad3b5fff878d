import { engineVersion } from '#lab';
import { expect, test } from 'vitest';
import { notebook, settled, slider, withBrowser } from './page.ts';

const open = withBrowser();

test('a link of a newer engine is refused with a sentence, and the notebook opens as it is', async () => {
  const { page } = await open({ at: `${notebook}?v=99&set=channels.ads.spendPerDay:1` });
  await settled(page);
  expect(await page.locator('main .problems').first().textContent()).toContain('engine 99');
  expect(await slider(page, 'channels.ads.spendPerDay').inputValue()).toBe('40000');
});

test('wrong parts of a link are listed one by one; the right ones hold', async () => {
  const at = `${notebook}?v=${engineVersion}&set=chanels.ads.spendPerDay:1&set=visit.novelty:99&set=channels.ads.spendPerDay:20000&x=1`;
  const { page } = await open({ at });
  await settled(page);
  const items = await page.locator('main .problems li').allTextContents();
  expect(items).toHaveLength(3);
  expect(items.join(' ')).toContain('channels');
  expect(items.join(' ')).toContain('between 0 and 6');
  expect(await slider(page, 'channels.ads.spendPerDay').inputValue()).toBe('20000');
});

test('addresses of nothing say so, with a way on', async () => {
  for (const [at, word] of [
    ['#/nowhere/at/all', 'nowhere'],
    ['#/n/no-such-scenario', 'no-such-scenario'],
    [`#/${'x'.repeat(40_000)}`, 'There is nothing'],
  ] as const) {
    const { page } = await open({ at });
    await page.locator('main h1').waitFor();
    expect(await page.locator('main').textContent()).toContain(word);
    await page.getByRole('link', { name: 'To the scenarios' }).click();
    await page.locator('main li a').first().waitFor();
  }
});

test('a worker that dies is replaced, and the last good result stays meanwhile', async () => {
  const { page } = await open({ at: notebook });
  const before = await settled(page);
  const [worker] = page.workers();
  await worker!.evaluate(() =>
    setTimeout(() => {
      throw new Error('planted');
    }, 0),
  );
  await expect.poll(() => page.workers().includes(worker!)).toBe(false);
  expect(await page.locator('.headline .number').textContent()).toBe(before);
  await slider(page, 'channels.ads.spendPerDay').focus();
  await page.keyboard.press('PageDown');
  await page.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent !== old,
    before,
  );
  await settled(page);
});

test('a run can be stopped, says so, and can be started again', async () => {
  const { page } = await open({
    at: notebook,
    before: () => {
      // Full runs reach the worker late, so that there is something to stop. Previews are not held up.
      const send = Worker.prototype.postMessage as (this: Worker, message: unknown, more?: unknown) => void;
      Worker.prototype.postMessage = function (this: Worker, message: { type: string }, more?: unknown) {
        if (message.type === 'run') setTimeout(() => send.call(this, message, more), 700);
        else send.call(this, message, more);
      } as typeof Worker.prototype.postMessage;
    },
  });
  await page.getByRole('button', { name: 'Stop' }).first().click();
  await page.getByText('Stopped by you').first().waitFor();
  await page.getByRole('button', { name: 'Run', exact: true }).first().click();
  await settled(page);
});
