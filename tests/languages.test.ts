import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { IntlMessageFormat } from 'intl-messageformat';
import { beforeAll, describe, expect, test } from 'vitest';
import { declaredTexts } from '../src/catalogue/texts.ts';
import { vocabulary } from '../src/catalogue/vocabulary.ts';
import { languages } from '../src/languages/index.ts';
import { zh } from '../src/languages/zh.ts';
import { lineText, measures } from '../src/metrics/index.ts';
import { declarations, references } from '../src/model/index.ts';
import { cellsOf, openNotebook, readTranslation, type Notebook } from '../src/notebook/index.ts';
import { classText, columnText, reasonText, totalText, type Text } from '../src/schema/index.ts';
import { jobOfEverything } from './bench/everything.ts';
import { jobFor, recordOf } from './jobs.ts';

const source = fileURLToPath(new URL('../src/', import.meta.url));

/** Files that call `words('room', …)`, with the rooms they make. */
const rooms = readdirSync(source, { recursive: true, encoding: 'utf8' }).flatMap((file) => {
  if (!/\.(ts|svelte)$/.test(file)) return [];
  const text = readFileSync(`${source}${file}`, 'utf8');
  return [...text.matchAll(/\bwords\(\s*'([^']*)'/g)].map(([, room]) => ({ file, room: room! }));
});

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'key' in value && 'english' in value;

/** Every text that a module exports, alone or in a list or an object of texts. */
function textsOf(exported: Readonly<Record<string, unknown>>): Text[] {
  return Object.values(exported).flatMap((value) => {
    if (isText(value)) return [value];
    return typeof value === 'object' && value !== null ? Object.values(value).filter(isText) : [];
  });
}

/** What the lines of every series are called; which there are only a record says. */
function lineTexts(): Text[] {
  const record = recordOf(jobFor({ people: 10, days: 8, levers: { 'customers.keyRule': 'true' } }));
  return measures.flatMap((measure) =>
    [undefined, ...(measure.variants ?? []).map(({ id }) => id)].flatMap((variant) =>
      (measure.series?.(record, variant).lines ?? []).map((line) => lineText(measure, line)),
    ),
  );
}

const texts: Text[] = [];
beforeAll(async () => {
  texts.push(...declaredTexts(declarations), ...lineTexts());
  // The page makes these where it has the whole list of levers before it.
  for (const [id, english] of Object.entries(references)) texts.push({ key: `reference.${id}`, english });
  for (const file of new Set(rooms.map((room) => room.file)))
    texts.push(...textsOf((await import(`${source}${file}`)) as Record<string, unknown>));
});

type Part = ReturnType<IntlMessageFormat['getAst']>[number];

const read = (message: string, locale: string): readonly Part[] =>
  new IntlMessageFormat(message, locale, undefined, { ignoreTag: true }).getAst();

/** The parser's own number for a part without braces. */
const plainText: Part['type'] = 0;

/** The names between braces, sorted. A `#` is none: it stands for the number of the plural around it. */
function holesOf(parts: readonly Part[]): string[] {
  const names = parts.flatMap((part): string[] => {
    const own = 'value' in part && part.type !== plainText ? [part.value] : [];
    const inner = 'options' in part ? Object.values(part.options).flatMap(({ value }) => holesOf(value)) : [];
    return [...own, ...inner];
  });
  return [...new Set(names)].sort();
}

describe('the texts of the product', () => {
  test('every room of words is among them', () => {
    expect(rooms.length).toBeGreaterThan(5);
    const known = new Set(texts.map(({ key }) => key.split('.')[0]));
    expect(rooms.filter(({ room }) => !known.has(room))).toEqual([]);
    expect(rooms.filter(({ file }) => file.endsWith('.svelte'))).toEqual([]);
  });

  test('everything that a record holds is among them', () => {
    const { totals, columns, reasons, classes } = recordOf(jobOfEverything({}, 100, 7, 'several'));
    const held = [
      ...totals.map(({ name, label }) => totalText(name, label)),
      ...columns.flatMap(({ name, label }) => columnText(name, label) ?? []),
      ...reasons.flatMap(({ id, label }) => reasonText(id, label) ?? []),
      ...Object.entries(classes).flatMap(([of, labels]) =>
        Object.entries(labels).map(([name, label]) => classText(of, name, label)),
      ),
    ];
    expect(held.length).toBeGreaterThan(200);
    for (const text of held) expect(texts).toContainEqual(text);
  });

  test('one key says one thing', () => {
    const english = new Map<string, string>();
    const twice = texts.filter((text) => {
      const before = english.get(text.key);
      english.set(text.key, text.english);
      return before !== undefined && before !== text.english;
    });
    expect(twice).toEqual([]);
  });

  test('every English text can be said', () => {
    for (const { key, english } of texts) expect(() => read(english, 'en'), key).not.toThrow();
  });
});

describe.each(languages.filter(({ first }) => first))('$name', ({ code, first, later }) => {
  let said: Readonly<Record<string, string>> = {};
  beforeAll(async () => {
    said = { ...(await first!()), ...(await later!()) };
  });

  test('says every text, and nothing that no text asks for', () => {
    const wanted = new Set(texts.map(({ key }) => key));
    expect({
      missing: [...wanted].filter((key) => !Object.hasOwn(said, key)),
      unasked: Object.keys(said).filter((key) => !wanted.has(key)),
    }).toEqual({ missing: [], unasked: [] });
  });

  test('every text can be said', () => {
    for (const [key, text] of Object.entries(said)) expect(() => read(text, code), key).not.toThrow();
  });

  test('has the same holes as English', () => {
    const holes = texts
      .filter(({ key }) => Object.hasOwn(said, key))
      .map(({ key, english }) => ({
        key,
        english: holesOf(read(english, 'en')),
        other: holesOf(read(said[key]!, code)),
      }));
    expect(holes.filter(({ english, other }) => english.join() !== other.join())).toEqual([]);
  });
});

/** Chinese texts without a Han character, each looked at: marks, or names that are put beside each other. */
const withoutHan = [
  'calendarCell.bar',
  'calendarCell.lever',
  'chart.ageMark',
  'chart.inCurrency',
  'chart.listMark',
  'chart.named',
  'chart.netSigned',
  'chart.note',
  'chart.reading',
  'chart.readingMark',
  'chart.sentences',
  'chart.tableOf',
  'classChart.share',
  'cohortChart.reading',
  'control.sourceNote',
  'eventFile.kilobytes',
  'eventFile.megabytes',
  'formulaCell.comesTo',
  'funnelChart.first',
  'funnelChart.reading',
  'funnelChart.step',
  'kanoChart.kindOfRun',
  'kanoChart.kinds',
  'loop.leverTo',
  'pond.sentences',
  'retrospective.join',
  'retrospective.part',
  'rfmChart.between',
  'rfmChart.orMore',
  'rfmChart.reading',
  'rule.timesFact',
  'studyChart.futureMore',
  'sweep.withUnit',
  'tableCell.inCurrency',
  'valueChart.minus',
  'valueChart.plus',
];

describe('Chinese is written as Chinese', () => {
  const entries = Object.entries(zh);

  test('with Han characters', () => {
    const without = entries.filter(([, text]) => !/\p{Script=Han}/u.test(text)).map(([key]) => key);
    expect(without.sort()).toEqual(withoutHan);
  });

  test('with full-width marks', () => {
    const narrow = /\p{Script=Han}[,.?!;:(]|\)\p{Script=Han}|["']/u;
    expect(entries.filter(([, text]) => narrow.test(text))).toEqual([]);
  });

  test('without spaces between its characters and marks', () => {
    const spaced = /[\p{Script=Han}，。：；？！（）“”] +[\p{Script=Han}，。：；？！（）“”]/u;
    expect(entries.filter(([, text]) => spaced.test(text))).toEqual([]);
  });

  test('with quotation marks in pairs', () => {
    const odd = entries.filter(([, text]) => text.replace(/[^“”]/g, '').replaceAll('“”', '') !== '');
    expect(odd).toEqual([]);
  });
});

const scenarios = fileURLToPath(new URL('../scenarios/', import.meta.url));
const shelf = readdirSync(scenarios);
const textOf = (file: string): string => readFileSync(`${scenarios}${file}`, 'utf8');

function openBase(file: string): Notebook {
  const worlds = readdirSync(`${scenarios}worlds`).map((name) => name.replace(/\.md$/, ''));
  return openNotebook(textOf(file), {
    vocabulary,
    worldNames: worlds,
    findWorld: (name) => (worlds.includes(name) ? textOf(`worlds/${name}.md`) : undefined),
    findBase: () => undefined,
  });
}

const cellNames = ({ document }: Notebook): string[] =>
  cellsOf(document).map(({ cell, id }) => `${cell} ${id ?? ''}`);

/** How many headings of each level there are, in their order. */
const headings = ({ document }: Notebook): number[] =>
  document.sections
    .flatMap(({ heading, blocks }) => (heading ? [heading, ...blocks] : blocks))
    .flatMap((block) => (block.kind === 'heading' ? [block.level] : []));

describe('a scenario in Chinese', () => {
  const translations = shelf.filter((file) => file.endsWith('.zh.md'));

  test.each(translations)('%s has the cells and headings of its first language', (file) => {
    const base = openBase(file.replace('.zh.md', '.md'));
    const translation = readTranslation(base, textOf(file), vocabulary);
    expect(base.problems).toEqual([]);
    expect(translation.problems).toEqual([]);
    expect(cellNames(translation)).toEqual(cellNames(base));
    expect(headings(translation)).toEqual(headings(base));
  });

  test.each(translations)('%s names everything its reader can see', (file) => {
    const base = openBase(file.replace('.zh.md', '.md'));
    const { scenario } = readTranslation(base, textOf(file), vocabulary);
    const unnamed = Object.entries(scenario.labels).filter(([, label]) => !/\p{Script=Han}/u.test(label));
    expect(unnamed).toEqual([]);
  });
});
