import { doubles, wasActive, type Block } from '../../engine/index.ts';
import { columnsNamed } from './columns.ts';
import type { IncentiveLevers } from './incentives.ts';
import { isCollected } from './nature.ts';
import type { RewardEffect } from './rewardEffect.ts';

/** How far people have come towards the next reward of one incentive: a card with a place for every trigger. */
export class Progress {
  readonly #names: ReturnType<typeof columnsNamed>;
  readonly #effect: RewardEffect;
  #levers!: IncentiveLevers;

  constructor(name: string, effect: RewardEffect) {
    this.#names = columnsNamed(name);
    this.#effect = effect;
  }

  change(levers: IncentiveLevers): void {
    this.#levers = levers;
  }

  /** Newcomers see an empty card, or one with a head start. */
  begin(block: Block, from: number): void {
    const { headStart } = this.#levers;
    const goal = block.columns[this.#names.goal];
    if (!goal || headStart === 0 || !this.#isCard()) return;
    const feltBy = this.#effect.feltIn(block);
    for (let row = from; row < block.presentCount; row++) goal[row] = headStart * feltBy(row);
  }

  /** The people on the list come one further; returns how many have a full card, written back in order. */
  advance(block: Block, list: Int32Array, count: number, day: number): number {
    const progress = block.columns[this.#names.progress];
    const { every, trigger } = this.#levers;
    if (!progress || !this.#isCard()) return count;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const before = trigger === 'streak' && !wasActive(block, row, day - 1) ? 0 : progress[row]!;
      progress[row] = Math.min(every, before + 1);
    }
    this.#show(block, list, count);
    let full = 0;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      list[full] = row;
      full += Number(progress[row]! >= every);
    }
    return full;
  }

  /** Whoever has taken her reward begins a new card. */
  reset(block: Block, list: Int32Array, count: number): void {
    const progress = block.columns[this.#names.progress];
    if (!progress || !this.#isCard()) return;
    for (let j = 0; j < count; j++) progress[list[j]!] = 0;
    this.#show(block, list, count);
  }

  /** The columns may be there for another trigger only, which the calendar has for later. */
  #isCard(): boolean {
    return this.#levers.every > 1 && isCollected(this.#levers);
  }

  /** How near the people on the list see the goal, which is 1 when the card is full. */
  #show(block: Block, list: Int32Array, count: number): void {
    const progress = doubles(block, this.#names.progress);
    const goal = doubles(block, this.#names.goal);
    const { every, headStart } = this.#levers;
    const feltBy = this.#effect.feltIn(block);
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const shown = headStart + ((1 - headStart) * progress[row]!) / every;
      goal[row] = shown * feltBy(row);
    }
  }
}
