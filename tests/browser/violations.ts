import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';

const axe = readFileSync(
  fileURLToPath(new URL('../../node_modules/axe-core/axe.min.js', import.meta.url)),
  'utf8',
);

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

/** What axe-core finds, as “rule: element” lines. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async (rules) => {
    interface Finding {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }
    const { axe: runner } = window as unknown as {
      axe: { run(options: unknown): Promise<{ violations: readonly Finding[] }> };
    };
    const tags = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };
    const known = await runner.run({ runOnly: tags });
    const habits = await runner.run({ runOnly: { type: 'rule', values: rules } });
    return [...known.violations, ...habits.violations].flatMap(({ id, nodes }) =>
      nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`),
    );
  }, bestPractice);
}
