import { exp, gammaln, ln, log1p } from './portable.ts';

/*
 * Incomplete beta and gamma functions by their continued fractions and series. Packages for them exist, but bring a
 * hundred kilobytes and code generation, which the page's policy forbids; tests compare these with them.
 */

const tiny = 1e-300;
const enough = 1e-15;
const mostTerms = 100_000;

/** ln B(a, b). */
export const logBeta = (a: number, b: number): number => gammaln(a) + gammaln(b) - gammaln(a + b);

/** Regularised incomplete beta function at the x whose log-odds are `odds`: P(X ≤ x) for X ~ Beta(a, b). */
export function betaBelow(odds: number, a: number, b: number): number {
  const x = 1 / (1 + exp(-odds));
  if (x <= (a + 1) / (a + b + 2)) return betaTail(odds, a, b);
  return 1 - betaTail(-odds, b, a);
}

/** The lower tail, where the continued fraction converges fast; ln x is taken from the log-odds, so x may be tiny. */
function betaTail(odds: number, a: number, b: number): number {
  const logX = odds < -700 ? odds : -log1p(exp(-odds));
  const logRest = odds > 700 ? -odds : -log1p(exp(odds));
  const x = 1 / (1 + exp(-odds));
  return (exp(a * logX + b * logRest - logBeta(a, b)) * betaFraction(x, a, b)) / a;
}

/** The continued fraction of the incomplete beta function, by the modified Lentz method. */
function betaFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m < mostTerms; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    value *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < enough) break;
  }
  return value;
}

/** Regularised lower incomplete gamma function: P(X ≤ x) for X ~ Gamma(shape), scale 1. */
export const gammaBelow = (x: number, shape: number): number =>
  x < shape + 1 ? gammaFront(x, shape) * gammaSeries(x, shape) : 1 - gammaAbove(x, shape);

/** The upper part, P(X > x), without the rounding of a difference from 1 where it is small. */
export const gammaAbove = (x: number, shape: number): number =>
  x < shape + 1 ? 1 - gammaBelow(x, shape) : gammaFront(x, shape) * gammaFraction(x, shape);

const gammaFront = (x: number, shape: number): number =>
  x <= 0 ? 0 : exp(shape * ln(x) - x - gammaln(shape));

function gammaSeries(x: number, shape: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let n = 1; n < mostTerms && term > sum * enough; n++) {
    term *= x / (shape + n);
    sum += term;
  }
  return sum;
}

/** The continued fraction of the upper part, by the modified Lentz method. */
function gammaFraction(x: number, shape: number): number {
  let b = x + 1 - shape;
  let c = 1 / tiny;
  let d = 1 / away(b);
  let value = d;
  for (let n = 1; n < mostTerms; n++) {
    const a = -n * (n - shape);
    b += 2;
    d = 1 / away(a * d + b);
    c = away(b + a / c);
    const factor = d * c;
    value *= factor;
    if (Math.abs(factor - 1) < enough) break;
  }
  return value;
}

/** A divisor that is not zero. */
const away = (value: number): number => (Math.abs(value) < tiny ? tiny : value);

/**
 * The argument in [low, high] at which a rising function reaches `target`: false position, halved where one side
 * sticks (the Illinois rule). Best fed with logarithms, which are nearly straight lines in the tails.
 */
export function invert(rising: (at: number) => number, target: number, low: number, high: number): number {
  let [below, above] = [low, high];
  let short = rising(below) - target;
  let over = rising(above) - target;
  let side = 0;
  for (let round = 0; round < 200 && above - below > 1e-11; round++) {
    const line = (below * over - above * short) / (over - short);
    // Where a value is infinite or the line leaves the bracket, the middle will do.
    const next = line > below && line < above ? line : (below + above) / 2;
    const value = rising(next) - target;
    if (value === 0) return next;
    if (value < 0) {
      [below, short] = [next, value];
      if (side === -1) over /= 2;
      side = -1;
    } else {
      [above, over] = [next, value];
      if (side === 1) short /= 2;
      side = 1;
    }
    if (Math.abs(value) < 1e-13) return next;
  }
  return above;
}
