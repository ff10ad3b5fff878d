/*
 * A pond of a hundred thousand dots while it plays: how many pictures a second the page draws meanwhile, and how long
 * the slowest ones took. Its notebook answers in the place of the one that the page was built with.
 */

const notebook = `---
sluice: 1
id: leaky-bucket
title: A large pond
language: en
world: community
people: 130000
days: 182
seed: big
set:
  channels.organic.organicPerDay: 0.008
---

# A large pond

\`\`\`pond pond
dots: DOTS
\`\`\`
`;

/** Screens: how fine they are, and how many dots there are on them. */
const cases = [
  { ratio: 1, dots: 100_000 },
  { ratio: 2, dots: 100_000 },
  { ratio: 2, dots: 20_000 },
];

/** Plays ponds for five seconds each, every one in a page of its own, and prints. @param {import('playwright-core').Browser} browser @param {string} address */
export async function measurePond(browser, address) {
  for (const { ratio, dots } of cases) {
    const { people, pictures, slow } = await measure(browser, address, ratio, dots);
    console.log(`\nThe pond, at most ${dots} dots on a screen of ratio ${ratio}: ${people}`);
    console.log(`  ${pictures.toFixed(0)} pictures a second; 19 of 20 within ${slow.toFixed(0)} ms`);
  }
}

/** @param {import('playwright-core').Browser} browser @param {string} address @param {number} ratio @param {number} dots */
async function measure(browser, address, ratio, dots) {
  const page = await browser.newPage({
    viewport: { width: 1280, height: 900 },
    deviceScaleFactor: ratio,
    serviceWorkers: 'block',
  });
  const body = `export default ${JSON.stringify(notebook.replace('DOTS', String(dots)))};`;
  await page.route(/\/assets\/leaky-bucket-[^/]*\.js$/, (route) =>
    route.fulfill({ contentType: 'text/javascript', body }),
  );
  await page.goto(`${address}#/n/leaky-bucket`);
  await page.locator('figure.pond input[type=range]').waitFor({ timeout: 120_000 });
  await page.locator('figure.pond .transport button').first().click();
  const times = await page.evaluate(playFor, 5000);
  const people = await page.locator('figure.pond figcaption').textContent();
  const mean = times.reduce((all, one) => all + one, 0) / times.length;
  const slow = times.sort((a, b) => a - b)[Math.floor(0.95 * times.length)];
  await page.close();
  return { people, pictures: 1000 / mean, slow };
}

/** Milliseconds between the pictures of a page while its pond plays. @param {number} span @returns {Promise<number[]>} */
function playFor(span) {
  return new Promise((resolve) => {
    const times = [];
    document.querySelector('figure.pond .play').click();
    let before = performance.now();
    const end = before + span;
    const frame = (now) => {
      times.push(now - before);
      before = now;
      if (now < end) requestAnimationFrame(frame);
      else resolve(times.slice(1));
    };
    requestAnimationFrame(frame);
  });
}
