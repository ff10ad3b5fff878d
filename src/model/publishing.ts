import { blockSize, doubles, type Block, type Run, type TermSum } from '../engine/index.ts';
import { dayKey, hazardFactor, log1p, poissonQuantile, uniformOf, type Key } from '../math/index.ts';
import type { PublishLevers } from './publishLevers.ts';
import { Reception } from './reception.ts';

/** Visiting creators contribute: a Poisson count whose mean is their own rate × e^(sum of terms). */
export class Publishing {
  readonly #run: Run;
  readonly #sum: TermSum;
  readonly #list = new Int32Array(blockSize);
  readonly #amounts = new Float64Array(blockSize);
  readonly #keys: readonly Key[];
  readonly #reception: Reception;

  constructor(run: Run) {
    this.#run = run;
    this.#sum = run.sumTo('contribute');
    this.#keys = [run.purpose('contribute', '', 0), run.purpose('contribute', '', 1)];
    this.#reception = new Reception(run, blockSize);
  }

  live(block: Block, day: number, levers: PublishLevers): void {
    const creators = this.#creatorsHere(block);
    if (creators === 0) return;
    recall(block, this.#list, creators, levers);
    const count = this.#contribute(block, day, creators, levers.mostPerDay);
    if (count > 0) this.#reception.take(block, day, this.#list, this.#amounts, count, levers);
  }

  #creatorsHere(block: Block): number {
    const { visitors, visitorCount } = block;
    const creativity = doubles(block, 'creativity');
    const list = this.#list;
    let count = 0;
    for (let j = 0; j < visitorCount; j++) {
      const row = visitors[j]!;
      list[count] = row;
      count += Number(creativity[row]! > 0);
    }
    return count;
  }

  /** Who contributes stands in the list, how much beside it; returns how many do. */
  #contribute(block: Block, day: number, creators: number, most: number): number {
    const list = this.#list;
    const sums = this.#run.scratch;
    this.#sum.sumList(block, list, creators, day, sums);
    const [high, low] = this.#keys.map((key) => dayKey(key, day)) as [Key, Key];
    const keyA = block.keyA;
    const keyB = block.keyB;
    const creativity = doubles(block, 'creativity');
    let count = 0;
    for (let j = 0; j < creators; j++) {
      const row = list[j]!;
      const mean = Math.min(most, creativity[row]! * hazardFactor(sums[j]!));
      const a = keyA[row]!;
      const b = keyB[row]!;
      const luck = uniformOf(a, b, high, low);
      // Most contribute nothing, which is seen without an exponential: e^(−mean) is never below 1 − mean.
      if (luck <= 1 - mean) continue;
      const amount = poissonQuantile(luck, mean);
      if (amount === 0) continue;
      list[count] = row;
      this.#amounts[count++] = amount;
    }
    return count;
  }
}

/** Applause moves those whom it can move, by its logarithm, and part of it is forgotten by every visit. */
function recall(
  block: Block,
  list: Int32Array,
  count: number,
  { applauseUsual, applauseFade }: PublishLevers,
): void {
  const applauded = doubles(block, 'applauded');
  const responder = doubles(block, 'responder');
  const spur = doubles(block, 'spur');
  for (let j = 0; j < count; j++) {
    const row = list[j]!;
    if (applauded[row] === 0) continue;
    spur[row] = responder[row]! * log1p(applauded[row]! / applauseUsual);
    applauded[row]! *= 1 - applauseFade;
  }
}
