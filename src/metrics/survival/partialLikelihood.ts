import { exp, ln } from '../../math/index.ts';
import { isWatched, type Spells } from './spells.ts';

/** How departures at the same moment are treated: `efron` comes nearer to the truth where there are many. */
export type Ties = 'efron' | 'breslow';

/** People in the orders in which they come and go while time runs backwards. */
export interface Backwards {
  readonly spells: Spells;
  /** By duration, the longest first. */
  readonly byEnd: readonly number[];
  /** By entry, the latest first. */
  readonly byEntry: readonly number[];
  /** One column of numbers a covariate. */
  readonly covariates: readonly ArrayLike<number>[];
  readonly ties: Ties;
}

/** Everyone of whom something was seen, ready for `partialLikelihood`. */
export function backwards(spells: Spells, covariates: readonly ArrayLike<number>[], ties: Ties): Backwards {
  const { entry, duration } = spells;
  const watched: number[] = [];
  for (let one = 0; one < duration.length; one++) if (isWatched(spells, one)) watched.push(one);
  const byEnd = [...watched].sort((a, b) => duration[b]! - duration[a]! || a - b);
  const byEntry = watched.sort((a, b) => entry[b]! - entry[a]! || a - b);
  return { spells, byEnd, byEntry, covariates, ties };
}

/** The logarithm of Cox's partial likelihood at some coefficients, its slope, and its curvature with the sign turned. */
export interface Likelihood {
  logLikelihood: number;
  readonly score: number[];
  readonly information: number[][];
}

/** Sums over some people: of their risks, and of risk × covariates once and twice. */
class RiskSum {
  risk = 0;
  readonly once: number[];
  readonly twice: number[][];

  constructor(count: number) {
    this.once = new Array<number>(count).fill(0);
    this.twice = this.once.map(() => new Array<number>(count).fill(0));
  }

  add(risk: number, x: readonly number[]): void {
    this.risk += risk;
    for (let a = 0; a < x.length; a++) {
      this.once[a]! += risk * x[a]!;
      for (let b = 0; b <= a; b++) this.twice[a]![b]! += risk * x[a]! * x[b]!;
    }
  }
}

/** Goes backwards through time, so that who is at risk is a running sum: each person is added once and taken out once. */
export function partialLikelihood(people: Backwards, coefficients: readonly number[]): Likelihood {
  const { byEnd, byEntry, covariates } = people;
  const { entry, duration, ended } = people.spells;
  const count = coefficients.length;
  const found: Likelihood = {
    logLikelihood: 0,
    score: coefficients.map(() => 0),
    information: coefficients.map(() => coefficients.map(() => 0)),
  };
  const x = new Array<number>(count).fill(0);
  /** The log-risk of someone, whose covariates then stand in x. */
  const look = (one: number): number => {
    let z = 0;
    for (let at = 0; at < count; at++) z += coefficients[at]! * (x[at] = covariates[at]![one]!);
    return z;
  };
  const atRisk = new RiskSum(count);
  let [next, out] = [0, 0];
  while (next < byEnd.length) {
    const time = duration[byEnd[next]!]!;
    const leaving = new RiskSum(count);
    let gone = 0;
    for (; next < byEnd.length && duration[byEnd[next]!] === time; next++) {
      const z = look(byEnd[next]!);
      atRisk.add(exp(z), x);
      if (ended[byEnd[next]!] !== 1) continue;
      leaving.add(exp(z), x);
      gone += 1;
      found.logLikelihood += z;
      for (let at = 0; at < count; at++) found.score[at]! += x[at]!;
    }
    for (; out < byEntry.length && entry[byEntry[out]!]! >= time; out++)
      atRisk.add(-exp(look(byEntry[out]!)), x);
    for (let nth = 0; nth < gone; nth++)
      subtract(found, atRisk, leaving, people.ties === 'efron' ? nth / gone : 0);
  }
  for (const [a, row] of found.information.entries())
    for (let b = 0; b < a; b++) found.information[b]![a] = row[b]!;
  return found;
}

/** What one departure takes from the likelihood: it might have been anybody at risk, `share` of those leaving now not counted. */
function subtract(found: Likelihood, atRisk: RiskSum, leaving: RiskSum, share: number): void {
  const risk = atRisk.risk - share * leaving.risk;
  const means = atRisk.once.map((one, at) => (one - share * leaving.once[at]!) / risk);
  found.logLikelihood -= ln(risk);
  for (const [a, mean] of means.entries()) {
    found.score[a]! -= mean;
    for (let b = 0; b <= a; b++) {
      const product = (atRisk.twice[a]![b]! - share * leaving.twice[a]![b]!) / risk;
      found.information[a]![b]! += product - mean * means[b]!;
    }
  }
}
