import { exp, ln } from '../math/index.ts';

/** The part of content that is still fresh a day later. */
export const freshTomorrow = (halfLifeDays: number): number => exp(-ln(2) / halfLifeDays);

/**
 * What freshness is worth in logarithms: 0 where the need is met, nothing more beyond it, and never less than that of
 * the floor.
 */
export const freshnessWorth = (perNeed: number, floor: number): number =>
  ln(Math.min(1, Math.max(floor, perNeed)));

/** Content that was published at one go, and how much is published at one go every so many days. */
export interface Published {
  readonly content: number;
  readonly contentOfRound: number;
  readonly everyDays: number;
}

/** The pool of fresh content: what is published comes in, and all of it ages. */
export class FreshContent {
  #pool: number | undefined;

  /**
   * A day goes by: what was there ages, what was published and contributed is added. The product is taken to have
   * published at the pace of the first day for ever, so that no world begins with empty shelves.
   */
  live(published: readonly Published[], contributed: number, keep: number): number {
    const fresh = published.reduce((sum, { content }) => sum + content, 0);
    this.#pool = this.#pool === undefined ? steady(published, keep) : keep * this.#pool + fresh;
    this.#pool += contributed;
    return this.#pool;
  }
}

function steady(published: readonly Published[], keep: number): number {
  return published.reduce((sum, { contentOfRound, everyDays }) => {
    let left = 1;
    for (let day = 0; day < everyDays; day++) left *= keep;
    return sum + contentOfRound / (1 - left);
  }, 0);
}
