import { readFileSync, readdirSync, writeFileSync, existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { cellsOf, openNotebook, readScalar, readTranslation, replaceRange } from '../src/notebook/index.ts';
import { sources, vocabulary } from './notebookVocabulary.ts';

const folder = fileURLToPath(new URL('notebook/', import.meta.url));
const cases = readdirSync(folder).filter((file) => file.endsWith('.md'));
const read = (file: string): string => readFileSync(`${folder}${file}`, 'utf8');

const refresh = process.env.UPDATE_GOLDENS === '1';
if (refresh && process.env.CI) throw new Error('Goldens are refreshed by hand, never by CI.');

/** What a notebook says of a file, without the text itself. */
function golden(text: string): string {
  const { document, scenario, about, problems } = openNotebook(text, sources);
  const { text: _, frontMatter, ...rest } = document;
  const shown = { about, scenario, problems, document: { ...rest, frontMatter: frontMatter?.range ?? null } };
  return `${JSON.stringify(shown, withoutPlaces, 1)}\n`;
}

/** Bodies are the options once more, and ranges are shortened so that a case can be read. */
function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'body') return undefined;
  if (value && typeof value === 'object' && 'endLine' in value && 'start' in value) {
    const { start, end, line, column } = value as unknown as Record<string, number>;
    return `${start}-${end} at ${line}:${column}`;
  }
  return value;
}

describe('a notebook file is read as its golden file says', () => {
  test.each(cases)('%s', (file) => {
    const path = `${folder}${file.replace(/\.md$/, '.json')}`;
    const now = golden(read(file));
    if (refresh) writeFileSync(path, now);
    expect(existsSync(path), `${path} is missing: look at the result, then run with UPDATE_GOLDENS=1`).toBe(
      true,
    );
    expect(now).toBe(readFileSync(path, 'utf8'));
  });

  test.each(cases)('%s has no problems', (file) => {
    expect(openNotebook(read(file), sources).problems).toEqual([]);
  });
});

describe('relation 15: the text is never printed again', () => {
  const original = read('leaky-bucket.md');
  const forms = {
    LF: original,
    CRLF: original.replaceAll('\n', '\r\n'),
    CR: original.replaceAll('\n', '\r'),
    BOM: `\uFEFF${original}`,
    'BOM and CRLF': `\uFEFF${original.replaceAll('\n', '\r\n')}`,
    'trailing spaces and tabs': original.replaceAll('\n\n', ' \t \n\n').replaceAll('.\n', '.  \n'),
    'no newline at the end': original.trimEnd(),
  };

  test.each(Object.entries(forms))('%s: text → document → text is the identity', (_, text) => {
    const { document, problems } = openNotebook(text, sources);
    expect(problems).toEqual([]);
    expect(document.text).toBe(text);
    expect(document.sections.map(({ range }) => text.slice(range.start, range.end)).join('')).toBe(
      text.slice(text.indexOf('---', 10) + 3).replace(/^(\r\n|\n|\r)/, ''),
    );
  });

  test.each(Object.entries(forms))('%s: the meaning and the lines are the same', (_, text) => {
    const plain = openNotebook(original, sources);
    const { document, scenario } = openNotebook(text, sources);
    expect(scenario).toEqual(plain.scenario);
    const lines = cellsOf(document).map(({ range, options, id }) => ({
      id,
      options,
      line: range.line,
      column: range.column,
    }));
    expect(lines).toEqual(
      cellsOf(plain.document).map(({ range, options, id }) => ({
        id,
        options,
        line: range.line,
        column: range.column,
      })),
    );
  });

  test.each(Object.entries(forms))('%s: an edit of one cell leaves everything else untouched', (_, text) => {
    const { document } = openNotebook(text, sources);
    const goal = cellsOf(document).find(({ id }) => id === 'goal')!;
    const body = text.slice(goal.bodyRange.start, goal.bodyRange.end);
    expect(body.startsWith('goal: activeLastWeek')).toBe(true);
    const edited = replaceRange(text, goal.bodyRange, `goal: 1 > 0${document.newline}`);
    expect(edited).toBe(text.replace(body, `goal: 1 > 0${document.newline}`));
    expect(openNotebook(edited, sources).problems).toEqual([]);
    expect(
      replaceRange(
        edited,
        { start: goal.bodyRange.start, end: edited.length - (text.length - goal.bodyRange.end) },
        body,
      ),
    ).toBe(text);
  });
});

