import { deflateSync } from 'fflate';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { packTexts } from '../../src/store/textLink.ts';
import { notebook, settled, skipPredictions, slider, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();
const ads = 'channels.ads.spendPerDay';

/** Everything that is kept of a work, byte by byte. */
const keptOf = (page: Page, work: string): Promise<string> =>
  page.evaluate(async (wanted) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(new Error(String(request.error)));
      });
    const database = await done(indexedDB.open('sluice'));
    const rows: string[] = [];
    for (const name of ['works', 'revisions', 'damaged']) {
      const store = database.transaction(name).objectStore(name);
      for (const key of await done(store.getAllKeys()))
        if ([key].flat()[0] === wanted)
          rows.push(`${name} ${JSON.stringify([key, await done(store.get(key))])}`);
    }
    database.close();
    return rows.join('\n');
  }, work);

const saved = (page: Page) => page.locator('[data-kept=saved]').waitFor();
const field = (page: Page) => page.locator('dialog textarea').first();
const at = (link: string) => `${inject('pageAddress')}${link.slice(link.indexOf('#'))}`;
const packed = (text: string, version = 1) =>
  Buffer.from([version, ...deflateSync(new TextEncoder().encode(text), { level: 9 })]).toString('base64url');

const own = (people: number) =>
  `---\nsluice: 1\nid: own\ntitle: From a link\nworld: community\npeople: ${people}\ndays: 20\n---\n# From a link\n\nWords.\n\n\`\`\`levers split\nshow: [${ads}]\n\`\`\`\n`;

