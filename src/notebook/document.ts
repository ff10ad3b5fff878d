import type { Problem, RawMap } from '../schema/index.ts';
import type { Newline } from './fileParts.ts';
import type { SourceRange } from './lines.ts';
import type { MeasureReference } from '../schema/index.ts';

/** A notebook taken apart. Nothing of it is ever printed again: an edit replaces a range of the text. */
export interface Document {
  /** The file as it was given, with its BOM and its line endings. */
  readonly text: string;
  readonly bom: boolean;
  readonly newline: Newline;
  readonly frontMatter: FrontMatter | null;
  /** The first one is what stands before the first `##`; it holds the title. */
  readonly sections: readonly Section[];
  /** In the order in which the text refers to them. */
  readonly footnotes: readonly Footnote[];
}

export interface FrontMatter {
  readonly map: RawMap;
  /** The YAML between the two `---`. */
  readonly range: SourceRange;
}

/** A slide of present mode and an entry of the table of contents. */
export interface Section {
  readonly heading: Heading | null;
  readonly blocks: readonly Block[];
  readonly range: SourceRange;
}

/** Counted from 1; the label is what the author wrote in the brackets. */
export interface Footnote {
  readonly number: number;
  readonly label: string;
  readonly blocks: readonly Prose[];
  readonly range: SourceRange;
}

export type Block = Prose | Cell | Container;

export interface Container {
  readonly kind: 'container';
  readonly name: ContainerName;
  readonly blocks: readonly Block[];
  readonly range: SourceRange;
}

export const containerNames = ['hint', 'note', 'instructor'] as const;
export type ContainerName = (typeof containerNames)[number];

export interface Cell {
  readonly kind: 'cell';
  readonly cell: string;
  readonly id: string | null;
  readonly body: RawMap;
  /** The cell that must be answered before this one is shown. */
  readonly after?: string;
  /** What the cell's kind made of the body; undefined if it could not be read. */
  readonly options: unknown;
  /** The cell's own, which are among the notebook's too: it shows them in its place. */
  readonly problems: readonly Problem[];
  readonly range: SourceRange;
  /** The lines between the fences. */
  readonly bodyRange: SourceRange;
}

/** A block of text. Every one has its range; what stands inside a block has not. */
export type Prose = { readonly range: SourceRange } & (
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly language: string | null; readonly text: string }
  | { readonly kind: 'math'; readonly display: true; readonly text: string }
  | { readonly kind: 'blockquote'; readonly blocks: readonly Prose[] }
  | ListShape
  | TableShape
  | { readonly kind: 'thematicBreak' }
  /** HTML, to be shown as the characters it is. */
  | { readonly kind: 'htmlText'; readonly text: string }
);

export type Heading = Extract<Prose, { kind: 'heading' }>;

interface ListShape {
  readonly kind: 'list';
  /** The number of the first item; null for bullets. */
  readonly from: number | null;
  /** Blank lines between the items. */
  readonly loose: boolean;
  readonly items: readonly (readonly Prose[])[];
}

interface TableShape {
  readonly kind: 'table';
  readonly align: readonly ('left' | 'right' | 'center' | null)[];
  /** The first row is the head. */
  readonly rows: readonly (readonly (readonly Inline[])[])[];
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'delete'; readonly children: readonly Inline[] }
  | { readonly kind: 'inlineCode'; readonly text: string }
  | { readonly kind: 'math'; readonly display: false; readonly text: string }
  | LinkShape
  | { readonly kind: 'image'; readonly source: string; readonly alt: string; readonly title: string | null }
  | { readonly kind: 'break' }
  | { readonly kind: 'footnoteReference'; readonly number: number }
  | { readonly kind: 'htmlText'; readonly text: string }
  | LiveValue
  | LeverInSentence;

interface LinkShape {
  readonly kind: 'link';
  readonly address: string;
  /** To be shown beside the link; null for mail and for places on this page. */
  readonly host: string | null;
  readonly title: string | null;
  readonly children: readonly Inline[];
}

/** A number of the run in a sentence. */
export interface LiveValue {
  readonly kind: 'live';
  readonly reference: MeasureReference;
  readonly format: string | null;
  readonly range: SourceRange;
}

/** A control in a sentence. */
export interface LeverInSentence {
  readonly kind: 'lever';
  readonly path: string;
  readonly format: string | null;
  readonly range: SourceRange;
}

/** All cells in the order of the file, those of containers among them. */
export function cellsOf(document: Pick<Document, 'sections'>): Cell[] {
  return document.sections.flatMap((section) => cellsAmong(section.blocks));
}

function cellsAmong(blocks: readonly Block[]): Cell[] {
  return blocks.flatMap((block) => {
    if (block.kind === 'cell') return [block];
    return block.kind === 'container' ? cellsAmong(block.blocks) : [];
  });
}

/** The words of a heading or a sentence without what dresses them, for tables of contents and search. */
export function plainText(children: readonly Inline[]): string {
  return children
    .map((child) => {
      if ('children' in child) return plainText(child.children);
      if ('text' in child) return child.text;
      if (child.kind === 'image') return child.alt;
      return child.kind === 'break' ? ' ' : '';
    })
    .join('');
}
