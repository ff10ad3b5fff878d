import { lineAt, lineStart, lineText, linesOf, rangeAt, type Lines, type SourceRange } from './lines.ts';

export type Newline = '\n' | '\r\n' | '\r';

/** A file before anything in it is understood: the front matter, and where the prose begins. */
export interface FileParts {
  readonly text: string;
  readonly lines: Lines;
  readonly bom: boolean;
  /** How the first line ends; an edit that adds lines ends them the same way. */
  readonly newline: Newline;
  /** What stands between the two `---`, without them. */
  readonly front: SourceRange | null;
  readonly bodyStart: number;
}

/** Takes a file apart at the `---` lines; without a first and a second one it is all prose. */
export function partsOf(text: string): FileParts {
  const lines = linesOf(text);
  const bom = text.startsWith('\uFEFF');
  const newline = (/\r\n|\n|\r/.exec(text)?.[0] ?? '\n') as Newline;
  const closing = closingLine(lines);
  const whole = { text, lines, bom, newline };
  if (closing === null) return { ...whole, front: null, bodyStart: bom ? 1 : 0 };
  const front = rangeAt(lines, lineStart(lines, 2), lineStart(lines, closing));
  return { ...whole, front, bodyStart: lineStart(lines, closing + 1) };
}

const isFence = (line: string): boolean => /^---[ \t]*$/.test(line);

function closingLine(lines: Lines): number | null {
  if (!isFence(lineText(lines, 1))) return null;
  for (let line = 2; line <= lines.starts.length; line++) if (isFence(lineText(lines, line))) return line;
  return null;
}

/** The lines of the prose, for checks that look before the Markdown is read. */
export function* proseLines(parts: FileParts): Generator<{ readonly line: number; readonly text: string }> {
  if (parts.bodyStart >= parts.text.length) return;
  for (let line = lineAt(parts.lines, parts.bodyStart); line <= parts.lines.starts.length; line++)
    yield { line, text: lineText(parts.lines, line) };
}
