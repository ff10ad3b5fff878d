import { chartFor } from '../../charts/index.ts';
import { variantsOf, type Measure } from '../../metrics/index.ts';
import {
  entryOf,
  problem,
  rawScalar,
  rawText,
  type Items,
  type Problem,
  type RawMap,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { chartCell, type ChartOptions } from '../chart/cell.ts';

export * from './words.ts';
export type { Speaker } from '../../schema/index.ts';

/** Charts that a reader pins herself. */
export interface BoardOptions {
  /** References of the measures that can be pinned, as a chart cell writes them. */
  readonly offered: readonly string[];
  /** Those that are pinned before anybody chose. */
  readonly pinned: readonly string[];
}

/** More charts than this beside each other are not looked at. */
export const mostPinned = 4;

/** The board, for a given set of measures. */
export const boardCell = (measures: readonly Measure[]): CellKind<BoardOptions> => ({
  kind: 'board',
  title: 'Board',
  meaning: 'Up to four charts that a reader pins herself, out of all that the lab can draw of this world.',
  needsId: true,
  read: (body, names) => {
    const problems = unknownKeys(body, ['pinned']);
    const offered = offeredIn(measures, names.items);
    return { options: { offered, pinned: readPinned(body, names, problems) }, problems };
  },
});

/** Every measure, and every form of one, that some chart draws. */
function offeredIn(measures: readonly Measure[], items: Items): readonly string[] {
  return measures.flatMap((measure) => {
    if (!chartFor(measure.id)) return [];
    const forms = variantsOf(measure, items).map((variant) => `${measure.id}.${variant}`);
    return [measure.id, ...forms];
  });
}

function readPinned(body: RawMap, names: CellNames, problems: Problem[]): readonly string[] {
  const raw = entryOf(body, 'pinned')?.value;
  if (raw === undefined) return [];
  if (raw.kind !== 'list') {
    problems.push(problem('keyType', 'pinned', { read: rawText(raw), takes: 'list' }, raw.place));
    return [];
  }
  if (raw.items.length > mostPinned) {
    const values = { collection: 'pinned', read: raw.items.length, max: mostPinned };
    problems.push(problem('itemsMany', 'pinned', values, raw.place));
  }
  return raw.items.slice(0, mostPinned).flatMap((item) => {
    const { options, problems: found } = readChart(rawText(item), names);
    problems.push(...found.map((one) => (item.place ? { ...one, ...item.place } : one)));
    return options ? [rawText(item)] : [];
  });
}

/** The chart of a measure, as a chart cell would show it; undefined if nothing draws it. */
export function readChart(
  reference: string,
  names: CellNames,
): { readonly options: ChartOptions | undefined; readonly problems: readonly Problem[] } {
  const body: RawMap = { kind: 'map', entries: [{ key: 'measure', value: rawScalar(reference) }] };
  return chartCell.read(body, names);
}

/** The pinned charts out of a kept answer; before there is one, those that the notebook pins. */
export function readBoard(kept: unknown, { offered, pinned }: BoardOptions): readonly string[] {
  const list = (kept as { pinned?: unknown } | null | undefined)?.pinned;
  if (!Array.isArray(list)) return pinned;
  const known = list.filter((one): one is string => typeof one === 'string' && offered.includes(one));
  return [...new Set(known)].slice(0, mostPinned);
}
