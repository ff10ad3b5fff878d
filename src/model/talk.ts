import { blockSize, Choice, doubles, toss, type Block, type Run, type TermSum } from '../engine/index.ts';
import { dayKey, type Key } from '../math/index.ts';
import { memberColumn, packetPull } from './circleNumbers.ts';

/** Members of one circle who came today speak or not, for the money or because they have something to say. */
export class Talk {
  readonly #run: Run;
  readonly #circle: string;
  readonly #index: number;
  readonly #speak: Choice;
  /** What red packets add to it. */
  readonly #packets: TermSum;
  readonly #key: Key;
  readonly #members = new Int32Array(blockSize);
  readonly #speaking = new Int32Array(blockSize);
  readonly #unpaid = new Float64Array(blockSize);

  constructor(run: Run, circle: string, index: number) {
    this.#run = run;
    this.#circle = circle;
    this.#index = index;
    this.#speak = new Choice(run, 'speak', circle);
    this.#packets = run.sumTo(packetPull);
    this.#key = run.purpose('speak', circle);
  }

  go(block: Block, day: number): void {
    const count = this.#findMembers(block);
    const unpaid = this.#unpaid;
    this.#packets.sumList(block, this.#members, count, day, unpaid);
    const said = this.#speak.ofList(block, this.#members, count, day, this.#speaking, (sums) => {
      for (let j = 0; j < count; j++) unpaid[j] = sums[j]! - unpaid[j]!;
    });
    // The same coins, against the chance without any money: who speaks then has something to say.
    const content = toss(block, this.#members, count, unpaid, dayKey(this.#key, day), this.#speaking);
    this.#run.add('circleVisits', day, count, this.#index);
    this.#run.add('speakers', day, said, this.#index);
    this.#run.add('talkContent', day, content, this.#index);
    this.#run.add('talkForMoney', day, said - content, this.#index);
  }

  #findMembers(block: Block): number {
    const member = doubles(block, memberColumn(this.#circle));
    const { visitors, visitorCount } = block;
    let count = 0;
    for (let j = 0; j < visitorCount; j++) {
      this.#members[count] = visitors[j]!;
      count += Number(member[visitors[j]!]! > 0);
    }
    return count;
  }
}
