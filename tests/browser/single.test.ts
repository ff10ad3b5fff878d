import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { projectRoot } from '../../src/cli/build.mjs';
import { openText } from './ownText.ts';
import { settled, slider, withBrowser } from './page.ts';

/* A notebook as one file: saved in the page and by the command line, opened from a disk without anything around it. */

const open = withBrowser();
const folder = mkdtempSync(join(tmpdir(), 'sluice-single-'));
afterAll(() => rmSync(folder, { recursive: true }));

const ads = 'channels.ads.spendPerDay';
const title = 'A bucket </script><script>window.__hit = 1</script><!--';
const text = `---
sluice: 1
id: leaky-bucket
title: "${title}"
world: community
people: 2000
days: 60
set: { channels.ads.spendPerDay: 400 CNY }
---
# A bucket

:::instructor
KESTREL: they all bet on ads.
:::

\`\`\`levers split
show: [channels.ads.spendPerDay]
\`\`\`

\`\`\`checkpoint goal
goal: activeLastWeek >= 1
task: Keep one.
seeds: 4
pass: 2
\`\`\`

\`\`\`note own
question: What was it?
\`\`\`
`;
const chinese = `---
sluice: 1
of: leaky-bucket
title: 水桶
language: zh
---
# 水桶

:::instructor
红隼：大家都押广告。
:::

\`\`\`levers split
\`\`\`

\`\`\`checkpoint goal
task: 留住一个。
\`\`\`

\`\`\`note own
question: 是什么？
\`\`\`
`;

/** Opens a file as a double click does, in a browser of its own memory. */
async function openFile(page: Page, file: string): Promise<{ page: Page; faults: string[] }> {
  const context = await page
    .context()
    .browser()!
    .newContext({ locale: 'en-US', viewport: { width: 1280, height: 800 } });
  const opened = await context.newPage();
  const faults: string[] = [];
  const address = pathToFileURL(file).href;
  opened.on('pageerror', ({ message }) => faults.push(message));
  opened.on('dialog', (dialog) => (faults.push(dialog.message()), void dialog.dismiss()));
  opened.on(
    'console',
    (message) => ['error', 'warning'].includes(message.type()) && faults.push(message.text()),
  );
  opened.on('request', (request) => !request.url().startsWith(address) && faults.push(request.url()));
  await opened.goto(address);
  return { page: opened, faults };
}

async function save(page: Page): Promise<string> {
  const button = page.getByRole('button', { name: 'Save the file' });
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  const place = join(folder, file.suggestedFilename());
  await file.saveAs(place);
  return place;
}

test('a notebook saved as one file lives on a disk, with levers, answers and both languages', async () => {
  const { page, faults } = await openText(open, {}, text, chinese);
  await settled(page);
  await slider(page, ads).press('ArrowLeft');
  const moved = await slider(page, ads).inputValue();
  await page.locator('#nb-own textarea').fill('KITE says');
  await page.locator('#nb-own textarea').blur();
  await page.getByRole('button', { name: 'Save as one file' }).click();
  await page.locator('dialog [data-facts]', { hasText: 'MB' }).waitFor();
  expect(await page.locator('dialog [data-facts]').textContent()).toMatch(
    /^Size: 2\.\d MB · English, Chinese$/,
  );
  const whole = await save(page);
  expect(statSync(whole).size).toBeLessThan(2_750_000);
  expect(readFileSync(whole, 'utf8')).toContain('KESTREL');
  await page.getByRole('radio', { name: 'For students' }).check();
  const student = await save(page);
  expect(student).toMatch(/leaky-bucket-student\.html$/);
  for (const word of ['KESTREL', '红隼', 'KITE']) expect(readFileSync(student, 'utf8')).not.toContain(word);
  expect(faults).toEqual([]);

  const lesson = await openFile(page, whole);
  const file = lesson.page;
  const before = await settled(file);
  expect(before).toMatch(/\d/);
  expect(await file.locator('main h1').first().textContent()).toBe(title);
  expect(await file.title()).toContain('</script>');
  expect(await slider(file, ads).inputValue()).toBe(moved);
  expect(await file.locator('#nb-own textarea').inputValue()).toBe('KITE says');
  expect(await file.getByRole('button', { name: 'Edit', exact: true }).count()).toBe(0);
  // A file that is dropped on it is refused with a sentence, and does not take its place.
  await file.evaluate(() => {
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['words'], 'other.md'));
    window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
  });
  expect(await file.locator('dialog[data-drop]').innerText()).toContain('other.md');
  await file.locator('dialog[data-drop] button').click();
  await slider(file, ads).press('Home');
  await file.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent !== old,
    before,
  );
  await file.locator('#nb-goal').getByRole('button').first().click();
  await file.locator('#nb-goal circle, #nb-goal [data-seeds]').first().waitFor();
  await file.locator('[data-kept=saved]').waitFor();
  await file.reload();
  await settled(file);
  expect(await slider(file, ads).inputValue()).toBe('0');
  await file.locator('header select').first().selectOption('zh');
  await file.locator('main h1', { hasText: '水桶' }).first().waitFor();
  await file.locator('a.brand').click();
  await file.locator('main h1', { hasText: '一个文件' }).waitFor();
  expect(await file.evaluate(() => '__hit' in window)).toBe(false);
  expect(lesson.faults).toEqual([]);
});

test('the command line writes the same lesson, and one for students', async () => {
  writeFileSync(join(folder, 'leaky-bucket.md'), text);
  writeFileSync(join(folder, 'leaky-bucket.zh.md'), chinese);
  const call = ['export', 'leaky-bucket.md', '--student', '--out', 'lesson.html'];
  const words = [join(projectRoot, 'src', 'cli', 'sluice.mjs'), ...call];
  execFileSync(process.execPath, words, { cwd: folder, stdio: 'pipe' });
  const page = readFileSync(join(folder, 'lesson.html'), 'utf8');
  for (const word of ['KESTREL', '红隼']) expect(page).not.toContain(word);
  const { page: site } = await open();
  const lesson = await openFile(site, join(folder, 'lesson.html'));
  expect(await settled(lesson.page)).toMatch(/\d/);
  expect(lesson.faults).toEqual([]);
});
