import type { MeasureUnit } from '../metrics/index.ts';
import { currencies, isMoney, minorPerMajor, type Currency, type ScalarLever } from '../schema/index.ts';

/** A value of a measure as text for people; `none` where there is nothing to count. */
export function written(unit: MeasureUnit, value: number | null, currency: Currency): string {
  if (value === null) return 'none';
  if (unit === 'money') return (value / minorPerMajor(currency)).toFixed(currencies[currency]);
  if (unit === 'share' || unit === 'gain') return `${(value * 100).toFixed(1)}%`;
  return Number.isInteger(value) ? String(value) : value.toFixed(unit === 'ratio' ? 3 : 1);
}

/** A difference of two values, with its sign: of shares in percentage points. */
export function writtenChange(unit: MeasureUnit, value: number | null, currency: Currency): string {
  if (value === null) return 'none';
  const sign = value < 0 ? '-' : value > 0 ? '+' : '';
  const size = Math.abs(value);
  if (unit !== 'share' && unit !== 'gain') return `${sign}${written(unit, size, currency)}`;
  return `${sign}${(size * 100).toFixed(2)} points`;
}

/** What a lever is set to as text. */
export function writtenSetting(lever: ScalarLever, value: number, currency: Currency): string {
  if (isMoney(lever)) return written('money', value, currency);
  // Without the dust of floating point.
  return lever.kind === 'share' ? written('share', value, currency) : String(Number(value.toPrecision(6)));
}
