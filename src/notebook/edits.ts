import type { Block, Container, Document } from './document.ts';
import type { SourceRange } from './lines.ts';
import type { Splice } from './splice.ts';

/** What the author handles as one piece: it has a stretch of the text, and neighbours. */
export type Piece = Block | { readonly range: SourceRange };

/** Where something is put in. */
export type Beside = 'before' | 'after';

/** The pieces among which one stands, in the order of the file: headings and blocks, or what a container holds. */
export function piecesBeside(document: Pick<Document, 'sections'>, piece: Piece): readonly Piece[] {
  const top = topPieces(document);
  const holder = top.find((other) => other !== piece && holds(other, piece));
  return holder ? (holder as Container).blocks : top;
}

/** Everything that stands at the top of the file: the headings of sections, and the blocks below them. */
export const topPieces = ({ sections }: Pick<Document, 'sections'>): readonly Piece[] =>
  sections.flatMap(({ heading, blocks }) => [...(heading ? [heading] : []), ...blocks]);

const holds = (outer: Piece, inner: Piece): boolean =>
  'kind' in outer && outer.kind === 'container' && outer.blocks.some((block) => block === inner);

/** The source of a piece, with the lines it begins and ends on. */
export function sourceOfPiece({ text }: Pick<Document, 'text'>, piece: Piece): string {
  const { start, end } = wholeLines(text, piece.range);
  return text.slice(start, end);
}

/** A piece replaced by other source. */
export function replacePiece({ text }: Pick<Document, 'text'>, piece: Piece, source: string): Splice {
  const { start, end } = wholeLines(text, piece.range);
  return { at: start, removed: end - start, inserted: source };
}

/** Source put in before or after a piece, with a blank line between. */
export function insertBeside(document: Document, piece: Piece, beside: Beside, source: string): Splice {
  const { text, newline } = document;
  const { start, end } = wholeLines(text, piece.range);
  if (beside === 'before') return { at: start, removed: 0, inserted: `${source}${newline}${newline}` };
  return { at: end, removed: 0, inserted: `${newline}${newline}${source}${blankAfter(text, end, newline)}` };
}

/** Source put in at the end of the file. */
export function insertAtEnd({ text, newline }: Document, source: string): Splice {
  const last = text.trimEnd().length;
  return { at: last, removed: text.length - last, inserted: `${newline}${newline}${source}${newline}` };
}

/** A piece taken out, with the blank lines behind it; null if it is none of the document's. */
export function deletePiece(document: Document, piece: Piece): Splice | null {
  const { text } = document;
  if (!piecesBeside(document, piece).includes(piece)) return null;
  const { start, end } = wholeLines(text, piece.range);
  const after = end + blanks(text.slice(end));
  if (after < text.length) return { at: start, removed: lineBegin(text, after) - start, inserted: '' };
  // At the end of the file the blank lines before it go, and the last line keeps its end.
  const before = text.slice(0, start).trimEnd().length;
  return { at: before, removed: end - before, inserted: '' };
}

/** A piece exchanged with the one before (−1) or after it (1); null where there is none. */
export function movePiece(document: Document, piece: Piece, by: -1 | 1): Splice | null {
  const { text, newline } = document;
  const pieces = piecesBeside(document, piece);
  const other = pieces.includes(piece) ? pieces[pieces.indexOf(piece) + by] : undefined;
  if (!other) return null;
  const [first, second] = by === 1 ? [piece, other] : [other, piece];
  const a = wholeLines(text, first.range);
  const b = wholeLines(text, second.range);
  const gap = text.slice(a.end, b.start);
  const between = hasBlankLine(gap) ? gap : `${newline}${newline}`;
  const inserted = text.slice(b.start, b.end) + between + text.slice(a.start, a.end);
  return { at: a.start, removed: b.end - a.start, inserted };
}

/** From the beginning of its first line to the end of its last, which is not taken. */
function wholeLines(text: string, range: Pick<SourceRange, 'start' | 'end'>): { start: number; end: number } {
  const own = text.slice(range.start, range.end).replace(/[\r\n]+$/, '');
  const end = range.start + own.length;
  return { start: lineBegin(text, range.start), end: end + /^[^\r\n]*/.exec(text.slice(end))![0].length };
}

function lineBegin(text: string, at: number): number {
  const begin = Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
  return at === 0 ? 0 : begin === 0 && text.startsWith('\uFEFF') ? 1 : begin;
}

/** How many characters of white space a stretch begins with. */
const blanks = (text: string): number => text.length - text.trimStart().length;

const hasBlankLine = (gap: string): boolean => /^[^\S\r\n]*(\r\n|\n|\r)[^\S\r\n]*(\r\n|\n|\r)/.test(gap);

/** What has to follow so that the next line is not taken for a part of what was put in. */
function blankAfter(text: string, end: number, newline: string): string {
  const rest = text.slice(end);
  return rest.trim() === '' || hasBlankLine(rest) ? '' : newline;
}
