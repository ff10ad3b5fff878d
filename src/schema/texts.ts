import type { Collection, Group, Lever } from './levers.ts';
import { units } from './units.ts';
import type { Text } from './words.ts';

/*
 * Keys of the texts that stand in declarations. A language overlays them by these keys, so they are made here and
 * nowhere else: the control, the reference page and the check of a language all ask for the same text.
 */

/** A text of a lever: its label or its help. `name` is the lever's name in its group or collection. */
export const leverText = (root: string, name: string, lever: Lever, part: 'label' | 'help'): Text => ({
  key: `lever.${root}.${name}.${part}`,
  english: lever[part],
});

/** What an option of a choice is called. */
export const optionText = (root: string, name: string, option: string, english: string): Text => ({
  key: `lever.${root}.${name}.option.${option}`,
  english,
});

/** The note behind a lever's source, if it has one. */
export function sourceText(root: string, name: string, lever: Lever): Text | undefined {
  const { note } = lever.source;
  return note === undefined ? undefined : { key: `lever.${root}.${name}.note`, english: note };
}

/** What a group or a collection of levers is called. */
export const ownerText = (root: string, owner: Group | Collection): Text => ({
  key: `owner.${root}.title`,
  english: owner.title,
});

/** The unit behind a lever's number. */
export function unitText(lever: Lever): Text | undefined {
  return 'unit' in lever && lever.unit !== undefined && lever.unit !== 'minorUnits'
    ? units[lever.unit]
    : undefined;
}

/** What a mechanism is called, or what it does. */
export const mechanismText = (id: string, part: 'title' | 'help', english: string): Text => ({
  key: `mechanism.${id}.${part}`,
  english,
});
