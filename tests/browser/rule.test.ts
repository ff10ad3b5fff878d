import { expect, test } from 'vitest';
import { openText } from './ownText.ts';
import { settled, withBrowser } from './page.ts';
import { violations } from './violations.ts';

const open = withBrowser();

const text = `---
sluice: 1
id: leaky-bucket
title: Rules
world: community
people: 1500
days: 90
set: { channels.ads.spendPerDay: 400 CNY, customers.keyRule: visits(28) >= 6 }
rules:
  warn: { label: Early warning, when: "min(daysSinceVisit, 99) > 10" }
---
# Rules

## Who is one

\`\`\`rule keys
lever: customers.keyRule
truth: 'visits(28) >= 9 and not gone'
label: the faithful
\`\`\`

\`\`\`rule warn
lever: rules.warn.when
\`\`\`
`;

const chinese =
  '---\nsluice: 1\nof: leaky-bucket\ntitle: 规则\nlanguage: zh\n---\n# 规则\n\n```rule keys\n```\n\n```rule warn\n```\n';

test('a rule is put together by keyboard, is the same as text, and says whom it means', async () => {
  const { page, faults } = await openText(open, { theme: 'light' }, text, chinese);
  await settled(page);
  const keys = page.locator('#nb-keys');
  const becomes = (rule: string) =>
    page.waitForFunction(
      (wanted) => document.querySelector<HTMLTextAreaElement>('#nb-keys textarea')?.value === wanted,
      rule,
    );
  const means = async () => Number(/(\d+) of/.exec((await keys.locator('.means').textContent())!)![1]);
  const before = await means();
  const number = keys.locator('input[type=number]').first();
  await number.focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('9');
  await page.keyboard.press('Enter');
  await becomes('visits(28) >= 9');
  expect(await means()).toBeLessThan(before);
  expect(await keys.locator('.share').allTextContents()).toEqual(expect.arrayContaining(['100%']));
  // Another condition, then a group; the focus goes along.
  await keys.getByRole('button', { name: 'Add a condition' }).press('Enter');
  await page.waitForFunction(() => document.activeElement?.matches('#nb-keys li:nth-child(2) select'));
  await page.keyboard.type('Is a member');
  await keys.locator('select').first().selectOption('or');
  await becomes('visits(28) >= 9 or member');
  await keys.getByRole('button', { name: /^Remove: Is a member/ }).press('Enter');
  await becomes('visits(28) >= 9');
  // As text, also such as fields cannot show.
  await keys.locator('textarea').fill('visits(28) + 1 >= 9');
  await keys.locator('textarea').press('Enter');
  await keys.getByText('stays text').waitFor();
  expect(await means()).toBeGreaterThan(0);
  await keys.locator('textarea').fill('visits(28) >=');
  await keys.locator('textarea').press('Enter');
  expect(await keys.locator('.refused').textContent()).toContain('breaks off');
  await page.locator('#nb-warn').getByText('stays text').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
