import { blockSize, Choice, doubles, toss, type Block, type Run } from '../engine/index.ts';
import { dayKey, type Key } from '../math/index.ts';
import { circleNumbers, luckColumn, memberColumn } from './circleNumbers.ts';

/** How strongly red packets make members speak, by the levers of that mechanism. */
interface Pulls {
  readonly speakPull: number;
  readonly luckPull: number;
}

/** Members of one circle who came today speak or not, for the money or because they have something to say. */
export class Talk {
  readonly #run: Run;
  readonly #circle: string;
  readonly #index: number;
  readonly #speak: Choice;
  readonly #key: Key;
  readonly #members = new Int32Array(blockSize);
  readonly #speaking = new Int32Array(blockSize);
  readonly #unpaid = new Float64Array(blockSize);

  constructor(run: Run, circle: string, index: number) {
    this.#run = run;
    this.#circle = circle;
    this.#index = index;
    this.#speak = new Choice(run, 'speak', circle);
    this.#key = run.purpose('speak', circle);
  }

  go(block: Block, day: number): void {
    const count = this.#findMembers(block);
    const said = this.#speak.ofList(block, this.#members, count, day, this.#speaking, (sums) => {
      this.#withoutMoney(block, count, sums);
    });
    // The same coins, against the chance without any money: who speaks then has something to say.
    const content = toss(block, this.#members, count, this.#unpaid, dayKey(this.#key, day), this.#speaking);
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

  #withoutMoney(block: Block, count: number, sums: Float64Array): void {
    const { shared, settings } = this.#run;
    const cash = shared[circleNumbers(this.#circle).cash] ?? 0;
    this.#unpaid.set(sums.subarray(0, count));
    if (cash === 0) return;
    const { speakPull, luckPull } = settings.redPackets as unknown as Pulls;
    const member = doubles(block, memberColumn(this.#circle));
    const luck = doubles(block, luckColumn(this.#circle));
    for (let j = 0; j < count; j++) {
      const i = this.#members[j]!;
      this.#unpaid[j]! -= cash * (speakPull * member[i]! + luckPull * luck[i]!);
    }
  }
}
