import { expect, test } from 'vitest';
import { withBrowser } from './page.ts';
import { dress, pageStates } from './pageStates.ts';
import { everyLook, full, violations } from './violations.ts';

const open = withBrowser();

test('whatever a reader, an author or a presenter has in sight: no violations', async () => {
  const { page, faults } = await open({ at: '#/', reducedMotion: 'reduce' });
  const found: string[] = [];
  for (const [place, state] of pageStates.entries()) {
    await state.reach(page);
    // A sample sees each state in every theme, and in one language after the other.
    const sample = everyLook.filter((_, index) => (index + Math.floor(index / 2) + place) % 2 === 0);
    for (const look of full ? everyLook : sample) {
      await dress(page, look);
      const { theme, language } = look;
      for (const one of await violations(page)) found.push(`${state.name}, ${theme}, ${language}: ${one}`);
    }
  }
  expect(found).toEqual([]);
  expect(faults).toEqual([]);
});
