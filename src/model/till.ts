import { countAges, countGroups, doubles, placeOf, wholes, type Block, type Run } from '../engine/index.ts';
import { dayKey, draw, drawBelow, logNormalQuantile, uniformOf, type Key } from '../math/index.ts';
import { receive } from './income.ts';

/** What decides the worth of a basket. */
export interface Prices {
  readonly price: number;
  readonly basketMedian: number;
  readonly basketSpread: number;
  /** Share of purchases to which a second need is added, and what it is worth as a part of the basket. */
  readonly crossSell: number;
  readonly crossSellWorth: number;
}

/** Where purchases are paid for. */
export class Till {
  readonly #run: Run;
  readonly #basket: readonly [Key, Key];
  readonly #second: Key;
  #list = new Int32Array(0);

  constructor(run: Run) {
    this.#run = run;
    this.#basket = [run.purpose('basket', '', 0), run.purpose('basket', '', 1)];
    this.#second = run.purpose('crossSell');
  }

  /** Everyone on the list pays for a basket of her own, with a second need in it or not, less her discount. */
  take(block: Block, day: number, buying: Int32Array, prices: Prices): void {
    const run = this.#run;
    const worth = run.scratch;
    this.#price(block, day, buying, prices, worth);
    this.#deduct(block, day, buying, worth);
    const orders = wholes(block, 'orders');
    const buyer = doubles(block, 'buyer');
    const lastOrder = wholes(block, 'lastOrder');
    for (const i of buying) {
      orders[i]! += 1;
      buyer[i] = 1;
      lastOrder[i] = day;
    }
    countGroups(block, run, 'orders', buying, buying.length, day);
    countAges(run, 'orders', block, buying, buying.length, day);
    receive(run, block, buying, buying.length, day, worth);
    run.trail('orders').add(block, buying, buying.length, day);
    run.happened('ordered', block, buying, buying.length, day, { amounts: worth });
  }

  /** The worth of each basket, in whole minor units. */
  #price(block: Block, day: number, buying: Int32Array, prices: Prices, worth: Float64Array): void {
    const { price, basketMedian, basketSpread, crossSell, crossSellWorth } = prices;
    const [high, low, second] = [...this.#basket, this.#second].map((key) => dayKey(key, day));
    const keyA = block.keyA;
    const keyB = block.keyB;
    const patience = drawBelow(crossSell);
    if (this.#list.length < buying.length) this.#list = new Int32Array(block.rowOf.length);
    let bundled = 0;
    for (let j = 0; j < buying.length; j++) {
      const [a, b] = [keyA[buying[j]!]!, keyB[buying[j]!]!];
      const u = uniformOf(a, b, high!, low!);
      const basket = logNormalQuantile(u, basketMedian * price, basketSpread);
      const more = crossSell > 0 && draw(a, b, second!.a, second!.b) < patience;
      worth[j] = Math.round(more ? basket * (1 + crossSellWorth) : basket);
      this.#list[bundled] = buying[j]!;
      bundled += Number(more);
    }
    countGroups(block, this.#run, 'bundled', this.#list, bundled, day);
  }

  /** Whoever has a coupon pays less; only a world with coupons has its columns. */
  #deduct(block: Block, day: number, buying: Int32Array, worth: Float64Array): void {
    const { discount, saved } = block.columns;
    if (!discount) return;
    const group = block.group;
    const { values } = this.#run.sheet;
    const given = placeOf(this.#run.sheet, 'discountGiven', day);
    for (let j = 0; j < buying.length; j++) {
      const i = buying[j]!;
      const less = Math.round(worth[j]! * discount[i]!);
      worth[j]! -= less;
      if (saved) saved[i] = less;
      values[given + group[i]!]! += less;
    }
  }
}
