import { exp, ln } from '../math/index.ts';

/** Geometric adstock: what is left of yesterday's pressure, and today's money on top. */
export const adstock = (before: number, spent: number, carryOver: number): number =>
  spent + carryOver * before;

/** Hill curve: 0 at nothing, one half at `half`, towards 1 beyond. */
export function hill(amount: number, half: number, steepness: number): number {
  if (amount <= 0) return 0;
  return 1 / (1 + exp(steepness * (ln(half) - ln(amount))));
}

/** How much the Hill curve rises for one more of `amount`. Below a thousandth of `half` it is taken there. */
export function hillSlope(amount: number, half: number, steepness: number): number {
  const at = Math.max(amount, half / 1000);
  const height = hill(at, half, steepness);
  return (steepness * height * (1 - height)) / at;
}
