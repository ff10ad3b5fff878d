import type { Measure } from '../../metrics/index.ts';
import { minorPerMajor, type Currency, type Speaker } from '../../schema/index.ts';

/** How many of what stands in a number field are one as measures count: percent for shares, major units for money. */
const scaleOf = (unit: Measure['unit'], currency: Currency): number => {
  if (unit === 'share' || unit === 'gain') return 0.01;
  return unit === 'money' ? minorPerMajor(currency) : 1;
};

/** A value as it stands in a number field. */
export const fieldNumber = (unit: Measure['unit'], value: number, currency: Currency): number =>
  Number((value / scaleOf(unit, currency)).toPrecision(12));

/** What was typed into a number field; null for what is no number. */
export function typedNumber(unit: Measure['unit'], typed: string, currency: Currency): number | null {
  const value = Number(typed);
  return typed.trim() === '' || !Number.isFinite(value) ? null : value * scaleOf(unit, currency);
}

/** What stands behind a number field. */
export function fieldUnit(unit: Measure['unit'], { moneySign }: Pick<Speaker, 'moneySign'>): string {
  if (unit === 'share' || unit === 'gain') return '%';
  return unit === 'money' ? moneySign : '';
}
