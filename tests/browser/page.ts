import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, inject } from 'vitest';
import { launchBrowser } from './findBrowser.mjs';

export interface Opening extends BrowserContextOptions {
  /** The address after the page's own, such as `#/n/leaky-bucket`. */
  readonly at?: string;
  readonly theme?: 'auto' | 'light' | 'dark' | 'projector';
  readonly language?: 'en' | 'zh';
  /** Runs in the page before its own scripts. */
  readonly before?: () => void;
}

/** A page of the lab, and everything that went wrong in it without anybody asking. */
export interface Opened {
  readonly page: Page;
  readonly faults: string[];
}

let browser: Browser;
const opened: BrowserContext[] = [];

/** Starts a browser for the tests of a file; each test opens pages of its own, which do not outlive it. */
export function withBrowser(): (opening?: Opening) => Promise<Opened> {
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterEach(() => Promise.all(opened.splice(0).map((one) => one.close())));
  afterAll(() => browser.close());
  return open;
}

async function open({ at = '', theme, language, before, ...context }: Opening = {}): Promise<Opened> {
  const made = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-US',
    // Files that it keeps would be answered in the place of those that a test answers; tests/browser/offline.test.ts tries it.
    serviceWorkers: 'block',
    ...context,
  });
  opened.push(made);
  const page = await made.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    if (message.text().includes('Service Worker registration blocked by Playwright')) return;
    if (message.type() === 'error' || message.type() === 'warning') faults.push(message.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(inject('pageAddress')) && !/^(data|blob):/.test(request.url()))
      faults.push(`request to ${request.url()}`);
  });
  const choices = { theme: theme ?? null, language: language ?? null };
  await page.addInitScript((chosen) => {
    // Once: what the test chooses later in the page must outlive a reload.
    if (sessionStorage.getItem('chosen')) return;
    sessionStorage.setItem('chosen', 'yes');
    for (const [name, value] of Object.entries(chosen))
      if (value) localStorage.setItem(`sluice.${name}`, value);
  }, choices);
  if (before) await page.addInitScript(before);
  await page.goto(`${inject('pageAddress')}${at}`);
  return { page, faults };
}

export const notebook = '#/n/leaky-bucket';

/** Skips every prediction that is asked for, so that nothing is covered or held. */
export async function skipPredictions(page: Page): Promise<void> {
  await page.locator('.headline .state').waitFor();
  await page.evaluate(() => {
    for (const skip of document.querySelectorAll<HTMLElement>('.predict [data-skip]')) skip.click();
  });
}

/**
 * Waits until the reader's own run stands in the page, and returns the headline number as it is written. The sign
 * beside it would be too early: it does not change for a run that is over at once. Predictions are skipped.
 */
export async function settled(page: Page): Promise<string> {
  await skipPredictions(page);
  const headline = page.locator('.headline .number');
  await page.waitForFunction(() => {
    const text = document.querySelector('.headline .number')?.textContent ?? '';
    return /\d/.test(text) && document.querySelector('.headline .state[data-status="fresh"]') !== null;
  });
  return (await headline.textContent()) ?? '';
}

/** The slider of a lever in the notebook itself. */
export const slider = (page: Page, path: string) =>
  page.locator(`#nb-split input[type=range][id$="${path}"]`);
