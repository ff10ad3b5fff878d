import { activityLead, wholes, type Block, type Run } from '../../engine/index.ts';
import { columnOf } from './columns.ts';
import type { IncentiveLevers } from './incentives.ts';
import type { RewardEffect } from './rewardEffect.ts';

/** How far people have come towards the next reward of one incentive: a card with a place for every trigger. */
export class Progress {
  readonly #run: Run;
  readonly #name: string;
  readonly #effect: RewardEffect;
  #levers!: IncentiveLevers;

  constructor(run: Run, name: string, effect: RewardEffect) {
    this.#run = run;
    this.#name = name;
    this.#effect = effect;
  }

  change(levers: IncentiveLevers): void {
    this.#levers = levers;
  }

  /** Newcomers see an empty card, or one with a head start. */
  begin(block: Block, from: number): void {
    if (!block.columns[columnOf.goal(this.#name)]) return;
    for (let row = from; row < block.presentCount; row++) this.#put(block, row, 0);
  }

  /** The people on the list come one further; returns how many have a full card, written to `out` in order. */
  advance(block: Block, list: Int32Array, count: number, day: number, out: Int32Array): number {
    const progress = block.columns[columnOf.progress(this.#name)];
    const { every, trigger } = this.#levers;
    if (!progress || every === 1) {
      if (out !== list) out.set(list.subarray(0, count));
      return count;
    }
    let full = 0;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const before = trigger === 'streak' && !this.#cameYesterday(block, row, day) ? 0 : progress[row]!;
      this.#put(block, row, Math.min(every, before + 1));
      if (progress[row]! >= every) out[full++] = row;
    }
    return full;
  }

  /** Whoever has taken her reward begins a new card. */
  reset(block: Block, row: number): void {
    if (block.columns[columnOf.progress(this.#name)]) this.#put(block, row, 0);
  }

  #put(block: Block, row: number, done: number): void {
    block.columns[columnOf.progress(this.#name)]![row] = done;
    const goal = block.columns[columnOf.goal(this.#name)];
    if (!goal) return;
    const { every, headStart } = this.#levers;
    const shown = every === 1 ? 0 : headStart + ((1 - headStart) * done) / every;
    goal[row] = shown * this.#effect.feltBy(block, row);
  }

  #cameYesterday(block: Block, row: number, day: number): boolean {
    const at = day - 1 + activityLead(this.#run.warmUpDays);
    if (at < 0) return false;
    const word = wholes(block, 'seat')[row]! * block.words + (at >> 5);
    return ((block.activity[word]! >>> (at & 31)) & 1) === 1;
  }
}
