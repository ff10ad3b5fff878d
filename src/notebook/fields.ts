import {
  entryOf,
  hintFor,
  problem,
  rawText,
  type Place,
  type Problem,
  type ProblemCode,
  type Raw,
  type RawMap,
  type Values,
} from '../schema/index.ts';

/** A map whose keys are known, and where the mistakes in it are gathered. */
export interface Fields {
  readonly map: RawMap;
  /** What the map is called in messages, with a dot behind it; empty for the front matter itself. */
  readonly prefix: string;
  readonly problems: Problem[];
}

export function complain(
  fields: Fields,
  code: ProblemCode,
  key: string,
  values: Values,
  place?: Place,
): void {
  fields.problems.push(problem(code, `${fields.prefix}${key}`, values, place ?? fields.map.place));
}

/** Every key that is not among the allowed ones is a problem that names the nearest. */
export function refuseUnknownKeys(fields: Fields, allowed: readonly string[]): void {
  for (const { key, keyPlace } of fields.map.entries)
    if (!allowed.includes(key))
      complain(fields, 'keyUnknown', key, { read: key, ...hintFor(key, allowed) }, keyPlace);
}

/** A text; numbers and truth values count by the characters they were written with. */
export function textField(fields: Fields, key: string): string | undefined {
  const raw = entryOf(fields.map, key)?.value;
  if (raw === undefined) return undefined;
  if (raw.kind === 'scalar' && raw.value !== null)
    return typeof raw.value === 'string' ? raw.value : raw.text;
  complain(fields, 'keyType', key, { read: rawText(raw), takes: 'text' }, raw.place);
  return undefined;
}

/** A text the file cannot do without. */
export function neededText(fields: Fields, key: string): string {
  if (!entryOf(fields.map, key)) complain(fields, 'keyMissing', key, { name: key });
  return textField(fields, key) ?? '';
}

/** One word of a closed list. */
export function optionField<const Option extends string>(
  fields: Fields,
  key: string,
  options: readonly Option[],
): Option | undefined {
  const written = textField(fields, key);
  if (written === undefined) return undefined;
  const known = options.find((option) => option === written);
  if (known === undefined) {
    const values = { read: written, allowed: options.join(', ') };
    complain(fields, 'keyOption', key, values, entryOf(fields.map, key)?.value.place);
  }
  return known;
}

/** A whole number within bounds. */
export function wholeField(
  fields: Fields,
  key: string,
  { min, max }: { readonly min: number; readonly max: number },
): number | undefined {
  const raw = entryOf(fields.map, key)?.value;
  if (raw === undefined) return undefined;
  const value = raw.kind === 'scalar' ? raw.value : null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  complain(
    fields,
    'runNumber',
    key,
    { name: `${fields.prefix}${key}`, read: rawText(raw), min, max },
    raw.place,
  );
  return undefined;
}

/** A map under a key, to be read as fields; one that is absent or left empty has no entries. */
export function mapField(fields: Fields, key: string): Fields {
  const entry = entryOf(fields.map, key);
  return asFields(fields, key, entry?.value);
}

/** A value as a map of fields; anything else than a map or nothing is a problem. */
export function asFields(fields: Fields, key: string, raw: Raw | undefined): Fields {
  const inner = { prefix: `${fields.prefix}${key}.`, problems: fields.problems };
  if (raw?.kind === 'map') return { ...inner, map: raw };
  if (raw !== undefined && !(raw.kind === 'scalar' && raw.value === null))
    complain(fields, 'keyType', key, { read: rawText(raw), takes: 'map' }, raw.place);
  const place = raw?.place ?? fields.map.place;
  return { ...inner, map: { kind: 'map', entries: [], ...(place && { place }) } };
}

/** The items of a list under a key. */
export function listField(fields: Fields, key: string): readonly Raw[] {
  const raw = entryOf(fields.map, key)?.value;
  if (raw === undefined || (raw.kind === 'scalar' && raw.value === null)) return [];
  if (raw.kind === 'list') return raw.items;
  complain(fields, 'keyType', key, { read: rawText(raw), takes: 'list' }, raw.place);
  return [];
}
