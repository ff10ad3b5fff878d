import {
  autocompletion,
  completionKeymap,
  type CompletionContext,
  type CompletionResult,
} from '@codemirror/autocomplete';
import { defaultKeymap } from '@codemirror/commands';
import { setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { Annotation, EditorState, type Extension } from '@codemirror/state';
import { EditorView, highlightSpecialChars, keymap, lineNumbers } from '@codemirror/view';
import { spliceBetween, type Newline, type Splice } from '../../notebook/index.ts';
import { editorLook } from './editorLook.ts';
import { notebookLanguage } from './notebookLanguage.ts';
import type { Suggestion } from './suggestions.ts';
import { Typing } from './typing.ts';

/** Something wrong at a line and a column of the editor's own text, both from 1. */
export interface Mark {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
  readonly severity: 'error' | 'warning';
  readonly message: string;
}

/** Something that `/` on an empty line can put there. */
export interface Offer {
  readonly name: string;
  readonly group: string;
  readonly meaning: string;
  readonly source: string;
}

export interface EditorOptions {
  readonly text: string;
  readonly newline: Newline;
  readonly label: string;
  readonly kinds: readonly string[];
  /** What was typed since the last time, as one edit of the text that stood then. */
  readonly onedit: (splice: Splice) => void;
  readonly onescape: () => void;
  readonly onundo: (again: boolean) => void;
  readonly suggest: (text: string, at: number) => { from: number; found: readonly Suggestion[] };
  readonly offers: () => readonly Offer[];
}

/** An editor in the page. */
export interface Editor {
  /** Shows another text, as after an undo; the text that the editor itself made is known to it already. */
  show(text: string): void;
  mark(marks: readonly Mark[]): void;
  focus(): void;
  goTo(line: number, column: number): void;
  /** Hands over what was typed, at once. */
  flush(): void;
  close(): void;
}

/** What comes from outside is not the author's typing. */
const given = Annotation.define<boolean>();

/**
 * Puts an editor into a shadow root: there its styles are adopted sheets, which the page's policy allows, where a
 * style element in the document would be refused.
 */
export function mountEditor(shadow: ShadowRoot, options: EditorOptions): Editor {
  let handedOver = options.text;
  const now = (): string => view.state.sliceDoc();
  const typing = new Typing(() => {
    // A word that an input method is still composing is not typed yet.
    if (view.composing) return typing.typed();
    const splice = spliceBetween(handedOver, now());
    handedOver = now();
    if (splice) options.onedit(splice);
  });
  const flush = (): void => typing.now();
  const view: EditorView = new EditorView({
    parent: shadow,
    root: shadow,
    state: EditorState.create({ doc: options.text, extensions: extensionsOf(options, typing) }),
  });
  return {
    show(text) {
      if (text === handedOver) return;
      flush();
      const splice = spliceBetween(now(), text);
      handedOver = text;
      if (splice) view.dispatch({ changes: changeOf(view.state, splice), annotations: given.of(true) });
    },
    mark(marks) {
      const found = marks.map((mark) => diagnosticOf(view.state, mark));
      view.dispatch(setDiagnostics(view.state, found));
    },
    focus: () => view.focus(),
    goTo: (line, column) => goTo(view, line, column),
    flush,
    close() {
      flush();
      view.destroy();
    },
  };
}

function goTo(view: EditorView, line: number, column: number): void {
  const { doc } = view.state;
  const found = doc.line(Math.min(Math.max(line, 1), doc.lines));
  const anchor = Math.min(found.from + column - 1, found.to);
  view.dispatch({ selection: { anchor }, effects: EditorView.scrollIntoView(anchor, { y: 'center' }) });
  view.focus();
}

function extensionsOf(options: EditorOptions, typing: Typing): Extension[] {
  const undo = (again: boolean) => () => {
    typing.now();
    options.onundo(again);
    return true;
  };
  return [
    EditorState.lineSeparator.of(options.newline),
    EditorView.contentAttributes.of({ 'aria-label': options.label, spellcheck: 'false' }),
    EditorView.lineWrapping,
    lineNumbers(),
    highlightSpecialChars(),
    notebookLanguage(options.kinds),
    autocompletion({ override: [(context) => complete(context, options)], icons: false }),
    keymap.of([
      { key: 'Mod-z', run: undo(false), preventDefault: true, stopPropagation: true },
      { key: 'Mod-y', run: undo(true), preventDefault: true, stopPropagation: true },
      { key: 'Mod-Shift-z', run: undo(true), preventDefault: true, stopPropagation: true },
      ...completionKeymap,
      { key: 'Escape', run: () => (options.onescape(), true), stopPropagation: true },
      { key: 'Mod-Enter', run: () => (typing.now(), false) },
      ...defaultKeymap.filter(({ key }) => key !== 'Mod-Enter'),
    ]),
    EditorView.updateListener.of((update) => {
      if (update.docChanged && !update.transactions.some((one) => one.annotation(given))) typing.typed();
    }),
    EditorView.domEventHandlers({ blur: () => typing.now() }),
    editorLook,
  ];
}

/** Offsets of the text count every character of a line's end; the editor's count one. */
function changeOf(state: EditorState, { at, removed, inserted }: Splice) {
  const text = state.sliceDoc();
  const inside = (offset: number): number =>
    offset - (text.slice(0, offset).split(state.lineBreak).length - 1) * (state.lineBreak.length - 1);
  const [from, to] = [inside(at), inside(at + removed)];
  return { from, to, insert: state.toText(inserted) };
}

function diagnosticOf({ doc }: EditorState, mark: Mark): Diagnostic {
  const line = doc.line(Math.min(Math.max(mark.line, 1), doc.lines));
  const from = Math.min(line.from + mark.column - 1, line.to);
  const to = Math.min(Math.max(from, line.from + mark.endColumn - 1), line.to);
  return { from, to, severity: mark.severity, message: mark.message };
}

function complete(context: CompletionContext, options: EditorOptions): CompletionResult | null {
  const line = context.state.doc.lineAt(context.pos);
  const slash = /^\/[\p{L}\p{N}]*$/u.exec(line.text);
  if (slash) return offered(line.from, options);
  const before = context.state.sliceDoc(0, context.pos);
  const word = /[\w.@-]+$/.test(before) || /(?:`{3}|~{3}|:{3}|\{\{\s?)$/.test(before);
  if (!context.explicit && !word) return null;
  const { from, found } = options.suggest(context.state.sliceDoc(), before.length);
  if (found.length === 0) return null;
  return {
    from: context.pos - (before.length - from),
    options: found.map(({ label, detail }) => ({ label, detail })),
    validFor: /^[\w.@-]*$/,
  };
}

/** The menu of what can be added, as `/` on an empty line opens it. */
function offered(from: number, options: EditorOptions): CompletionResult {
  const groups = [...new Set(options.offers().map(({ group }) => group))];
  const found = options.offers().map(({ name, group, meaning, source }, index) => ({
    label: `/${name}`,
    detail: meaning,
    section: { name: group, rank: groups.indexOf(group) },
    boost: -index,
    apply: source.replaceAll('\n', options.newline),
  }));
  return { from, options: found, validFor: /^\/[\p{L}\p{N}]*$/u };
}
