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
  - { day: 30, until: 44, label: Spring, set: { channels.ads.spendPerDay: 900 CNY }, cost: 200 CNY }
---
# Campaigns

## Looking back

\`\`\`retrospective back
\`\`\`

\`\`\`trial early
levers: [visit.novelty]
\`\`\`
`;
const chinese =
  '---\nsluice: 1\nof: leaky-bucket\ntitle: 活动\nlanguage: zh\n---\n# 活动\n\n## 复盘\n\n```retrospective back\n```\n\n```trial early\n```\n';

test('a campaign is looked back at; a change is tried on a small group and rolled out', async () => {
  const { page, faults } = await openText(open, { theme: 'light' }, text, chinese);
  await settled(page);
  const back = page.locator('#nb-back');
  await back.getByRole('button', { name: 'Run it without' }).click();
  await back.locator('figure svg').first().waitFor();
  expect(await back.locator('.sentence').first().textContent()).toMatch(
    /“Spring” brought Joins \+\d.*It cost ¥/,
  );
  expect(await back.locator('table').first().locator('tbody tr').count()).toBe(6);

  const trial = page.locator('#nb-early');
  expect(await trial.getByRole('button', { name: 'Run the test' }).isDisabled()).toBe(true);
  await trial.locator('select').selectOption('0.5');
  await trial.locator('input').fill('5');
  await trial.locator('input').press('Enter');
  await trial.getByRole('button', { name: 'Run the test' }).click();
  await trial.getByText('Of 100 such intervals').waitFor();
  await trial.getByRole('button', { name: 'Roll it out' }).click();
  await page.waitForFunction(() => location.hash.includes('visit.novelty'));
  await trial.getByText('these are everybody’s levers now').waitFor();
  expect(await violations(page)).toEqual([]);
  expect(faults).toEqual([]);
});
