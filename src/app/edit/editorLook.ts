import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorView } from '@codemirror/view';
import { tags } from '@lezer/highlight';

const quiet = { border: '1px solid var(--hairline)', backgroundColor: 'var(--surface)' };

/** How the editor looks: the page's own colours, which reach into its shadow. */
export const editorLook = [
  EditorView.theme({
    '&': { color: 'var(--ink)', backgroundColor: 'var(--surface)', fontSize: 'var(--t0)' },
    '&.cm-focused': { outline: '2px solid var(--brand)', outlineOffset: '1px' },
    '.cm-scroller': { fontFamily: 'var(--mono)', lineHeight: '1.6', overflow: 'auto' },
    '.cm-content': { caretColor: 'var(--ink)', padding: 'var(--s2) 0' },
    '.cm-cursor': { borderLeftColor: 'var(--ink)' },
    '.cm-gutters': { color: 'var(--ink-3)', backgroundColor: 'var(--sunken)', border: 'none' },
    '.cm-activeLineGutter, .cm-activeLine': { backgroundColor: 'transparent' },
    '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': {
      backgroundColor: 'var(--seq-1)',
    },
    '.cm-tooltip': { ...quiet, color: 'var(--ink)' },
    '.cm-tooltip-autocomplete > ul': { fontFamily: 'var(--mono)', maxHeight: '16em' },
    '.cm-tooltip-autocomplete > ul > li': { padding: '3px 8px', minHeight: '24px' },
    '.cm-tooltip-autocomplete > ul > li[aria-selected]': {
      color: 'var(--on-brand)',
      backgroundColor: 'var(--brand)',
    },
    '.cm-completionDetail': { fontFamily: 'var(--sans)', fontStyle: 'normal', color: 'var(--ink-3)' },
    'li[aria-selected] .cm-completionDetail': { color: 'var(--on-brand)' },
    '.cm-completionMatchedText': { textDecoration: 'none', fontWeight: '700' },
    '.cm-diagnostic': { padding: '4px 8px', maxWidth: '60ch' },
    '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
    '.cm-diagnostic-warning': { borderLeftColor: 'var(--warn)' },
    '.cm-lintRange-error': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--bad)',
      textDecorationSkipInk: 'none',
    },
    '.cm-lintRange-warning': {
      backgroundImage: 'none',
      textDecoration: 'underline wavy var(--warn)',
      textDecorationSkipInk: 'none',
    },
    '.cm-lintPoint::after': { borderBottomColor: 'var(--bad)' },
  }),
  syntaxHighlighting(
    HighlightStyle.define([
      { tag: tags.heading, color: 'var(--brand)', fontWeight: '700' },
      { tag: tags.keyword, color: 'var(--prediction)', fontWeight: '600' },
      { tag: tags.propertyName, color: 'var(--brand)' },
      { tag: tags.string, color: 'var(--ok)' },
      { tag: [tags.number, tags.atom], color: 'var(--warn)' },
      { tag: tags.variableName, color: 'var(--prediction)' },
      { tag: [tags.meta, tags.comment, tags.punctuation], color: 'var(--ink-3)' },
      { tag: tags.strong, fontWeight: '700' },
      { tag: tags.link, color: 'var(--brand)' },
      { tag: tags.monospace, color: 'var(--ink-2)' },
    ]),
  ),
];
