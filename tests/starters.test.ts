import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { starters, usedMost } from '../src/app/edit/starters.ts';
import { vocabulary } from '../src/catalogue/index.ts';
import { suggestionsAt } from '../src/app/edit/suggestions.ts';
import { insertAtEnd, openNotebook, spliced, type Notebook } from '../src/notebook/index.ts';
import { sayEnglish } from '../src/schema/index.ts';

const textOf = (file: string): string =>
  readFileSync(new URL(`../scenarios/${file}`, import.meta.url), 'utf8');
const read = (text: string): Notebook =>
  openNotebook(text, {
    vocabulary,
    worldNames: ['community'],
    findWorld: () => textOf('worlds/community.md'),
    findBase: () => undefined,
  });
const scenario = read(textOf('leaky-bucket.md'));

// Kinds of cells that cannot guess what their author wants to ask begin with what they lack.
const filled = starters.filter((one) => !one.source(scenario, sayEnglish).includes('1\n```'));

test.each(filled.map((one) => [one.name, one] as const))('%s can be added as it is', (_, one) => {
  const text = spliced(
    scenario.document.text,
    insertAtEnd(scenario.document, one.source(scenario, sayEnglish)),
  );
  expect(read(text).problems).toEqual([]);
});

test('what is needed most can be added without more ado', () => {
  const names = filled.map(({ name }) => name);
  expect(usedMost.filter((name) => starters.some((one) => one.name === name))).toEqual(
    usedMost.filter((name) => names.includes(name)),
  );
});

const labels = (text: string): string[] => {
  const at = text.indexOf('|');
  const whole = text.replace('|', '');
  return suggestionsAt(whole, at, read, sayEnglish).found.map(({ label }) => label);
};
const front = textOf('leaky-bucket.md').split('\n---\n')[0]!;

test.each([
  ['a kind of cell', `${front}\n---\n\n\`\`\`|\n`, 'chart'],
  ['a key of a cell', `${front}\n---\n\n\`\`\`chart a\n|\n\`\`\`\n`, 'measure'],
  ['a measure', `${front}\n---\n\n\`\`\`chart a\nmeasure: ret|\n\`\`\`\n`, 'retention.d30'],
  ['a measure of a cell that is not closed', `${front}\n---\n\n\`\`\`chart a\nmeasure: |`, 'active.week'],
  ['an option', `${front}\n---\n\n\`\`\`chart a\nmeasure: active.week\nside: |\n\`\`\`\n`, 'dashboard'],
  ['a strategy', `${front}\n---\n\n\`\`\`chart a\nmeasure: active.week\ncompare: [|]\n\`\`\`\n`, 'allIn'],
  ['a lever', `${front}\n---\n\n\`\`\`levers a\nshow: [chan|]\n\`\`\`\n`, 'channels.ads.spendPerDay'],
  ['a live value', `${front}\n---\n\nText {{ act|`, 'activeLastWeek'],
  ['a format', `${front}\n---\n\nText {{ joined : |`, 'compact'],
  ['a container', `${front}\n---\n\n:::|\n`, 'instructor'],
  ['a lever to set', `${front.replace('set:\n', 'set:\n  |\n')}\n---\n`, 'programme.spendPerDay'],
])('%s is suggested where it can stand', (_, text, expected) => {
  expect(labels(text)).toContain(expected);
});
