import { exp } from './portable.ts';

/*
 * Tables that turn sums of terms into chances and hazards. A run may not call exp itself (results must not
 * depend on the engine, and a table is faster); between the knots the value is interpolated along a line.
 */

/** Beyond this sum of log-odds a chance is exactly 0 or 1. */
export const logisticEnd = 22;
export const logisticScale = 128;
export const logisticLast = 2 * logisticEnd * logisticScale;

/**
 * Thresholds of the logistic function for signed 32-bit draws: something with log-odds z happens when
 * draw < threshold(z). Knot k stands for z = k / 128 − 22; the end knots are exactly never and always.
 * Between knots the relative error is below 9e-6.
 */
export const logisticThresholds: Float64Array = makeLogistic();

function makeLogistic(): Float64Array {
  const table = new Float64Array(logisticLast + 2);
  for (let knot = 0; knot <= logisticLast; knot++) {
    const z = knot / logisticScale - logisticEnd;
    table[knot] = 4294967296 / (1 + exp(-z)) - 2147483648;
  }
  table[0] = -2147483648;
  table[logisticLast] = 2147483648;
  table[logisticLast + 1] = 2147483648;
  return table;
}

/** The threshold of one sum; loops over people hold the same arithmetic. */
export function logisticThreshold(z: number): number {
  const place = Math.min(Math.max((z + logisticEnd) * logisticScale, 0), logisticLast);
  const knot = place | 0;
  const low = logisticThresholds[knot]!;
  return low + (place - knot) * (logisticThresholds[knot + 1]! - low);
}

/** The chance of something with log-odds z, as the run itself would draw it. */
export const logistic = (z: number): number => (logisticThreshold(z) + 2147483648) / 4294967296;

/** Beyond ±16 a sum of log-hazard terms counts as ±16. */
export const hazardEnd = 16;
export const hazardScale = 256;
export const hazardLast = 2 * hazardEnd * hazardScale;

/** exp at z = k / 256 − 16. The knot at 0 is exactly 1: no terms leave a hazard exactly as it was. */
export const hazardFactors: Float64Array = makeHazards();

function makeHazards(): Float64Array {
  const table = new Float64Array(hazardLast + 2);
  for (let knot = 0; knot <= hazardLast; knot++) table[knot] = exp(knot / hazardScale - hazardEnd);
  table[hazardLast + 1] = table[hazardLast]!;
  return table;
}

/** The factor of one sum of log-hazard terms; loops over people hold the same arithmetic. */
export function hazardFactor(z: number): number {
  const place = Math.min(Math.max((z + hazardEnd) * hazardScale, 0), hazardLast);
  const knot = place | 0;
  const low = hazardFactors[knot]!;
  return low + (place - knot) * (hazardFactors[knot + 1]! - low);
}
