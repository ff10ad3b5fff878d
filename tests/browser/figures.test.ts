import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { openText } from './ownText.ts';
import { settled, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

const text = `---
sluice: 1
id: leaky-bucket
title: Figures
world: community
people: 1500
days: 90
set: { channels.ads.spendPerDay: 400 CNY }
strategies:
  calm: { label: "=Calm", set: { channels.ads.spendPerDay: 0 } }
---
# Figures

## Numbers

\`\`\`levers split
show: [channels.ads.spendPerDay]
\`\`\`

\`\`\`formula cac
name: CAC
expression: S * 90 / N
names: { S: channels.ads.spendPerDay, N: joined }
format: money
\`\`\`

\`\`\`chart new
measure: joined
\`\`\`

\`\`\`table plans
show: [joined, revenue, retention.d7]
compare: [calm]
\`\`\`

\`\`\`table ways
show: [joined, cost]
by: channel
\`\`\`
`;

const chinese = `---
sluice: 1
of: leaky-bucket
title: 数字
language: zh
---
# 数字

## 数
${['levers split', 'formula cac', 'chart new', 'table plans', 'table ways'].map((cell) => `\n\`\`\`${cell}\n\`\`\`\n`).join('')}`;

test('a formula has the numbers of the run and lights up what its symbols stand for; a table is sorted and saved', async () => {
  const { page, faults } = await openText(open, { theme: 'light' }, text, chinese);
  await settled(page);
  const math = page.locator('#nb-cac .set');
  expect(await math.textContent()).toMatch(/CAC\s*=.*¥400.*=.*¥\d/s);
  const symbols = page.locator('#nb-cac li button');
  await symbols.first().focus();
  expect(await page.locator('.lever[data-lit]').count()).toBe(1);
  await page.keyboard.press('Tab');
  expect(await page.locator('[data-lit]').evaluateAll((all) => all.map(({ id }) => id))).toEqual(['nb-new']);
  await symbols.first().press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toContain('channels.ads.spendPerDay');
  await page.keyboard.press('Escape');
  expect(await symbols.first().evaluate((button) => button === document.activeElement)).toBe(true);

  const plans = page.locator('#nb-plans');
  await page.waitForFunction(() => document.querySelectorAll('#nb-plans tbody tr').length === 2);
  const order = () => plans.locator('tbody th').allTextContents();
  expect(await order()).toEqual(['Your run', '=Calm']);
  const joins = plans.getByRole('button', { name: 'Joins' });
  await joins.press('Enter');
  await joins.press('Enter');
  expect(await plans.locator('th[aria-sort]').getAttribute('aria-sort')).toBe('ascending');
  expect(await order()).toEqual(['=Calm', 'Your run']);
  const saving = page.waitForEvent('download');
  await plans.getByRole('button', { name: 'Save as CSV' }).click();
  const saved = readFileSync(await (await saving).path(), 'utf8');
  expect(saved).toMatch(
    /^\uFEFFStrategy,Joins,Revenue \(CNY\),Day-7 retention\n'=Calm,\d+,\d+(\.\d+)?,0\.\d+\nYour run,/,
  );
  expect(await page.locator('#nb-ways').textContent()).toContain('cannot be told of such a part');
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
