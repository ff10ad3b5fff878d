import { inject, expect, test } from 'vitest';
import type { Page } from 'playwright-core';
import { notebook, settled, withBrowser } from './page.ts';

const open = withBrowser();

// A text with everything that a notebook can hold and the shipped one does not, some of it wrong.
const text = `---
sluice: 1
id: leaky-bucket
title: Everything
world: community
people: 2000
days: 60
set: { channels.ads.spendPerDay: 400 CNY }
strategies:
  calm: { label: Calm, set: { channels.ads.spendPerDay: 0 } }
---
# Everything

A note[^one], **bold**, *soft*, ~~gone~~, \`code\`, <b>no markup</b> and [a link](https://example.org/).
In the sentence, ads cost {{ lever channels.ads.spendPerDay }} and the node counts from {{ lever nodes.signup.after }}.
Under calm, {{ joined@calm : number }} people join. Inline $$a^2$$ stands here.

| week | people |
| ---: | :----- |
| 1 | {{ active.week : compact }} |

> A quotation.

1. First
2. Second

$$
\\frac{a}{b}
$$

[^one]: The note itself.

## Cells

\`\`\`chart good
measure: joined
\`\`\`

\`\`\`chart wrong
measure: activ
\`\`\`

\`\`\`chrt unknown
measure: joined
\`\`\`

\`\`\`levers broken
show: [channels.ads.spendPerDay
\`\`\`

\`\`\`value numbers
show: [joined@calm, revenue]
\`\`\`
`;

/** Opens the notebook of that text in the place of the shipped one. */
async function openText(before?: () => void): Promise<{ page: Page; faults: string[] }> {
  const opened = await open({ ...(before && { before }) });
  const { page } = opened;
  // The built page holds each scenario in a file of its own; this one is answered with the text above.
  await page.route(/\/assets\/leaky-bucket-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(text)};` }),
  );
  await page.route(/\/assets\/leaky-bucket\.zh-[^/]*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default "---\\nsluice: 1\\nof: leaky-bucket\\ntitle: x\\nlanguage: zh\\n---\\n";',
    }),
  );
  await page.goto(`${inject('pageAddress')}${notebook}`);
  await page.locator('main h1').waitFor();
  return opened;
}

test('prose of every kind is shown; a note is reached and left without losing the experiment', async () => {
  const { page, faults } = await openText();
  await settled(page);
  const main = page.locator('main');
  expect(await main.locator('h1').textContent()).toBe('Everything');
  expect(await main.locator('b').count()).toBe(0);
  expect(await main.textContent()).toContain('<b>no markup</b>');
  expect(await main.getByRole('link', { name: 'a link' }).getAttribute('rel')).toContain('noopener');
  expect(await main.textContent()).toContain('example.org');
  await main.locator('math').first().waitFor();
  expect(await main.locator('math').count()).toBe(2);
  expect(await main.locator('table td').nth(1).textContent()).toMatch(/\d/);
  expect(await main.locator('ol > li').first().textContent()).toContain('First');
  // The section in view may change with the scrolling; the experiment may not.
  const experiment = () => decodeURIComponent(page.url().split('?')[1] ?? '');
  await page.locator('main p input[type=number]').first().fill('100');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.includes('set='));
  const before = experiment();
  await main.locator('#note-from-1').click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('note-1');
  await page.getByRole('button', { name: 'Back to the text' }).click();
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('note-from-1');
  expect(experiment()).toBe(before);
  expect(faults).toEqual([]);
});

test('a lever in a sentence takes a number, refuses a wrong one with its reason, and only says what is no number', async () => {
  const { page } = await openText();
  const before = await settled(page);
  const field = page.locator('main p input[type=number]').first();
  expect(await field.inputValue()).toBe('400');
  await field.fill('100');
  await field.press('Enter');
  await page.waitForFunction(
    (old) => document.querySelector('.headline .number')?.textContent !== old,
    before,
  );
  expect(decodeURIComponent(page.url())).toContain('set=channels.ads.spendPerDay:10000');
  await field.fill('-1');
  await field.press('Enter');
  expect(await page.locator('main p .refused').textContent()).toContain('between 0');
  expect(await page.locator('main p code', { hasText: 'join' }).count()).toBe(1);
});

test('wrong cells say what is wrong in their place, and the others live', async () => {
  const { page } = await openText();
  await settled(page);
  expect(await page.locator('#nb-wrong .problem').textContent()).toContain('activ');
  expect(await page.locator('#nb-broken .problem').count()).toBeGreaterThan(0);
  const all = await page.locator('main .problems').first().textContent();
  expect(all).toContain('chrt');
  await page.locator('#nb-good').scrollIntoViewIfNeeded();
  await page.locator('#nb-good svg').first().waitFor();
  expect(await page.locator('#nb-numbers dd.number').count()).toBe(2);
  expect(await page.locator('#nb-numbers dd.number').first().textContent()).toMatch(/^\d/);
});

test('a cell that breaks stays in its place; the rest of the page works on', async () => {
  const { page } = await openText(() => {
    Object.defineProperty(window, 'ResizeObserver', {
      value: function Broken() {
        throw new Error('planted');
      },
    });
  });
  await page.locator('.broken').first().waitFor();
  expect(await page.locator('.broken').first().textContent()).toContain('planted');
  expect(await settled(page)).toMatch(/\d/);
  expect(await page.locator('#nb-numbers dd.number').count()).toBe(2);
});

test('a language that cannot be loaded leaves the page in English, not empty', async () => {
  const { page } = await open({ language: 'en' });
  await page.locator('main h1').waitFor();
  await page.route(/\/assets\/zh(?:First|Later)-[^/]*\.js$/, (route) => route.abort());
  await page.locator('header select').first().selectOption('zh');
  await page.waitForFunction(() => document.documentElement.lang === 'zh-CN');
  expect(await page.locator('main h1').textContent()).toContain('Open the inflow');
  await page.reload();
  await page.locator('main h1').waitFor();
  expect(await page.locator('main h1').textContent()).toContain('Open the inflow');
});
