import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { openNotebook } from '../src/notebook/index.ts';
import { problemWords, type Problem } from '../src/schema/index.ts';
import { sources } from './notebookVocabulary.ts';
import { expectPrototypesUntouched } from './untouchedPrototypes.ts';

/*
 * Every `problems/*.md` is a wrong notebook; `*.expect.json` beside it lists its problems as `code line:column`.
 * The list stands outside the case so that the case is exactly the text an author would have written.
 */
const folder = fileURLToPath(new URL('problems/', import.meta.url));
const cases = readdirSync(folder).filter((file) => file.endsWith('.md'));

const refresh = process.env.UPDATE_GOLDENS === '1';
if (refresh && process.env.CI) throw new Error('Expectations are refreshed by hand, never by CI.');

const seen = new Set<string>();

function problemsOf(text: string): readonly Problem[] {
  const { problems } = openNotebook(text, sources);
  for (const { code } of problems) seen.add(code);
  return problems;
}

function shown({ code, line, column, severity, file }: Problem): string {
  return [code, `${line}:${column}`, severity === 'warning' ? 'warning' : '', file ?? '']
    .filter(Boolean)
    .join(' ');
}

// A parsed text must never reach the prototype every object shares.
expectPrototypesUntouched();

describe('a wrong notebook has the problems its author must mend, at their lines', () => {
  test.each(cases)('%s', (file) => {
    const path = `${folder}${file.replace(/\.md$/, '.expect.json')}`;
    const found = problemsOf(readFileSync(`${folder}${file}`, 'utf8')).map(shown);
    if (refresh) writeFileSync(path, `${JSON.stringify(found, null, 1)}\n`);
    expect(existsSync(path), `${path} is missing`).toBe(true);
    expect(found).toEqual(JSON.parse(readFileSync(path, 'utf8')));
  });

  test.each(cases)('%s: messages are sentences without holes', (file) => {
    for (const { message } of problemsOf(readFileSync(`${folder}${file}`, 'utf8'))) {
      expect(message).toMatch(/[.!?]$/);
      expect(message.replaceAll(/“[^”]*”/g, '')).not.toMatch(/undefined|\{[a-z]\w*\}/);
    }
  });
});

const front = (yaml: string): string => `---\nsluice: 1\ntitle: Hostile\n${yaml}\n---\n`;
const levels = (count: number, open: string, close: string): string =>
  open.repeat(count) + close.repeat(count);
const half = 500_000;

