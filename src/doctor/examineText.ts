import { cellsOf, plainText, type Block, type Notebook, type Prose } from '../notebook/index.ts';

/** What can be said of a notebook without running it. */
export interface TextReport {
  /** Minutes a learner needs, by its words and by what she does in its cells. */
  readonly minutes: number;
  /** What is not as a lesson should be, a sentence each. */
  readonly complaints: readonly string[];
}

/** Words a minute, and in Chinese characters: the pace of reading something new. */
const pace = { words: 180, characters: 350 } as const;

/** Minutes that a learner spends on a cell. */
const minutesIn: Readonly<Record<string, number>> = {
  predict: 1.5,
  levers: 3,
  chart: 1,
  table: 1,
  value: 0.3,
  pond: 1.5,
  quiz: 1,
  note: 1.5,
  checkpoint: 4,
  compare: 2,
  sensitivity: 2,
  rule: 4,
  calendar: 4,
  trial: 3,
  retrospective: 1.5,
  formula: 1,
  board: 4,
  workbench: 8,
};

/** The most that is said between two cells, in words of English or characters of Chinese. */
export const mostBetween = { words: 90, characters: 180 } as const;

/** How far the minutes that a notebook promises may be off. */
const promised = { least: 0.6, most: 1.6 } as const;

/** What a lesson does not go without: something to predict, to move, to reach, to think about, and notes for teachers. */
const parts: readonly (readonly string[])[] = [['predict'], ['levers', 'calendar', 'rule'], ['quiz', 'note']];

const leastSections = 5;

/** Examines the words and the shape of a notebook. */
export function examineText(notebook: Notebook): TextReport {
  const { document, about, lesson } = notebook;
  const cells = cellsOf(document);
  const prose = document.sections.flatMap(({ blocks }) => blocks.filter(({ kind }) => kind !== 'cell'));
  const read = lengthOf(prose.flatMap(textsOf).join(' '));
  const minutes =
    read.words / pace.words +
    read.characters / pace.characters +
    cells.reduce((sum, { cell }) => sum + (minutesIn[cell] ?? 0), 0);
  const complaints: string[] = [];
  const long = between(document.sections.flatMap(({ blocks }) => blocks)).filter(
    ({ words, characters }) => words > mostBetween.words || characters > mostBetween.characters,
  );
  if (long.length > 0) complaints.push(`${long.length} stretches of text between cells are too long`);
  if (about.minutes === null) complaints.push('says nothing of its minutes');
  else if (minutes < about.minutes * promised.least || minutes > about.minutes * promised.most)
    complaints.push(`promises ${about.minutes} minutes and takes about ${Math.round(minutes)}`);
  if (lesson?.goal) {
    const sections = document.sections.filter(({ heading }) => heading).length;
    if (sections < leastSections) complaints.push(`has ${sections} sections of ${leastSections}`);
    for (const among of parts)
      if (!cells.some(({ cell }) => among.includes(cell))) complaints.push(`has no ${among.join(' or ')}`);
    const notes = document.sections.some(({ blocks }) =>
      blocks.some((block) => block.kind === 'container' && block.name === 'instructor'),
    );
    if (!notes) complaints.push('has no notes for instructors');
  }
  return { minutes: Math.round(minutes), complaints };
}

/** The lengths of what stands between one cell and the next, headings and what is folded left out. */
export function between(blocks: readonly Block[]): Length[] {
  const lengths: Length[] = [];
  let texts: string[] = [];
  for (const block of blocks) {
    if (block.kind === 'cell') {
      lengths.push(lengthOf(texts.join(' ')));
      texts = [];
    } else if (block.kind === 'paragraph') texts.push(plainText(block.children));
  }
  return [...lengths, lengthOf(texts.join(' '))];
}

/** How long a text is: words outside Chinese, characters in it. */
export interface Length {
  readonly words: number;
  readonly characters: number;
}

function lengthOf(text: string): Length {
  const han = /\p{Script=Han}/gu;
  const characters = text.match(han)?.length ?? 0;
  return { words: text.replace(han, ' ').match(/[\p{L}\p{N}]+/gu)?.length ?? 0, characters };
}

/** What is read of a block by learners; notes for instructors are not. */
function textsOf(block: Block): string[] {
  if (block.kind === 'cell') return [];
  if (block.kind === 'container') return block.name === 'instructor' ? [] : block.blocks.flatMap(textsOf);
  return proseTexts(block);
}

function proseTexts(prose: Prose): string[] {
  if (prose.kind === 'list') return prose.items.flatMap((item) => item.flatMap(proseTexts));
  if (prose.kind === 'blockquote') return prose.blocks.flatMap(proseTexts);
  if (prose.kind === 'table') return prose.rows.flatMap((row) => row.map(plainText));
  return 'children' in prose ? [plainText(prose.children)] : [];
}
