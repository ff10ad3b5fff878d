import { blockSize, doubles, wholes, type Block, type Run } from '../../engine/index.ts';
import { dayKey, uniformOf, type Key } from '../../math/index.ts';
import { columnOf } from './columns.ts';
import { incentives, type IncentiveLevers } from './incentives.ts';
import { actOf, isUnexpected, isWorthMoney, targetOf } from './nature.ts';
import { Offers } from './offers.ts';
import { Progress } from './progress.ts';
import { openPackets } from './redPackets.ts';
import { RewardEffect } from './rewardEffect.ts';
import { buyers, triggeredBefore } from './triggers.ts';

/** When in a day something is offered: before anyone moves, before purchases, or after them. */
type Moment = 'dawn' | 'noon' | 'dusk';

/** One incentive at work in one arm of a run. */
export class Incentive {
  readonly run: Run;
  readonly name: string;
  readonly effect: RewardEffect;
  levers!: IncentiveLevers;
  readonly #index: number;
  readonly #robbed: WeakSet<Block>;
  readonly #progress: Progress;
  readonly #offers: Offers;
  readonly #groupKey: Key;
  readonly #luck: readonly [Key, Key];
  readonly #list = new Int32Array(blockSize);
  /** The day on which it last made the person in a row do what it rewards, in the block that is under way. */
  readonly #caused = new Int32Array(blockSize);
  #causedIn: Block | undefined;

  constructor(run: Run, name: string, index: number, robbed: WeakSet<Block>) {
    this.run = run;
    this.name = name;
    this.#index = index;
    this.#robbed = robbed;
    this.effect = new RewardEffect(run, name);
    this.#progress = new Progress(name, this.effect);
    this.#offers = new Offers(run, name, index, this.effect);
    this.#groupKey = run.purpose('groupPacket', name);
    this.#luck = [run.purpose('packetLuck', name, 0), run.purpose('packetLuck', name, 1)];
  }

