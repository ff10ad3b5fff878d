import { betaBelow, gammaAbove, gammaBelow, invert, logBeta } from './incomplete.ts';
import { exp, gammaln, ln, log1p } from './portable.ts';

/*
 * Beta and gamma quantiles cost many microseconds each, so they are tabulated once per pair of parameters.
 * The table runs over log-odds of the uniform and holds a transformed quantile that is nearly a straight line
 * in its tails, so that cubic pieces follow it closely everywhere; it rises where the quantile rises.
 */

/** A rising function of a uniform number, looked up in a table. */
export type Quantile = (u: number) => number;

const end = 37; // log-odds of the smallest uniform, 2⁻⁵³, are −36.7
const knotsPerUnit = 4;
const last = 2 * end * knotsPerUnit;

const kept = new Map<string, Quantile>();
const mostKept = 64;

/** The same table for the same parameters, made once. */
function keep(name: string, make: () => Quantile): Quantile {
  const known = kept.get(name);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const made = make();
  kept.set(name, made);
  return made;
}

/** Log-odds of a chance ~ Beta(alpha, beta), by its uniform. */
export const betaLogOdds = (alpha: number, beta: number): Quantile =>
  keep(`beta odds ${alpha} ${beta}`, () => tabulate((u, rest) => logOddsOf(u, rest, alpha, beta)));

/** Daily hazard −ln(1 − θ) of a daily chance θ ~ Beta(alpha, beta), by its uniform. */
export const betaHazard = (alpha: number, beta: number): Quantile =>
  keep(`beta hazard ${alpha} ${beta}`, () => {
    const logHazard = tabulate((u, rest) => logHazardOf(logOddsOf(u, rest, alpha, beta)));
    return (u) => exp(logHazard(u));
  });

/** Gamma quantile with the given shape and scale, by its uniform. */
export const gammaTable = (shape: number, scale: number): Quantile =>
  keep(`gamma ${shape} ${scale}`, () => {
    const logValue = tabulate((u, rest) => logGamma(u, rest, shape));
    return (u) => scale * exp(logValue(u));
  });

/** Log-odds of the Beta quantile, from the side whose tail is small, so that u is never rounded to 1. */
function logOddsOf(u: number, rest: number, alpha: number, beta: number): number {
  return u <= 0.5 ? logOddsBelow(u, alpha, beta) : -logOddsBelow(rest, beta, alpha);
}

/** Log-odds far below every quantile asked for are taken from the first term of the tail's series: exact there. */
const farBelow = -140;

function logOddsBelow(u: number, alpha: number, beta: number): number {
  const logFirst = (ln(u) + ln(alpha) + logBeta(alpha, beta)) / alpha;
  if (logFirst < farBelow) return logFirst;
  return invert((odds) => ln(betaBelow(odds, alpha, beta)), ln(u), farBelow - 1, -farBelow);
}

function logHazardOf(logOdds: number): number {
  if (logOdds < -36) return logOdds;
  return logOdds > 36 ? ln(logOdds) : ln(log1p(exp(logOdds)));
}

function logGamma(u: number, rest: number, shape: number): number {
  const logFirst = (ln(u) + gammaln(shape + 1)) / shape;
  if (logFirst < farBelow) return logFirst;
  // From the upper side where u would round: the sign turns a falling function into a rising one.
  if (u <= 0.5) return invert((log) => ln(gammaBelow(exp(log), shape)), ln(u), farBelow - 1, 20);
  return invert((log) => -ln(gammaAbove(exp(log), shape)), -ln(rest), farBelow - 1, 20);
}

/** Tabulates a rising function of (u, 1 − u) and answers between the knots by monotone cubic pieces. */
function tabulate(of: (u: number, rest: number) => number): Quantile {
  const value = new Float64Array(last + 1);
  for (let knot = 0; knot <= last; knot++) {
    const odds = knot / knotsPerUnit - end;
    value[knot] = of(1 / (1 + exp(-odds)), 1 / (1 + exp(odds)));
  }
  const slope = slopesOf(value);
  return (u) => {
    const place = Math.min(Math.max((ln(u) - log1p(-u) + end) * knotsPerUnit, 0), last - 1e-9);
    const knot = Math.floor(place);
    const t = place - knot;
    const low = value[knot]!;
    const rise = value[knot + 1]! - low;
    const s0 = slope[knot]!;
    const s1 = slope[knot + 1]!;
    return low + t * (s0 + t * (3 * rise - 2 * s0 - s1 + t * (s0 + s1 - 2 * rise)));
  };
}

/** Slopes at the knots: central differences, held to three times the smaller neighbour so that nothing falls. */
function slopesOf(value: Float64Array): Float64Array {
  const slope = new Float64Array(value.length);
  for (let knot = 0; knot < value.length; knot++) {
    const before = knot > 0 ? value[knot]! - value[knot - 1]! : value[1]! - value[0]!;
    const after = knot < last ? value[knot + 1]! - value[knot]! : before;
    slope[knot] = Math.min((before + after) / 2, 3 * Math.min(before, after));
  }
  return slope;
}
