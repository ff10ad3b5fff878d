import { expect, test } from 'vitest';
import { hashRecord, inlineRunner, jobOf, summarise } from '#lab';
import { cellsOf, plainText, replaceRange } from '../src/notebook/index.ts';
import { expectGolden } from './goldens.ts';
import { openShipped, scenarioFiles } from './shippedScenarios.ts';

const firstLanguage = scenarioFiles.filter((name) => !/\.[a-z]{2}\.md$/.test(name));

test.each([...scenarioFiles])('%s has no problems', (name) => {
  expect(openShipped(name).problems).toEqual([]);
});

test.each([...scenarioFiles])('an edit of one cell leaves the rest of %s as it was', (name) => {
  const { document } = openShipped(name);
  const cells = cellsOf(document);
  expect(cells.length).toBeGreaterThan(0);
  for (const { range } of cells) {
    const edited = replaceRange(document.text, range, '?');
    expect(edited).toBe(`${document.text.slice(0, range.start)}?${document.text.slice(range.end)}`);
  }
});

test.each(firstLanguage)('%s is named as its file and runs to its golden summary', async (name) => {
  const { scenario } = openShipped(name);
  expect(scenario.id).toBe(name.replace(/\.md$/, ''));
  const outcome = await inlineRunner().run(jobOf(scenario));
  if (outcome.kind !== 'done') throw new Error(outcome.kind);
  const { summary } = summarise(outcome.record);
  const golden = { engine: outcome.record.about.engine, hash: hashRecord(outcome.record), summary };
  expectGolden(`${scenario.id}.json`, `${JSON.stringify(golden, null, 2)}\n`);
});

test.each(scenarioFiles.filter((name) => /\.[a-z]{2}\.md$/.test(name)))(
  'relation 9: %s runs to the same hash as its base',
  async (name) => {
    const translated = openShipped(name);
    const base = openShipped(name.replace(/\.[a-z]{2}\.md$/, '.md'));
    expect(cellsOf(translated.document).map(({ id }) => id)).toEqual(
      cellsOf(base.document).map(({ id }) => id),
    );
    const [one, other] = await Promise.all(
      [translated, base].map(({ scenario }) => inlineRunner().run(jobOf(scenario, { people: 2000 }))),
    );
    if (one?.kind !== 'done' || other?.kind !== 'done') throw new Error('not run');
    expect(hashRecord(one.record)).toBe(hashRecord(other.record));
  },
);

/** Words of prose between one cell and the next, headings and what is folded or hidden left out. */
function wordsBetweenCells(name: string): number[] {
  const counts: number[] = [];
  let words = 0;
  for (const block of openShipped(name).document.sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind === 'cell') {
      counts.push(words);
      words = 0;
    } else if (block.kind === 'paragraph')
      words += plainText(block.children).split(/\s+/).filter(Boolean).length;
  }
  return counts;
}

test.each(firstLanguage)('%s says at most 90 words between two cells', (name) => {
  const counts = wordsBetweenCells(name);
  expect(Math.max(...counts)).toBeGreaterThan(10);
  expect(counts.filter((count) => count > 90)).toEqual([]);
});
