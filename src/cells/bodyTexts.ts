import {
  entryOf,
  isItemName,
  problem,
  rawText,
  type Problem,
  type Raw,
  type RawMap,
} from '../schema/index.ts';

/** What a cell says of its body while it is read. */
export interface CellReading {
  readonly body: RawMap;
  readonly problems: Problem[];
}

/** A text that learners read; one that is missing or empty is a problem, unless it can be left out. */
export function readText({ body, problems }: CellReading, key: string, optional = false): string {
  const raw = entryOf(body, key)?.value;
  if (raw === undefined) {
    if (!optional) problems.push(problem('keyMissing', key, { name: key }, body.place));
    return '';
  }
  return textOf(raw, key, problems);
}

/** A text where one stands; of a number its characters. */
export function textOf(raw: Raw, path: string, problems: Problem[]): string {
  const text = raw.kind === 'scalar' && raw.value !== null ? String(raw.value).trim() : null;
  if (text === null)
    problems.push(problem('keyType', path, { read: rawText(raw), takes: 'text' }, raw.place));
  else if (text === '') problems.push(problem('textEmpty', path, {}, raw.place));
  return text ?? '';
}

/** The entries of a map whose keys name things; too few or too many are a problem, and so is a name that is none. */
export function readItems(
  { body, problems }: CellReading,
  key: string,
  { min, max }: { readonly min: number; readonly max: number },
): readonly { readonly id: string; readonly value: Raw }[] {
  const raw = entryOf(body, key)?.value;
  if (raw?.kind !== 'map') {
    const values = { name: key, read: raw ? rawText(raw) : '', takes: 'map' };
    problems.push(problem(raw ? 'keyType' : 'keyMissing', key, values, (raw ?? body).place));
    return [];
  }
  const count = raw.entries.length;
  if (count < min || count > max)
    problems.push(problem('entriesCount', key, { read: count, min, max }, raw.place));
  return raw.entries.slice(0, max).flatMap(({ key: id, keyPlace, value }) => {
    if (isItemName(id)) return [{ id, value }];
    problems.push(problem('itemName', `${key}.${id}`, { read: id, collection: key }, keyPlace));
    return [];
  });
}

/** A list of numbers that rise; anything else is a problem. */
export function readRising(
  { body, problems }: CellReading,
  key: string,
  { min, max }: { readonly min: number; readonly max: number },
): readonly number[] {
  const raw = entryOf(body, key)?.value;
  if (raw === undefined) return [];
  const items = raw.kind === 'list' ? raw.items : [];
  const numbers = items.flatMap((one) =>
    one.kind === 'scalar' && typeof one.value === 'number' ? [one.value] : [],
  );
  const rises = numbers.every((value, index) => index === 0 || value > numbers[index - 1]!);
  if (raw.kind !== 'list' || numbers.length < items.length || !rises) {
    problems.push(problem('keyType', key, { read: rawText(raw), takes: 'rising' }, raw.place));
    return [];
  }
  if (items.length < min || items.length > max)
    problems.push(problem('entriesCount', key, { read: items.length, min, max }, raw.place));
  return numbers.slice(0, max);
}

/** A whole number within bounds, or the one that holds without it. */
export function readWhole(
  { body, problems }: CellReading,
  key: string,
  { min, max, usual }: { readonly min: number; readonly max: number; readonly usual: number },
): number {
  const raw = entryOf(body, key)?.value;
  if (raw === undefined) return usual;
  const value = raw.kind === 'scalar' ? raw.value : null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  problems.push(problem('runNumber', key, { name: key, read: rawText(raw), min, max }, raw.place));
  return usual;
}
