import { collectionsOf, entryOf, hintFor, type Problem } from '../schema/index.ts';
import type { Document } from './document.ts';
import { complain, mapField, refuseUnknownKeys, textField, type Fields } from './fields.ts';
import { partsOf } from './fileParts.ts';
import { readFront } from './format.ts';
import type { Vocabulary } from './vocabulary.ts';
import { readWorld, worldKeys, type WrittenWorld } from './world.ts';

/** A starting world as a scenario builds on it. */
export interface ReadWorldFile {
  readonly name: string | null;
  /** Its place in the repository, which its problems name. */
  readonly file: string;
  /** Null if there is no world, or none that can be read. */
  readonly world: WrittenWorld | null;
  readonly labels: ReadonlyMap<string, string>;
  /** Grows when the scenario's settings are made. */
  readonly problems: Problem[];
}

/** A scenario that builds on initial values alone. */
export const noWorld = (): ReadWorldFile => ({
  name: null,
  file: '',
  world: null,
  labels: new Map(),
  problems: [],
});

/** Reads the front matter of `worlds/<name>.md`; its prose is for authors and is not read. */
export function readWorldFile(name: string, text: string, vocabulary: Vocabulary): ReadWorldFile {
  const { declarations } = vocabulary;
  const { frontMatter, problems } = readFront(partsOf(text));
  const found = { name, file: `scenarios/worlds/${name}.md`, problems };
  if (!frontMatter) return { ...found, world: null, labels: new Map() };
  const front: Fields = { map: frontMatter.map, prefix: '', problems };
  const collections = collectionsOf(declarations).map(([collection]) => collection);
  refuseUnknownKeys(front, ['sluice', 'title', ...worldKeys, 'labels', ...collections]);
  const world = readWorld(front, declarations);
  const paths = world.items.named.flatMap(({ collection, names }) =>
    names.map((item) => `${collection}.${item}`),
  );
  return { ...found, world, labels: new Map([...world.items.labels, ...readLabels(front, paths)]) };
}

/** Reads `labels`, a map from what can be called something to what it is called. */
export function readLabels(front: Fields, paths: readonly string[]): Map<string, string> {
  const fields = mapField(front, 'labels');
  const labels = new Map<string, string>();
  for (const { key, keyPlace } of fields.map.entries) {
    const label = textField(fields, key);
    if (!paths.includes(key))
      complain(fields, 'keyUnknown', key, { read: key, ...hintFor(key, paths) }, keyPlace);
    else if (label !== undefined) labels.set(key, label);
  }
  return labels;
}

/** The name of the starting world that a scenario builds on; null if it builds on initial values alone. */
export function worldNameOf({ frontMatter }: Pick<Document, 'frontMatter'>): string | null {
  const written = frontMatter && entryOf(frontMatter.map, 'world')?.value;
  return written?.kind === 'scalar' && typeof written.value === 'string' ? written.value : null;
}

/** What of a world's text is read: its prose is for authors. */
export const worldWithoutProse = (text: string): string => text.slice(0, partsOf(text).bodyStart);
