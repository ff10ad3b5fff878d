import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readExperiment } from '../../src/app/experiment.ts';
import { readRoute } from '../../src/app/route.ts';
import { declarations, vocabulary } from '../../src/catalogue/index.ts';
import { zh } from '../../src/languages/zh.ts';
import { formulaReader, openNotebook, type Notebook } from '../../src/notebook/index.ts';
import { itemsOf, problemWords, type Problem } from '../../src/schema/index.ts';
import { openShipped } from '../shippedScenarios.ts';
import { bodies } from './bodies.ts';
import { fronts } from './fronts.ts';
import { links } from './links.ts';

/*
 * Files and links that mean harm. Each is opened, or refused with a problem that says what was read, where it stands and
 * what to do; expected.json holds what is said of each, to be looked at. tests/expression/hostile.json has expressions,
 * tests/store works; tests/browser/hostile.test.ts opens these in a page.
 */

const folder = fileURLToPath(new URL('.', import.meta.url));
const world = readFileSync(`${folder}../../scenarios/worlds/community.md`, 'utf8');
const expected = JSON.parse(readFileSync(`${folder}expected.json`, 'utf8')) as Record<string, string[]>;

const head = '---\nsluice: 1\nid: hostile\ntitle: Hostile\nworld: community\n---\n';
const open = (text: string): Notebook =>
  openNotebook(text, {
    vocabulary,
    findWorld: (name) => (name === 'community' ? world : undefined),
    findBase: () => undefined,
    worldNames: ['community'],
  });

/** What was said, each sentence once, with the first place it stands at. */
const said = (problems: readonly Problem[]): string[] => {
  const first = new Map<string, string>();
  for (const { code, line, column, severity } of problems)
    if (!first.has(code))
      first.set(code, `${line}:${column} ${code}${severity === 'warning' ? ' (warning)' : ''}`);
  return [...first.values()];
};

/** A refusal is good if it is a sentence that says more than what was read, at a place that is in the text. */
function expectGood(problems: readonly Problem[], text: string): void {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { code, message, line, column } of problems) {
    expect(message, code).toMatch(/[.!?]$/);
    expect(message.length, message.slice(0, 300)).toBeLessThan(1200);
    expect(sentences(message), `${code}: ${message}`).toBeGreaterThan(1);
    expect(line, code).toBeLessThanOrEqual(lines.length);
    expect(column, code).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 2);
    expect(zh[problemWords[code].key], code).toMatch(/(?:[。！？]|\{hint\})$/);
  }
}

/** What is wrong, and what is allowed or to be done: two sentences, or two halves of one. */
const sentences = (message: string): number =>
  message.split(/[.?!:;,](?:\s|$)/).filter((part) => part.trim()).length;

/** Nobody could have reached what all objects have in common. */
function expectUntouched(): void {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  expect('__hit' in globalThis).toBe(false);
}

test('there are at least a hundred of them', () => {
  const names = [bodies, fronts, links].map((some) => Object.keys(some).length);
  expect(names.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(150);
});

const notebooks: readonly {
  readonly part: string;
  readonly cases: readonly (readonly [string, string])[];
}[] = [
  {
    part: 'body',
    cases: Object.entries(bodies).map(([name, body]) => [name, `${head}\n${body}\n`] as const),
  },
  { part: 'head', cases: Object.entries(fronts) },
];

describe.each(notebooks)('a notebook’s $part', ({ part, cases }) => {
  test.each(cases)('%s', (name, text) => {
    const notebook = open(text);
    expectGood(notebook.problems, text);
    expectUntouched();
    expect(said(notebook.problems)).toEqual(expected[`${part}: ${name}`]);
    // Nothing a run would take is out of its range, whatever stood in the text.
    const { people, days, seed } = notebook.scenario;
    for (const number of [people, days]) expect(Number.isSafeInteger(number) && number > 0).toBe(true);
    expect(typeof seed).toBe('string');
  });
});

describe('a link', () => {
  const { scenario } = openShipped('leaky-bucket.md');
  const items = itemsOf(declarations, scenario.settings);

  test.each(Object.entries(links))('%s', (name, address) => {
    const route = readRoute(`#${address}`);
    const query = route.page === 'notebook' ? route.query : new URLSearchParams();
    const read = readExperiment(query, scenario, declarations, formulaReader(vocabulary, items));
    expectGood(read.problems, '');
    expectUntouched();
    expect([route.page, ...said(read.problems)]).toEqual(expected[`link: ${name}`]);
    // What was wrong fell back to the notebook's own.
    if (read.problems.length > 0) expect(read.experiment.settings).toEqual(scenario.settings);
  });
});
