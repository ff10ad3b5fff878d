import {
  collectionsOf,
  entryOf,
  isItemName,
  type Collection,
  type Declarations,
  type Place,
  type WrittenLever,
} from '../schema/index.ts';
import { asFields, complain, mapField, textField, type Fields } from './fields.ts';

/** The items one file names in one collection. */
export interface NamedItems {
  readonly collection: string;
  readonly names: readonly string[];
  readonly place: Place | undefined;
}

/** All a file says about the collections of its world. */
export interface WrittenItems {
  readonly named: readonly NamedItems[];
  readonly levers: readonly WrittenLever[];
  /** By path, such as `channels.ads`. */
  readonly labels: ReadonlyMap<string, string>;
}

/** Reads every collection of the declarations: items by name, and in each its levers and its label. */
export function readItems(front: Fields, declarations: Declarations): WrittenItems {
  const named: NamedItems[] = [];
  const levers: WrittenLever[] = [];
  const labels = new Map<string, string>();
  for (const [collection, declared] of collectionsOf(declarations)) {
    const fields = mapField(front, collection);
    const names: string[] = [];
    for (const { key, keyPlace, value } of fields.map.entries) {
      if (!isItemName(key)) {
        complain(fields, 'itemName', key, { read: key, collection }, keyPlace);
        continue;
      }
      names.push(key);
      const item = asFields(fields, key, value);
      levers.push(...leversOf(item, declared));
      const label = textField(item, 'label');
      if (label !== undefined) labels.set(`${collection}.${key}`, label);
    }
    named.push({ collection, names, place: entryOf(front.map, collection)?.keyPlace });
  }
  return { named, levers, labels };
}

/** The levers of one item, those with one number for each item of another collection taken apart. */
function leversOf(item: Fields, declared: Collection): WrittenLever[] {
  return item.map.entries.flatMap(({ key, keyPlace, value }): WrittenLever[] => {
    if (key === 'label') return [];
    const path = `${item.prefix}${key}`;
    const lever = Object.hasOwn(declared.levers, key) ? declared.levers[key] : undefined;
    if (lever?.kind !== 'each') return [{ path, raw: value, ...(keyPlace && { place: keyPlace }) }];
    return writtenLevers(asFields(item, key, value), `${path}.`);
  });
}

/** The entries of a map as levers somebody wrote; their keys are paths, or end one. */
export function writtenLevers(fields: Fields, prefix = ''): WrittenLever[] {
  return fields.map.entries.map(({ key, keyPlace, value }) => ({
    path: `${prefix}${key}`,
    raw: value,
    ...(keyPlace && { place: keyPlace }),
  }));
}
