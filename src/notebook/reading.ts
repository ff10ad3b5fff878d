import type { BlockContent, Definition, DefinitionContent, FootnoteDefinition, Node, Root } from 'mdast';
import {
  problem,
  type Place,
  type Problem,
  type ProblemCode,
  type RawMap,
  type Values,
} from '../schema/index.ts';
import type { FileParts } from './fileParts.ts';
import { placeAt, rangeAt, type SourceRange } from './lines.ts';
import type { CellKind, Vocabulary, WorldNames } from './vocabulary.ts';

/** Whatever of the Markdown tree can stand as a block. */
export type BlockNode = Root['children'][number] | BlockContent | DefinitionContent;

/** A cell as its fence was written, before its kind has read it. */
export interface WrittenCell {
  readonly kind: CellKind;
  readonly id: string | null;
  readonly body: RawMap;
  /** The kind and the name behind the fence. */
  readonly place: Place;
}

/** What a cell's kind, or the first language's cell, makes of it; null leaves the fence plain code. */
export type ReadCell = (cell: WrittenCell) => {
  readonly body: RawMap;
  /** The cell that must be answered before this one is shown. */
  readonly after?: string | undefined;
  readonly options: unknown;
  readonly problems: readonly Problem[];
};

/** What the readers of the prose know, and what they gather, on their way through one file. */
export interface Reading {
  readonly parts: FileParts;
  readonly vocabulary: Vocabulary;
  /** Null if the front matter could not be read: then no name in the prose can be judged. */
  readonly names: WorldNames | null;
  readonly readCell: ReadCell;
  readonly problems: Problem[];
  readonly cellIds: Set<string>;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>;
  /** Footnotes in the order in which they were first referred to. */
  readonly referred: string[];
}

/** Offsets of a node of the Markdown tree in the whole file. */
export function offsetsOf(reading: Reading, node: Node): { readonly start: number; readonly end: number } {
  const shift = reading.parts.bodyStart;
  const start = shift + (node.position?.start.offset ?? 0);
  return { start, end: shift + (node.position?.end.offset ?? 0) };
}

/** The characters of a node as they stand in the file. */
export function sourceOf(reading: Reading, node: Node): string {
  const { start, end } = offsetsOf(reading, node);
  return reading.parts.text.slice(start, end);
}

export function rangeOf(reading: Reading, node: Node): SourceRange {
  const { start, end } = offsetsOf(reading, node);
  return rangeAt(reading.parts.lines, start, end);
}

export function placeOf(reading: Reading, node: Node): Place {
  const { start, end } = offsetsOf(reading, node);
  return placeAt(reading.parts.lines, start, end);
}

/** Notes a problem with what a node holds. */
export function report(
  reading: Reading,
  code: ProblemCode,
  values: Values,
  place: Place,
  severity?: Problem['severity'],
): void {
  reading.problems.push(problem(code, '', values, place, severity));
}
