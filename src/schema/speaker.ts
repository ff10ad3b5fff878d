import type { Currency } from './currency.ts';
import type { Say } from './words.ts';

/** How a number is written; the reader's locale decides on digits and signs. */
export const numberFormats = ['number', 'compact', 'decimal', 'percent', 'money', 'signed'] as const;

export type NumberFormat = (typeof numberFormats)[number];

/** Speaks to one reader: texts in her language, numbers in her locale. The app and the command line each make one. */
export interface Speaker {
  /** `en` or `zh`. */
  readonly language: string;
  readonly say: Say;
  /** A number as text; null, which means that there is nothing to count, is a dash. Money is in minor units. */
  readonly number: (value: number | null, format: NumberFormat) => string;
  readonly currency: Currency;
  /** The sign of that currency in her locale, such as ¥, for where a number stands by itself: a field, an axis. */
  readonly moneySign: string;
}
