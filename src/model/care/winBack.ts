import {
  blockSize,
  doubles,
  rewindClock,
  windClock,
  type Block,
  type Run,
  type TermSum,
} from '../../engine/index.ts';
import { hazardFactor, type Key } from '../../math/index.ts';
import type { CareRule } from './careRule.ts';

/** The clock that runs while somebody who has left is being asked to come back. */
export const returnClock = 'clockReturn';

/**
 * Coming back after leaving. Nobody does unless she feels a contact that asked her to, after she left: then a level times
 * e^(terms) is taken off her clock each day, and when nothing is left of it she is there again the next day.
 */
export class WinBack {
  readonly #run: Run;
  readonly #sum: TermSum;
  readonly #high: Key;
  readonly #low: Key;
  readonly #asked = new Int32Array(blockSize);

  constructor(run: Run) {
    this.#run = run;
    this.#sum = run.sumTo('return');
    this.#high = run.purpose('clock', returnClock, 0);
    this.#low = run.purpose('clock', returnClock, 1);
  }

  wind(block: Block, from: number): void {
    windClock(block, returnClock, from, this.#high, this.#low);
  }

  rewind(block: Block, row: number): void {
    rewindClock(block, returnClock, row, this.#high, this.#low);
  }

  /** A day of those who have left. */
  pass(block: Block, day: number, rules: readonly CareRule[], level: number): void {
    const asking = rules.filter(({ levers }) => levers.target === 'return');
    if (asking.length === 0 || level === 0) return;
    const asked = this.#asked;
    let count = 0;
    for (let row = block.presentCount; row < block.count; row++)
      if (asking.some((rule) => rule.asksBack(block, row, day))) asked[count++] = row;
    if (count === 0) return;
    const sums = this.#run.scratch;
    this.#sum.sumList(block, asked, count, day, sums);
    const left = doubles(block, returnClock);
    for (let j = 0; j < count; j++) {
      const row = asked[j]!;
      left[row]! -= level * hazardFactor(sums[j]!);
      if (left[row]! <= 0) this.#return(block, row, day, asking);
    }
  }

  /** She comes back; it is put down to the rule whose contact she feels most. */
  #return(block: Block, row: number, day: number, asking: readonly CareRule[]): void {
    const [by] = asking
      .filter((rule) => rule.asksBack(block, row, day))
      .sort((a, b) => b.effectOn(block, row) - a.effectOn(block, row) || a.at - b.at);
    this.#run.returners.push(block.seat[row]!);
    this.#run.add('wonBack', day, 1, by!.at);
    doubles(block, 'secondLife')[row] = by!.levers.secondLifeDrift;
  }
}
