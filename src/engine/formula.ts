import { compile, mark, run as calculate, type UsedFact } from '../expression/index.ts';
import type { Tree } from '../schema/index.ts';
import { blockSize, type Block } from './block.ts';
import type { Facts } from './facts.ts';
import { trailColumn } from './trails.ts';

/** Answers for the people of one block, a byte each, and the same bytes four at a time. */
const marks = new Uint8Array(blockSize);
const markWords = new Uint32Array(marks.buffer);

/** A formula of a run, ready to be worked out for the people of any block. */
export class Formula {
  readonly #program: ReturnType<typeof compile>;
  readonly #facts: Facts;
  readonly #room: Map<string, Float64Array>;

  /** `room` holds facts that are no column of doubles while formulas are worked out; all formulas of a run share it. */
  constructor(tree: Tree, facts: Facts, room: Map<string, Float64Array>) {
    this.#program = compile(tree);
    this.#facts = facts;
    this.#room = room;
  }

  /** Writes its value for the people in rows 0 … count − 1: a number, or 1 for yes and 0 for no. */
  fill(block: Block, count: number, day: number, out: Float64Array): void {
    calculate(this.#program, this.#fetcher(block, count, day), count, out);
  }

  /** Writes the rows in which its answer is yes to `rows`, in order, and returns how many of the first `count` they are. */
  pick(block: Block, count: number, day: number, rows: Int32Array): number {
    mark(this.#program, this.#fetcher(block, count, day), count, marks);
    let picked = 0;
    for (let word = 0; word << 2 < count; word++) {
      // Most rules concern few: four people at a time are passed over.
      if (markWords[word] === 0) continue;
      const last = Math.min(count, (word + 1) << 2);
      // Written first and counted if it holds, as coins are tossed: no branch in the loop.
      for (let row = word << 2; row < last; row++) {
        rows[picked] = row;
        picked += marks[row]!;
      }
    }
    return picked;
  }

  #fetcher(block: Block, count: number, day: number): (index: number) => Float64Array {
    return (index) => this.#fetch(this.#program.facts[index]!, block, count, day);
  }

  #fetch({ fact: name, days = 0 }: UsedFact, block: Block, count: number, day: number): Float64Array {
    const fact = this.#facts[name];
    if (!fact) throw new Error(`no fact is called ${name}`);
    if (fact.read) {
      const out = this.#roomFor(`${name} ${days}`);
      fact.read(block, count, day, out, days);
      return out;
    }
    const column = fact.column ?? trailColumn(name, days);
    const values = block.columns[column];
    if (!values) throw new Error(`no column is called ${column}`);
    if (values instanceof Float64Array) return values;
    const out = this.#roomFor(name);
    for (let row = 0; row < count; row++) out[row] = values[row]!;
    return out;
  }

  #roomFor(key: string): Float64Array {
    const known = this.#room.get(key);
    if (known) return known;
    const made = new Float64Array(blockSize);
    this.#room.set(key, made);
    return made;
  }
}
