import { blockSize, doubles, wholes, type Block, type Run } from '../engine/index.ts';
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
  /** By seat: whether this member came. */
  readonly #came = new Uint8Array(blockSize);

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
    this.#noteWhoCame(block);
    const member = doubles(block, memberColumn(this.#circle));
    const seats: number[] = [];
    let members = 0;
    for (let seat = 0; seat < block.count; seat++) {
      const row = block.rowOf[seat]!;
      if (row >= block.presentCount || member[row] === 0) continue;
      if (this.#came[seat]) seats.push(seat);
      members += 1;
      if (members < groupSize) continue;
      this.#share(block, day, seats, luck);
      members = seats.length = 0;
    }
    this.#share(block, day, seats, luck);
  }

  #noteWhoCame(block: Block): void {
    const member = doubles(block, memberColumn(this.#circle));
    const seat = wholes(block, 'seat');
    this.#came.fill(0, 0, block.count);
    for (const i of block.visitors.subarray(0, block.visitorCount))
      this.#came[seat[i]!] = Number(member[i]! > 0);
  }

  /** Splits the packet of one group among those of its members in these seats. */
  #share(block: Block, day: number, seats: readonly number[], luck: Float64Array): void {
    if (seats.length === 0) return;
    const [high, low] = this.#keys.map((key) => dayKey(key, day)) as [Key, Key];
    const keyA = wholes(block, 'keyA');
    const keyB = wholes(block, 'keyB');
    const rows = seats.map((seat) => block.rowOf[seat]!);
    const own = rows.map((row) => uniformOf(keyA[row]!, keyB[row]!, high, low));
    splitRedPacket(parts, own).forEach((share, place) => {
      luck[rows[place]!] = (share / parts) * rows.length;
    });
  }
}
