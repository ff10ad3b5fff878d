import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  cellsOf,
  deletePiece,
  editKey,
  insertAtEnd,
  insertBeside,
  movePiece,
  openNotebook,
  piecesBeside,
  replacePiece,
  sourceOfPiece,
  spliceBetween,
  spliced,
  topPieces,
  type Document,
  type Piece,
  type Splice,
} from '../src/notebook/index.ts';
import { entryOf } from '../src/schema/index.ts';
import { sources } from './notebookVocabulary.ts';

/* An author's edits are splices: what was not edited is never printed again. */

const open = (text: string): Document => openNotebook(text, sources).document;
const sourcesOf = (document: Document): string[] =>
  topPieces(document).map((piece) => sourceOfPiece(document, piece));

const front = '---\nsluice: 1\ntitle: 桶\nworld: community\n---\n';
const blocks = [
  'A sentence with {{ active.week : compact }} and **“中文。”**后.',
  '中文一段：先开源，还是先节流？\n还有第二行。',
  '## Try it 试一试',
  '```chart weeks\nmeasure: active.week\n```',
  '~~~levers split\nshow: [channels.ads.spendPerDay]\nbudget: { total: 100, per: day }\n~~~',
  '```python\nprint(1)\n\nprint(2)\n```',
  '> quoted\n> text',
  '- one\n- two\n\n  three',
  '| a | b |\n| - | - |\n| 1 | 2 |',
  ':::hint\nLook.\n\n```value numbers\nshow: [joined]\n```\n:::',
  ':::instructor\nFor you. 👩‍🏫\n:::',
  '$$\n\\frac{a}{b}\n$$',
  '***',
  '### Smaller\\',
];
const gaps = ['\n\n', '\n\n\n', '\n \t \n', '\n\n  \n\n'];

/** Documents of odd spacing, in every kind of line ending, with and without a BOM. */
const texts = fc
  .record({
    // Each once: two lists side by side would be one list.
    blocks: fc.uniqueArray(fc.constantFrom(...blocks), { minLength: 1, maxLength: 6 }),
    gaps: fc.array(fc.constantFrom(...gaps), { minLength: 10, maxLength: 10 }),
    lead: fc.constantFrom('', '\n', ' \n\n'),
    end: fc.constantFrom('', '\n', '\n\n \n'),
    newline: fc.constantFrom('\n', '\r\n', '\r'),
    bom: fc.boolean(),
  })
  .map((one) => {
    const prose = one.blocks.map((block, index) => (index ? one.gaps[index] : '') + block).join('');
    const text = `${front}${one.lead}${prose}${one.end}`.replaceAll('\n', one.newline);
    return (one.bom ? '\uFEFF' : '') + text;
  });

/** Checks that an edit touches its range only and leaves the other pieces as they were. */
function expectEdit(document: Document, splice: Splice, others: readonly string[]): void {
  const { text } = document;
  const after = spliced(text, splice);
  expect(after.startsWith(text.slice(0, splice.at))).toBe(true);
  expect(after.endsWith(text.slice(splice.at + splice.removed))).toBe(true);
  const left = sourcesOf(open(after));
  for (const source of others) {
    const at = left.indexOf(source);
    expect(at, `${JSON.stringify(source)} in ${JSON.stringify(after)}`).toBeGreaterThanOrEqual(0);
    left.splice(at, 1);
  }
}

const without = (all: readonly string[], index: number): string[] => all.filter((_, at) => at !== index);

const added = 'A new paragraph. 新的一段。';

type Edit = (document: Document, at: number, pieces: readonly Piece[], all: readonly string[]) => void;

const edits: readonly Edit[] = [
  (document, at, pieces, all) =>
    expectEdit(document, replacePiece(document, pieces[at]!, added), [...without(all, at), added]),
  (document, at, pieces, all) =>
    expectEdit(document, insertBeside(document, pieces[at]!, 'after', added), [...all, added]),
  (document, at, pieces, all) =>
    expectEdit(document, insertBeside(document, pieces[at]!, 'before', added), [...all, added]),
  (document, _, __, all) => expectEdit(document, insertAtEnd(document, added), [...all, added]),
  (document, at, pieces, all) => expectEdit(document, deletePiece(document, pieces[at]!)!, without(all, at)),
  (document, at, pieces, all) => {
    const moved = movePiece(document, pieces[at]!, 1);
    expect(moved === null).toBe(at === pieces.length - 1);
    if (!moved) return;
    const back = open(spliced(document.text, moved));
    expect(sourcesOf(back)).toEqual(all.toSpliced(at, 2, all[at + 1]!, all[at]!));
    expect(spliced(back.text, movePiece(back, topPieces(back)[at + 1]!, -1)!)).toBe(document.text);
  },
];

describe('of 1,000 generated documents', () => {
  test('each is its text, and an edit changes only what was edited', () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.constantFrom(...edits), (text, pick, edit) => {
        const document = open(text);
        expect(document.text).toBe(text);
        const pieces = topPieces(document);
        edit(document, pick % pieces.length, pieces, sourcesOf(document));
      }),
      { numRuns: 1000, seed: 1 },
    );
  });

  test('any two texts differ by one splice, which no character of two units is cut by', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const splice = spliceBetween(before, after);
        expect(splice === null).toBe(before === after);
        if (!splice) return;
        expect(spliced(before, splice)).toBe(after);
        expect(/\p{Surrogate}/u.test(splice.inserted) && !/\p{Surrogate}/u.test(after)).toBe(false);
      }),
      { numRuns: 1000, seed: 1 },
    );
  });
});

