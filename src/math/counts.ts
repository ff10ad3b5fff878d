import { betaBelow, gammaAbove } from './incomplete.ts';
import { exp, gammaln, ln, log1p } from './portable.ts';

/*
 * Counts by inversion: one uniform, and the least count whose distribution function reaches it. A higher
 * uniform, a higher chance or more people never give a smaller count, which keeps strategies comparable.
 */

/**
 * How many standard deviations below the mean the summing begins: what lies below is smaller than the smallest
 * uniform number, and adding masses upwards from there loses nothing to rounding.
 */
const deviations = 9;

/** How many of n succeed with the given chance, by inversion of the binomial distribution. */
export function binomialQuantile(u: number, n: number, chance: number): number {
  if (n <= 0 || chance <= 0) return 0;
  if (chance >= 1) return n;
  // Above a half, count the failures instead: the sums below then stay short.
  if (chance > 0.5) return n - binomialFrom(1 - u, n, 1 - chance);
  return binomialFrom(u, n, chance);
}

function binomialFrom(u: number, n: number, chance: number): number {
  const odds = chance / (1 - chance);
  const up = (k: number) => (odds * (n - k)) / (k + 1);
  const mean = n * chance;
  const start = Math.floor(mean - deviations * Math.sqrt(mean * (1 - chance)) - deviations);
  if (start <= 0) return climb(u, 0, exp(n * log1p(-chance)), 0, n, up);
  const logMass = logChoose(n, start) + start * ln(chance) + (n - start) * log1p(-chance);
  return climb(u, start, exp(logMass), betaBelow(-ln(odds), n - start + 1, start), n, up);
}

/** How many events of a Poisson count with that mean, by inversion. */
export function poissonQuantile(u: number, mean: number): number {
  if (mean <= 0) return 0;
  const up = (k: number) => mean / (k + 1);
  const start = Math.floor(mean - deviations * Math.sqrt(mean) - deviations);
  if (start <= 0) return climb(u, 0, exp(-mean), 0, Infinity, up);
  const logMass = start * ln(mean) - mean - gammaln(start + 1);
  return climb(u, start, exp(logMass), gammaAbove(mean, start), Infinity, up);
}

/**
 * The least k with P(count ≤ k) ≥ u. Starts at `start`, whose mass is given together with the sum of all masses
 * below it; `up(k)` is mass(k + 1) / mass(k).
 */
function climb(
  u: number,
  start: number,
  mass: number,
  below: number,
  most: number,
  up: (k: number) => number,
): number {
  let k = start;
  let each = mass;
  let under = below;
  // The sum can stop a rounding error short of 1; past the top a mass too small to move it then ends the climb.
  while (under + each < u && k < most && (each > 1e-17 || under < 0.5)) {
    under += each;
    each *= up(k);
    k += 1;
  }
  return k;
}

const logChoose = (n: number, k: number): number => gammaln(n + 1) - gammaln(k + 1) - gammaln(n - k + 1);
