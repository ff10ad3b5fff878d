import { exp, ln, normalQuantile } from '../../math/index.ts';
import type { LifeRow } from './lifeTable.ts';

/** A moment of the curve; from it on, up to the next, this share is still there. */
export interface SurvivalRow extends LifeRow {
  readonly survival: number;
  /** Greenwood's standard error; null once nobody is left. */
  readonly error: number | null;
  /** 95 % interval on the scale of ln(−ln S), which stays within 0 and 1; null while nobody, or once everybody, has left. */
  readonly low: number | null;
  readonly high: number | null;
}

const z = normalQuantile(0.975);

/** The estimate of Kaplan and Meier: the share still there is the product of the shares who stayed at each moment. */
export function kaplanMeier(table: readonly LifeRow[]): SurvivalRow[] {
  let survival = 1;
  /** Greenwood's sum: the variance of ln S. */
  let spread = 0;
  return table.map((row) => {
    const stayed = row.atRisk - row.left;
    survival *= stayed / row.atRisk;
    spread += stayed === 0 ? 0 : row.left / (row.atRisk * stayed);
    return { ...row, survival, ...uncertainty(survival, spread) };
  });
}

function uncertainty(survival: number, spread: number): Pick<SurvivalRow, 'error' | 'low' | 'high'> {
  if (survival === 0) return { error: null, low: null, high: null };
  if (spread === 0) return { error: 0, low: null, high: null };
  const hazard = -ln(survival);
  const reach = (z * Math.sqrt(spread)) / hazard;
  return {
    error: survival * Math.sqrt(spread),
    low: exp(-hazard * exp(reach)),
    high: exp(-hazard * exp(-reach)),
  };
}

/** The row in force at a time: the last one not after it; undefined before the first. */
export function rowAt<Row extends LifeRow>(rows: readonly Row[], time: number): Row | undefined {
  let [low, high] = [0, rows.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rows[middle]!.time <= time) low = middle + 1;
    else high = middle;
  }
  return rows[low - 1];
}

/** The share still there after that time; null where nobody was watched so long, unless all had left before. */
export function survivalAt(curve: readonly SurvivalRow[], time: number): number | null {
  const last = curve.at(-1);
  if (!last) return null;
  if (time > last.time) return last.survival === 0 ? 0 : null;
  return rowAt(curve, time)?.survival ?? 1;
}

/** What rounding of a product may leave above a half. */
const rounding = 1e-12;

/** A time by which half have left, with its 95 % interval; null where the curve, or its limit, is not known to come down so far. */
export interface Median {
  readonly time: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * The first moment at which no more than half are still there. The interval of Brookmeyer and Crowley: all moments at
 * which one half lies within the limits of the curve.
 */
export function medianOf(curve: readonly SurvivalRow[]): Median {
  const reaches = (share: (row: SurvivalRow) => number | null): number | null =>
    curve.find((row) => (share(row) ?? 1) <= 0.5 + rounding)?.time ?? null;
  return {
    time: reaches(({ survival }) => survival),
    low: reaches(({ low, survival }) => low ?? survival),
    high: reaches(({ high }) => high),
  };
}
