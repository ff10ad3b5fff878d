import { Choice, wholes, type Block, type Run } from '../../engine/index.ts';
import { dayKey, draw, drawBelow, type Key } from '../../math/index.ts';
import { columnOf } from './columns.ts';
import { incentives, type IncentiveLevers } from './incentives.ts';
import { certain, isWorthMoney } from './nature.ts';
import type { RewardEffect } from './rewardEffect.ts';
import { shareFunded } from './rewardBudget.ts';

/** Who of those that have earned it is offered one incentive, and who takes it. */
export class Offers {
  readonly #run: Run;
  readonly #name: string;
  readonly #index: number;
  readonly #effect: RewardEffect;
  readonly #taking: Choice;
  readonly #chanceKey: Key;
  readonly #fundKey: Key;
  readonly #filterKey: Key;
  #levers!: IncentiveLevers;

  constructor(run: Run, name: string, index: number, effect: RewardEffect) {
    this.#run = run;
    this.#name = name;
    this.#index = index;
    this.#effect = effect;
    this.#taking = new Choice(run, 'redeem', name);
    this.#chanceKey = run.purpose('offer', name);
    this.#fundKey = run.purpose('offerFunded', name);
    this.#filterKey = run.purpose('hunterFilter', name);
  }

  change(levers: IncentiveLevers): void {
    this.#levers = levers;
  }

  /** Those on the list are offered it; who takes it is left on the list, and how many is returned. */
  make(block: Block, list: Int32Array, count: number, day: number): number {
    const asked = this.#sift(block, list, count, day);
    this.#run.add('asked', day, asked, this.#index);
    const funded = shareFunded(this.#run, this.#name, this.#levers.reward);
    const offered = funded < 1 ? this.#draw(block, list, asked, dayKey(this.#fundKey, day), funded) : asked;
    this.#run.add('offered', day, offered, this.#index);
    this.#effect.tire(block, list, offered, day);
    const hunter = block.columns.hunter;
    const hunting = hunter && isWorthMoney(this.#levers);
    return this.#taking.ofList(block, list, offered, day, list, (sums) => {
      for (let j = 0; j < offered; j++)
        sums[j]! += hunting && hunter[list[j]!] === 1 ? certain : this.#levers.redemption;
    });
  }

  /** Sorts out those with bad luck, in their quiet days, at their limit, or recognised as hunters. */
  #sift(block: Block, list: Int32Array, count: number, day: number): number {
    const { chance, trigger, coolDown, mostEach, hunterFilter } = this.#levers;
    const { hunter } = block.columns;
    const offeredDay = wholes(block, columnOf.offeredDay(this.#name));
    const taken = wholes(block, columnOf.taken(this.#name));
    const most = mostEach === incentives.levers.mostEach.max ? Infinity : mostEach;
    const keyA = block.keyA;
    const keyB = block.keyB;
    const filter = this.#filterKey;
    const caught = drawBelow(hunterFilter);
    let left = 0;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      if (offeredDay[row]! >= 0 && day - offeredDay[row]! <= coolDown) continue;
      if (taken[row]! >= most) continue;
      if (hunter?.[row] === 1 && draw(keyA[row]!, keyB[row]!, filter.a, filter.b) < caught) continue;
      list[left++] = row;
    }
    // Of a group all are lucky together; that was decided before.
    if (chance === 1 || trigger === 'group') return left;
    return this.#draw(block, list, left, dayKey(this.#chanceKey, day), chance);
  }

  #draw(block: Block, list: Int32Array, count: number, { a, b }: Key, chance: number): number {
    const keyA = block.keyA;
    const keyB = block.keyB;
    const lucky = drawBelow(chance);
    let left = 0;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      if (draw(keyA[row]!, keyB[row]!, a, b) < lucky) list[left++] = row;
    }
    return left;
  }
}
