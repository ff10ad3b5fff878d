import { exp, invert, ln } from '../../math/index.ts';
import { isWatched, type Spells } from './spells.ts';

/** Survival e^(−(t ÷ scale)^shape): below shape 1 the hazard falls with age, above it rises. */
export interface WeibullFit {
  readonly shape: number;
  readonly scale: number;
  readonly logLikelihood: number;
}

/** Shapes that are looked at. Beyond them the hazard is one moment, and no maximum is to be expected. */
const leastShape = 1e-3;
const greatestShape = 1e3;

/** Logarithms of times as shares of the longest one, and what else the likelihood needs. */
interface Logs {
  readonly longest: number;
  readonly ends: Float64Array;
  readonly entries: Float64Array;
  readonly left: number;
  /** The sum of the logarithms of those who left. */
  readonly ofLeavers: number;
}

/** The most likely Weibull law; null where no shape is, as when nobody left or all who left did so at the last moment. */
export function weibullFit(spells: Spells): WeibullFit | null {
  const logs = logsOf(spells);
  if (logs.left === 0) return null;
  // The slope of the likelihood in the shape, with the best scale for it: it falls from plus to minus.
  const rising = (logShape: number) => {
    const shape = exp(logShape);
    const { power, slope } = powers(logs, shape);
    return slope / power - logs.ofLeavers / logs.left - 1 / shape;
  };
  const [low, high] = [ln(leastShape), ln(greatestShape)];
  if (!(rising(low) < 0) || !(rising(high) > 0)) return null;
  const shape = exp(invert(rising, 0, low, high));
  const logScale = ln(powers(logs, shape).power / logs.left) / shape;
  const { left, longest, ofLeavers } = logs;
  // Every departure is a density, so the unit of time stands in it once.
  const perTime = left * (ln(shape) - shape * logScale) + (shape - 1) * ofLeavers - left * ln(longest);
  return { shape, scale: longest * exp(logScale), logLikelihood: perTime - left };
}

function logsOf(spells: Spells): Logs {
  const { entry, duration, ended } = spells;
  let [longest, count, left, ofLeavers] = [0, 0, 0, 0];
  for (let one = 0; one < duration.length; one++) longest = Math.max(longest, duration[one]!);
  const ends = new Float64Array(duration.length);
  const entries = new Float64Array(duration.length);
  for (let one = 0; one < duration.length; one++) {
    if (!isWatched(spells, one)) continue;
    ends[count] = ln(duration[one]! / longest);
    entries[count] = entry[one] === 0 ? -Infinity : ln(entry[one]! / longest);
    if (ended[one] === 1) {
      left += 1;
      ofLeavers += ends[count]!;
    }
    count += 1;
  }
  return { longest, ends: ends.subarray(0, count), entries: entries.subarray(0, count), left, ofLeavers };
}

/** Sums of end^shape − entry^shape, and of their slopes in the shape. */
function powers({ ends, entries }: Logs, shape: number): { power: number; slope: number } {
  let [power, slope] = [0, 0];
  for (let one = 0; one < ends.length; one++) {
    const end = exp(shape * ends[one]!);
    power += end;
    slope += end * ends[one]!;
    if (entries[one] === -Infinity) continue;
    const start = exp(shape * entries[one]!);
    power -= start;
    slope -= start * entries[one]!;
  }
  return { power, slope };
}
