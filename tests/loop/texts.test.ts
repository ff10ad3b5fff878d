import { describe, expect, test } from 'vitest';
import { translateBody } from '../../src/notebook/cellTexts.ts';
import { readYaml } from '../../src/notebook/index.ts';
import { linesOf } from '../../src/notebook/lines.ts';
import type { Raw, RawMap } from '../../src/schema/index.ts';
import { openShipped } from '../shippedScenarios.ts';
import { cellsOf } from '../../src/notebook/index.ts';
import type { QuizOptions } from '../../src/cells/quiz/cell.ts';

const body = (text: string): RawMap => readYaml(linesOf(text), 0, text.length).raw as RawMap;
const plain = (raw: Raw): unknown => {
  if (raw.kind === 'scalar') return raw.value;
  if (raw.kind === 'list') return raw.items.map(plain);
  return Object.fromEntries(raw.entries.map(({ key, value }) => [key, plain(value)]));
};

const base = body(`question: Which?
options:
  one: { label: One, feedback: Yes., right: true }
  two: { label: Two, feedback: No. }
levels: [First, Second]
seeds: 30
`);
const texts = ['question', 'options.*.label', 'options.*.feedback', 'levels.*'];

describe('a translation says the texts of a cell and nothing else', () => {
  test('all of them', () => {
    const said = body(`question: 哪个？
options:
  two: { label: 二, feedback: 不是。 }
  one: { label: 一, feedback: 是。 }
levels: [第一, 第二]
`);
    const { body: whole, missing, stray } = translateBody(base, said, texts);
    expect({ missing, stray }).toEqual({ missing: [], stray: [] });
    expect(plain(whole)).toEqual({
      question: '哪个？',
      options: {
        one: { label: '一', feedback: '是。', right: true },
        two: { label: '二', feedback: '不是。' },
      },
      levels: ['第一', '第二'],
      seeds: 30,
    });
  });

  test('some of them, and other things', () => {
    const said = body(`question: 哪个？
seeds: 5
options:
  one: { label: 一, right: false }
  three: { label: 三 }
levels: [第一, 第二, 第三]
`);
    const { body: whole, missing, stray } = translateBody(base, said, texts);
    expect(missing).toEqual(['options.one.feedback', 'options.two.label', 'options.two.feedback']);
    expect(stray.map(({ path }) => path)).toEqual([
      'seeds',
      'options.three',
      'options.one.right',
      'levels.3',
    ]);
    expect(stray.map(({ place }) => place?.line)).toEqual([2, 5, 4, 6]);
    expect(plain(whole)).toMatchObject({ question: '哪个？', seeds: 30, levels: ['第一', '第二'] });
  });

  test('a text of the wrong kind is said by the cell that reads it', () => {
    const { body: whole } = translateBody(base, body('question: [a]'), texts);
    expect(plain(whole)).toMatchObject({ question: ['a'] });
  });
});

test('the shipped question is asked in Chinese, and judged as in English', () => {
  const optionsOf = (file: string) =>
    cellsOf(openShipped(file).document).find(({ id }) => id === 'warning')!.options as QuizOptions;
  const [en, zh] = [optionsOf('leaky-bucket.md'), optionsOf('leaky-bucket.zh.md')];
  expect(zh.options.map(({ id, right, look }) => ({ id, right, look }))).toEqual(
    en.options.map(({ id, right, look }) => ({ id, right, look })),
  );
  for (const { label, feedback } of zh.options) expect(label + feedback).toMatch(/\p{Script=Han}/u);
});
