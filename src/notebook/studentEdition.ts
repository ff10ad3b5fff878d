import type { Problem } from '../schema/index.ts';
import { cellsOf, type Block, type Document } from './document.ts';
import { linesOf, lineText, lineStart } from './lines.ts';
import type { Notebook } from './notebook.ts';

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text without what is for instructors only. */
export interface StudentText {
  readonly text: string;
  /** The same with an empty line for every line that was taken out: problems found in it stand where they stood. */
  readonly sameLines: string;
  /** The cells that went with it. */
  readonly cells: ReadonlySet<string>;
}

/**
 * The text for students: the containers `:::instructor` are taken out of it with all that stands in them, and so are
 * footnotes and link addresses that only they refer to.
 */
export function studentText(document: Document): StudentText {
  const { text } = document;
  const containers = document.sections.flatMap(({ blocks }) => forInstructors(blocks));
  const gone = withoutOrphans(
    document,
    containers.map(({ range }) => wholeLines(text, range)),
  );
  const cells = containers.flatMap((block) => cellsOf({ sections: [{ ...noSection, blocks: [block] }] }));
  return {
    text: without(text, gone, () => ''),
    sameLines: without(text, gone, (taken) => taken.replace(/[^\r\n]/g, '')),
    cells: new Set(cells.flatMap(({ id }) => id ?? [])),
  };
}

/** Problems for which nobody can be sure what of a text is for instructors. */
export const unsureProblems = ({ problems }: Notebook): readonly Problem[] =>
  problems.filter(({ code }) => code.startsWith('container') || unreadCodes.has(code));

const unreadCodes: ReadonlySet<string> = new Set(['proseTangled', 'proseOpen', 'fileLarge', 'fileText']);

const noSection = { heading: null, range: { start: 0, end: 0, line: 1, column: 1, endLine: 1 } } as const;

/** The outermost containers for instructors. */
function forInstructors(blocks: readonly Block[]): Extract<Block, { kind: 'container' }>[] {
  return blocks.flatMap((block) => {
    if (block.kind !== 'container') return [];
    return block.name === 'instructor' ? [block] : forInstructors(block.blocks);
  });
}

/** Up to the end of its last line, and one blank line behind it. */
function wholeLines(text: string, { start, end }: Stretch): Stretch {
  const behind = /^[ \t]*(?:\r\n|\n|\r)?(?:[ \t]*(?:\r\n|\n|\r))?/.exec(text.slice(end))?.[0] ?? '';
  return { start, end: end + behind.length };
}

/** Adds the footnotes and link definitions that nothing outside refers to, but something that was taken out does. */
function withoutOrphans(document: Document, containers: readonly Stretch[]): readonly Stretch[] {
  const definitions = definitionsOf(document);
  let gone = containers;
  for (;;) {
    const left = definitions.filter(
      ({ start }) => !gone.some((one) => one.start <= start && start < one.end),
    );
    const orphan = left.find(
      (one) => refersTo(document.text, gone, one) && !refersOutside(document.text, gone, one),
    );
    if (!orphan) return gone;
    gone = [...gone, wholeLines(document.text, orphan)];
  }
}

interface Definition extends Stretch {
  /** With its brackets, in small letters. */
  readonly mark: string;
}

function definitionsOf({ text, footnotes, frontMatter }: Document): Definition[] {
  const notes = footnotes.map(({ label, range }) => ({ ...range, mark: `[^${label}]`.toLowerCase() }));
  const lines = linesOf(text);
  const links = lines.starts.flatMap((start, index) => {
    const line = lineText(lines, index + 1);
    const mark = /^ {0,3}(\[[^\]^][^\]]*\]):/.exec(line)?.[1];
    if (mark === undefined || start < (frontMatter?.range.end ?? 0)) return [];
    return [{ start, end: lineStart(lines, index + 1) + line.length, mark: mark.toLowerCase() }];
  });
  return [...notes.filter(({ end, start }) => end > start), ...links];
}

const refersTo = (text: string, gone: readonly Stretch[], { mark }: Definition): boolean =>
  gone.some(({ start, end }) => text.slice(start, end).toLowerCase().includes(mark));

const refersOutside = (text: string, gone: readonly Stretch[], own: Definition): boolean =>
  without(text, [...gone, own], () => '\n')
    .toLowerCase()
    .includes(own.mark);

function without(text: string, gone: readonly Stretch[], left: (taken: string) => string): string {
  let at = 0;
  let rest = '';
  for (const { start, end } of gone.toSorted((a, b) => a.start - b.start)) {
    rest += text.slice(at, Math.max(at, start)) + left(text.slice(start, end));
    at = Math.max(at, end);
  }
  return rest + text.slice(at);
}
