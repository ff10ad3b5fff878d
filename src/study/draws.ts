import { exp, ln, purposeKey, runKey, uniform } from '../math/index.ts';
import type { LeverChanges } from '../schema/index.ts';
import type { LeverRange } from './leverRange.ts';

/** A range in which an assumption may lie. */
export interface Assumption extends LeverRange {
  /** It takes whole numbers only. */
  readonly whole: boolean;
}

/** From here on one end of a range is so far above the other that it is factors that are equally likely, not steps. */
const wide = 10;

/**
 * One world of many: every assumption drawn from its range by itself, addressed by seed, number and path, so that a
 * world stays what it is when another assumption is added. Wide ranges of positive numbers are drawn by factors.
 */
export function drawWorld(assumptions: readonly Assumption[], seed: string, number: number): LeverChanges {
  const key = runKey(seed, number);
  return assumptions.map((one) => {
    const { a, b } = purposeKey(key, 'assumption', one.path);
    return [one.path, within(one, uniform(a, b))] as const;
  });
}

/** The value of a range at a place between 0 and 1. */
function within({ low, high, whole }: Assumption, place: number): number {
  const byFactors = low > 0 && high / low >= wide;
  const value = byFactors ? low * exp(place * ln(high / low)) : low + place * (high - low);
  const kept = Math.min(high, Math.max(low, value));
  return whole ? Math.round(kept) : kept;
}
