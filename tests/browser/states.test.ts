import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { heardWhileComposing } from './composing.ts';
import { withBrowser } from './page.ts';
import { dress, pageStates } from './pageStates.ts';
import { everyLook, full, violations } from './violations.ts';

const open = withBrowser();
/** One page is walked through from end to end, on a machine that may have other work. */
const patience = full ? 300_000 : 150_000;

test(
  'whatever a reader, an author or a presenter has in sight: no violations, and no key is heard that an input method composes',
  async () => {
    const { page, faults } = await open({ at: '#/', reducedMotion: 'reduce' });
    const found: string[] = [];
    const lastWithKeys = pageStates.findIndex(({ name }) => name === 'presenting: a section');
    for (const [place, { name, reach }] of pageStates.entries()) {
      await reach(page);
      if (place <= lastWithKeys)
        for (const one of await heardWhileComposing(page)) found.push(`${name}, composing: ${one}`);
      if (place === lastWithKeys) await blackByKey(page);
      // A sample sees each state in both languages and two themes; three states together see every look.
      const sample = everyLook.filter((_, index) => index % 3 === place % 3);
      for (const look of full ? everyLook : sample) {
        await dress(page, look);
        const { theme, language } = look;
        for (const one of await violations(page)) found.push(`${name}, ${theme}, ${language}: ${one}`);
      }
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  },
  patience,
);

/** The same keys are heard when no input method holds them. */
async function blackByKey(page: Page): Promise<void> {
  await page.keyboard.press('b');
  await page.locator('.black').waitFor();
  await page.keyboard.press('b');
  await page.locator('.black').waitFor({ state: 'detached' });
}
