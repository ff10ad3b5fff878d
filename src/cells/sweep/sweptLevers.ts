import {
  problem,
  rawScalar,
  rawText,
  readLever,
  type Declarations,
  type ListedLever,
  type Place,
  type Problem,
  type Raw,
} from '../../schema/index.ts';
import type { CellNames } from '../cellKind.ts';
import { readListedLever } from '../listedLever.ts';

/** A lever that is moved, between these ends; without them through the range that a reasonable world lies in. */
export interface SweptLever extends ListedLever {
  readonly ends: readonly [number, number] | null;
}

/** Two paths in a list, or as keys, each with the two ends between which it is moved. */
export function readTwoLevers(
  declarations: Declarations,
  { raw, place }: { readonly raw: Raw | undefined; readonly place: Place | undefined },
  names: Pick<CellNames, 'items' | 'currency'>,
  problems: Problem[],
): readonly [SweptLever, SweptLever] | null {
  if (raw?.kind !== 'list' && raw?.kind !== 'map') {
    const values = { name: 'levers', path: 'levers', read: raw ? rawText(raw) : '', takes: 'list' };
    problems.push(problem(raw ? 'keyType' : 'keyMissing', 'levers', values, raw?.place ?? place));
    return null;
  }
  const named =
    raw.kind === 'list'
      ? raw.items.map((path) => ({ path, ends: null }))
      : raw.entries.map(({ key, keyPlace, value }) => ({
          path: { ...rawScalar(key), ...(keyPlace && { place: keyPlace }) },
          ends: value,
        }));
  const read = named.flatMap((one) => readSwept(declarations, one, names, problems));
  const [across, up, ...more] = [...new Map(read.map((one) => [one.path, one])).values()];
  if (across && up && more.length === 0) return [across, up];
  if (read.length === named.length) {
    const values = { read: new Set(read.map(({ path }) => path)).size, min: 2, max: 2 };
    problems.push(problem('entriesCount', 'levers', values, raw.place));
  }
  return null;
}

function readSwept(
  declarations: Declarations,
  { path, ends }: { readonly path: Raw; readonly ends: Raw | null },
  { items, currency }: Pick<CellNames, 'items' | 'currency'>,
  problems: Problem[],
): SweptLever[] {
  const one = readListedLever(declarations, path, items);
  const wrong =
    'code' in one ? one : 'plausible' in one.lever ? null : problem('leverSize', one.path, {}, path.place);
  if (wrong) problems.push(wrong);
  if (wrong || 'code' in one) return [];
  if (ends === null || rawText(ends) === 'plausible') return [{ ...one, ends: null }];
  const two = ends.kind === 'list' && ends.items.length === 2 ? ends.items : [];
  const read = two.map((end) => readLever(one.lever, end, one.path, currency));
  problems.push(...read.flatMap((end) => end.problems));
  const [low, high] = read.map(({ value }) => value);
  if (typeof low === 'number' && typeof high === 'number' && low < high)
    return [{ ...one, ends: [low, high] }];
  problems.push(problem('keyType', one.path, { read: rawText(ends), takes: 'rising' }, ends.place));
  return [];
}
