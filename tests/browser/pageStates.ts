import type { Page } from 'playwright-core';
import { inject } from 'vitest';
import { notebook, skipPredictions } from './page.ts';
import type { Look } from './violations.ts';

/** Something that can be in sight, and how one comes to it from the one before; each leaves the page to the next one. */
export interface PageState {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

const goTo = async (page: Page, address: string): Promise<void> => {
  // From elsewhere: where only what follows the # changes, nothing is loaded.
  await page.goto(`${inject('pageAddress')}icon.svg`);
  await page.goto(`${inject('pageAddress')}${address}`);
  await page.locator('main h1').first().waitFor({ state: 'attached' });
};

/** Waits until what is to be run has been. */
const ran = (page: Page): Promise<unknown> =>
  page.waitForFunction(() => {
    const waiting = document.querySelector('.state[data-status]:not([data-status="fresh"])');
    return waiting === null && document.querySelector('.state[data-status="fresh"]') !== null;
  });

const close = async (page: Page): Promise<void> => {
  await page.keyboard.press('Escape');
  await page.locator('dialog').waitFor({ state: 'detached' });
};

/** By place, because its name is another one in each language. */
const workButton = (page: Page, place: number) =>
  page.locator('main .bar .buttons button, .aside .bar .buttons button').nth(place);
const modeButton = (page: Page, place: number) => page.locator('.modes button').nth(place);

const learning: readonly PageState[] = [
  {
    name: 'predictions are asked for',
    reach: async (page) => {
      await goTo(page, notebook);
      await page.locator('.predict').first().waitFor();
      await ran(page);
    },
  },
  {
    name: 'a lever was moved and taken back',
    reach: async (page) => {
      await skipPredictions(page);
      await page.locator('#nb-split input[type=range]').first().focus();
      await page.keyboard.press('PageDown');
      await page.keyboard.press('PageDown');
      await workButton(page, 0).click();
      await ran(page);
    },
  },
  {
    name: 'the levers at hand are open',
    reach: async (page) => {
      await page.locator('#portfolio').scrollIntoViewIfNeeded();
      await page.locator('.dock button').first().click();
      await page.locator('.dock input').first().waitFor();
    },
  },
  {
    name: 'history',
    reach: async (page) => {
      await workButton(page, 2).click();
      await page.locator('dialog ol').waitFor();
    },
  },
  {
    name: 'sharing, with everything folded out, and files',
    reach: async (page) => {
      await close(page);
      await workButton(page, 3).click();
      await page.locator('dialog summary').click();
      await page.locator('dialog details input[type=checkbox]').first().check();
      await page.locator('dialog textarea').nth(1).waitFor();
      await page.locator('dialog svg[role=img] path').waitFor({ state: 'attached' });
    },
  },
  {
    name: 'saving as one file, and events as a file',
    reach: async (page) => {
      await close(page);
      await page.locator('[data-event-file] summary').click();
      await page.locator('[data-event-file] select').waitFor();
      await page.locator('.aside button').last().click();
      await page.locator('dialog [data-facts]', { hasText: 'MB' }).waitFor();
    },
  },
  {
    name: 'the palette',
    reach: async (page) => {
      await close(page);
      await page.keyboard.press('Control+k');
      await page.locator('dialog [role=option]').first().waitFor();
    },
  },
  {
    name: 'the keys',
    reach: async (page) => {
      await close(page);
      await page.locator('main').focus();
      await page.keyboard.press('F1');
      await page.locator('dialog kbd').first().waitFor();
    },
  },
  {
    name: 'a file was dropped that is no notebook',
    reach: async (page) => {
      await close(page);
      await page.evaluate(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(['nothing'], 'nothing.txt'));
        window.dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
      });
      await page.locator('dialog[data-drop] button').first().click();
      await page.locator('dialog[data-drop] li').waitFor();
    },
  },
];

const writing: readonly PageState[] = [
  {
    name: 'writing',
    reach: async (page) => {
      await close(page);
      await modeButton(page, 1).click();
      await page.locator('[data-handle]').first().waitFor();
    },
  },
  {
    name: 'the menu of a piece',
    reach: async (page) => {
      await page.locator('[data-handle]').nth(2).click();
      await page.locator('[role=menu]').waitFor();
    },
  },
  {
    name: 'the menu of what can be added',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('[data-handle]').nth(2).focus();
      await page.keyboard.press('b');
      await page.locator('[role=listbox]').waitFor();
    },
  },
  {
    name: 'the whole text, with a mistake in it',
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await page.locator('.desk .row button').nth(1).click();
      await page.locator('.editor.tall .cm-content').focus();
      await page.keyboard.press('Control+Home');
      for (let line = 0; line < 3; line++) await page.keyboard.press('ArrowDown');
      await page.keyboard.press('End');
      await page.keyboard.type('\npeopel: 3');
      await page.locator('.desk li').first().waitFor();
    },
  },
];

const presenting: readonly PageState[] = [
  {
    name: 'presenting: the opening',
    reach: async (page) => {
      await modeButton(page, 2).click();
      const back = page.locator('[role=toolbar] button').first();
      while (await back.isEnabled()) await back.click();
    },
  },
  {
    name: 'presenting: a section',
    reach: async (page) => {
      await page.keyboard.press('PageDown');
      await page.locator('#nb-weeks figure svg').first().waitFor();
    },
  },
  {
    name: 'presenting: covered',
    reach: async (page) => {
      await page.keyboard.press('.');
      await page.locator('figure.locked').first().waitFor();
    },
  },
  {
    name: 'presenting: black',
    reach: async (page) => {
      await page.keyboard.press('.');
      await page.keyboard.press('b');
      await page.locator('.black').waitFor();
    },
  },
];

const others: readonly PageState[] = [
  {
    name: 'a link with mistakes, opened beside a work',
    reach: async (page) => {
      await page.keyboard.press('b');
      await page.keyboard.press('Escape');
      await page.locator('.modes').waitFor();
      await goTo(
        page,
        `${notebook}?v=0.0.1&set=nope:1&set=visit.novelty:99&set=channels.ads.spendPerDay:20000`,
      );
      await page.locator('[data-beside]').waitFor();
      await ran(page);
    },
  },
  { name: 'safe opening', reach: (page) => goTo(page, `${notebook}#safe`) },
  { name: 'settings', reach: (page) => goTo(page, '#/settings') },
  { name: 'the glossary', reach: (page) => goTo(page, '#/glossary') },
  {
    name: 'home, with works of one’s own',
    reach: async (page) => {
      await goTo(page, '#/');
      await page.locator('main li a').first().waitFor();
    },
  },
  { name: 'a path', reach: (page) => goTo(page, '#/path/newcomer') },
];

/** What a reader, an author and a presenter can have in sight, one after the other in one page. */
export const pageStates: readonly PageState[] = [...learning, ...writing, ...presenting, ...others];

/** Chooses language and theme where they are chosen, even where the head of the page is out of reach. */
export async function dress(page: Page, { theme, language }: Look): Promise<void> {
  await page.evaluate(
    ({ wanted }) => {
      const chosen = document.querySelectorAll<HTMLSelectElement>('header select');
      wanted.forEach((value, place) => {
        chosen[place]!.value = value;
        chosen[place]!.dispatchEvent(new Event('change', { bubbles: true }));
      });
    },
    { wanted: [language, theme] },
  );
  await page.waitForFunction(
    ([lang, theme]) => {
      const root = document.documentElement;
      return root.lang.startsWith(lang!) && root.dataset.theme === theme;
    },
    [language, theme],
  );
  // Charts are drawn anew in the colours and words of the look.
  await page.evaluate(
    () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
  );
}
