import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openText } from './ownText.ts';
import { settled, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

const text = `---
sluice: 1
id: leaky-bucket
title: Campaigns
world: community
people: 1500
days: 90
calendar:
  - { day: 40, until: 54, label: Spring, set: { channels.ads.spendPerDay: 900 CNY }, cost: 200 CNY, checklist: { purpose: newcomers } }
---
# Campaigns

## The plan

\`\`\`calendar plan
levers: [channels.ads.spendPerDay]
\`\`\`
`;
const chinese =
  '---\nsluice: 1\nof: leaky-bucket\ntitle: 活动\nlanguage: zh\n---\n# 活动\n\n## 排期\n\n```calendar plan\n```\n';

test('campaigns are moved by keys, by dragging and in fields; what clashes is said; the sheet is saved and printed', async () => {
  const { page, faults } = await openText(open, { theme: 'light' }, text, chinese);
  const first = await settled(page);
  const plan = page.locator('#nb-plan');
  const bar = plan.locator('.rows button').first();
  const named = async () => (await bar.getAttribute('aria-label')) ?? '';
  expect(await named()).toBe('Spring, days 40 to 53');
  await bar.focus();
  for (const key of ['PageDown', 'ArrowRight', 'Shift+ArrowLeft']) await page.keyboard.press(key);
  expect(await named()).toBe('Spring, days 48 to 60');
  const box = (await bar.boundingBox())!;
  const day = (await plan.locator('.rows').boundingBox())!.width / 90;
  await page.mouse.move(box.x + 8, box.y + 34);
  await page.mouse.down();
  await page.mouse.move(box.x + 8 - 20 * day, box.y + 34, { steps: 4 });
  await page.mouse.up();
  expect(await named()).toBe('Spring, days 28 to 40');
  await plan.getByRole('button', { name: 'Add a campaign' }).click();
  await plan.getByLabel('First day').fill('35');
  await plan.getByLabel('First day').press('Enter');
  await plan.getByLabel(/^Sets Ads/).fill('500');
  await plan.getByLabel(/^Sets Ads/).press('Enter');
  expect(await plan.locator('.conflict').textContent()).toContain('On days 35 to 40');
  await plan.getByLabel('First day').fill('400');
  await plan.getByLabel('First day').press('Enter');
  expect(await plan.locator('.refused').textContent()).toContain('only days 0 to');
  await page.waitForFunction(
    (before) => document.querySelector('.headline .number')?.textContent !== before,
    first,
  );
  await plan.getByText('SOP sheet').click();
  const saving = page.waitForEvent('download');
  await plan.getByRole('button', { name: 'Save as CSV' }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  expect(saved).toMatch(
    /^\uFEFFDay,Campaign,.*\n28,Spring,"?begins; Ads · Spend: ¥900 per day"?,200,newcomers,/,
  );
  expect(await violations(page)).toEqual([]);
  await page.evaluate(() => (window.print = () => undefined));
  await plan.getByRole('button', { name: 'Print the sheet' }).click();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.on-paper').innerText()).toContain('Spring');
  expect(await page.locator('main').isVisible()).toBe(false);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await page.emulateMedia({ media: 'screen' });
  await plan.getByRole('button', { name: 'Back to the notebook' }).click();
  expect(await named()).toBe('Spring, days 40 to 53');
  expect(faults).toEqual([]);
});
