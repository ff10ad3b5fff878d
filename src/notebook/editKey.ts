import { isMap, isScalar, type Pair, type YAMLMap } from 'yaml';
import type { Document } from './document.ts';
import { linesOf, type SourceRange } from './lines.ts';
import type { Splice } from './splice.ts';
import { parseYaml, readYaml } from './yaml.ts';

/**
 * One key of a YAML map set to a value, which is given as YAML on one line; null takes the key out. The map is what
 * stands in a range: the front matter's, or the body of a cell. Null if there is no map, or no such key to take out.
 */
export function editKey(
  { text, newline }: Pick<Document, 'text' | 'newline'>,
  range: Pick<SourceRange, 'start' | 'end'>,
  key: string,
  value: string | null,
): Splice | null {
  if (readYaml(linesOf(text), range.start, range.end).raw?.kind !== 'map') return null;
  const source = text.slice(range.start, range.end).replace(/\r(?!\n)/g, '\n');
  const { contents } = parseYaml(source);
  const shift = (splice: Splice): Splice => ({ ...splice, at: range.start + splice.at });
  if (!isMap(contents))
    return value === null ? null : shift({ at: 0, removed: 0, inserted: `${key}: ${value}${newline}` });
  const index = contents.items.findIndex((pair) => isScalar(pair.key) && keyText(pair) === key);
  if (index < 0) return value === null ? null : shift(added(contents, source, `${key}: ${value}`, newline));
  return shift(
    value === null ? taken(contents, source, index) : changed(contents.items[index]!, source, value),
  );
}

const keyText = ({ key }: Pair): string => (isScalar(key) ? (key.source ?? String(key.value)) : '');

interface Ranged {
  readonly range?: readonly [number, number, number] | null | undefined;
}

const begin = (node: unknown): number => (node as Ranged | null)?.range?.[0] ?? 0;
const finish = (node: unknown): number => (node as Ranged | null)?.range?.[1] ?? 0;

/** Where what a pair says ends: block values own the end of their line, which stays. */
function pairEnd(pair: Pair, source: string): number {
  const from = finish(pair.key);
  const end = Math.max(from, finish(pair.value));
  return from + source.slice(from, end).trimEnd().length;
}

function changed(pair: Pair, source: string, value: string): Splice {
  const colon = source.indexOf(':', finish(pair.key)) + 1;
  const end = Math.max(colon, pairEnd(pair, source));
  const written = finish(pair.value) > begin(pair.value);
  const at = written ? begin(pair.value) : Math.min(end, colon + blanksOf(source.slice(colon, end)));
  const apart = at === colon ? ' ' : '';
  return { at, removed: end - at, inserted: `${apart}${value}` };
}

/** A new key behind the last one, in the style of the map. */
function added(map: YAMLMap, source: string, line: string, newline: string): Splice {
  const last = map.items.at(-1);
  if (map.flow) {
    const at = last ? pairEnd(last, source) : begin(map) + 1;
    return { at, removed: 0, inserted: last ? `, ${line}` : line };
  }
  const first = begin(map.items[0]!.key);
  const indent = ' '.repeat(first - (source.lastIndexOf('\n', first - 1) + 1));
  const from = pairEnd(last!, source);
  const lineEnd = from + source.slice(from).search(/\r?\n|$/);
  return { at: lineEnd, removed: 0, inserted: `${newline}${indent}${line}` };
}

/** A key taken out: its lines in a block, or with one of its commas between braces. */
function taken(map: YAMLMap, source: string, index: number): Splice {
  const pair = map.items[index]!;
  const [before, after] = [map.items[index - 1], map.items[index + 1]];
  const start = begin(pair.key);
  if (after) return { at: start, removed: begin(after.key) - start, inserted: '' };
  const end = pairEnd(pair, source);
  if (!before) return { at: start, removed: end - start, inserted: '' };
  // A comment behind the key before stays with it; between braces the comma goes.
  const at = map.flow ? pairEnd(before, source) : source.slice(0, start).trimEnd().length;
  return { at, removed: end - at, inserted: '' };
}

/** White space a stretch begins with, the end of a line with it only where more than a comment follows. */
const blanksOf = (text: string): number => text.length - text.trimStart().length;
