import { dayKey, type Key } from '../math/index.ts';
import type { Block } from './block.ts';
import { toss, tossRows } from './chance.ts';
import { tossFollowed } from './followers.ts';
import type { Run } from './run.ts';
import type { TermSum } from './terms.ts';

/**
 * A choice that people have on a day, such as to come or to buy: its log-odds are the sum of the terms that enter
 * it, its coin is her own for this choice and this day.
 */
export class Choice {
  readonly id: string;
  readonly item: string | undefined;
  readonly sum: TermSum;
  readonly #run: Run;
  readonly #key: Key;

  /** `item` tells apart the coins of several choices of one kind, `turn` those of one choice had again on a day. */
  constructor(run: Run, id: string, item?: string, turn = 0) {
    this.id = id;
    this.item = item;
    this.sum = run.sumTo(id);
    this.#run = run;
    this.#key = run.purpose(id, item ?? '', turn);
  }

  /** Asks the people in rows 0 … count − 1; who does it is written to `out`, in order; returns how many. */
  ofRows(block: Block, count: number, day: number, out: Int32Array): number {
    const sums = this.#run.scratch;
    this.sum.sumRows(block, count, day, sums);
    const coin = dayKey(this.#key, day);
    const done = this.#isFollowed
      ? this.#tossFollowed(block, day, null, count, coin, out)
      : tossRows(block, count, sums, coin, out);
    this.#run.watch?.choice(this.#what(), block, day, { rows: null, count, sums }, out, done);
    return done;
  }

  /** Asks the people on a list; `more` adds to each sum before the coin is tossed. `out` may be the list itself. */
  ofList(
    block: Block,
    list: Int32Array,
    count: number,
    day: number,
    out: Int32Array,
    more?: (sums: Float64Array) => void,
  ): number {
    const sums = this.#run.scratch;
    this.sum.sumList(block, list, count, day, sums);
    more?.(sums);
    const coin = dayKey(this.#key, day);
    const { watch } = this.#run;
    const rows = watch ? list.slice(0, count) : list;
    // The list may be written over itself: a person is read before anyone is written in her place.
    const done = this.#isFollowed
      ? this.#tossFollowed(block, day, list, count, coin, out)
      : toss(block, list, count, sums, coin, out);
    watch?.choice(this.#what(), block, day, { rows, count, sums }, out, done);
    return done;
  }

  /** Whether anybody hears what single items change in it. */
  get #isFollowed(): boolean {
    return this.#run.followers.length > 0 && this.sum.itemParts().length > 0;
  }

  #tossFollowed(
    block: Block,
    day: number,
    rows: Int32Array | null,
    count: number,
    coin: Key,
    out: Int32Array,
  ): number {
    const { followers, scratch: sums } = this.#run;
    return tossFollowed(followers, this.sum, block, day, { rows, count, sums }, coin, out);
  }

  #what(): { id: string; item?: string; sum: TermSum } {
    return { id: this.id, sum: this.sum, ...(this.item !== undefined && { item: this.item }) };
  }
}
