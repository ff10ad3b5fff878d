import type { Luck, Measure } from '../../metrics/index.ts';
import { entryOf, hintFor, problem, rawText, type Problem, type RawMap } from '../../schema/index.ts';
import { unknownKeys, type CellKind, type CellNames } from '../cellKind.ts';
import { readNamedMeasure } from '../namedMeasure.ts';
import { seenIn } from '../seenIn.ts';

export type { Luck, ManyRuns } from '../../metrics/index.ts';
export type { Speaker } from '../../schema/index.ts';
export type { Apart } from './apart.ts';
export * from './sentences.ts';
export * from './words.ts';

/** What one's own levers are called among strategies, unless a strategy is called so. */
export const ownLevers = 'own';

/** What a comparison is made of. */
export interface CompareOptions {
  /** Ids of strategies, `own` among them; the first is what the others are held against. */
  readonly strategies: readonly string[];
  readonly measure: Measure;
  readonly variant: string | undefined;
  /** Runs of each. */
  readonly seeds: number;
  /** Which luck is asked for first; a reader can choose the other. */
  readonly luck: Luck;
}

/** How many strategies can be compared at once. */
export const compareLimits = { min: 2, max: 3 };
const seedRange = { initial: 20, min: 2, max: 200 };
const lucks: readonly Luck[] = ['same', 'fresh'];

/** Strategies over many seeds, how they differ, and how sure that is. Undefined if it does not say what to compare. */
export const compareCell = (measures: readonly Measure[]): CellKind<CompareOptions | undefined> => ({
  kind: 'compare',
  title: 'Comparison',
  meaning:
    'Two or three strategies over many seeds with the same luck: by how much they differ, and in how many seeds.',
  needsId: true,
  read: (body, names) => {
    const problems: Problem[] = unknownKeys(body, ['strategies', 'measure', 'seeds', 'luck']);
    const strategies = readStrategies(body, names, problems);
    const measured = readMeasure(body, measures, names, problems);
    const seeds = readSeeds(body, problems);
    const luck = readLuck(body, problems);
    if (!measured || strategies.length < compareLimits.min) return { options: undefined, problems };
    return { options: { ...measured, strategies, seeds, luck }, problems };
  },
  uses: (options) =>
    options
      ? {
          onDemand: options.strategies.map((id) => ({
            measure: seenIn(options.measure),
            strategy: id === ownLevers ? null : id,
          })),
        }
      : {},
});

function readStrategies(body: RawMap, names: CellNames, problems: Problem[]): readonly string[] {
  const raw = entryOf(body, 'strategies')?.value;
  if (raw?.kind !== 'list') {
    const values = { name: 'strategies', path: 'strategies', read: raw ? rawText(raw) : '', takes: 'list' };
    problems.push(problem(raw ? 'keyType' : 'keyMissing', 'strategies', values, (raw ?? body).place));
    return [];
  }
  const known = [...names.strategies, ownLevers];
  const read = raw.items.flatMap((item) => {
    const id = rawText(item);
    if (known.includes(id)) return [id];
    problems.push(problem('strategyUnknown', 'strategies', { read: id, ...hintFor(id, known) }, item.place));
    return [];
  });
  const strategies = [...new Set(read)];
  const wrong = strategies.length < compareLimits.min || strategies.length > compareLimits.max;
  if (wrong && read.length === raw.items.length) {
    const values = { read: strategies.length, ...compareLimits, allowed: known.join(', ') };
    problems.push(problem('strategiesFew', 'strategies', values, raw.place));
  }
  return strategies.slice(0, compareLimits.max);
}

function readMeasure(body: RawMap, measures: readonly Measure[], { items }: CellNames, problems: Problem[]) {
  const raw = entryOf(body, 'measure')?.value;
  const read = raw
    ? readNamedMeasure(raw, measures, items)
    : problem('keyMissing', 'measure', { name: 'measure' }, body.place);
  if (!('code' in read)) return read;
  problems.push(read);
  return null;
}

function readSeeds(body: RawMap, problems: Problem[]): number {
  const raw = entryOf(body, 'seeds')?.value;
  const { initial, min, max } = seedRange;
  if (!raw) return initial;
  const value = raw.kind === 'scalar' ? raw.value : null;
  if (typeof value === 'number' && Number.isInteger(value) && value >= min && value <= max) return value;
  const values = { name: 'seeds', read: rawText(raw), min, max };
  problems.push(problem('runNumber', 'seeds', values, raw.place));
  return initial;
}

function readLuck(body: RawMap, problems: Problem[]): Luck {
  const raw = entryOf(body, 'luck')?.value;
  const read = raw ? rawText(raw) : 'same';
  const luck = lucks.find((one) => one === read);
  if (!luck)
    problems.push(problem('keyOption', 'luck', { read, allowed: lucks.join(', ') }, (raw ?? body).place));
  return luck ?? 'same';
}
