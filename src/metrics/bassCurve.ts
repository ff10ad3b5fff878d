import { exp, ln } from '../math/index.ts';

/*
 * Bass's curve of adoption (Management Science 15, 1969): those who have not adopted do so with hazard p + q·F, where
 * p is what comes from outside, q what comes from those who have, and F the share of them. Rates are per unit of t.
 */

/** The share F of a market that has adopted by time t, from nobody at time 0. */
export function bassShare(t: number, p: number, q: number): number {
  if (t <= 0 || p <= 0) return 0;
  const left = exp(-(p + q) * t);
  return (1 - left) / (1 + (q / p) * left);
}

/** When most adopt at once, which share has done so by then, and the rate at that time; at the start where q ≤ p. */
export function bassPeak(p: number, q: number): { time: number; share: number; rate: number } {
  if (q <= p) return { time: 0, share: 0, rate: p };
  return { time: ln(q / p) / (p + q), share: 0.5 - p / (2 * q), rate: ((p + q) * (p + q)) / (4 * q) };
}
