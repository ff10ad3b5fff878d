import type { Family } from '../measure.ts';
import type { Horizon } from './lifetimeMoney.ts';

/** `d90`, or `d365.r10` with 10 % a year off. */
const form = /^d([1-9]\d{0,3})(?:\.r([1-9]\d{0,2}))?$/;

/** The horizon that a variant stands for; without one, as far as enough people were watched. */
export function horizonOf(variant: string | undefined): Horizon {
  const [, days, rate] = form.exec(variant ?? '') ?? [];
  return { days: days === undefined ? null : Number(days), discount: Number(rate ?? 0) / 100 };
}

function valuesOf(variant: string): { readonly days: number; readonly rate: number } {
  const { days, discount } = horizonOf(variant);
  return { days: days ?? 0, rate: Math.round(discount * 100) };
}

/** Forms of a measure of lifetime value, plain and discounted: what they are called, and what they add up. */
export const horizonFamilies = (title: string, counted: string): readonly Family[] => [
  {
    id: 'days',
    title: `${title}, {days} days`,
    definition: `${counted}; the first {days} days added up.`,
    fits: (variant) => form.test(variant) && !variant.includes('.'),
    values: valuesOf,
  },
  {
    id: 'discounted',
    title: `${title}, {days} days at {rate}% a year`,
    definition: `${counted}; the first {days} days added up, later ones counting for less: a year after joining one in 1 + {rate}%.`,
    fits: (variant) => form.test(variant) && variant.includes('.'),
    values: valuesOf,
  },
];
