import normalQuantileOf from '@stdlib/stats-base-dists-normal-quantile';
import normalCdfOf from '@stdlib/stats-base-dists-normal-cdf';
import { exp, ln } from './portable.ts';

/** Standard normal quantile. */
export const normalQuantile = (u: number): number => normalQuantileOf(u, 0, 1);

/** Standard normal distribution function. */
export const normalCdf = (x: number): number => normalCdfOf(x, 0, 1);

/** Log-normal quantile; the spread is the standard deviation of the logarithm, the median is positive. */
export const logNormalQuantile = (u: number, median: number, spread: number): number =>
  median * exp(spread * normalQuantile(u));

/** The same by its mean in place of its median: a wider spread leaves the mean where it is. */
export const logNormalOfMean = (u: number, mean: number, spread: number): number =>
  spread === 0 ? mean : mean * exp(spread * normalQuantile(u) - (spread * spread) / 2);

/** Waiting time of mean 1 until an event of constant hazard. */
export const exponentialQuantile = (u: number): number => -ln(u);
