import { isItemName } from './paths.ts';
import type { Collection, Declarations, Levers, LeverValue, ScalarLever } from './levers.ts';

/** Values of the levers of one group or one item. */
export type LeverValues = Readonly<Record<string, LeverValue | Readonly<Record<string, number>>>>;

/** Every value in force: by group, or by collection and item. Objects have no prototype. */
export interface Settings {
  readonly [root: string]: LeverValues | Readonly<Record<string, LeverValues>>;
}

/** Which items each collection has. */
export type Items = Readonly<Record<string, readonly string[]>>;

/** A record that inherits nothing, so that no written name can meet a built-in one. */
export function bare<T>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}

/** The settings of a world in which nothing was set: every lever of every item at its initial value. */
export function initialSettings(declarations: Declarations, items: Items): Settings {
  const settings = bare<LeverValues | Record<string, LeverValues>>();
  for (const [root, owner] of Object.entries(declarations)) {
    if (owner.kind === 'group') {
      settings[root] = initialValues(owner.levers, items);
      continue;
    }
    const made = bare<LeverValues>();
    for (const item of items[root] ?? []) made[item] = initialValues(owner.levers, items);
    settings[root] = made;
  }
  return settings;
}

function initialValues(levers: Levers, items: Items): LeverValues {
  const values = bare<LeverValue | Record<string, number>>();
  for (const [name, lever] of Object.entries(levers)) {
    if (lever.kind !== 'each') {
      values[name] = lever.initial;
      continue;
    }
    const each = bare<number>();
    for (const item of items[lever.of] ?? []) each[item] = lever.lever.initial;
    values[name] = each;
  }
  return values;
}

/** The same settings with one value changed; the path must be one that `findLever` found. */
export function withValue(settings: Settings, path: string, value: LeverValue): Settings {
  return withValues(settings, [[path, value]]);
}

/** The same settings with values changed one after the other, at paths that `findLever` found. */
export function withValues(
  settings: Settings,
  changes: Iterable<readonly [path: string, value: LeverValue]>,
): Settings {
  const own = new Set<unknown>();
  const owned = (node: unknown): Record<string, unknown> => {
    if (own.has(node)) return node as Record<string, unknown>;
    const copy = Object.assign(bare<unknown>(), node);
    own.add(copy);
    return copy;
  };
  const changed = owned(settings);
  for (const [path, value] of changes) {
    const keys = path.split('.');
    const last = keys.pop()!;
    let node = changed;
    for (const key of keys) node = node[key] = owned(node[key]);
    node[last] = value;
  }
  return changed as Settings;
}

/** The value at a path, or undefined if the settings have no such place. */
export function valueAt(settings: Settings, path: string): LeverValue | undefined {
  let node: unknown = settings;
  for (const key of path.split('.')) {
    if (typeof node !== 'object' || node === null || !Object.hasOwn(node, key)) return undefined;
    node = (node as Record<string, unknown>)[key];
  }
  return typeof node === 'object' && node !== null ? undefined : (node as LeverValue);
}

/** One lever of a world: its path, its declaration, and what declares it. */
export interface ListedLever {
  readonly path: string;
  readonly root: string;
  readonly item?: string;
  /** The lever's name inside its group or item, which is what translations go by. */
  readonly name: string;
  readonly each?: string;
  readonly lever: ScalarLever;
}

/** What was listed last: a page asks again and again about one world. */
let last: { declarations: Declarations; items: string; listed: readonly ListedLever[] } | undefined;

/** All levers of a world, sorted by path. */
export function listLevers(declarations: Declarations, items: Items): readonly ListedLever[] {
  const written = JSON.stringify(items);
  if (last?.declarations !== declarations || last.items !== written)
    last = { declarations, items: written, listed: listAnew(declarations, items) };
  return last.listed;
}

function listAnew(declarations: Declarations, items: Items): ListedLever[] {
  const listed: ListedLever[] = [];
  for (const [root, owner] of Object.entries(declarations)) {
    if (owner.kind === 'group') listed.push(...leversOf(root, owner.levers, items));
    else for (const item of items[root] ?? []) listed.push(...leversOf(root, owner.levers, items, item));
  }
  return listed.sort((a, b) => (a.path < b.path ? -1 : 1));
}

function leversOf(root: string, levers: Levers, items: Items, item?: string): ListedLever[] {
  const prefix = item === undefined ? root : `${root}.${item}`;
  const of = { root, ...(item !== undefined && { item }) };
  return Object.entries(levers).flatMap(([name, lever]): ListedLever[] => {
    if (lever.kind !== 'each') return [{ path: `${prefix}.${name}`, name, lever, ...of }];
    const others = items[lever.of] ?? [];
    return others.map((each) => ({
      path: `${prefix}.${name}.${each}`,
      name,
      each,
      lever: lever.lever,
      ...of,
    }));
  });
}

/** The items of a collection in the order in which everything counts them: by name, code unit by code unit. */
export function itemNames(settings: Settings, collection: string): string[] {
  return Object.keys(settings[collection] ?? {})
    .filter(isItemName)
    .sort((a, b) => (a < b ? -1 : 1));
}

/** The most items a collection may have; more would be a list nobody reads. */
export const mostItems = 40;

/** The collections among the declarations. */
export function collectionsOf(declarations: Declarations): [string, Collection][] {
  return Object.entries(declarations).filter(
    (entry): entry is [string, Collection] => entry[1].kind === 'collection',
  );
}

/** Which items each collection of a world has. */
export const itemsOf = (declarations: Declarations, settings: Settings): Items =>
  Object.fromEntries(collectionsOf(declarations).map(([name]) => [name, itemNames(settings, name)]));
