import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/build.mjs';
import { patience, scratchFolder, sluice } from '../cli/sluice.ts';
import { notebook, settled, slider, withBrowser } from './page.ts';

/* What a page saves of a run's events is what the command line writes of it, byte for byte. */

const open = withBrowser();
const scratch = scratchFolder();

const fold = (page: Page) => page.locator('[data-event-file]');
const button = (page: Page, name: string) => fold(page).getByRole('button', { name });

/** A browser that writes straight to the disk: the handle is one of the page's own files. */
function withPicker(): void {
  const pick = async ({ suggestedName }: { suggestedName: string }) => {
    const folder = await navigator.storage.getDirectory();
    return folder.getFileHandle(suggestedName, { create: true });
  };
  Object.assign(globalThis, { showSaveFilePicker: pick });
}

const written = (page: Page, name: string): Promise<string> =>
  page.evaluate(async (file) => {
    const folder = await navigator.storage.getDirectory();
    const handle = await folder.getFileHandle(file);
    return (await handle.getFile()).text();
  }, name);

test('the events of a run are saved as the command line writes them', { timeout: 2 * patience }, async () => {
  const { page, faults } = await open({
    at: notebook,
    before: () => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'),
  });
  await settled(page);
  await fold(page).locator('summary').click();
  // How long it will be is said before.
  const before = fold(page).getByText(/^About [\d.]+ MB, the truth [\d.]+ MB\./);
  await before.waitFor();
  const [, said] = /About ([\d.]+) MB/.exec((await before.textContent())!)!;
  const waiting = page.waitForEvent('download');
  await button(page, 'Save the events').click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('sluice-leaky-bucket-events.csv');
  const file = readFileSync(await download.path());
  const [log, truth] = [join(scratch, 'log.csv'), join(scratch, 'truth.jsonl')];
  const scenario = join(projectRoot, 'scenarios', 'leaky-bucket.md');
  expect((await sluice(['events', scenario, '--out', log])).code).toBe(0);
  expect(file.equals(readFileSync(log))).toBe(true);
  expect(Math.abs(Number(said) * 1e6 - file.length) / file.length).toBeLessThan(0.2);
  await fold(page)
    .getByText(/^Saved 174,776 events, 6\.4 MB/)
    .waitFor();

  // Straight to the disk, the truth, as JSON, from another day on, with a lever that was moved.
  await page.evaluate(withPicker);
  await slider(page, 'channels.ads.spendPerDay').press('PageDown');
  await page.waitForFunction(() => location.hash.includes('set='));
  await settled(page);
  const [, minor] = /channels\.ads\.spendPerDay:(\d+)/.exec(decodeURIComponent(page.url()))!;
  await fold(page).getByRole('combobox').selectOption('jsonl');
  const date = fold(page).getByRole('textbox');
  await date.fill('2024-02-30');
  expect(await button(page, 'Save the events').isDisabled()).toBe(true);
  await date.fill('2024-02-29');
  // Stopped from inside the page, as soon as it can be: on a busy machine the saving could be over before a click from here.
  await page.evaluate(() => {
    const stop = () =>
      [...document.querySelectorAll<HTMLElement>('[data-event-file] button')].find(
        (one) => one.textContent?.trim() === 'Stop saving',
      );
    const watch = new MutationObserver(() => {
      if (!stop()) return;
      watch.disconnect();
      stop()!.click();
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await button(page, 'Save the events').click();
  await fold(page).getByText('Stopped. Nothing was saved.').waitFor();
  expect(await written(page, 'sluice-leaky-bucket-events.jsonl')).toBe('');
  await button(page, 'Save the truth apart').click();
  await fold(page)
    .getByText(/^Saved [\d,]+ events, .*truth\.jsonl/)
    .waitFor();
  const lever = ['--set', `channels.ads.spendPerDay=${minor}`];
  const other = [...lever, '--start', '2024-02-29', '--format', 'jsonl', '--truth', truth, '--out', log];
  expect((await sluice(['events', scenario, ...other])).code).toBe(0);
  expect((await written(page, 'sluice-leaky-bucket-truth.jsonl')) === readFileSync(truth, 'utf8')).toBe(true);
  expect(faults).toEqual([]);
  await page.context().close();
});
