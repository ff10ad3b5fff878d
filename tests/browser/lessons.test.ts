import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { openShipped, scenarioFiles } from '../shippedScenarios.ts';
import { withBrowser } from './page.ts';
import { blemishes, latinWords, lookAtAll, playThrough } from './play.ts';
import { full, violations } from './violations.ts';

const open = withBrowser();

/** Pictures of the pages as played, for somebody to look at; only where all are played. */
const pictures = fileURLToPath(new URL('../../.cache/lessons/', import.meta.url));
if (full) mkdirSync(pictures, { recursive: true });

/** Names that are the same in both languages: of measures, files and keys, and what formulas can know of a person. */
const names = new Set(
  'CSV PNG SVG JSON PPT KPI DAU WAU MAU RFM SOP ROI LTV CAC Kano Enter Esc Ctrl Cmd Shift Page Up Down Delete Sluice usualGap visits'.split(
    ' ',
  ),
);

const notebooks = scenarioFiles.filter((file) => !file.endsWith('.zh.md'));
const looks = [
  { language: 'en', width: 1280, theme: 'light' },
  { language: 'zh', width: 360, theme: 'dark' },
  { language: 'zh', width: 1280, theme: 'projector' },
  { language: 'en', width: 360, theme: 'light' },
] as const;

/** One lesson each time in the short run; all of them in every look in the long one. */
const played = full
  ? notebooks.flatMap((file) => looks.map((look) => ({ file, ...look })))
  : [{ file: 'first-steps.md', ...looks[1] }];

test.each(played)(
  '$file is played to its goal and can be looked at: $language, $width px, $theme',
  { timeout: 180_000 },
  async ({ file, language, width, theme }) => {
    const { lesson } = openShipped(file);
    const slug = file.replace(/\.md$/, '');
    const at = `#/n/${slug}${lesson?.reference ? `?strategy=${lesson.reference}` : ''}`;
    const { page, faults } = await open({ at, language, theme, viewport: { width, height: 900 } });
    await playThrough(page);
    if (lesson?.goal)
      await page.locator(`#nb-${lesson.goal} .checkpoint.passed`).waitFor({ timeout: 90_000 });
    await lookAtAll(page);
    if (full) await page.screenshot({ path: `${pictures}${slug}-${language}-${width}.png`, fullPage: true });
    const untranslated = language === 'zh' ? (await latinWords(page)).filter((word) => !names.has(word)) : [];
    const found = [...(await blemishes(page)), ...untranslated, ...(await violations(page)), ...faults];
    expect(found.join('\n')).toBe('');
    await page.context().close();
  },
);
