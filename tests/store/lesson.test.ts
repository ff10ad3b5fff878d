import { describe, expect, test } from 'vitest';
import { vocabulary } from '../../src/catalogue/index.ts';
import { openNotebook, readTranslation, type Notebook } from '../../src/notebook/index.ts';
import {
  doing,
  lessonPage,
  lessonPlace,
  nothingDone,
  readLesson,
  start,
  studentLesson,
  wholeLesson,
  type Lesson,
  type LessonSource,
  type ReadTexts,
} from '../../src/store/index.ts';

/* A notebook as one page: what goes into it comes out of it, and nothing of an instructor's goes into a student's. */

const shell = `<title>Sluice</title><body>${lessonPlace}<script type="module">1</script></body>`;
const entry = doing(nothingDone, { kind: 'answer', cell: 'q', answer: '</script><!--' }, 7);

const lessonOf = (text: string, title = 'T'): Lesson => ({
  work: { slug: 'bucket', title, originals: { en: text, zh: '中文' }, entries: [entry], declined: null },
  first: 'en',
  worlds: { shop: '---\nsluice: 1\n---\n' },
});

/** What a browser takes for the text of the element: all up to the first end tag. */
const dataOf = (page: string): string => {
  const begin = page.indexOf('id="sluice-lesson">') + 'id="sluice-lesson">'.length;
  return page.slice(begin, page.indexOf('</script', begin));
};

const hostile = [
  '</script><script>window.__hit = 1</script>',
  '<!-- <script> </SCRIPT>',
  "$& $1 $` $' $$",
  'line\u2028separator\u2029 \0 \uFEFF \ud800',
  lessonPlace,
  'back\\slash \\u003c "quoted"',
];

test.each(hostile)('%j stands in a page as text, and comes out of it as it went in', (text) => {
  const page = lessonPage(shell, lessonOf(text, text), 'test')!;
  expect(readLesson(dataOf(page))).toEqual({ ...lessonOf(text, text) });
  expect(page.match(/<script/g)).toHaveLength(2);
  expect(page.match(/<!--/g)).toBeNull();
});

test('a page without the place, and a place without a lesson, are none', () => {
  expect(lessonPage('<html></html>', lessonOf('x'), 'test')).toBeNull();
  for (const text of ['', 'null', '[]', '{}', '{"first":"en","worlds":{},"works":"{}"}', '{"__proto__":1}'])
    expect(readLesson(text)).toBeNull();
  const { first, ...rest } = JSON.parse(dataOf(lessonPage(shell, lessonOf('x'), 'test')!)) as Lesson;
  expect(readLesson(JSON.stringify({ ...rest, first: `${first}x` }))).toBeNull();
});

const front = '---\nsluice: 1\nid: bucket\ntitle: Bucket\nworld: community\n---\n';
const value = (id: string) => `\`\`\`value ${id}\nshow: [joined]\n\`\`\`\n`;
const world = '---\nsluice: 1\n---\nProse of HERON.\n';

function sourceOf(text: string, chinese?: string): LessonSource {
  const base = opened(text);
  const zh = chinese === undefined ? {} : { zh: readTranslation(base, chinese, vocabulary) };
  return {
    ...{ slug: 'bucket', title: 'Bucket', first: 'en', stand: null, at: 0 },
    notebooks: { en: base, ...zh },
    findWorld: () => world,
  };
}

const opened = (text: string): Notebook =>
  openNotebook(text, {
    vocabulary,
    findWorld: () => world,
    findBase: () => undefined,
    worldNames: ['community'],
  });

const read: ReadTexts = async (texts) => {
  const base = opened(texts.en!);
  const zh = texts.zh === undefined ? {} : { zh: readTranslation(base, texts.zh, vocabulary) };
  return { en: base, ...zh };
};

describe('the edition for students', () => {
  const text = `${front}# Bucket\r
\r
Words[^mine].

:::instructor
HERON one, [HERON](https://heron.example/), [see][Way], a note[^theirs].

${value('heronCell')}
:::

::::hint
Pulled.

:::instructor
HERON two
:::

Still pulled.
::::

${value('stays')}
[way]: https://heron.example/secret "HERON"
[^mine]: Stays.
[^theirs]: HERON three[^further].
[^further]: HERON four.
[^nobody]: Stays, too.
`;
  const chinese =
    '---\nsluice: 1\nof: bucket\ntitle: 桶\nlanguage: zh\n---\n# 桶\n\n:::instructor\n苍鹭\n```value heronCell\n```\n:::\n\n```value stays\n```\n';

  test('holds no byte of what is for instructors, in any language, and all the rest', async () => {
    const source = sourceOf(text, chinese);
    const answers = { stays: 1, heronCell: 'HERON' };
    const made = await studentLesson({ ...source, stand: { ...start, answers } }, read);
    if ('length' in made) throw new Error(JSON.stringify(made));
    const page = lessonPage(shell, made, 'test')!;
    expect(page).not.toMatch(/heron|苍鹭|instructor/i);
    expect(made.work.originals.en).toContain('Words[^mine].');
    expect(made.work.originals.en).toContain('Still pulled.\n::::');
    expect(made.work.originals.en).toContain(`${value('stays')}\n[^mine]: Stays.\n[^nobody]: Stays, too.`);
    expect(made.work.originals.zh).toContain('```value stays');
    expect(made.work.entries).toHaveLength(1);
    expect((await read(made.work.originals)).en!.problems).toEqual([]);
    // Nothing is taken from the one for teachers but the prose of the world, which nobody reads.
    const whole = wholeLesson(source);
    expect(whole.work.originals).toEqual({ en: text, zh: chinese });
    expect(whole.worlds).toEqual({ community: '---\nsluice: 1\n---\n' });
  });

  test('is refused with the place where a text leaves open what is for instructors', async () => {
    for (const [bad, code, line] of [
      [':::instructor\nHERON\n', 'containerOpen', 8],
      ['::: instructor\nHERON\n:::\n', 'containerSpace', 8],
      ['> :::instructor\n> HERON\n> :::\n', 'containerPlace', 8],
      [':::instructr\nHERON\n:::\n', 'containerUnknown', 8],
      ['\n```\n:::instructor\nHERON\n', 'proseOpen', 9],
    ] as const) {
      const made = await studentLesson(sourceOf(`${front}\n${bad}`), read);
      expect(made, bad).toContainEqual(
        expect.objectContaining({ problem: expect.objectContaining({ code, line }) as unknown }),
      );
    }
  });

  test('is refused where the rest waits for a cell that goes', async () => {
    const option = (id: string) => `  ${id}:\n    label: ${id}\n    feedback: Yes.\n`;
    const quiz = `\`\`\`quiz theirs\nquestion: Which?\noptions:\n${option('a')}${option('b')}    right: true\n\`\`\`\n`;
    const waits = '```value stays\nshow: [joined]\nafter: theirs\n```\n';
    const both = sourceOf(`${front}\n:::instructor\n${quiz}:::\n\n${waits}`);
    expect(both.notebooks.en!.problems).toEqual([]);
    const made = await studentLesson(both, read);
    expect(made).toEqual([
      { language: 'en', problem: expect.objectContaining({ code: 'afterUnknown', line: 24 }) as unknown },
    ]);
  });
});
