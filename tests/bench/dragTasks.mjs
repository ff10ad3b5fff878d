/*
 * What a drag keeps the main thread busy with, in a browser that works four times as slowly as this machine: the tasks
 * of over 50 ms that it has while a lever is dragged to and fro, and after it was let go.
 */

const slowdown = 4;
/** A task that is longer than this is felt: the page promises to have none while a lever is dragged. */
const promised = 100;
const rounds = 4;

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} address
 * @param {(page: import('playwright-core').Page, slider: import('playwright-core').Locator, round: number) => Promise<void>} drag
 */
export async function measureDragTasks(browser, address, slug, drag) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  await page.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries())
        globalThis.longTasks.push([startTime, duration]);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(`${address}#/n/${slug}`);
  await page.locator('.headline .state').waitFor({ timeout: 15_000 });
  await page.evaluate(() => {
    for (const skip of document.querySelectorAll('.predict [data-skip]')) skip.click();
  });
  const slider = page.locator('.lever input[type=range]').first();
  await slider.waitFor({ timeout: 15_000 });
  await page.waitForTimeout(3000);
  // The first move loads what previews need; it is had once, before anything is measured.
  await drag(page, slider, 0.25);
  await page.waitForTimeout(3000);
  const client = await page.context().newCDPSession(page);
  await client.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  const tasks = { held: [], released: [] };
  for (let round = 0; round < rounds; round++) {
    await page.evaluate(() => (globalThis.longTasks = []));
    const released = await drag(page, slider, round);
    const end = released ?? (await page.evaluate(() => performance.now()));
    await page.waitForTimeout(4000);
    for (const [start, duration] of await page.evaluate(() => globalThis.longTasks))
      tasks[start < end ? 'held' : 'released'].push(duration);
  }
  await page.close();
  console.log(`\nTasks of the main thread over 50 ms, ${slowdown} times slower, ${rounds} drags:`);
  report('while the lever is held', tasks.held);
  report('after it is let go', tasks.released);
}

function report(when, tasks) {
  const most = Math.max(0, ...tasks);
  const said = tasks.length === 0 ? 'none' : `${tasks.length}, the longest ${most.toFixed(0)} ms`;
  console.log(`  ${when.padEnd(26)} ${said}${most > promised ? ` (promised: ${promised} ms)` : ''}`);
}
