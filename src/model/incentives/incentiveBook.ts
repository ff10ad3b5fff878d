import type { Block, Follower, Run } from '../../engine/index.ts';
import { itemNames } from '../../schema/index.ts';
import { Incentive } from './incentive.ts';

/** All incentives of one arm of a run: the two mechanisms that deal with them open the same book. */
export class IncentiveBook implements Follower {
  readonly collection = 'incentives';
  readonly all: readonly Incentive[];
  /** Blocks in which a hunter has taken a bonus; in no other is anybody at risk of leaving with it. */
  readonly robbed = new WeakSet<Block>();
  readonly #byName: ReadonlyMap<string, Incentive>;

  constructor(run: Run) {
    this.all = itemNames(run.job.settings, 'incentives').map(
      (name, index) => new Incentive(run, name, index, this.robbed),
    );
    this.#byName = new Map(this.all.map((incentive) => [incentive.name, incentive]));
    if (this.all.length > 0) run.followers.push(this);
  }

  change(): void {
    for (const incentive of this.all) incentive.change();
  }

  changed(item: string, choice: string, block: Block, row: number, day: number, did: boolean): void {
    this.#byName.get(item)!.changed(choice, block, row, day, did);
  }

  /**
   * The coupon that takes most off the price for each of the first `count` people on a list: how much it takes off is
   * written to `discount` by row, and which of `all` it is to `which` by place; −1 is none.
   */
  bestCoupons(
    block: Block,
    list: Int32Array,
    count: number,
    day: number,
    discount: Float64Array,
    which: Int32Array,
  ): void {
    which.fill(-1, 0, count);
    for (let j = 0; j < count; j++) discount[list[j]!] = 0;
    this.all.forEach(({ levers, effect }, index) => {
      if (levers.kind !== 'coupon') return;
      const until = effect.untilIn(block);
      for (let j = 0; j < count; j++) {
        const row = list[j]!;
        if (until[row]! < day || (which[j]! >= 0 && levers.discount <= discount[row]!)) continue;
        which[j] = index;
        discount[row] = levers.discount;
      }
    });
  }
}

const books = new WeakMap<Run, IncentiveBook>();

/** The book of a run, opened when first asked for. */
export function bookOf(run: Run): IncentiveBook {
  const known = books.get(run);
  if (known) return known;
  const made = new IncentiveBook(run);
  books.set(run, made);
  return made;
}
