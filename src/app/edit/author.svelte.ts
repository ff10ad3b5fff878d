import {
  cellsOf,
  deletePiece,
  insertAtEnd,
  insertBeside,
  movePiece,
  piecesBeside,
  plainText,
  replacePiece,
  sourceOfPiece,
  type Beside,
  type Block,
  type Document,
  type Notebook,
  type Piece,
  type Splice,
} from '../../notebook/index.ts';
import { type Say, type Text, type Values } from '../../schema/index.ts';
import type { Session } from '../session.svelte.ts';
import { editWords } from './words.ts';

/** What an author was told of last, and whether it can be taken back at once. */
export interface Told {
  readonly text: Text;
  readonly values: Values;
  readonly undo: boolean;
}

/** One author at work on the text of a page: what she does with its pieces, and what she was told of it. */
export class Author {
  readonly session: Session;
  readonly #shown: () => Notebook;
  readonly #say: () => Say;
  told = $state.raw<Told | null>(null);
  /** Where the piece begins that asks for the focus, and what of it: its handle, or its source. */
  wanted = $state.raw<{ readonly at: number; readonly what: 'handle' | 'source' } | null>(null);

  /** Where the menu of what can be added is open; without a piece, at the end of the text. */
  adding = $state.raw<{ readonly piece: Piece | null; readonly beside: Beside } | null>(null);

  constructor(session: Session, shown: () => Notebook, say: () => Say) {
    this.session = session;
    this.#shown = shown;
    this.#say = say;
  }

  get shown(): Notebook {
    return this.#shown();
  }

  get document(): Document {
    return this.shown.document;
  }

  get language(): string {
    const { edition, notebook, first } = this.session;
    if (this.shown === notebook) return first;
    return Object.keys(edition.translations).find((one) => edition.translations[one] === this.shown) ?? first;
  }

  get translated(): boolean {
    return this.language !== this.session.first;
  }

  /** The text as it stands; while nothing can be run of it, it is not the one that the page shows. */
  get text(): string {
    return this.session.textOf(this.language).now;
  }

  get isRead(): boolean {
    return this.session.edition.unread[this.language] === undefined;
  }

  get edited(): boolean {
    const { now, came } = this.session.textOf(this.language);
    return now !== came;
  }

  apply(splice: Splice | null): void {
    this.session.edit(this.language, splice);
  }

  move(piece: Piece, by: -1 | 1): void {
    const splice = movePiece(this.document, piece, by);
    if (!splice) return;
    const { length } = sourceOfPiece(this.document, piece);
    this.wanted = { at: by < 0 ? splice.at : splice.at + splice.inserted.length - length, what: 'handle' };
    this.#tell(editWords.moved, piece, false);
    this.apply(splice);
  }

  remove(piece: Piece): void {
    const pieces = piecesBeside(this.document, piece);
    const next = pieces[pieces.indexOf(piece) + 1] ?? pieces[pieces.indexOf(piece) - 1];
    const splice = deletePiece(this.document, piece);
    if (!splice) return;
    const before = next && next.range.start > piece.range.start ? splice.removed : 0;
    this.wanted = next ? { at: next.range.start - before, what: 'handle' } : null;
    this.#tell(editWords.removed, piece, true);
    this.apply(splice);
  }

  /** Adds source beside a piece, or at the end of the text, and opens it. */
  add(source: string, name: string, piece: Piece | null, beside: Beside = 'after'): void {
    const { newline } = this.document;
    const lines = source.replaceAll('\n', newline);
    const splice = piece
      ? insertBeside(this.document, piece, beside, lines)
      : insertAtEnd(this.document, lines);
    this.adding = null;
    this.wanted = { at: splice.at + splice.inserted.indexOf(lines), what: 'source' };
    this.told = { text: editWords.added, values: { piece: name }, undo: true };
    this.apply(splice);
  }

  replace(piece: Piece, source: string): void {
    this.apply(replacePiece(this.document, piece, source));
  }

  /** Where a piece's source stands: a cell of a translation has its own in the first language's text. */
  targetOf(piece: Piece): {
    readonly language: string;
    readonly document: Document;
    readonly piece: Piece;
    readonly start: number;
  } {
    const { session, language, document } = this;
    const named = 'kind' in piece && piece.kind === 'cell' && piece.id !== null ? piece : null;
    const base = this.translated && named ? cellsOf(session.notebook.document) : [];
    const cell = base.find((one) => one.cell === named?.cell && one.id === named.id);
    if (cell && session.edition.unread[session.first] === undefined) {
      const { first, notebook } = session;
      return {
        language: first,
        document: notebook.document,
        piece: cell,
        start: startOf(notebook.document, cell),
      };
    }
    return { language, document, piece, start: startOf(document, piece) };
  }

  /** The piece that asked for the focus has it. */
  found(): void {
    this.wanted = null;
  }

  undo(): void {
    this.told = null;
    this.session.undo();
  }

  #tell(text: Text, piece: Piece, undo: boolean): void {
    this.told = { text, values: { piece: this.nameOf(piece) }, undo };
  }

  /** What a piece is called, for whoever does not see it. */
  nameOf(piece: Piece): string {
    const say = this.#say();
    if (!('kind' in piece)) return say(editWords.front);
    const block: Block = piece;
    if (block.kind === 'cell')
      return say(editWords.pieceCell, { kind: block.cell, id: block.id ?? '' }).trim();
    if (block.kind === 'container') return say(editWords.pieceContainer, { kind: block.name });
    const text = short('children' in block ? plainText(block.children) : sourceOfPiece(this.document, piece));
    if (block.kind === 'heading') return say(editWords.pieceHeading, { text });
    if (block.kind === 'paragraph') return say(editWords.pieceParagraph, { text });
    return say(editWords.pieceOther, { text });
  }
}

const startOf = (document: Document, piece: Piece): number => replacePiece(document, piece, '').at;

const short = (text: string): string => {
  const line = text.trim().split(/[\r\n]/)[0] ?? '';
  return [...line].length > 30 ? `${[...line].slice(0, 29).join('')}…` : line;
};
