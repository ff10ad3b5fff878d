/** Currencies a world can be counted in, with how many digits their minor unit has (ISO 4217). */
export const currencies = {
  CNY: 2,
  USD: 2,
  EUR: 2,
  GBP: 2,
  HKD: 2,
  TWD: 2,
  SGD: 2,
  INR: 2,
  JPY: 0,
  KRW: 0,
} as const;

export type Currency = keyof typeof currencies;

/** Minor units in one major unit: 100 for CNY, 1 for JPY. */
export function minorPerMajor(currency: Currency): number {
  return currencies[currency] === 0 ? 1 : 100;
}
