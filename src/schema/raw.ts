/** Where something was written: a line and columns of a file, counted from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endColumn: number;
}

/** Untrusted values as they were written, whoever wrote them: YAML, a link, a flag, a slider. */
export type Raw = RawScalar | RawMap | RawList;

export interface RawScalar {
  readonly kind: 'scalar';
  readonly value: string | number | boolean | null;
  /** The characters as they stood, for messages and for seeds that look like numbers. */
  readonly text: string;
  readonly place?: Place;
  /** Of a text: where its characters `from` … `to` were written. */
  readonly within?: (from: number, to: number) => Place;
}

export interface RawMap {
  readonly kind: 'map';
  readonly entries: readonly RawEntry[];
  readonly place?: Place;
}

export interface RawEntry {
  readonly key: string;
  readonly keyPlace?: Place;
  readonly value: Raw;
}

export interface RawList {
  readonly kind: 'list';
  readonly items: readonly Raw[];
  readonly place?: Place;
}

/** A value that a control or a program hands over, in the same form as one that was written. */
export function rawScalar(value: string | number | boolean | null): RawScalar {
  return { kind: 'scalar', value, text: value === null ? 'null' : String(value) };
}

/** Data of a program, or of a file that was read as JSON, in the form in which written values are read. */
export function rawFrom(value: unknown): Raw {
  if (Array.isArray(value)) return { kind: 'list', items: value.map(rawFrom) };
  if (typeof value === 'object' && value !== null)
    return {
      kind: 'map',
      entries: Object.entries(value).map(([key, inner]) => ({ key, value: rawFrom(inner) })),
    };
  const known = ['string', 'number', 'boolean'].includes(typeof value);
  return rawScalar(known ? (value as string | number | boolean) : null);
}

/** What was read, short enough to stand in a message. */
export function rawText(raw: Raw): string {
  if (raw.kind === 'map') return '{…}';
  if (raw.kind === 'list') return '[…]';
  return raw.text.length > 60 ? `${raw.text.slice(0, 57)}…` : raw.text;
}

/** The entry of that key, if the map has one. */
export function entryOf(map: RawMap, key: string): RawEntry | undefined {
  return map.entries.find((entry) => entry.key === key);
}
