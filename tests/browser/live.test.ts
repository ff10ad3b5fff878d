import { expect, inject, test } from 'vitest';
import type { Page } from 'playwright-core';
import { notebook, settled, withBrowser } from './page.ts';

const open = withBrowser();

// Long enough to be seen on its way, on any machine.
const text = `---
sluice: 1
id: leaky-bucket
title: Long
world: community
people: 400000
days: 364
set: { channels.ads.spendPerDay: 8000 CNY, channels.ads.halfSpend: 8000 CNY }
---
# Long

\`\`\`chart first
measure: active.week
\`\`\`

\`\`\`value numbers
show: [joined]
\`\`\`

${'One more paragraph.\n\n'.repeat(60)}

\`\`\`chart last
measure: growth
\`\`\`
`;

/** What the page showed while the run went on, noted frame by frame in the page itself. */
interface Seen {
  readonly captions: string[];
  /** Whether the chart beyond the window had a picture. */
  beyond: boolean;
}

async function openLong(): Promise<{ page: Page; faults: string[]; seen: () => Promise<Seen> }> {
  const { page, faults } = await open();
  await page.route(/\/assets\/leaky-bucket-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(text)};` }),
  );
  await page.route(/\/assets\/leaky-bucket\.zh-[^/]*\.js$/, (route) =>
    route.fulfill({
      contentType: 'text/javascript',
      body: 'export default "---\\nsluice: 1\\nof: leaky-bucket\\ntitle: x\\nlanguage: zh\\n---\\n";',
    }),
  );
  await page.evaluate(() => {
    const seen: Seen = { captions: [], beyond: false };
    (window as unknown as { seen: Seen }).seen = seen;
    const look = () => {
      const caption = document.querySelector('#nb-first figcaption')?.textContent ?? '';
      if (caption !== seen.captions.at(-1)) seen.captions.push(caption);
      seen.beyond ||= document.querySelector('#nb-last .drawing svg') !== null;
      requestAnimationFrame(look);
    };
    look();
  });
  await page.goto(`${inject('pageAddress')}${notebook}`);
  return {
    page,
    faults,
    seen: () => page.evaluate(() => (window as unknown as { seen: Seen }).seen),
  };
}

const daysIn = (captions: readonly string[]): number[] =>
  captions
    .flatMap((caption) => (/^After (\d+) days? of 364: the run goes on\.$/.exec(caption) ?? []).slice(1))
    .map(Number);

test('a chart in sight fills while the run goes on; one beyond is not drawn; in the end all is as ever', async () => {
  const { page, faults, seen } = await openLong();
  await page.locator('#nb-first .drawing svg').waitFor();
  const axis = page.locator('#nb-first .drawing');
  // The axis is as long as it will be.
  expect(await axis.textContent()).toContain('50');
  // Numbers and the headline are those of the days that are over.
  expect(await page.locator('#nb-numbers dd.number').textContent()).toMatch(/\d/);
  expect(await page.locator('.headline .number').textContent()).toMatch(/\d/);
  const written = await settled(page);
  const { captions, beyond } = await seen();
  const days = daysIn(captions);
  expect(days.length).toBeGreaterThan(1);
  expect([...new Set(days)].sort((a, b) => a - b)).toEqual(days);
  expect(beyond).toBe(false);
  await page.locator('#nb-first figcaption', { hasText: `Weekly actives: ${written} at the end` }).waitFor();
  await page.locator('#nb-last').scrollIntoViewIfNeeded();
  await page.locator('#nb-last .drawing svg').first().waitFor();
  expect(faults).toEqual([]);
});

test('a run that is stopped leaves nothing half done behind', async () => {
  const { page, faults } = await openLong();
  await page.locator('#nb-first figcaption', { hasText: 'the run goes on' }).waitFor();
  await page.keyboard.press('Escape');
  await page.locator('.headline .state[data-status="cancelled"]').waitFor();
  await page.locator('#nb-first').getByRole('button', { name: 'Run' }).waitFor();
  expect(await page.locator('#nb-first figcaption').count()).toBe(0);
  expect(faults).toEqual([]);
});
