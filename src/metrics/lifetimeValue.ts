/*
 * Lifetime value: what one customer brings in all her payments. Without a horizon and without a discount it has no
 * meaning, because the mean lifetime of people who differ is often infinite; so that question gets no answer.
 */

/** What a payment is worth, and how far and how dearly payments are counted. */
export interface Reckoning {
  /** What one payment brings, in any money. */
  readonly margin: number;
  /** A payment one period later is worth 1 / (1 + discount) of it. */
  readonly discount: number;
  /** How many payments are counted at most; Infinity only together with a discount. */
  readonly horizon: number;
}

/**
 * The value of payments whose chances are given, the first of them made now: Σ margin × chance_k / (1 + discount)^k.
 * Chances may not rise. Null for an endless horizon without a discount. With a discount, endless chances take about
 * 37 / discount steps.
 */
export function lifetimeValue(
  chances: Iterable<number>,
  { margin, discount, horizon }: Reckoning,
): number | null {
  if (!(discount > 0) && !Number.isFinite(horizon)) return null;
  let sum = 0;
  let worth = 1;
  let paid = 0;
  for (const chance of chances) {
    // All that is still to come is less than this payment for ever; below the last digit of the sum it is nothing.
    const rest = discount > 0 ? (chance * worth * (1 + discount)) / discount : Infinity;
    if (paid >= horizon || rest <= sum * 1e-16) break;
    sum += chance * worth;
    worth /= 1 + discount;
    paid += 1;
  }
  return margin * sum;
}

/** The chances still to be a customer when payments 0, 1, 2 … fall due, if each is made with the same retention. */
export function* geometricSurvival(retention: number): Generator<number> {
  for (let chance = 1; ; chance *= retention) yield chance;
}

/**
 * The chances S(n + 1) / S(n), S(n + 2) / S(n) … that someone who has renewed n times renews once more, twice more …
 * under the shifted-beta-geometric law. Their value is the discounted expected residual lifetime of Fader and Hardie
 * (Journal of Interactive Marketing 21, 2007; Marketing Science 29, 2010).
 */
export function* renewalsToCome(alpha: number, beta: number, renewals: number): Generator<number> {
  let chance = 1;
  for (let age = renewals; ; age++) {
    chance *= (beta + age) / (alpha + beta + age);
    yield chance;
  }
}