  change(): void {
    this.levers = this.run.items('incentives', incentives)[this.#index]!.levers;
    this.effect.change(this.levers);
    this.#progress.change(this.levers);
    this.#offers.change(this.levers);
  }

  /** The coin of a group's founder that decides whether a packet is thrown in today. */
  groupCoin(day: number): Key {
    return dayKey(this.#groupKey, day);
  }

  /** A choice of today fell otherwise because of it. */
  changed(choice: string, block: Block, row: number, day: number, did: boolean): void {
    this.run.add(did ? 'incremental' : 'deterred', day, 1, this.#index);
    if (!did || choice !== actOf(this.levers)) return;
    if (this.#causedIn !== block) this.#caused.fill(-1);
    this.#causedIn = block;
    this.#caused[row] = day;
  }

  /** Newcomers begin their cards, and get what joining earns. */
  welcome(block: Block, from: number, day: number): void {
    this.#progress.begin(block, from);
    if (this.levers.trigger !== 'join' || this.levers.chance === 0) return;
    let count = 0;
    for (let row = from; row < block.presentCount; row++) this.#list[count++] = row;
    this.#offer(block, count, day, 'dawn');
  }

  /** Those who have earned it today by anything but joining or buying. */
  beforePurchases(block: Block, day: number): void {
    this.#earned(block, triggeredBefore(this, block, day, this.#list), day, 'noon');
  }

  /** Those who have earned it by buying. */
  afterPurchases(block: Block, day: number): void {
    if (this.levers.trigger === 'purchase') this.#earned(block, buyers(block, day, this.#list), day, 'dusk');
  }

  /** The people on the list have used their coupons on a purchase; `saved` is what all of them paid less. */
  use(block: Block, list: Int32Array, count: number, day: number, saved: number): void {
    this.effect.end(block, list, count, day);
    this.run.add('couponDiscount', day, saved, this.#index);
    const each = doubles(block, 'saved');
    const amounts = Float64Array.from(list.subarray(0, count), (row) => each[row]!);
    this.#give(block, list, count, day, this.levers.reward * count, amounts);
  }

  #earned(block: Block, triggered: number, day: number, moment: Moment): void {
    if (triggered === 0 || this.levers.chance === 0) return;
    const list = this.#list;
    if (this.levers.kind === 'points') {
      const points = wholes(block, 'points');
      for (let j = 0; j < triggered; j++) points[list[j]!]! += 1;
    }
    this.#offer(block, this.#progress.advance(block, list, triggered, day), day, moment);
  }

  #offer(block: Block, count: number, day: number, moment: Moment): void {
    const list = this.#list;
    const took = count > 0 ? this.#offers.make(block, list, count, day) : 0;
    if (took === 0) return;
    const { kind, reward, groupSize } = this.levers;
    const amounts =
      kind === 'redPacket'
        ? openPackets(block, list, took, { size: groupSize, each: reward }, (row) =>
            this.#luckOf(block, row, day),
          )
        : undefined;
    this.#begin(block, took, day, moment, amounts);
    // What a coupon is worth shows when it is used.
    if (kind === 'coupon') return;
    const cost = amounts ? amounts.reduce((sum, amount) => sum + amount, 0) : reward * took;
    this.#give(block, list, took, day, cost, amounts);
  }

  /** Effects of the first `count` on the list begin: today, if what they act on is still to come. */
  #begin(block: Block, count: number, day: number, moment: Moment, amounts?: Float64Array): void {
    const { lasts, reward } = this.levers;
    const target = targetOf(this.levers);
    const today = moment === 'dawn' || target === 'drift' || (moment === 'noon' && target === 'purchase');
    const times = reward > 0 ? amounts?.map((amount) => amount / reward) : undefined;
    this.effect.begin(block, this.#list, count, day + lasts - Number(today), times);
    this.#progress.reset(block, this.#list, count);
    const taken = wholes(block, columnOf.taken(this.name));
    for (let j = 0; j < count; j++) taken[this.#list[j]!]! += 1;
  }

  /** The people on the list have their rewards: what it costs, who they are, what follows for them. */
  #give(
    block: Block,
    list: Int32Array,
    count: number,
    day: number,
    cost: number,
    amounts?: Float64Array,
  ): void {
    const { run, levers } = this;
    run.add('rewardSpend', day, cost, this.#index);
    run.add('redeemed', day, count, this.#index);
    run.trail('rewards').add(block, list, count, day);
    if (actOf(levers) !== undefined)
      run.add('subsidised', day, this.#anyway(block, list, count, day), this.#index);
    if (isWorthMoney(levers)) this.#lose(block, list, count, day);
    if (levers.kind === 'level') {
      const level = wholes(block, 'level');
      for (let j = 0; j < count; j++) level[list[j]!]! += 1;
    }
    if (isUnexpected(levers)) this.#delight(block, list, count);
    const item = `incentives.${this.name}`;
    const what = levers.kind === 'coupon' ? 'couponUsed' : 'reward';
    run.happened(what, block, list, count, day, { amounts: amounts ?? levers.reward, item });
  }

  /** How many of the list would have done what they are rewarded for without it. */
  #anyway(block: Block, list: Int32Array, count: number, day: number): number {
    if (this.#causedIn !== block) return count;
    let anyway = 0;
    for (let j = 0; j < count; j++) anyway += Number(this.#caused[list[j]!] !== day);
    return anyway;
  }

  /** Hunters have what they came for. */
  #lose(block: Block, list: Int32Array, count: number, day: number): void {
    const { hunter } = block.columns;
    if (!hunter) return;
    const bonusHazard = doubles(block, 'bonusHazard');
    let hunters = 0;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      if (hunter[row] !== 1) continue;
      hunters += 1;
      bonusHazard[row] = this.levers.hunterLeaving;
    }
    if (hunters === 0) return;
    this.#robbed.add(block);
    this.run.add('redeemedByHunters', day, hunters, this.#index);
  }

  /** An unexpected reward makes those who feel it more satisfied, where there is satisfaction. */
  #delight(block: Block, list: Int32Array, count: number): void {
    const { satisfaction } = block.columns;
    if (!satisfaction) return;
    const feltBy = this.effect.feltIn(block);
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const gain = this.levers.delight * feltBy(row);
      satisfaction[row] = Math.min(1, satisfaction[row]! + gain);
    }
  }

  #luckOf(block: Block, row: number, day: number): number {
    const a = block.keyA[row]!;
    const b = block.keyB[row]!;
    const [high, low] = this.#luck.map((key) => dayKey(key, day)) as [Key, Key];
    return uniformOf(a, b, high, low);
  }
}
