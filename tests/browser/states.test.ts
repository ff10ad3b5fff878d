import { expect, test } from 'vitest';
import { heardWhileComposing } from './composing.ts';
import { withBrowser } from './page.ts';
import { dress, pageStates } from './pageStates.ts';
import { everyLook, full, violations } from './violations.ts';

const open = withBrowser();
/** One page is walked through from end to end, on a machine that may have other work. */
const patience = full ? 300_000 : 150_000;

test(
  'whatever a reader, an author or a presenter has in sight: no violations',
  async () => {
    const { page, faults } = await open({ at: '#/', reducedMotion: 'reduce' });
    const found: string[] = [];
    for (const [place, state] of pageStates.entries()) {
      await state.reach(page);
      // A sample sees each state in both languages and two themes; three states together see every look.
      const sample = everyLook.filter((_, index) => index % 3 === place % 3);
      for (const look of full ? everyLook : sample) {
        await dress(page, look);
        const { theme, language } = look;
        for (const one of await violations(page)) found.push(`${state.name}, ${theme}, ${language}: ${one}`);
      }
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
  },
  patience,
);

test(
  'no key is heard that an input method composes',
  async () => {
    const { page, faults } = await open({ at: '#/', reducedMotion: 'reduce' });
    const found: string[] = [];
    const last = pageStates.findIndex(({ name }) => name === 'presenting: a section');
    for (const state of pageStates.slice(0, last + 1)) {
      await state.reach(page);
      for (const one of await heardWhileComposing(page)) found.push(`${state.name}: ${one}`);
    }
    expect(found).toEqual([]);
    // The same keys are heard when no input method holds them.
    await page.keyboard.press('b');
    await page.locator('.black').waitFor();
    expect(faults).toEqual([]);
  },
  patience,
);
