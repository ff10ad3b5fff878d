import type { Page } from 'playwright-core';

/**
 * Presses every key that means something anywhere, alone and with others, as an input method sends it while it
 * composes: on the page itself and on whatever takes keys in it. Returns what did not leave such a key alone.
 */
export const heardWhileComposing = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const keys = [
      ...['Enter', ' ', 'Escape', 'Backspace', 'Delete', 'Home', 'End', 'PageUp', 'PageDown', 'F1'],
      ...['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', '?', '.', ...'abkstyz'],
    ];
    const sets = [{}, { ctrlKey: true }, { altKey: true }];
    const takers =
      'input, textarea, select, [tabindex="0"], [data-handle], [role=menuitem], [role=menu], figure, .play';
    const targets = [document.body, ...document.querySelectorAll(takers)].slice(0, 30);
    const stand = () =>
      [
        location.hash,
        document.querySelectorAll('dialog, [role=menu], [role=listbox], .black').length,
        document.querySelector('main')?.textContent,
        [...document.querySelectorAll('input')].map(({ value }) => value),
      ].join('|');
    const before = stand();
    const found: string[] = [];
    for (const target of targets)
      for (const key of keys)
        for (const held of sets)
          for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
            const how = { bubbles: true, cancelable: true, composed: true, ...held, ...composing };
            const event = new KeyboardEvent('keydown', { key, ...how });
            target.dispatchEvent(event);
            if (event.defaultPrevented) found.push(`${key} on ${target.outerHTML.slice(0, 30)}`);
          }
    if (stand() !== before) found.push('something changed');
    return found;
  });
