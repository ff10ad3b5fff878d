import { blockSize, doubles, type Block, type Run } from '../engine/index.ts';
import { dayKey, uniformOf, type Key } from '../math/index.ts';
import { circleNumbers, luckColumn, memberColumn } from './circleNumbers.ts';
import { splitRedPacket } from './redPacket.ts';

/** A packet is split in this many parts, so that a share is exact to a ten-thousandth. */
const parts = 10_000;

/** Splits the red packet of every chat group of a circle among those of its members who came today. */
export class PacketDraw {
  readonly #run: Run;
  readonly #circle: string;
  readonly #keys: readonly [Key, Key];
  /** By seat: 1 for a member who is still here, 2 for one who came today. */
  readonly #here = new Uint8Array(blockSize);
  readonly #seats = new Int32Array(blockSize);
  readonly #own = new Float64Array(blockSize);

  constructor(run: Run, circle: string) {
    this.#run = run;
    this.#circle = circle;
    this.#keys = [run.purpose('redPacket', circle, 0), run.purpose('redPacket', circle, 1)];
  }

  /**
   * A chat group are so many members still here, neighbours by order of joining, whether they came today or not; the
   * last group of a block is smaller. Luck is told as a multiple of the fair share.
   */
  split(block: Block, day: number, groupSize: number): void {
    const { fatigue, relay } = circleNumbers(this.#circle);
    const { shared } = this.#run;
    // Where no packet was ever given there is no luck to forget.
    if (!((shared[fatigue] ?? 0) > 0)) return;
    const luck = doubles(block, luckColumn(this.#circle));
    luck.fill(0, 0, block.count);
    if (!((shared[relay] ?? 0) >= 1)) return;
    this.#noteWhoIsHere(block);
    const [high, low] = this.#keys.map((key) => dayKey(key, day)) as [Key, Key];
    const here = this.#here;
    const seats = this.#seats;
    let members = 0;
    let came = 0;
    for (let seat = 0; seat < block.count; seat++) {
      seats[came] = seat;
      came += here[seat]! >> 1;
      members += Number(here[seat]! > 0);
      if (members < groupSize) continue;
      this.#share(block, seats, came, luck, high, low);
      members = came = 0;
    }
    this.#share(block, seats, came, luck, high, low);
  }

  #noteWhoIsHere(block: Block): void {
    const member = doubles(block, memberColumn(this.#circle));
    const here = this.#here.fill(0, 0, block.count);
    const { seat, visitors, visitorCount } = block;
    for (let row = 0; row < block.presentCount; row++) here[seat[row]!] = Number(member[row]! > 0);
    for (let j = 0; j < visitorCount; j++) here[seat[visitors[j]!]!]! <<= 1;
  }

  /** Splits the packet of one group among the first `count` of these seats. */
  #share(block: Block, seats: Int32Array, count: number, luck: Float64Array, high: Key, low: Key): void {
    if (count === 0) return;
    const { keyA, keyB, rowOf } = block;
    const own = this.#own.subarray(0, count);
    for (let place = 0; place < count; place++) {
      const row = rowOf[seats[place]!]!;
      own[place] = uniformOf(keyA[row]!, keyB[row]!, high, low);
    }
    const shares = splitRedPacket(parts, own, own);
    for (let place = 0; place < count; place++)
      luck[rowOf[seats[place]!]!] = (shares[place]! / parts) * count;
  }
}
