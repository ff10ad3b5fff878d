import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { day, eventAbout } from '#lab';
import { jobFor } from './jobs.ts';

/* The model for teachers keeps up with the code: every mechanism has its section, and every lever stands in it. */

const folder = 'src/model';
const lines = readFileSync(`${folder}/README.md`, 'utf8').split('\n');

/** The text of each section, by its heading; those of its own subsections belong to it. */
const sections = new Map<string, string>();
for (let at = 0, heading = ''; at < lines.length; at++) {
  const line = lines[at]!;
  if (line.startsWith('## ')) heading = line.slice(3);
  sections.set(heading, `${sections.get(heading) ?? ''}${line}\n`);
}
const headings = [...sections.keys()];
const titles = day.map(({ title }) => title);

/** The levers of each mechanism and of the items it declares, by their ids. */
const levers = day.map(({ title, levers: own, collections }) => {
  const ofItems = Object.values(collections ?? {}).map((collection) => collection.levers);
  return [title, [own, ...ofItems].flatMap((declared) => Object.keys(declared as object))] as const;
});

/** What a text sets as code: `like this`. */
const named = (text: string): Set<string> =>
  new Set(Array.from(text.matchAll(/`([^`]+)`/g), ([, code]) => code!));

test('every mechanism has its section, in the order of the day', () => {
  expect(titles.length).toBeGreaterThan(20);
  expect(headings.filter((heading) => titles.includes(heading))).toEqual(titles);
});

test('no two sections are called alike', () => {
  const all = lines.filter((line) => line.startsWith('## '));
  expect(all.filter((line, at) => all.indexOf(line) !== at)).toEqual([]);
});

describe('a section names every lever of its mechanism', () => {
  test.each(levers)('%s', (title, ids) => {
    const inText = named(sections.get(title) ?? '');
    expect(ids.filter((id) => !inText.has(id))).toEqual([]);
  });
});

describe('a file begins with the section of its mechanism', () => {
  const files = readdirSync(`${folder}/mechanisms`);
  test.each(files)('%s', (file) => {
    const [first] = readFileSync(`${folder}/mechanisms/${file}`, 'utf8').split('\n', 1);
    const of = day.find(({ id }) => `${id}.ts` === file);
    expect(first).toBe(`// “${of?.title}” in ../README.md`);
    expect(headings).toContain(of?.title);
  });
});

test('the section on the log names every event, and no other', () => {
  const kinds = eventAbout(jobFor(), day).kinds.map(({ name }) => name);
  const inText = named(sections.get('The log of a run') ?? '');
  expect([...inText].filter((name) => !name.includes(' ')).sort()).toEqual(kinds.sort());
});
