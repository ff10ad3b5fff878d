import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const source = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

const bestPractice = [
  'region',
  'landmark-one-main',
  'landmark-unique',
  'page-has-heading-one',
  'heading-order',
  'tabindex',
  'skip-link',
  'scope-attr-valid',
  'empty-heading',
  'label-title-only',
  'aria-dialog-name',
];

/** What axe-core finds in a page, as “rule: element” lines. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(source);
  return page.evaluate(
    async ({ tags, rules }) => {
      interface Finding {
        readonly id: string;
        readonly nodes: readonly { readonly html: string }[];
      }
      const { axe } = window as unknown as {
        axe: { run(options: unknown): Promise<{ violations: readonly Finding[] }> };
      };
      const found = await axe.run({
        runOnly: { type: 'tag', values: tags },
        rules: Object.fromEntries(rules.map((rule) => [rule, { enabled: true }])),
        resultTypes: ['violations'],
      });
      return found.violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
      );
    },
    { tags, rules: bestPractice },
  );
}

/** Whether every combination is tried, as `npm run test:full` does, or only a sample with every theme and both languages. */
export const full = process.env.SLUICE_FULL === '1';

export interface Look {
  readonly theme: 'light' | 'dark' | 'projector';
  readonly language: 'en' | 'zh';
}

/** Every theme in every language. */
export const everyLook: readonly Look[] = (['light', 'dark', 'projector'] as const).flatMap((theme) =>
  (['en', 'zh'] as const).map((language) => ({ theme, language })),
);
