import type { Definition, FootnoteDefinition, Root } from 'mdast';
import { problem, type Problem } from '../schema/index.ts';
import { blocksOf, proseOf } from './blocks.ts';
import type { Block, Document, Footnote, FrontMatter, Heading, Section } from './document.ts';
import type { FileParts } from './fileParts.ts';
import { lineStart, placeAt, rangeAt } from './lines.ts';
import { readMarkdown } from './markdown.ts';
import { offsetsOf, rangeOf, type BlockNode, type ReadCell, type Reading } from './reading.ts';
import { tangledLine } from './tangle.ts';
import type { Vocabulary, WorldNames } from './vocabulary.ts';

/** What the prose needs to be read: the words it may use, and what the front matter has named. */
export interface ProseReaders {
  readonly vocabulary: Vocabulary;
  /** Null if the front matter could not be read: then no name in the prose is judged, and no cell read. */
  readonly names: WorldNames | null;
  readonly readCell: ReadCell;
}

/** Reads the prose and the cells of a file whose front matter has been read. */
export function parseDocument(
  parts: FileParts,
  frontMatter: FrontMatter | null,
  readers: ProseReaders,
): { readonly document: Document; readonly problems: readonly Problem[] } {
  const { text, bom, newline } = parts;
  const base = { text, bom, newline, frontMatter };
  const tangled = tangledLine(parts);
  if (tangled !== null) {
    const from = lineStart(parts.lines, tangled);
    const problems = [problem('proseTangled', '', {}, placeAt(parts.lines, from))];
    return { document: { ...base, sections: [unreadSection(parts)], footnotes: [] }, problems };
  }
  const root = readMarkdown(text.slice(parts.bodyStart));
  const definitions = new Map<string, Definition>();
  const footnotes = new Map<string, FootnoteDefinition>();
  collect(root, definitions, footnotes);
  const gathered = { problems: [], cellIds: new Set<string>(), referred: [] };
  const reading: Reading = { parts, ...readers, ...gathered, definitions, footnotes };
  const sections = sectionsOf(reading, root);
  const document = { ...base, sections, footnotes: footnotesOf(reading) };
  return { document, problems: reading.problems };
}

/** Prose that is not taken apart, shown as it stands. */
function unreadSection(parts: FileParts): Section {
  const range = rangeAt(parts.lines, parts.bodyStart, parts.text.length);
  const code = { kind: 'code', language: null, text: parts.text.slice(parts.bodyStart), range } as const;
  return { heading: null, blocks: [code], range };
}

/** Definitions may stand anywhere; the first of a name counts. */
function collect(
  node: Root | BlockNode,
  definitions: Map<string, Definition>,
  footnotes: Map<string, FootnoteDefinition>,
): void {
  if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node);
  if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier))
    footnotes.set(node.identifier, node);
  if ('children' in node) for (const child of node.children) collect(child, definitions, footnotes);
}

interface OpenSection {
  readonly start: number;
  heading: Heading | null;
  readonly blocks: Block[];
}

/** `##` begins a section; what stands before the first is the opening one. */
function sectionsOf(reading: Reading, root: Root): Section[] {
  const { lines, bodyStart, text } = reading.parts;
  const open: OpenSection[] = [{ start: bodyStart, heading: null, blocks: [] }];
  for (const node of root.children) {
    const blocks = blocksOf(reading, [node]);
    const [heading] = blocks;
    if (heading?.kind === 'heading' && heading.level === 2)
      open.push({ start: offsetsOf(reading, node).start, heading, blocks: [] });
    else open.at(-1)!.blocks.push(...blocks);
  }
  return open.map(({ start, heading, blocks }, index) => {
    const end = open[index + 1]?.start ?? text.length;
    return { heading, blocks, range: rangeAt(lines, start, end) };
  });
}

/** Those referred to, in that order, and behind them those nobody refers to: nothing an author wrote vanishes. */
function footnotesOf(reading: Reading): Footnote[] {
  const notes: Footnote[] = [];
  const add = (identifier: string): void => {
    const node = reading.footnotes.get(identifier);
    const label = node?.label ?? identifier;
    const blocks = node ? proseOf(reading, node.children) : [];
    const range = node ? rangeOf(reading, node) : rangeAt(reading.parts.lines, 0, 0);
    notes.push({ number: notes.length + 1, label, blocks, range });
  };
  // A footnote may refer to another one, so the list grows while it is walked.
  const drain = (): void => {
    while (notes.length < reading.referred.length) add(reading.referred[notes.length]!);
  };
  drain();
  for (const identifier of reading.footnotes.keys()) {
    if (!reading.referred.includes(identifier)) reading.referred.push(identifier);
    drain();
  }
  return notes;
}
