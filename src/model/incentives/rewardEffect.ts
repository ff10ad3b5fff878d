import { doubles, putDue, takeDue, wholes, type Block, type Run } from '../../engine/index.ts';
import { exp, hazardFactor } from '../../math/index.ts';
import { columnOf } from './columns.ts';
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
  readonly #name: string;
  #levers!: IncentiveLevers;
  /** How strongly each segment feels it. */
  #felt: number[] = [];
  #crowdingKept = 0;
  /** What is left of fatigue after so many days. */
  readonly #kept: Float64Array;

  constructor(run: Run, name: string) {
    this.#run = run;
    this.#name = name;
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

  /** How strongly the person in this row feels it. */
  feltBy(block: Block, row: number): number {
    return this.#felt[wholes(block, 'group')[row]! % this.#felt.length]!;
  }

  /** Effects that ended last night are over; whatever they crowded out is missing from today and comes back slowly. */
  wake(block: Block, day: number): void {
    this.#recover(block, day);
    const rows = takeDue(block, columnOf.until(this.#name), day);
    if (rows.length === 0) return;
    const until = wholes(block, columnOf.until(this.#name));
    const effect = doubles(block, columnOf.effect(this.#name));
    const crowding = this.#crowding(block);
    for (const row of rows) {
      // Longer if she got another meanwhile.
      if (until[row] !== day - 1) continue;
      until[row] = -1;
      effect[row] = 0;
      if (!crowding || crowding[row] === 0) continue;
      doubles(block, columnOf.missing(this.#name))[row] = crowding[row]!;
      putDue(block, columnOf.missing(this.#name), day + 1, row);
    }
  }

  #recover(block: Block, day: number): void {
    const rows = takeDue(block, columnOf.missing(this.#name), day);
    if (rows.length === 0) return;
    const missing = doubles(block, columnOf.missing(this.#name));
    const crowding = doubles(block, columnOf.crowding(this.#name));
    for (const row of rows) {
      // Nothing is missing once she has a reward again.
      if (missing[row] === 0) continue;
      const left = missing[row]! * this.#crowdingKept;
      missing[row] = crowding[row] = left < over ? 0 : left;
      if (left >= over) putDue(block, columnOf.missing(this.#name), day + 1, row);
    }
  }

  /** An offer adds to fatigue, whether it is taken or not. */
  tire(block: Block, list: Int32Array, count: number, day: number): void {
    const offeredDay = wholes(block, columnOf.offeredDay(this.#name));
    const fatigue = doubles(block, columnOf.fatigue(this.#name));
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const last = offeredDay[row]!;
      fatigue[row] = 1 + (last < 0 ? 0 : this.#kept[day - last]! * fatigue[row]!);
      offeredDay[row] = day;
    }
  }

  /** The reward of the person in this row acts up to and on the last day; `times` the usual. */
  begin(block: Block, row: number, last: number, times: number, hunter: boolean): void {
    const { size, couponEffect, discount, kind } = this.#levers;
    const isCoupon = kind === 'coupon';
    const fresh = isCoupon ? (couponEffect * discount) / usualDepth : size * times;
    const strength = fresh * this.feltBy(block, row) * this.#freshness(block, row);
    const until = wholes(block, columnOf.until(this.#name));
    // A hunter with a coupon in hand buys.
    doubles(block, columnOf.effect(this.#name))[row] = isCoupon && hunter ? certain : strength;
    if (until[row]! < last) until[row] = last;
    putDue(block, columnOf.until(this.#name), until[row]! + 1, row);
    this.#crowdOut(block, row, strength);
  }

  /** What fatigue from offers before today's leaves of a reward. */
  #freshness(block: Block, row: number): number {
    const fatigue = doubles(block, columnOf.fatigue(this.#name))[row]!;
    return hazardFactor(-this.#levers.fatigueWeight * (fatigue - 1));
  }

  #crowdOut(block: Block, row: number, strength: number): void {
    const crowding = this.#crowding(block);
    if (!crowding) return;
    doubles(block, columnOf.missing(this.#name))[row] = 0;
    // What nobody feels takes nobody's motive away.
    if (strength > 0 && canCrowdOut(this.#levers))
      crowding[row]! += this.#levers.crowdingGain * (1 - crowding[row]!);
  }

  /** Whether a reward of hers acts, or her coupon is valid, on this day. */
  holds(block: Block, row: number, day: number): boolean {
    return wholes(block, columnOf.until(this.#name))[row]! >= day;
  }

  /** Her coupon is used up: today was its last day. */
  end(block: Block, row: number, day: number): void {
    wholes(block, columnOf.until(this.#name))[row] = day;
    doubles(block, columnOf.effect(this.#name))[row] = 0;
    putDue(block, columnOf.until(this.#name), day + 1, row);
  }

  /** Only incentives that can crowd out have it. */
  #crowding(block: Block): Float64Array | undefined {
    return block.columns[columnOf.crowding(this.#name)] as Float64Array | undefined;
  }
}
