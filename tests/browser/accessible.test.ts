import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { engineVersion } from '#lab';
import { expect, test } from 'vitest';
import { notebook, settled, withBrowser } from './page.ts';

const open = withBrowser();
const axe = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

const bestPractice = [
  'region',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'heading-order',
  'tabindex',
  'skip-link',
  'scope-attr-valid',
  'empty-heading',
  'label-title-only',
  'aria-dialog-name',
];

/** What axe-core finds, as “rule: element” lines. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    interface Finding {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe: runner } = window as unknown as {
      axe: { run(options: unknown): Promise<{ violations: readonly Finding[] }> };
    };
    const tags = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
    const known = await runner.run({ runOnly: tags });
    const habits = await runner.run({ runOnly: { type: 'rule', values: rules } });
    return [...known.violations, ...habits.violations].flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, bestPractice);
}

const looks = [
  { theme: 'light', language: 'en' },
  { theme: 'dark', language: 'zh' },
  { theme: 'light', language: 'zh' },
  { theme: 'dark', language: 'en' },
  { theme: 'projector', language: 'zh' },
] as const;

test.each(looks)('the home page has no violations: $theme, $language', async (look) => {
  const { page } = await open({ ...look });
  await page.locator('main li a').first().waitFor();
  expect(await violations(page)).toEqual([]);
});

test.each(looks)('the notebook has no violations: $theme, $language', async (look) => {
  const { page } = await open({
    ...look,
    at: `${notebook}?v=${engineVersion}&set=channels.ads.spendPerDay:20000`,
  });
  await settled(page);
  // Every chart is drawn once it has been seen; every fold is opened.
  for (const figure of await page.locator('figure').all()) {
    await figure.scrollIntoViewIfNeeded();
    await figure.locator('svg').first().waitFor();
  }
  await page.locator('figure button[aria-expanded]').first().click();
  for (const summary of await page.locator('summary').all()) await summary.click();
  expect(await violations(page)).toEqual([]);
});

test('a page that does not exist, and a link with mistakes, have no violations', async () => {
  for (const at of [
    '#/nowhere',
    '#/n/nothing',
    `${notebook}?v=${engineVersion}&set=nope:1&set=visit.novelty:99`,
  ]) {
    const { page } = await open({ at });
    await page.locator('main h1').waitFor();
    expect(await violations(page)).toEqual([]);
  }
});

test('a planted fault is found', async () => {
  const { page } = await open();
  await page.locator('main li a').first().waitFor();
  await page.evaluate(() => document.querySelector('main')?.append(document.createElement('select')));
  expect(await violations(page)).not.toEqual([]);
});