test('what one page shares another one opens, beside the work that lies there', async () => {
  const { page, faults } = await open({ at: notebook });
  await settled(page);
  await slider(page, ads).focus();
  await page.keyboard.press('PageDown');
  const value = await slider(page, ads).inputValue();
  expect(value).not.toBe('40000');
  await page.getByRole('button', { name: 'Share' }).click();
  await field(page).waitFor();
  const levers = await field(page).inputValue();
  expect(levers).toContain('#/n/leaky-bucket?');
  expect(levers).toMatch(/[?&]h=[0-9a-f]{12}&set=/);
  expect(await page.locator('[data-length]').getAttribute('data-length')).toBe(String(levers.length));
  await page.locator('dialog svg[role=img] path').waitFor({ state: 'attached' });
  expect(await violations(page)).toEqual([]);
  await page.getByRole('radio', { name: 'The whole notebook' }).check();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('#/t/'));
  const whole = await field(page).inputValue();
  expect(await page.locator('dialog').textContent()).toContain('a code to scan holds 2,953 at most');
  await page.locator('dialog summary').click();
  await page.getByRole('checkbox', { name: /Within another page/ }).check();
  await page.getByRole('group', { name: 'Hold' }).getByRole('checkbox').first().check();
  await page.waitForFunction(() => document.querySelector('textarea')?.value.includes('lock='));
  expect(await page.locator('dialog textarea').nth(1).inputValue()).toMatch(
    /^<iframe src="http[^"]*&amp;lock=/,
  );
  expect(await violations(page)).toEqual([]);

  const other = await open({ at: notebook });
  const reader = other.page;
  await settled(reader);
  await slider(reader, ads).focus();
  await reader.keyboard.press('End');
  await saved(reader);
  const before = await keptOf(reader, 'leaky-bucket');
  expect(before).toContain('revisions');

  await reader.goto(at(levers));
  await reader.locator('[data-beside]').waitFor();
  await settled(reader);
  expect(await slider(reader, ads).inputValue()).toBe(value);
  expect(reader.url()).toContain('#/w/leaky-bucket+2');
  await saved(reader);
  await reader.goto(at(whole));
  await settled(reader);
  expect(await slider(reader, ads).inputValue()).toBe(value);
  await saved(reader);
  // The same link again is the same work again.
  const copy = new URL(reader.url()).hash.split('?')[0];
  await reader.goto(`${inject('pageAddress')}#/`);
  await reader.goto(at(whole));
  await settled(reader);
  expect(new URL(reader.url()).hash.split('?')[0]).toBe(copy);
  expect(await keptOf(reader, 'leaky-bucket')).toBe(before);

  // A copy has an address of its own here; a link from it has none.
  await reader.locator('.headline summary', { hasText: 'About this run' }).click();
  await reader.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('not allowed'));
  });
  await reader.getByRole('button', { name: 'Copy link' }).click();
  const copied = reader.getByRole('textbox', { name: 'Copy link' });
  await copied.waitFor();
  expect(await copied.inputValue()).not.toContain('#/w/');

  // Within a course, held and without what it leaves out.
  await reader.goto(at(`${notebook}?embed=1&hide=weeks,nope&lock=split&lang=zh&v=1`));
  await reader.locator('.embedded .foot').waitFor();
  expect(await reader.locator('a.brand, .dock, .modes, .headline').count()).toBe(0);
  expect(await reader.locator('#nb-weeks').isVisible()).toBe(false);
  expect(await slider(reader, ads).isDisabled()).toBe(true);
  expect(await reader.locator('main .problems').textContent()).toContain('nope');
  expect(await reader.locator('[data-link-note]').count()).toBe(1);
  expect(await reader.locator('html').getAttribute('lang')).toBe('zh-CN');
  expect(await violations(reader)).toEqual([]);
  expect(await keptOf(reader, 'leaky-bucket')).toBe(before);

  // Links that are wrong, cut or bombs say what is wrong, and touch nothing.
  const wrong: [string, string][] = [
    ['', 'odd'],
    [whole.slice(whole.indexOf('#/t/') + 4, -3000).replace(/\?.*/, ''), 'cut'],
    [packed('0'.repeat(20_000_000)), 'swollen'],
    ['x'.repeat(40_000), 'long'],
    [packed('{"__proto__":{"polluted":"yes"}}'), 'other'],
    [packed('{"en":"x"}', 9), 'newer'],
  ];
  for (const [link, fault] of wrong) {
    await reader.goto(at(`#/t/${link}`));
    await reader.locator(`[data-fault="${fault}"]`).waitFor();
  }
  await reader.goto(
    at(`#/t/${packTexts({ en: '---\nsluice: 1\nworld: nowhere\n---\n<script>alert(1)</script>' })}`),
  );
  await reader.locator('main .problems li').first().waitFor();
  await reader.goto(at(`#/t/${packTexts({ en: own(1_000_000) })}`));
  await reader.getByRole('button', { name: /20,000,000/ }).waitFor();
  expect(await reader.locator('.state').first().getAttribute('data-status')).toBe('empty');

  // A file dropped on the page asks, and opens beside what is there.
  for (const [name, wanted] of [
    ['bad.json', 'dialog .bad'],
    ['own.md', 'main h1'],
  ] as const) {
    await reader.evaluate(
      ({ name, text }) => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File([text], name));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      },
      { name, text: name === 'own.md' ? own(300).replaceAll('From a link', 'From a file') : '{}' },
    );
    await reader.locator('[data-drop]').waitFor();
    expect(await violations(reader)).toEqual([]);
    await reader.locator('[data-drop] button').first().click();
    await reader.locator(wanted, name === 'own.md' ? { hasText: 'From a file' } : {}).waitFor();
    if (name !== 'own.md') await reader.locator('[data-drop] button').last().click();
  }

  // A way out of whatever hangs: nothing runs, nothing is restored, and what was kept can be taken along.
  await reader.goto(at(`${notebook}#safe`));
  await reader.locator('[data-safe]').waitFor();
  await skipPredictions(reader);
  expect(await slider(reader, ads).inputValue()).toBe('40000');
  expect(await reader.locator('.state').first().getAttribute('data-status')).toBe('empty');
  const [file] = await Promise.all([
    reader.waitForEvent('download'),
    reader.locator('[data-safe] button').first().click(),
  ]);
  expect(file.suggestedFilename()).toContain('.works.json');
  expect(await violations(reader)).toEqual([]);
  expect(await keptOf(reader, 'leaky-bucket')).toBe(before);
  expect([...faults, ...other.faults]).toEqual([]);
});