describe('of every scenario', () => {
  const folder = fileURLToPath(new URL('../scenarios/', import.meta.url));
  const files = readdirSync(folder).filter((name) => /^[a-z].*\.md$/.test(name));

  test.each(files)('%s is its text; moving any piece there and back is no change', (name) => {
    const text = readFileSync(`${folder}${name}`, 'utf8');
    const document = open(text);
    expect(document.text).toBe(text);
    for (const [at, piece] of topPieces(document).entries()) {
      const moved = movePiece(document, piece, 1);
      if (!moved) continue;
      const back = open(spliced(text, moved));
      expect(spliced(back.text, movePiece(back, topPieces(back)[at + 1]!, -1)!)).toBe(text);
    }
  });
});

describe('pieces of a container', () => {
  const text = `${front}\n:::note\nOne.\n\nTwo.\n:::\n\nThree.\n`;

  test('stand among themselves', () => {
    const document = open(text);
    const [note] = topPieces(document) as [Piece & { blocks: readonly Piece[] }];
    const [one, two] = note.blocks as [Piece, Piece];
    expect(piecesBeside(document, two)).toBe(note.blocks);
    expect(spliced(text, movePiece(document, two, -1)!)).toContain(':::note\nTwo.\n\nOne.\n:::');
    expect(movePiece(document, two, 1)).toBeNull();
    expect(spliced(text, deletePiece(document, one)!)).toContain(':::note\nTwo.\n:::');
    expect(spliced(text, insertBeside(document, two, 'after', 'New.'))).toContain('Two.\n\nNew.\n\n:::');
  });

  test('a piece of another document is not moved or deleted', () => {
    const [stranger] = topPieces(open(text));
    expect(movePiece(open(text), stranger!, 1)).toBeNull();
    expect(deletePiece(open(text), stranger!)).toBeNull();
  });
});

describe('one key', () => {
  const cell = (body: string, newline = '\n') =>
    `${front}\n\`\`\`chart weeks\n${body}\n\`\`\`\n\nAfter.\n`.replaceAll('\n', newline);
  const edited = (text: string, key: string, value: string | null): string => {
    const document = open(text);
    const [one] = cellsOf(document);
    return spliced(
      text,
      editKey(document, one!.bodyRange, key, value) ?? { at: 0, removed: 0, inserted: '' },
    );
  };

  test.each([
    ['measure: joined', 'measure', 'active.week', 'measure: active.week'],
    ['measure: joined # why\nside: truth', 'measure', 'active', 'measure: active # why\nside: truth'],
    ['measure: joined # why\nside: truth', 'side', null, 'measure: joined # why'],
    ['measure: joined\nside: truth', 'measure', null, 'side: truth'],
    ['measure: joined', 'measure', null, ''],
    ['measure:', 'measure', 'joined', 'measure: joined'],
    ['', 'measure', 'joined', 'measure: joined\n'],
    ['compare:\n  - a\n  - b\nside: truth', 'compare', '[b]', 'compare:\n  [b]\nside: truth'],
    ['compare:\n  - a\n  - b', 'side', 'both', 'compare:\n  - a\n  - b\nside: both'],
    ['{ measure: joined, side: truth }', 'side', 'both', '{ measure: joined, side: both }'],
    ['{ measure: joined, side: truth }', 'side', null, '{ measure: joined }'],
    ['{ measure: joined, side: truth }', 'measure', null, '{ side: truth }'],
    ['{ measure: joined }', 'height', '300', '{ measure: joined, height: 300 }'],
    ['measure: "中文 # x"\nside: truth', 'measure', 'joined', 'measure: joined\nside: truth'],
    ['measure: |\n  joined\n\nside: truth', 'measure', 'joined', 'measure: joined\n\nside: truth'],
  ])('%j: %s set to %s', (body, key, value, expected) => {
    for (const newline of ['\n', '\r\n', '\r'])
      expect(edited(cell(body, newline), key, value)).toBe(cell(expected, newline));
  });

  test('of the front matter, too', () => {
    const text = `\uFEFF${front}\nText.\n`;
    const document = open(text);
    const after = spliced(text, editKey(document, document.frontMatter!.range, 'people', '2000')!);
    expect(after).toBe(text.replace('world: community\n', 'world: community\npeople: 2000\n'));
    expect(entryOf(open(after).frontMatter!.map, 'people')?.value).toMatchObject({ value: 2000 });
  });

  test('nothing is done to what is no map, or to a key that is not there', () => {
    const document = open(cell('- a'));
    const [one] = cellsOf(document);
    expect(editKey(document, one!.bodyRange, 'measure', 'joined')).toBeNull();
    const other = open(cell('measure: joined'));
    expect(editKey(other, cellsOf(other)[0]!.bodyRange, 'side', null)).toBeNull();
  });
});
