import { IntlMessageFormat } from 'intl-messageformat';
import type { NumberStyle } from './preferences.svelte.ts';
import { minorPerMajor, type Currency, type NumberFormat, type Speaker, type Text } from '../schema/index.ts';

/** Texts of a language by key; what it does not have is said in English. */
export type Overlay = Readonly<Record<string, string>>;

/** A speaker for one language and one currency. Formatters are made once each, because making one is slow. */
export function makeSpeaker(
  language: string,
  overlay: Overlay,
  currency: Currency,
  numberStyle: NumberStyle = 'full',
): Speaker {
  const locale = language === 'zh' ? 'zh-CN' : 'en';
  const messages = new Map<string, IntlMessageFormat>();
  const numbers = new Map<Kind, Intl.NumberFormat>();
  return {
    language,
    currency,
    moneySign: signOf(locale, currency),
    say: (text, values = {}) => {
      let message = messages.get(text.key);
      if (!message) {
        message = new IntlMessageFormat(messageOf(text, overlay), locale, undefined, { ignoreTag: true });
        messages.set(text.key, message);
      }
      return String(message.format({ ...text.values, ...values }));
    },
    number: (value, format) => {
      if (value === null || Number.isNaN(value)) return '–';
      // Adding 0 turns −0, which an axis can begin with, into 0.
      const written = (format === 'money' ? value / minorPerMajor(currency) : value) + 0;
      const kind = format === 'money' && Math.abs(written) >= wholeFrom ? 'largeMoney' : format;
      let writer = numbers.get(kind);
      if (!writer) {
        writer = new Intl.NumberFormat(locale, {
          ...optionsOf(kind, currency),
          ...roundOff(format, numberStyle),
        });
        numbers.set(kind, writer);
      }
      return signed(writer.format(written));
    },
  };
}

/** A minus is a minus and no hyphen; a line must not break between it and the symbol of a currency. */
const signed = (text: string): string => text.replace(/-(?=\d)/, '−').replace('-', '−\u2060');

/** What stands before an amount of money. */
const signOf = (locale: string, currency: Currency): string =>
  new Intl.NumberFormat(locale, optionsOf('money', currency))
    .formatToParts(0)
    .find(({ type }) => type === 'currency')?.value ?? currency;

/** Counts and money in few digits; shares and ratios are short already. */
const roundOff = (format: NumberFormat, style: NumberStyle): Intl.NumberFormatOptions =>
  style === 'short' && (format === 'number' || format === 'money' || format === 'signed')
    ? { notation: 'compact', maximumFractionDigits: 1 }
    : {};

const messageOf = (text: Text, overlay: Overlay): string => overlay[text.key] ?? text.english;

/** From how much money on, in whole units, its hundredths say nothing. Tables as files have them all. */
const wholeFrom = 10_000;

type Kind = NumberFormat | 'largeMoney';

function optionsOf(format: Kind, currency: Currency): Intl.NumberFormatOptions {
  switch (format) {
    case 'number':
      return { maximumFractionDigits: 0 };
    case 'compact':
      return { notation: 'compact', maximumFractionDigits: 1 };
    case 'decimal':
      return { maximumSignificantDigits: 4 };
    case 'percent':
      return { style: 'percent', maximumFractionDigits: 1 };
    case 'money':
    case 'largeMoney':
      return {
        style: 'currency',
        currency,
        maximumFractionDigits: format === 'money' ? 2 : 0,
        trailingZeroDisplay: 'stripIfInteger',
        currencyDisplay: 'narrowSymbol',
      };
    case 'signed':
      return { maximumFractionDigits: 0, signDisplay: 'exceptZero' };
  }
}
