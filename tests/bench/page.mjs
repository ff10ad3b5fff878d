import { preview } from 'vite';
import { projectRoot } from '../../src/cli/build.mjs';
import { launchBrowser } from '../browser/findBrowser.mjs';
import { measureDragTasks } from './dragTasks.mjs';
import { measurePond } from './pond.mjs';

/*
 * The built page in a browser, by the measures it takes of itself (src/app/timing.ts): from letting a lever go to the
 * result and to its paint, from a lever's move to the preview's line, from a cancel to an idle worker.
 */

const says = {
  cold: 'from opening to the first',
  run: 'from release to result',
  paint: 'from release to its paint',
  ghost: 'from drag to preview',
  cancel: 'from cancel to idle',
};
const rounds = 8;
/** A moment for the page to finish something, when nothing says that it will. */
const moment = 1500;

/** Measures dist as it stands, and prints; what the page does not measure is said to be missing. */
export async function measurePage(slug = 'leaky-bucket') {
  const server = await preview({
    root: projectRoot,
    logLevel: 'silent',
    preview: { port: 0, host: '127.0.0.1', open: false },
  });
  let browser;
  try {
    browser = await launchBrowser();
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
    const address = `http://127.0.0.1:${server.httpServer.address().port}/`;
    await page.goto(`${address}#/n/${slug}`);
    console.log(`\nThe page, ${browser.browserType().name()} ${browser.version()}, scenario ${slug}:`);
    report(await measured(page));
    await measureDragTasks(browser, address, slug, drag);
    await measurePond(browser, address);
  } catch (error) {
    console.log(`\nThe page: not measured (${String(error.message).split('\n')[0]}).`);
  } finally {
    await browser?.close();
    await server.close();
  }
}

/** @param {import('playwright-core').Page} page @returns {Promise<Record<string, number[]>>} */
async function measured(page) {
  const taken = () =>
    page.evaluate(() => {
      const entries = performance
        .getEntriesByType('measure')
        .map(({ name, duration }) => ({ name, duration }));
      performance.clearMeasures();
      return entries;
    });
  const of = (entries, name) =>
    entries.filter((entry) => entry.name === name).map(({ duration }) => duration);
  // A prediction that is asked for holds the levers.
  await page.locator('.headline .state').waitFor({ timeout: 15_000 });
  await page.evaluate(() => {
    for (const skip of document.querySelectorAll('.predict [data-skip]')) skip.click();
  });
  const slider = page.locator('.lever input[type=range]').first();
  await slider.waitFor({ timeout: 15_000 });
  await page.waitForTimeout(moment);
  const cold = await taken();
  const found = { cold: of(cold, 'sluice:paint').slice(0, 1), run: [], paint: [], ghost: [], cancel: [] };
  for (let round = 0; round < rounds; round++) {
    await drag(page, slider, round);
    await page.waitForTimeout(moment);
    const entries = await taken();
    found.ghost.push(...of(entries, 'sluice:ghost'));
    // Runs that the page knew already are there at once; the one that was waited for is the longest.
    for (const name of ['run', 'paint'])
      found[name].push(
        ...of(entries, `sluice:${name}`)
          .sort((a, b) => b - a)
          .slice(0, 1),
      );
  }
  for (let round = 0; round < rounds; round++) {
    await drag(page, slider, round + 0.5);
    await page.keyboard.press('Escape');
    await page.waitForTimeout(moment);
  }
  found.cancel.push(...of(await taken(), 'sluice:cancel'));
  return found;
}

/** Drags a slider to another place each round, slowly enough to be seen; returns when the page heard of its release. */
async function drag(page, slider, round) {
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('the slider is not on the page');
  const from = await slider.evaluate((input) => {
    const { min, max, valueAsNumber } = input;
    return (valueAsNumber - Number(min)) / (Number(max) - Number(min));
  });
  const x = (part) => box.x + 8 + part * (box.width - 16);
  const y = box.y + box.height / 2;
  const to = 0.2 + 0.6 * ((round * 0.37) % 1);
  await page.mouse.move(x(from), y);
  await page.mouse.down();
  for (let part = 1; part <= 10; part++) {
    await page.mouse.move(x(from + ((to - from) * part) / 10), y);
    await page.waitForTimeout(40);
  }
  const released = await page.evaluate(() => performance.now());
  await page.mouse.up();
  return released;
}

/** @param {Record<string, number[]>} found */
function report(found) {
  for (const [name, text] of Object.entries(says)) {
    const times = [...found[name]].sort((a, b) => a - b);
    const figures =
      times.length === 0
        ? 'not measured'
        : `median ${times[times.length >> 1].toFixed(0)} ms, slowest ${times.at(-1).toFixed(0)} ms (${times.length})`;
    console.log(`  ${text.padEnd(26)} ${figures}`);
  }
}
