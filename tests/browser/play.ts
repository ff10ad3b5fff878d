import type { Page } from 'playwright-core';

/** Answers whatever prediction is asked for and can be given now; says whether there was one. */
async function predict(page: Page): Promise<boolean> {
  const asked = page.locator('.predict:has(.commit)').first();
  if ((await asked.count()) === 0) return false;
  await asked.scrollIntoViewIfNeeded();
  await asked.locator('.knot, input, ol li, ul li').first().waitFor();
  const knots = asked.locator('.knot');
  for (let at = 0; at < (await knots.count()); at++) {
    await knots.nth(at).focus();
    await page.keyboard.press('ArrowUp');
  }
  const radio = asked.locator('input[type=radio]').first();
  if ((await radio.count()) > 0) await radio.check();
  const point = asked.locator('.point input[type=range]');
  if ((await point.count()) > 0) {
    await point.focus();
    await page.keyboard.press('ArrowRight');
  }
  // Dots: as many into a middle bin as there are.
  const more = asked.locator('ul > li button:last-of-type');
  if ((await more.count()) > 0) {
    const middle = more.nth(Math.floor((await more.count()) / 2));
    while (await middle.isEnabled()) await middle.click();
  }
  await asked.locator('.commit').click();
  return true;
}

/** Does in a lesson all there is to do, as a reader would, but for levers: those came with the link. */
export async function playThrough(page: Page): Promise<void> {
  await page.locator('.headline .state').waitFor();
  while (await predict(page));
  for (const quiz of await page.locator('.quiz').all())
    for (const option of await quiz.locator('li > button').all()) await option.click();
  const hint = page.locator('.hints > button');
  while ((await hint.count()) > 0) await hint.first().click();
  for (const note of await page.locator('.note textarea').all()) await note.fill('…');
  // What runs only when asked: the goal, comparisons, tests on a small group, looking back.
  const asked = '.checkpoint .run, .many > button, .cell .fields ~ div > button, .back .tools > button';
  for (const run of await page.locator(asked).all()) if (await run.isEnabled()) await run.click();
}

/** Waits until every chart is drawn or says why not, scrolling to each, as charts out of sight do not draw. */
export async function lookAtAll(page: Page): Promise<void> {
  await page.waitForFunction(() => document.querySelectorAll('progress').length === 0, undefined, {
    timeout: 50_000,
  });
  for (const figure of await page.locator('main figure').all()) {
    if (!(await figure.isVisible())) continue;
    await figure.scrollIntoViewIfNeeded();
    // A chart has a place for its picture, which stays empty until it comes into sight; others say or show something.
    const picture = '.plot svg, .plot canvas';
    const something = 'svg, canvas, [data-empty], p, table';
    const charts = await figure.locator('.plot').count();
    await figure
      .locator(charts > 0 ? picture : something)
      .first()
      .waitFor();
  }
  await page.evaluate(() => scrollTo(0, 0));
}

/** What a designer would send back: text that is cut, boxes without content, errors in a cell. */
export function blemishes(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const wide = document.documentElement.scrollWidth - innerWidth;
    if (wide > 0) found.push(`the page is ${wide} px wider than the window`);
    for (const element of document.querySelectorAll<HTMLElement>('main *')) {
      const { overflowX, textOverflow } = getComputedStyle(element);
      const hides = overflowX === 'hidden' || overflowX === 'clip' || textOverflow === 'ellipsis';
      if (element.closest('.sr')) continue;
      if (hides && element.clientWidth > 1 && element.scrollWidth > element.clientWidth + 1)
        found.push(`cut: ${element.outerHTML.slice(0, 120)}`);
    }
    for (const broken of document.querySelectorAll('main .broken, main .problem.error'))
      found.push(`broken: ${broken.textContent}`);
    for (const figure of document.querySelectorAll<HTMLElement>('main figure, main .plot'))
      if (figure.offsetHeight > 0 && !figure.querySelector('svg, canvas, table, p'))
        found.push(`empty: ${figure.outerHTML.slice(0, 120)}`);
    for (const lever of document.querySelectorAll<HTMLElement>('main .lever'))
      if ((lever.querySelector('details p:nth-of-type(2)')?.textContent ?? '').trim().length < 4)
        found.push(`no source: ${lever.innerText.slice(0, 80)}`);
    if (/\bNaN\b|undefined|\[object|Infinity/.test(document.querySelector('main')!.innerText))
      found.push('a number or a word that is none');
    return found;
  });
}

/** Words in Latin letters in a page that is read in Chinese. */
export function latinWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const words = new Set<string>();
    const walk = document.createTreeWalker(document.querySelector('main')!, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const parent = node.parentElement!;
      if (parent.closest('code, kbd, math, .katex, [lang=en], option, style, textarea')) continue;
      if (!parent.checkVisibility()) continue;
      // A formula is the same in every language.
      if (/[<>=]=|[<>] \d/.test(node.textContent ?? '')) continue;
      for (const [word] of (node.textContent ?? '').matchAll(/[A-Za-z]{3,}/g)) words.add(word);
    }
    return [...words].sort();
  });
}
