import { exp, ln } from '../math/index.ts';

/** How well one process runs (0 … 1), and how much it counts. */
export interface Served {
  readonly service: number;
  readonly weight: number;
}

/** Weighted geometric mean of services: one at 0 makes all 0, however well the others run. 1 if nothing counts. */
export function health(processes: readonly Served[]): number {
  const counting = processes.filter(({ weight }) => weight > 0);
  if (counting.some(({ service }) => service <= 0)) return 0;
  const whole = counting.reduce((sum, { weight }) => sum + weight, 0);
  if (whole === 0) return 1;
  return exp(counting.reduce((sum, { service, weight }) => sum + weight * ln(service), 0) / whole);
}
