import type { Place, Raw, RawEntry, RawMap } from '../schema/index.ts';

/** What a translation of a cell comes to: the first language's body with the texts said anew. */
export interface TranslatedBody {
  readonly body: RawMap;
  /** Texts that the translation does not say, by their paths. */
  readonly missing: readonly string[];
  /** What it says and is no text of the cell. */
  readonly stray: readonly { readonly path: string; readonly place: Place | undefined }[];
}

/**
 * Puts the texts of a translation into the body of a cell. `texts` are the paths of the kind's texts, such as
 * `question` and `options.*.label`, where a star is any key of a map or any place of a list.
 */
export function translateBody(base: RawMap, said: RawMap, texts: readonly string[]): TranslatedBody {
  const merge: Merge = { texts: texts.map((path) => path.split('.')), missing: [], stray: [] };
  const body = mergeMap(merge, base, said, []);
  return { body, missing: merge.missing, stray: merge.stray };
}

interface Merge {
  readonly texts: readonly (readonly string[])[];
  readonly missing: string[];
  readonly stray: { path: string; place: Place | undefined }[];
}

const fits = (pattern: readonly string[], path: readonly string[]): boolean =>
  path.every((part, index) => pattern[index] === '*' || pattern[index] === part);

const isText = ({ texts }: Merge, path: readonly string[]): boolean =>
  texts.some((pattern) => pattern.length === path.length && fits(pattern, path));

const holdsTexts = ({ texts }: Merge, path: readonly string[]): boolean =>
  texts.some((pattern) => pattern.length > path.length && fits(pattern, path));

function mergeMap(merge: Merge, base: RawMap, said: RawMap | undefined, path: readonly string[]): RawMap {
  for (const { key, keyPlace } of said?.entries ?? []) {
    const own = [...path, key];
    const known = base.entries.some((entry) => entry.key === key);
    if (!known || !(isText(merge, own) || holdsTexts(merge, own)))
      merge.stray.push({ path: own.join('.'), place: keyPlace });
  }
  const entries = base.entries.map((entry): RawEntry => {
    const other = said?.entries.find(({ key }) => key === entry.key)?.value;
    return { ...entry, value: mergeValue(merge, entry.value, other, [...path, entry.key]) };
  });
  return { ...base, entries };
}

function mergeValue(merge: Merge, base: Raw, said: Raw | undefined, path: readonly string[]): Raw {
  if (isText(merge, path)) {
    if (said === undefined) merge.missing.push(path.join('.'));
    return said ?? base;
  }
  if (!holdsTexts(merge, path)) return base;
  if (base.kind === 'map') return mergeMap(merge, base, said?.kind === 'map' ? said : undefined, path);
  if (base.kind !== 'list') return base;
  const others = said?.kind === 'list' ? said.items : [];
  for (const [index, { place }] of others.entries())
    if (index >= base.items.length) merge.stray.push({ path: [...path, index + 1].join('.'), place });
  return {
    ...base,
    items: base.items.map((item, index) =>
      mergeValue(merge, item, others[index], [...path, String(index + 1)]),
    ),
  };
}
