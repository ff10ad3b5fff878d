import type { Measure } from '../../metrics/index.ts';
import {
  entryOf,
  problem,
  rawText,
  type Declarations,
  type ListedLever,
  type Problem,
  type Raw,
  type RawMap,
} from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readListedLever } from '../listedLever.ts';
import { readNamedMeasure } from '../namedMeasure.ts';
import { seenIn } from '../seenIn.ts';

export type { Speaker } from '../../schema/index.ts';
export * from './words.ts';

/** What is moved, and in what its effect is told. */
export interface SensitivityOptions {
  readonly levers: readonly ListedLever[];
  readonly measure: Measure;
  readonly variant: string | undefined;
  /** Runs at each end of a lever. */
  readonly seeds: number;
  /** Through the range of a reasonable world, or by this part of the value. */
  readonly range: 'plausible' | number;
}

const mostLevers = 12;
const seedRange = { initial: 10, min: 1, max: 100 };
const partRange = { min: 0.01, max: 1 };

/** Levers moved to either end of their range, one at a time. Undefined if it does not say what is moved or measured. */
export const sensitivityCell = (
  declarations: Declarations,
  measures: readonly Measure[],
): CellKind<SensitivityOptions | undefined> => ({
  kind: 'sensitivity',
  title: 'Sensitivity',
  meaning:
    'Up to twelve levers moved to either end of their range, one at a time: which moves a measure most.',
  needsId: true,
  read: (body, names) => {
    const problems: Problem[] = unknownKeys(body, ['levers', 'measure', 'seeds', 'range']);
    const levers = readLevers(declarations, body, names, problems);
    const raw = entryOf(body, 'measure')?.value;
    const measured = raw
      ? readNamedMeasure(raw, measures, names.items)
      : problem('keyMissing', 'measure', { name: 'measure' }, body.place);
    if ('code' in measured) problems.push(measured);
    const seeds = readSeeds(body, problems);
    const range = readRange(body, problems);
    if ('code' in measured || levers.length === 0) return { options: undefined, problems };
    return { options: { ...measured, levers, seeds, range }, problems };
  },
  uses: (options) => (options ? { onDemand: [{ measure: seenIn(options.measure), strategy: null }] } : {}),
});

function readLevers(
  declarations: Declarations,
  body: RawMap,
  { items }: CellNames,
  problems: Problem[],
): readonly ListedLever[] {
  const raw = entryOf(body, 'levers')?.value;
  if (raw?.kind !== 'list' || raw.items.length === 0) {
    const values = { name: 'levers', path: 'levers', read: raw ? rawText(raw) : '', takes: 'list' };
    problems.push(problem(raw ? 'keyType' : 'keyMissing', 'levers', values, (raw ?? body).place));
    return [];
  }
  if (raw.items.length > mostLevers) {
    const values = { collection: 'levers', read: raw.items.length, max: mostLevers };
    problems.push(problem('itemsMany', 'levers', values, raw.place));
  }
  return raw.items.slice(0, mostLevers).flatMap((item) => readLever(declarations, item, items, problems));
}

function readLever(
  declarations: Declarations,
  raw: Raw,
  items: CellNames['items'],
  problems: Problem[],
): readonly ListedLever[] {
  const read = readListedLever(declarations, raw, items);
  const wrong =
    'code' in read ? read : 'plausible' in read.lever ? null : problem('leverSize', read.path, {}, raw.place);
  if (wrong) problems.push(wrong);
  return wrong || 'code' in read ? [] : [read];
}

function readSeeds(body: RawMap, problems: Problem[]): number {
  const raw = entryOf(body, 'seeds')?.value;
  const { initial, min, max } = seedRange;
  if (!raw) return initial;
  const value = raw.kind === 'scalar' ? raw.value : null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  problems.push(problem('runNumber', 'seeds', { name: 'seeds', read: rawText(raw), min, max }, raw.place));
  return initial;
}

/** `plausible`, or a part of the value such as 15% or 0.15. */
function readRange(body: RawMap, problems: Problem[]): SensitivityOptions['range'] {
  const raw = entryOf(body, 'range')?.value;
  if (!raw) return 'plausible';
  const read = rawText(raw);
  if (read === 'plausible') return read;
  const part = read.endsWith('%') ? Number(read.slice(0, -1)) / 100 : Number(read);
  if (part >= partRange.min && part <= partRange.max) return part;
  problems.push(problem('keyOption', 'range', { read, allowed: 'plausible, 1% … 100%' }, raw.place));
  return 'plausible';
}
