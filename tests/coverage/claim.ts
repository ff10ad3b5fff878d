import { dailyEntry, dailySum, declarations, findLever, type LeverValue, type RunRecord } from '#lab';
import { jobFor, recordOf, type Plan } from '../jobs.ts';
import { mean, variance } from '../statistics.ts';

/**
 * One thing that a learner can see of an idea of the field: moving these levers moves this measure that way. The
 * same people live under both settings, replicate by replicate, so what is held against chance is the paired
 * difference.
 */
export interface Claim {
  /** The row of the field's table. */
  readonly row: string;
  /** What is shown, in a sentence. */
  readonly says: string;
  readonly world: Plan;
  /** Levers that move, from what to what. */
  readonly moves: Readonly<Record<string, readonly [from: LeverValue, to: LeverValue]>>;
  /** Also moved: a calendar that only the second of each pair has. */
  readonly calendar?: Plan['calendar'];
  readonly measure: string;
  readonly reads: (record: RunRecord) => number;
  readonly goes: 'up' | 'down';
}

/** What came of a claim: the mean of the paired differences, and its standard error. */
export interface Shown {
  readonly before: number;
  readonly difference: number;
  readonly error: number;
}

const pairs = 10;

/** Runs both settings on the same people, ten times over. */
export function show({ world, moves, calendar, reads }: Claim): Shown {
  const side = (which: 0 | 1) => {
    const levers = Object.fromEntries(Object.entries(moves).map(([path, values]) => [path, values[which]]));
    for (const path of Object.keys({ ...world.levers, ...levers }))
      if ('unknown' in findLever(declarations, path)) throw new Error(`there is no lever ${path}`);
    const dated = which === 1 && calendar ? { calendar } : {};
    return jobFor({ people: 3000, days: 100, ...world, ...dated, levers: { ...world.levers, ...levers } });
  };
  const [from, to] = [side(0), side(1)];
  const values = Array.from({ length: pairs }, (_, replicate) => {
    const before = reads(recordOf({ ...from, replicate }));
    return { before, difference: reads(recordOf({ ...to, replicate })) - before };
  });
  const differences = values.map(({ difference }) => difference);
  return {
    before: mean(values.map(({ before }) => before)),
    difference: mean(differences),
    error: Math.sqrt(variance(differences) / pairs),
  };
}

/** A daily total added up over the run. */
export const sumOver = (name: string) => (record: RunRecord) =>
  dailySum(record, name).reduce((sum, value) => sum + value, 0);

/** The mean of a daily total over the last four weeks. */
export const lately = (name: string) => (record: RunRecord) => mean([...dailySum(record, name).slice(-28)]);

/** One entry of a total over the run: a rule's contacts, a channel's joins. */
export const entryOver = (name: string, entry: string) => (record: RunRecord) =>
  dailyEntry(record, name, entry).reduce((sum, value) => sum + value, 0);

/** One entry of a total on the last day: how many are in a class. */
export const entryAtEnd = (name: string, entry: string) => (record: RunRecord) =>
  dailyEntry(record, name, entry).at(-1)!;
