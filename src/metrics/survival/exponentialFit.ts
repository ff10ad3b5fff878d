import { ln } from '../../math/index.ts';
import { isWatched, type Spells } from './spells.ts';

/** A hazard that is the same at every age, as likely as can be. */
export interface ExponentialFit {
  /** Departures a unit of time. */
  readonly rate: number;
  readonly error: number;
  readonly logLikelihood: number;
}

/** Departures ÷ time under watch; null where nobody was watched. */
export function exponentialFit(spells: Spells): ExponentialFit | null {
  let [left, watched] = [0, 0];
  for (let one = 0; one < spells.duration.length; one++) {
    if (!isWatched(spells, one)) continue;
    left += spells.ended[one]!;
    watched += spells.duration[one]! - spells.entry[one]!;
  }
  if (watched === 0) return null;
  const rate = left / watched;
  return {
    rate,
    error: Math.sqrt(left) / watched,
    logLikelihood: left === 0 ? 0 : left * ln(rate) - left,
  };
}
