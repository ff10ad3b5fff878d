import { doubles, putDue, takeDue, wholes, type Block, type Run } from '../../engine/index.ts';
import { exp, hazardFactor } from '../../math/index.ts';
import { columnsNamed } from './columns.ts';
import type { IncentiveLevers } from './incentives.ts';
import { canCrowdOut, certain } from './nature.ts';

/** Below this a stock of crowding out is over. */
const over = 0.001;

/** The depth of a coupon that its effect is stated for. */
const usualDepth = 0.2;

/**
 * What one incentive's rewards do to people: an effect for some days, weaker with fatigue, and behind it the motive of
 * their own that rewards crowd out, which is missing while no reward acts.
 */
export class RewardEffect {
  readonly #run: Run;
  readonly #names: ReturnType<typeof columnsNamed>;
  #levers!: IncentiveLevers;
  /** How strongly each segment feels it. */
  #felt: number[] = [];
  #crowdingKept = 0;
  /** What is left of fatigue after so many days. */
  readonly #kept: Float64Array;
  /** Blocks in which somebody has lost a reward that had crowded a motive of her own out. */
  readonly #bereft = new WeakSet<Block>();

  constructor(run: Run, name: string) {
    this.#run = run;
    this.#names = columnsNamed(name);
    this.#kept = new Float64Array(run.days + 1);
  }

  change(levers: IncentiveLevers): void {
    this.#levers = levers;
    this.#felt = this.#run.segments.map((segment) => levers.felt[segment] ?? 0);
    this.#crowdingKept = exp(-1 / levers.crowdingDays);
    this.#kept[0] = 1;
    for (let days = 1; days < this.#kept.length; days++)
      this.#kept[days] = this.#kept[days - 1]! * levers.fatigueKept;
  }

  /** How strongly each person of a block feels it, by row. */
  feltIn(block: Block): (row: number) => number {
    const group = block.group;
    const felt = this.#felt;
    return (row) => felt[group[row]! % felt.length]!;
  }

  /** Effects that ended last night are over; whatever they crowded out is missing from today and comes back slowly. */
  wake(block: Block, day: number): void {
    this.#recover(block);
    const rows = takeDue(block, this.#names.until, day);
    if (rows.length === 0) return;
    const until = wholes(block, this.#names.until);
    const effect = doubles(block, this.#names.effect);
    const crowding = this.#crowding(block);
    const missing = crowding && doubles(block, this.#names.missing);
    for (const row of rows) {
      // Longer if she got another meanwhile.
      if (until[row] !== day - 1) continue;
      until[row] = -1;
      effect[row] = 0;
      if (!crowding || !missing || crowding[row] === 0) continue;
      missing[row] = crowding[row]!;
      this.#bereft.add(block);
    }
  }

  /** Where a motive is missing it comes back; with a reward again in hand nothing is missing. */
  #recover(block: Block): void {
    if (!this.#bereft.has(block)) return;
    const missing = doubles(block, this.#names.missing);
    const crowding = doubles(block, this.#names.crowding);
    const kept = this.#crowdingKept;
    // No branch that is guessed wrong for every other person: where nothing is missing all stays as it is.
    for (let row = 0; row < block.count; row++) {
      const before = missing[row]!;
      const left = before * kept;
      const after = left * Number(left >= over);
      missing[row] = after;
      crowding[row] = before === 0 ? crowding[row]! : after;
    }
  }

  /** An offer adds to fatigue, whether it is taken or not. */
  tire(block: Block, list: Int32Array, count: number, day: number): void {
    const offeredDay = wholes(block, this.#names.offeredDay);
    const fatigue = doubles(block, this.#names.fatigue);
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const last = offeredDay[row]!;
      fatigue[row] = 1 + (last < 0 ? 0 : this.#kept[day - last]! * fatigue[row]!);
      offeredDay[row] = day;
    }
  }

  /**
   * The rewards of the people on the list act up to and on the last day, each so many times the usual; where nothing
   * is said, once.
   */
  begin(block: Block, list: Int32Array, count: number, last: number, times?: Float64Array): void {
    const { size, couponEffect, discount, kind, fatigueWeight, crowdingGain } = this.#levers;
    const isCoupon = kind === 'coupon';
    const fresh = isCoupon ? (couponEffect * discount) / usualDepth : size;
    const until = wholes(block, this.#names.until);
    const effect = doubles(block, this.#names.effect);
    const fatigue = doubles(block, this.#names.fatigue);
    const group = block.group;
    const crowding = this.#crowding(block);
    const missing = crowding && doubles(block, this.#names.missing);
    const gain = canCrowdOut(this.#levers) ? crowdingGain : 0;
    const hunter = isCoupon ? block.columns.hunter : undefined;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      // Fatigue from offers before today's: today's own has just been added.
      const freshness = hazardFactor(-fatigueWeight * (fatigue[row]! - 1));
      const felt = this.#felt[group[row]! % this.#felt.length]!;
      const strength = fresh * (times ? times[j]! : 1) * felt * freshness;
      // A hunter with a coupon in hand buys.
      effect[row] = hunter?.[row] === 1 ? certain : strength;
      until[row] = last;
      if (!crowding || !missing) continue;
      missing[row] = 0;
      // What nobody feels takes nobody's motive away.
      if (strength > 0) crowding[row]! += gain * (1 - crowding[row]!);
    }
    putDue(block, this.#names.until, last + 1, list, count);
  }

  /** The last day on which a reward of each person acts or her coupon is valid, by row. */
  untilIn(block: Block): Int32Array {
    return wholes(block, this.#names.until);
  }

  /** The coupons of the people on the list are used up: today was their last day. */
  end(block: Block, list: Int32Array, count: number, day: number): void {
    const until = wholes(block, this.#names.until);
    const effect = doubles(block, this.#names.effect);
    for (let j = 0; j < count; j++) {
      until[list[j]!] = day;
      effect[list[j]!] = 0;
    }
    putDue(block, this.#names.until, day + 1, list, count);
  }

  /** Only incentives that can crowd out have it. */
  #crowding(block: Block): Float64Array | undefined {
    return block.columns[this.#names.crowding] as Float64Array | undefined;
  }
}
