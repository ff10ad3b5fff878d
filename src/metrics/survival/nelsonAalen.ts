import type { LifeRow } from './lifeTable.ts';

/** A moment of the cumulative hazard. */
export interface HazardRow extends LifeRow {
  readonly hazard: number;
  /** Aalen's variance of it, the sum of left ÷ at risk². */
  readonly variance: number;
}

/** The estimate of Nelson and Aalen: the sum, over all moments, of the shares of those at risk who left. */
export function nelsonAalen(table: readonly LifeRow[]): HazardRow[] {
  let hazard = 0;
  let variance = 0;
  return table.map((row) => {
    hazard += row.left / row.atRisk;
    variance += row.left / (row.atRisk * row.atRisk);
    return { ...row, hazard, variance };
  });
}
