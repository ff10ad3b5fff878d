import { expect, test } from 'vitest';
import { openText } from './ownText.ts';
import { withBrowser } from './page.ts';

const open = withBrowser();

const text = String.raw`---
sluice: 1
id: leaky-bucket
title: Formulas
world: community
people: 50
days: 10
---
# Formulas

In a sentence $$\frac{a}{b}$$, moved $$\raisebox{-9em}{Somewhere else}$$ and aside $$a\kern{-60em}b$$.

$$\raisebox{-12em}{\rule{30em}{3em}}$$

A mistake $$x}$$ in a sentence.

$$\rule{1000em}{1000em}$$

The end.
`;

test('a formula is painted in its own place only; a mistake in one is said with its place', async () => {
  const { page, faults } = await openText(
    open,
    { at: '#/' },
    text,
    text.replace('world:', 'language: zh\nof: leaky-bucket\nworld:'),
  );
  await page.locator('main math').nth(3).waitFor({ state: 'attached' });
  const mistake = page.locator('[data-formula-mistake]');
  expect(await mistake.innerText()).toBe(
    'This formula cannot be read from character 2 on. Correct it there.',
  );
  expect(await page.locator('main .wrong').innerText()).toBe('x}');
  // Whatever of a formula can be met with the pointer lies in the box that the text gives it.
  const outside = await page.evaluate(() => {
    const found: string[] = [];
    for (let y = 2; y < innerHeight; y += 6)
      for (let x = 2; x < innerWidth; x += 12) {
        const host = document.elementFromPoint(x, y)?.closest('math')?.closest('.set');
        if (!host) continue;
        const box = host.getBoundingClientRect();
        if (x < box.left - 5 || x > box.right + 5 || y < box.top - 5 || y > box.bottom + 5)
          found.push(`${host.textContent} at ${x}, ${y}`);
      }
    return found;
  });
  expect(outside).toEqual([]);
  expect(faults).toEqual([]);
});
