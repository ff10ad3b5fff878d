import type { Measure } from '../../metrics/index.ts';
import {
  entryOf,
  problem,
  rawText,
  readAmount,
  type Declarations,
  type Problem,
  type RawMap,
} from '../../schema/index.ts';
import { readWhole } from '../bodyTexts.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readNamedMeasure, type NamedMeasure } from '../namedMeasure.ts';
import { seenIn } from '../seenIn.ts';
import { readTwoLevers, type SweptLever } from './sweptLevers.ts';

export type { Speaker } from '../../schema/index.ts';
export * from './sweptLevers.ts';
export * from './words.ts';

/** Which two levers are moved together, and in what it is told. */
export interface SweepOptions {
  /** The first goes across, the second up. */
  readonly levers: readonly [SweptLever, SweptLever];
  readonly measure: Measure;
  readonly variant: string | undefined;
  /** What the measure should come to, as measures count; null draws the line where it is as much as now. */
  readonly goal: number | null;
  /** Stops of each lever. */
  readonly grid: number;
  /** Runs of each setting. */
  readonly seeds: number;
}

/** How large a map may be, and how large it is unless something is said. */
export const sweepRanges = {
  grid: { min: 3, max: 25, usual: 15 },
  seeds: { min: 1, max: 20, usual: 1 },
};

/** Two levers moved together: a map of a measure. Undefined if it does not say what is moved or measured. */
export const sweepCell = (
  declarations: Declarations,
  measures: readonly Measure[],
): CellKind<SweepOptions | undefined> => ({
  kind: 'sweep',
  title: 'Map of two levers',
  meaning: 'Two levers moved together through their ranges: where a measure reaches a goal.',
  needsId: true,
  read: (body, names) => {
    const problems: Problem[] = unknownKeys(body, ['levers', 'measure', 'goal', 'grid', 'seeds']);
    const raw = entryOf(body, 'levers')?.value;
    const levers = readTwoLevers(declarations, { raw, place: body.place }, names, problems);
    const measured = readMeasure(body, measures, names, problems);
    const goal = measured ? readGoal(body, measured, names, problems) : null;
    const grid = readWhole({ body, problems }, 'grid', sweepRanges.grid);
    const seeds = readWhole({ body, problems }, 'seeds', sweepRanges.seeds);
    if (!measured || !levers) return { options: undefined, problems };
    return { options: { ...measured, levers, goal, grid, seeds }, problems };
  },
  uses: (options) => (options ? { onDemand: [{ measure: seenIn(options.measure), strategy: null }] } : {}),
});

function readMeasure(
  body: RawMap,
  measures: readonly Measure[],
  { items }: CellNames,
  problems: Problem[],
): NamedMeasure | null {
  const raw = entryOf(body, 'measure')?.value;
  const read = raw
    ? readNamedMeasure(raw, measures, items)
    : problem('keyMissing', 'measure', { name: 'measure' }, body.place);
  if (!('code' in read)) return read;
  problems.push(read);
  return null;
}

/** A number as the measure counts: `800`, `24%` of a share, `400 CNY` of money. */
function readGoal(
  body: RawMap,
  { measure: { unit } }: NamedMeasure,
  { currency }: CellNames,
  problems: Problem[],
): number | null {
  const raw = entryOf(body, 'goal')?.value;
  if (!raw) return null;
  const kind = unit === 'money' ? 'money' : unit === 'share' || unit === 'gain' ? 'share' : 'number';
  const written = raw.kind === 'scalar' ? raw.value : null;
  const read = typeof written === 'number' ? written : readAmount(kind, written, currency);
  if (typeof read === 'number' && Number.isFinite(read)) return read;
  problems.push(
    read === 'currency'
      ? problem('moneyCurrency', 'goal', { read: rawText(raw), currency }, raw.place)
      : problem('keyType', 'goal', { read: rawText(raw), takes: kind }, raw.place),
  );
  return null;
}
