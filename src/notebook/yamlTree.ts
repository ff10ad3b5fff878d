import { isAlias, isMap, isScalar, isSeq, Scalar, type Document, type Pair } from 'yaml';
import {
  problem,
  type Place,
  type Problem,
  type ProblemCode,
  type Raw,
  type RawEntry,
  type RawScalar,
  type Values,
} from '../schema/index.ts';
import { scalarPlaces } from './scalarPlaces.ts';

export const deepestYaml = 20;
const mostKeys = 2_000;
const neverKeys: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Turns the library's tree into ours, refusing on the way what Sluice files do not use. */
export function walkYaml(
  document: Document,
  text: string,
  at: (from: number, to: number) => Place,
): { readonly raw: Raw | null; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const walk: Walk = {
    text,
    at,
    keys: 0,
    say: (code, values, from, to, severity) =>
      problems.push(problem(code, '', values, at(from, to), severity)),
  };
  const { yaml, tags } = document.directives ?? { yaml: { explicit: false }, tags: {} };
  // A version line would switch to the rules of YAML 1.1, where `no` is false and `1:30` is a number.
  if (yaml.explicit || Object.keys(tags).length > 1) walk.say('yamlTag', { read: '%' }, 0, 1);
  const raw = document.contents === null ? emptyMap(at(0, 0)) : rawOf(walk, document.contents, 0);
  return { raw: walk.keys > mostKeys ? null : raw, problems };
}

interface Walk {
  readonly text: string;
  readonly at: (from: number, to: number) => Place;
  readonly say: (code: ProblemCode, values: Values, from: number, to: number, severity?: 'warning') => void;
  keys: number;
}

const emptyMap = (place: Place): Raw => ({ kind: 'map', entries: [], place });
const nothing = (place: Place): RawScalar => ({ kind: 'scalar', value: null, text: '', place });

interface Ranged {
  readonly range?: readonly [number, number, number] | null | undefined;
}

function span(node: Ranged): [from: number, to: number] {
  return [node.range?.[0] ?? 0, node.range?.[1] ?? 0];
}

function rawOf(walk: Walk, node: unknown, depth: number): Raw {
  const [from, to] = span(node ?? {});
  const place = walk.at(from, to);
  if (depth > deepestYaml) {
    walk.say('yamlDeep', { max: deepestYaml }, from, to);
    return nothing(place);
  }
  if (isAlias(node)) {
    walk.say('yamlAlias', { read: `*${node.source}` }, from, to);
    return nothing(place);
  }
  if (!isScalar(node) && !isMap(node) && !isSeq(node)) return nothing(place);
  if (node.anchor !== undefined) walk.say('yamlAlias', { read: `&${node.anchor}` }, from, to);
  if (node.tag !== undefined)
    walk.say('yamlTag', { read: node.tag.replace('tag:yaml.org,2002:', '!!') }, from, to);
  if (isScalar(node)) return scalarOf(walk, node, place);
  if (isSeq(node))
    return { kind: 'list', items: node.items.map((item) => rawOf(walk, item, depth + 1)), place };
  return { kind: 'map', entries: entriesOf(walk, node.items, depth), place };
}

function scalarOf(walk: Walk, node: Scalar, place: Place): RawScalar {
  const { value } = node;
  const text = value === null ? node.source || 'null' : (node.source ?? '');
  if (node.type === Scalar.PLAIN) findCut(walk, node);
  if (typeof value === 'string') {
    const [from, to] = span(node);
    return {
      kind: 'scalar',
      value,
      text,
      place,
      within: scalarPlaces(value, walk.text.slice(from, to), from, walk.at),
    };
  }
  if (value === null || typeof value === 'boolean') return { kind: 'scalar', value, text, place };
  // `.inf` and `.nan` are numbers to YAML and to nothing else here.
  if (typeof value === 'number' && Number.isFinite(value)) return { kind: 'scalar', value, text, place };
  return { kind: 'scalar', value: text, text, place };
}

/** `goal: x # y` and `colour: #fff` lose their end silently; behind a number nothing can be lost. */
function findCut(walk: Walk, node: Scalar): void {
  const [, to] = span(node);
  const comment = /[ \t]*#[^\r\n]*/y;
  comment.lastIndex = to;
  const cut = comment.exec(walk.text)?.[0];
  if (cut === undefined) return;
  const harmless = typeof node.value === 'number' || typeof node.value === 'boolean';
  const from = to + cut.length - cut.trimStart().length;
  walk.say(
    'yamlComment',
    { read: short(cut.trim()) },
    from,
    to + cut.length,
    harmless ? 'warning' : undefined,
  );
}

function entriesOf(walk: Walk, pairs: readonly Pair[], depth: number): RawEntry[] {
  const entries: RawEntry[] = [];
  const seen = new Set<string>();
  for (const { key, value } of pairs) {
    const [from, to] = span(key ?? {});
    walk.keys += 1;
    if (walk.keys === mostKeys + 1) walk.say('yamlMany', { max: mostKeys }, from, to);
    if (walk.keys > mostKeys) break;
    const name = keyOf(walk, key, depth);
    if (name === null) continue;
    if (seen.has(name)) {
      walk.say('yamlTwice', { read: short(name) }, from, to);
      continue;
    }
    seen.add(name);
    // An alias has been complained of; a value in its place would only be complained of again.
    if (isAlias(value)) rawOf(walk, value, depth + 1);
    else entries.push({ key: name, keyPlace: walk.at(from, to), value: rawOf(walk, value, depth + 1) });
  }
  return entries;
}

/** A key as it was written, or null if it is none that can be used. */
function keyOf(walk: Walk, key: unknown, depth: number): string | null {
  const raw = rawOf(walk, key, depth + 1);
  const [from, to] = span(key ?? {});
  const name = raw.kind === 'scalar' ? raw.text : '';
  if (name !== '' && !neverKeys.includes(name)) return name;
  if (!isAlias(key)) walk.say('yamlKey', { read: name || '…' }, from, to);
  return null;
}

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 57)}…` : text);
