import type { Place } from '../schema/index.ts';

/** A text with the offset at which each of its lines begins. */
export interface Lines {
  readonly text: string;
  readonly starts: readonly number[];
}

/** A stretch of the file: offsets into its text as it was given (a BOM counts), lines and columns from 1. */
export interface SourceRange {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
}

/** Finds the lines of a text, whether they end in LF, CRLF or CR. */
export function linesOf(text: string): Lines {
  // A BOM is no character of the first line: columns begin behind it.
  const starts = [text.startsWith('\uFEFF') ? 1 : 0];
  for (const ending of text.matchAll(/\r\n|\n|\r/g)) starts.push(ending.index + ending[0].length);
  return { text, starts };
}

/** The line (from 1) an offset stands on. */
export function lineAt(lines: Lines, offset: number): number {
  let low = 0;
  let high = lines.starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (lines.starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}

/** The offset at which a line (from 1) begins; behind the last line, the end of the text. */
export const lineStart = (lines: Lines, line: number): number => lines.starts[line - 1] ?? lines.text.length;

/** A line (from 1) without what ends it. */
export function lineText(lines: Lines, line: number): string {
  return lines.text.slice(lineStart(lines, line), lineStart(lines, line + 1)).replace(/[\r\n]+$/, '');
}

/** Where a stretch of the text was written; one that runs on is cut at the end of its first line. */
export function placeAt(lines: Lines, start: number, end = start): Place {
  const line = lineAt(lines, start);
  const from = lineStart(lines, line);
  const endOfLine = from + lineText(lines, line).length;
  const column = start - from + 1;
  return { line, column, endColumn: Math.max(column, Math.min(end, endOfLine) - from + 1) };
}

export function rangeAt(lines: Lines, start: number, end: number): SourceRange {
  const { line, column } = placeAt(lines, start);
  return { start, end, line, column, endLine: lineAt(lines, Math.max(start, end - 1)) };
}

/** Puts a replacement in the place of a stretch of the text; every other character stays as it is. */
export function replaceRange(
  text: string,
  range: Pick<SourceRange, 'start' | 'end'>,
  replacement: string,
): string {
  return text.slice(0, range.start) + replacement + text.slice(range.end);
}
