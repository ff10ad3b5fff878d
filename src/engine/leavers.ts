import { blockSize, wholes, type Block } from './block.ts';

/** Those whose clocks ran out today in one block; the earliest within the day is the reason. */
export class Leavers {
  count = 0;
  readonly #row = new Int32Array(blockSize);
  readonly #when = new Float64Array(blockSize);

  clear(): void {
    this.count = 0;
  }

  /** The clock for `risk` of the person in this row ran out at `when`, a fraction of the day. */
  fire(block: Block, day: number, row: number, risk: number, when: number): void {
    const leftDay = wholes(block, 'leftDay');
    const reason = wholes(block, 'reason');
    if (leftDay[row] !== day) {
      leftDay[row] = day;
      this.#row[this.count++] = row;
    } else if (when >= this.#when[row]!) return;
    this.#when[row] = when;
    reason[row] = risk;
  }

  /** Their rows, the last row first. */
  rows(): Int32Array {
    return this.#row.subarray(0, this.count).sort((a, b) => b - a);
  }
}
