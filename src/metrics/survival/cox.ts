import { cholesky, choleskySolve, diagonalOf, exp } from '../../math/index.ts';
import {
  backwards,
  partialLikelihood,
  type Backwards,
  type Likelihood,
  type Ties,
} from './partialLikelihood.ts';
import type { Spells } from './spells.ts';

/** What one covariate does to the hazard. */
export interface CoxEffect {
  /** β: log-hazard for one unit more of it. */
  readonly effect: number;
  /** e^β, the hazard ratio. */
  readonly ratio: number;
  /** Standard error of β. */
  readonly error: number;
}

export interface CoxFit {
  readonly kind: 'fit';
  readonly effects: readonly CoxEffect[];
  /** Logarithms of the partial likelihood: with no effect of anything, and with these. */
  readonly withoutEffects: number;
  readonly logLikelihood: number;
}

/**
 * Why there is no fit: nobody left; a covariate is alike for all, or follows from the others; or an effect has no end,
 * because all who left at any moment had more (or less) of something than all who stayed.
 */
export interface CoxFailure {
  readonly kind: 'nobodyLeft' | 'alike' | 'endless';
}

/** Cox's regression: hazard = base(t) · e^(sum of β × covariate), with one column of numbers a covariate. */
export function cox(
  spells: Spells,
  covariates: readonly ArrayLike<number>[],
  ties: Ties = 'efron',
): CoxFit | CoxFailure {
  const scaled = covariates.map(standardised);
  const people = backwards(
    spells,
    scaled.map(({ values }) => values),
    ties,
  );
  if (!people.byEnd.some((one) => spells.ended[one] === 1)) return { kind: 'nobodyLeft' };
  if (scaled.some(({ spread }) => !(spread > 0))) return { kind: 'alike' };
  const nothing = scaled.map(() => 0);
  const start = partialLikelihood(people, nothing);
  if (cholesky(start.information).rank < scaled.length) return { kind: 'alike' };
  const top = climb(people, nothing, start);
  if (!top) return { kind: 'endless' };
  const factor = cholesky(top.found.information);
  const effects = scaled.map(({ spread }, at) => {
    const unit = nothing.map((_, other) => Number(other === at));
    const effect = top.at[at]! / spread;
    return {
      effect,
      ratio: exp(effect),
      error: Math.sqrt(choleskySolve(factor, unit)[at]!) / spread,
    };
  });
  const { logLikelihood } = top.found;
  return { kind: 'fit', effects, withoutEffects: start.logLikelihood, logLikelihood };
}

/** A column with mean 0 and standard deviation 1, which makes no difference to the likelihood but to the rounding. */
function standardised(column: ArrayLike<number>): { values: Float64Array; spread: number } {
  const values = Float64Array.from(column);
  const centre = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - centre) * (value - centre), 0);
  const spread = Math.sqrt(squares / values.length);
  return { values: values.map((value) => (value - centre) / spread), spread };
}

interface Top {
  readonly at: readonly number[];
  readonly found: Likelihood;
}

/** An effect of one standard deviation beyond e^±40 is none that could be told from an endless one. */
const farthest = 40;
const mostRounds = 60;

/** Newton's way up, each step halved until it does not lead down; null if there is no top. */
function climb(people: Backwards, from: readonly number[], start: Likelihood): Top | null {
  let here: Top = { at: from, found: start };
  const scale = diagonalOf(start.information);
  for (let round = 0; round < mostRounds; round++) {
    // On the way to an endless effect the curvature falls to nothing of what it was.
    const factor = cholesky(here.found.information, scale);
    if (factor.rank < from.length) return null;
    const step = choleskySolve(factor, here.found.score);
    const gain = step.reduce((sum, one, at) => sum + one * here.found.score[at]!, 0);
    const next = stepFrom(people, here, step);
    if (next.at.some((one) => !(Math.abs(one) < farthest))) return null;
    here = next;
    if (gain < 1e-12 && step.every((one) => Math.abs(one) < 1e-5)) return here;
  }
  return null;
}

function stepFrom(people: Backwards, { at, found }: Top, step: readonly number[]): Top {
  // What rounding does to a sum of so many terms is no way down.
  const least = found.logLikelihood - 1e-10 * Math.abs(found.logLikelihood);
  for (let part = 1; ; part /= 2) {
    const to = at.map((one, index) => one + part * step[index]!);
    const next = { at: to, found: partialLikelihood(people, to) };
    if (next.found.logLikelihood >= least || part < 1e-9) return next;
  }
}
