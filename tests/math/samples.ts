import { dayKey, draw, personKey, purposeKey, runKey, uniform } from '#lab';
import { chiSquare, chiSquareTail, errorsOff, mean, variance } from '../statistics.ts';

/** What a sampler promises: its moments, its fourth central moment in units of σ⁴, and its distribution function. */
export interface Promised {
  readonly sample: (u: number) => number;
  readonly mean: number;
  readonly variance: number;
  readonly kurtosis: number;
  readonly below: (x: number) => number;
}

/** A count's promise: the chance of each value stands for the distribution function. */
export interface PromisedCount extends Omit<Promised, 'below'> {
  readonly mass: (k: number) => number;
}

export const draws = 100_000;

const known = new Map<string, readonly number[]>();

/** One uniform number a person, as the engine draws it; the same ones for the same seed. */
function uniforms(seed: string, count: number): readonly number[] {
  const name = `${count} ${seed}`;
  if (!known.has(name)) known.set(name, drawUniforms(seed, count));
  return known.get(name)!;
}

function drawUniforms(seed: string, count: number): number[] {
  const run = runKey(seed);
  const pair = purposeKey(run, 'person', 'sample');
  const [high, low] = [0, 1].map((index) => dayKey(purposeKey(run, 'sample', '', index), 0));
  return Array.from({ length: count }, (_, person) => {
    const { a, b } = personKey(pair, person);
    return uniform(draw(a, b, high!.a, high!.b), draw(a, b, low!.a, low!.b));
  });
}

/** How a sample lies to its promise. */
export interface Verdict {
  /** Standard errors of the mean and of the variance. */
  readonly mean: number;
  readonly variance: number;
  /** Chance of a χ² this large. */
  readonly fit: number;
}

function momentsOf(values: readonly number[], promised: Omit<Promised, 'sample' | 'below'>) {
  const n = values.length;
  const spread = (promised.kurtosis - (n - 3) / (n - 1)) * promised.variance ** 2;
  return {
    mean: errorsOff(mean(values), promised.mean, promised.variance, n),
    variance: errorsOff(variance(values), promised.variance, spread, n),
  };
}

const cells = 100;

/** Holds a continuous sampler against its promise, in cells of equal chance. */
export function judge(promised: Promised, seed: string, count = draws): Verdict {
  const values = uniforms(seed, count).map(promised.sample);
  const counts = new Float64Array(cells);
  for (const value of values) counts[Math.min(cells - 1, Math.floor(promised.below(value) * cells))]! += 1;
  const even = new Float64Array(cells).fill(count / cells);
  return { ...momentsOf(values, promised), fit: chiSquareTail(chiSquare(counts, even), cells - 1) };
}

/** Holds a count against its promise; values whose cells would expect fewer than ten are joined. */
export function judgeCount(promised: PromisedCount, seed: string, count = draws): Verdict {
  const values = uniforms(seed, count).map(promised.sample);
  const reach = Math.ceil(promised.mean + 12 * Math.sqrt(promised.variance) + 12);
  const seen = new Float64Array(reach + 1);
  for (const value of values) seen[Math.min(value, reach)]! += 1;
  const [counts, expected]: [number[], number[]] = [[0], [0]];
  for (let k = 0; k <= reach; k++) {
    counts[counts.length - 1]! += seen[k]!;
    expected[expected.length - 1]! += promised.mass(k) * count;
    if (expected.at(-1)! >= 10) {
      counts.push(0);
      expected.push(0);
    }
  }
  // The last cell may have stayed too small; the one before takes it in.
  counts[counts.length - 2]! += counts.pop()!;
  expected[expected.length - 2]! += expected.pop()!;
  return {
    ...momentsOf(values, promised),
    fit: chiSquareTail(chiSquare(counts, expected), counts.length - 1),
  };
}

/** Whether a verdict stands: four standard errors, and a fit that is not one in a hundred thousand. */
export const stands = ({ mean, variance, fit }: Verdict): boolean =>
  Math.abs(mean) < 4 && Math.abs(variance) < 4 && fit > 1e-5;
