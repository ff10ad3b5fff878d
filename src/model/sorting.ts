import { bitCount, blockSize, lastDays, moveInto, placeOf, type Block, type Run } from '../engine/index.ts';

/** The people of one block whom a sorting looks at. */
export interface Looked {
  readonly block: Block;
  readonly day: number;
  /** Their rows, those present first. */
  readonly list: Int32Array;
  /** Place by place: their last 32 days (`lastDays`), and days with a visit among the last 28. */
  readonly days: Int32Array;
  readonly visits: Int32Array;
  count: number;
}

/** One way of sorting people. */
export interface Sorted {
  /** The classification it sorts into. */
  readonly id: string;
  /** Writes tonight's class of everybody looked at: next[j] is that of list[j]. */
  readonly judge: (people: Looked, next: Int32Array) => void;
  /** Of those who have left, who may move yet though they stay away: 0 is written at their places from `from` on. */
  readonly unsettle: (people: Looked, from: number, settled: Uint8Array) => void;
}

/** What is kept of a block between two sortings. */
interface Kept {
  /** How many are in each class, sorting by sorting. */
  readonly counts: readonly Float64Array[];
  /** By seat: she has left, and nothing will be thought of her but what is thought now. */
  readonly settled: Uint8Array;
}

/**
 * Sorts everyone who ever joined, every so many days: a team goes through its list of customers once a week. In between
 * everybody keeps her class, and who is new stands in the first. Most who ever joined left long ago, so those of whom
 * nothing new can be thought are not looked at again.
 */
export class Sorting {
  readonly #run: Run;
  readonly #sorted: readonly Sorted[];
  readonly #list = new Int32Array(blockSize);
  readonly #days = new Int32Array(blockSize);
  readonly #visits = new Int32Array(blockSize);
  readonly #next = new Int32Array(blockSize);
  readonly #still = new Uint8Array(blockSize);
  readonly #kept = new Map<Block, Kept>();

  constructor(run: Run, sorted: readonly Sorted[]) {
    this.#run = run;
    this.#sorted = sorted;
  }

  /** Definitions have changed: everybody is looked at again. */
  change(): void {
    for (const { settled } of this.#kept.values()) settled.fill(0);
  }

  /** The person in this row has come back. */
  back(block: Block, row: number): void {
    this.#keptOf(block).settled[block.seat[row]!] = 0;
  }

  /** The evening of a block; `every` is how many days lie between two sortings. */
  evening(block: Block, day: number, every: number): void {
    const kept = this.#keptOf(block);
    for (const counts of kept.counts) counts[0]! += block.newcomers;
    if ((day + 1) % every === 0) this.#sort(block, day, kept);
    const { sheet } = this.#run;
    this.#sorted.forEach(({ id }, at) => {
      const place = placeOf(sheet, id, day);
      const counts = kept.counts[at]!;
      for (let of = 0; of < counts.length; of++) sheet.values[place + of]! += counts[of]!;
    });
  }

  #sort(block: Block, day: number, { counts, settled }: Kept): void {
    const [list, days, visits] = [this.#list, this.#days, this.#visits];
    const people: Looked = { block, day, list, days, visits, count: 0 };
    const { presentCount } = block;
    const seat = block.seat;
    for (let row = 0; row < presentCount; row++) list[row] = row;
    let count = presentCount;
    for (let row = presentCount; row < block.count; row++) {
      list[count] = row;
      count += 1 - settled[seat[row]!]!;
    }
    people.count = count;
    lastDays(block, list, count, day, days);
    // The lowest four of the 32 bits lie before the last 28 days.
    for (let j = 0; j < count; j++) visits[j] = bitCount(days[j]! >>> 4);
    this.#sorted.forEach(({ id, judge }, at) => {
      judge(people, this.#next);
      moveInto(this.#run, id, people, this.#next, counts[at]!);
    });
    const still = this.#still.fill(1);
    for (const { unsettle } of this.#sorted) unsettle(people, presentCount, still);
    for (let j = presentCount; j < people.count; j++) settled[seat[people.list[j]!]!] = still[j]!;
  }

  #keptOf(block: Block): Kept {
    const known = this.#kept.get(block);
    if (known) return known;
    const { places } = this.#run.sheet;
    const counts = this.#sorted.map(({ id }) => new Float64Array(places.get(id)!.width));
    const made = { counts, settled: new Uint8Array(blockSize) };
    this.#kept.set(block, made);
    return made;
  }
}
