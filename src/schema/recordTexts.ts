import type { Text } from './words.ts';

/*
 * Keys of what a run leaves behind: totals, columns, reasons, classes, the facts that formulas name, and the terms in
 * somebody's life. It carries the English label of each; here that becomes a text that a language can say.
 */

/** What a daily total counts. */
export const totalText = (name: string, label: string): Text => ({ key: `total.${name}`, english: label });

/** What a column holds of a person; undefined if it belongs to an item (`care-welcome`), which its author named. */
export const columnText = (name: string, label: string): Text | undefined =>
  name.includes('-') ? undefined : { key: `column.${name}`, english: label };

/** Why people leave; undefined if an item is the reason (`nodes.signup`), which its author named. */
export const reasonText = (id: string, label: string): Text | undefined =>
  id.includes('.') ? undefined : { key: `reason.${id}`, english: label };

/** What a way of sorting people into classes is called. */
export const classificationText = (id: string, title: string): Text => ({
  key: `classification.${id}`,
  english: title,
});

/** What one of its classes is called. */
export const classText = (classification: string, name: string, label: string): Text => ({
  key: `class.${classification}.${name}`,
  english: label,
});

/** What a formula reads when it names this fact. */
export const factText = (name: string, label: string): Text => ({ key: `fact.${name}`, english: label });

/** What makes a chance larger or smaller. The terms of items (`care-welcome`) share one text: the item is named beside. */
export const termText = (id: string, label: string): Text => ({
  key: `term.${id.split('-', 1)[0]}`,
  english: label,
});