test('a translation is the same scenario under other names', () => {
  const base = openNotebook(read('leaky-bucket.md'), sources);
  const chinese = readTranslation(base, read('leaky-bucket.zh.md'), vocabulary);
  expect(chinese.problems).toEqual([]);
  expect(chinese.scenario.labels).toMatchObject({
    'strategies.allIn': '全部投入',
    'strategies.half': 'Half and half',
  });
  expect(chinese.scenario.strategies[0]!.label).toBe('全部投入');
  const nameless = ({ scenario }: typeof base): unknown => ({
    ...scenario,
    labels: null,
    strategies: scenario.strategies.map(({ id, changes }) => ({ id, changes })),
    calendar: scenario.calendar.map(({ day, changes, cost }) => ({ day, changes, cost })),
  });
  expect(nameless(chinese)).toEqual(nameless(base));
  const options = ({ document }: typeof base): unknown[] =>
    cellsOf(document)
      .map(({ id, options }) => [id, { ...(options as object), question: null }])
      .sort();
  // Texts are said anew, and nothing else.
  expect(options(chinese)).toEqual(options(base));
  const guess = cellsOf(chinese.document).find(({ id }) => id === 'guess')!.options;
  expect(guess).toMatchObject({ question: '如果每一分钱都拿去拉新，周活会怎样？' });
  expect(cellsOf(chinese.document).map(({ id }) => id)).toEqual(['split', 'guess', 'goal', 'weeks', 'ratio']);
});

test('a strategy’s own campaigns are translated beside those of all', () => {
  const own = 'half: { label: Half and half, calendar: [{ day: 9, label: Fair }],';
  const text = read('leaky-bucket.md').replace('half: { label: Half and half,', own);
  const named = read('leaky-bucket.zh.md').replace('labels:', 'labels:\n  strategies.half.calendar.1: 集市');
  const chinese = readTranslation(openNotebook(text, sources), named, vocabulary);
  expect(chinese.problems).toEqual([]);
  expect(chinese.scenario.strategies[1]!.calendar.map(({ label }) => label)).toEqual(['集市']);
  expect(chinese.scenario.calendar[0]!.label).toBe('上线');
});

test('a translation of another scenario is no translation of this one', () => {
  const base = openNotebook(read('leaky-bucket.md'), sources);
  const other = read('leaky-bucket.zh.md').replace('of: leaky-bucket', 'of: other');
  expect(readTranslation(base, other, vocabulary).problems).toMatchObject([{ code: 'ofUnknown', line: 3 }]);
});

describe('one scalar of a flag or a link', () => {
  test.each([
    ['3', 3, '3'],
    ['1e3', 1000, '1e3'],
    ['true', true, 'true'],
    ['none', 'none', 'none'],
    ['30%', '30%', '30%'],
    ['80 CNY', '80 CNY', '80 CNY'],
    ['"3"', '3', '3'],
    ['null', null, 'null'],
    ['', '', ''],
    ['x # y', 'x # y', 'x # y'],
    ['a: b', 'a: b', 'a: b'],
    ['[1, 2]', '[1, 2]', '[1, 2]'],
    ['age > 3', 'age > 3', 'age > 3'],
    ['.inf', '.inf', '.inf'],
  ])('%s', (text, value, characters) => {
    const { raw, problems } = readScalar(text);
    expect(problems).toEqual([]);
    expect(raw).toMatchObject({ kind: 'scalar', value, text: characters });
  });

  test.each([
    ['*alias', 'yamlAlias'],
    ['&anchor 1', 'yamlAlias'],
    ['!!js/function x', 'yamlTag'],
  ])('%s is refused', (text, code) => {
    expect(readScalar(text)).toMatchObject({ raw: null, problems: [{ code }] });
  });
});