/** Texts nobody writes by accident, and the first problem each must have; the time is vitest's own limit. */
const hostile: Record<string, readonly [text: string, code: string | null]> = {
  'nothing at all': ['', 'frontMissing'],
  'only a BOM': ['\uFEFF', 'frontMissing'],
  'more than 512 KiB': ['中'.repeat(180_000), 'fileLarge'],
  'bytes that are no text': [`PK\u0003\u0004\0\0${'\uFFFD'.repeat(9)}`, 'fileText'],
  'front matter of 70 kB': [front(`question: ${'a'.repeat(70_000)}`), 'frontLarge'],
  'a cell of 70 kB': [`${front('')}\`\`\`levers big\nshow: ${'a'.repeat(70_000)}\n\`\`\`\n`, 'cellLarge'],
  '3,000 keys': [
    front(`set:\n${Array.from({ length: 3_000 }, (_, key) => `  k${key}: 1`).join('\n')}`),
    'yamlMany',
  ],
  'an alias bomb': [
    front(
      `a: &a [x, x]\n${'bcdefghi'.replaceAll(/./g, (name, at: number) => `${name}: &${name} [*${'abcdefgh'[at]}, *${'abcdefgh'[at]}]\n`)}`,
    ),
    'yamlAlias',
  ],
  'a merge key': [front('set: { <<: { visit.habit: 1 } }'), 'leverUnknown'],
  'brackets in YAML': [front(`set: ${'['.repeat(60_000)}`), 'yamlDeep'],
  'balanced brackets in YAML': [front(`set: ${levels(20_000, '[', ']')}`), 'yamlDeep'],
  'dashes in YAML': [front(`set:\n  ${'- '.repeat(30_000)}`), 'yamlDeep'],
  'questions in YAML': [front('? '.repeat(30_000)), 'yamlDeep'],
  'indents in YAML': [
    front(Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')),
    'yamlDeep',
  ],
  'quotes in YAML': [front('"'.repeat(60_000)), 'yamlSyntax'],
  'tags in YAML': [front(`set: !!js/function "x"\nquestion: !!python/object x`), 'yamlTag'],
  'half a megabyte of [': ['['.repeat(half), 'frontMissing'],
  'half a megabyte of [ behind front matter': [front('') + '['.repeat(half), 'proseTangled'],
  'half a megabyte of a]': [front('') + 'a]'.repeat(half / 2), 'proseTangled'],
  'half a megabyte of >': [front('') + '>'.repeat(half), 'proseTangled'],
  'half a megabyte of - ': [front('') + '- '.repeat(half / 2), 'proseTangled'],
  'half a megabyte of containers': [front('') + ':::hint\n'.repeat(half / 8), 'proseTangled'],
  'half a megabyte of underlined headings': [front('') + 'a\n-\n'.repeat(half / 4), 'proseTangled'],
  'half a megabyte of strikethrough': [front('') + '~~a'.repeat(half / 3), 'proseTangled'],
  'half a megabyte of nested pictures': [
    front('') + '![a'.repeat(half / 6) + '](b)'.repeat(half / 9),
    'proseTangled',
  ],
  'half a megabyte of footnotes': [front('') + '[^a]'.repeat(half / 4), 'proseTangled'],
  'half a megabyte of short lines': [front('') + 'a\n\n'.repeat(half / 3), 'proseTangled'],
  'half a megabyte of {{': [front('') + '{{ '.repeat(half / 3), 'proseTangled'],
  'half a megabyte of words': [front('') + 'word '.repeat(half / 5), null],
  'many links that are refused': [front('') + '[a](x:y) '.repeat(1_000), 'linkScheme'],
};

/** The library itself must survive next to the limits, so what is just within them is read too. */
const within: Record<string, string> = {
  brackets: '['.repeat(16),
  quotes: '>'.repeat(16),
  containers: `${':::::::::'.slice(0, 9)}hint\n\n::::::::note\n\n:::::::hint\n\nx\n\n:::::::\n\n::::::::\n\n:::::::::`,
  marks: '*a '.repeat(9_000),
};

describe('hostile texts', () => {
  test.each(Object.entries(hostile))('%s', (_, [text, code]) => {
    const found = problemsOf(text);
    expect(found.length).toBeLessThanOrEqual(200);
    if (code === null) expect(found).toEqual([]);
    else expect(found.map((one) => one.code)).toContain(code);
    expect(openNotebook(text, sources).document.text).toBe(text);
  });

  test.each(Object.entries(within))('%s within the limits are read', (_, text) => {
    expect(problemsOf(front('') + text).map(({ code }) => code)).not.toContain('proseTangled');
  });

  test('no key of a text reaches what every object shares', () => {
    problemsOf(
      front('__proto__: { polluted: 1 }\nset: { __proto__.polluted: 1, constructor.prototype.polluted: 1 }'),
    );
    problemsOf(
      front(
        'channels: { __proto__: { spendPerDay: 1 }, toString: { spendPerDay: 1 } }\nstrategies: { hasOwnProperty: 1 }',
      ),
    );
    problemsOf(front('world: __proto__\nlanguage: constructor\ncurrency: toString\nlevel: valueOf'));
    problemsOf(
      `${front('')}[^__proto__] [a][constructor]\n\n[^__proto__]: x\n\n[constructor]: https://x.org`,
    );
    problemsOf(
      `${front('')}{{ __proto__ }} {{ constructor.name }} {{ lever __proto__.polluted }} {{ lever constructor.name.x }}`,
    );
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  test('nothing of the document but https, mail and # can be followed, and nothing is fetched from elsewhere', () => {
    const all = cases.map((file) => readFileSync(`${folder}${file}`, 'utf8'));
    const addresses: string[] = [];
    for (const text of all)
      JSON.stringify(openNotebook(text, sources).document.sections, (key, value: unknown) => {
        if (key === 'address' || key === 'source') addresses.push(String(value));
        return value;
      });
    expect(addresses.filter((address) => !/^(https:|mailto:|#|[\w./-]+$)/.test(address))).toEqual([]);
  });

  test('any text at all is opened', () => {
    const pieces = [
      '---\n',
      'sluice: 1\n',
      '```chart a\n',
      '```\n',
      ':::hint\n',
      ':::\n',
      '{{',
      '}}',
      '$$',
      '[',
      '](',
      ')',
      '*',
      '|',
      '\n',
      '> ',
      '- ',
      '<b>',
      '{',
      '}',
      ': ',
      '# ',
      '&x ',
      '\uFEFF',
      '\r',
      '中',
      '`',
    ];
    let state = 1;
    for (let round = 0; round < 1_500; round++) {
      let text = round % 2 === 0 ? front('') : '';
      for (let piece = 0; piece < 30; piece++) {
        state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
        text += pieces[(state >>> 12) % pieces.length];
      }
      const { document } = openNotebook(text, sources);
      expect(document.sections.map(({ range }) => text.slice(range.start, range.end)).join('')).toBe(
        text.slice(document.sections[0]!.range.start),
      );
    }
  });
});

/** Codes that look like this room's but are said by others: the command line, the model, links of the page. */
const ofOtherRooms = [
  'fileUnreadable',
  'fileUnwritable',
  'itemsMissing',
  'linkVersion',
  'linkPart',
  'linkStrategyPart',
  'linkLong',
];
const ownPrefixes =
  /^(formula|yaml|cell|container|prose|live|link|html|image|front|format|key|item|id|of|language|world|calendar|file|seed|currency|mechanism|strategy|measure|run)/;

// Last, because it asks what all the others have seen.
test('every message of this room is said by some case', () => {
  const own = Object.keys(problemWords).filter((code) => ownPrefixes.test(code));
  const unsaid = own.filter((code) => !seen.has(code) && !ofOtherRooms.includes(code));
  expect(unsaid).toEqual([]);
});
