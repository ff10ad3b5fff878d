import { draw, logisticThreshold, type Key } from '../math/index.ts';
import { blockSize, doubles, type Block } from './block.ts';
import type { ItemPart, TermSum } from './terms.ts';

/**
 * Hears whose choice an item of a collection changed. Because a coin has an address, the same coin can be held against
 * her sum with that item's terms and without: what differs is exactly what the item did.
 */
export interface Follower {
  readonly collection: string;
  /** `did` is what happened; without this item the opposite would have. */
  readonly changed: (
    item: string,
    choice: string,
    block: Block,
    row: number,
    day: number,
    did: boolean,
  ) => void;
}

/** The people who had a choice: the rows of a list, or the first `count` rows; sums in the same order. */
interface Asked {
  readonly rows: Int32Array | null;
  readonly count: number;
  readonly sums: Float64Array;
}

/**
 * Tosses the coins of a choice that followers hear of, and tells them what single items change in it. Those for whom it
 * happens are written to `out` in order, which may be the list itself; the count is returned. Every coin is drawn once
 * and held against the sum as it is, and against what it would be without each item.
 */
export function tossFollowed(
  followers: readonly Follower[],
  sum: TermSum,
  block: Block,
  day: number,
  asked: Asked,
  coin: Key,
  out: Int32Array,
): number {
  drawCoins(block, asked, coin);
  for (const part of sum.itemParts())
    for (const follower of followers)
      if (part.item.startsWith(`${follower.collection}.`))
        compareItem(follower, sum.id, part, block, day, asked);
  const { rows, count } = asked;
  let happened = 0;
  for (let j = 0; j < count; j++) {
    out[happened] = rows ? rows[j]! : j;
    happened += does[j]!;
  }
  return happened;
}

/** The coins of those asked, for whom it happens (1), what an item adds for each of them, and for whom it may matter. */
const lucks = new Float64Array(blockSize);
const does = new Int32Array(blockSize);
const parts = new Float64Array(blockSize);
const mayMatter = new Int32Array(blockSize);

function drawCoins(block: Block, { rows, count, sums }: Asked, { a, b }: Key): void {
  const { keyA, keyB } = block;
  for (let j = 0; j < count; j++) {
    const row = rows ? rows[j]! : j;
    const luck = draw(keyA[row]!, keyB[row]!, a, b);
    lucks[j] = luck;
    does[j] = Number(luck < logisticThreshold(sums[j]!));
  }
}

/** Writes what an item adds for each of those asked, two of its columns at a time. */
function addParts(block: Block, columns: ItemPart['columns'], { rows, count }: Asked): void {
  parts.fill(0, 0, count);
  for (let at = 0; at < columns.length; at += 2) {
    const [one, two] = [columns[at]!, columns[at + 1] ?? nothing];
    const first = doubles(block, one.name);
    const second = two === nothing ? zeros : doubles(block, two.name);
    if (rows)
      for (let j = 0; j < count; j++) {
        const row = rows[j]!;
        parts[j] = parts[j]! + one.weight * first[row]! + two.weight * second[row]!;
      }
    else
      for (let row = 0; row < count; row++)
        parts[row] = parts[row]! + one.weight * first[row]! + two.weight * second[row]!;
  }
}

const nothing = { name: '', weight: 0 };
const zeros = new Float64Array(blockSize);

function compareItem(
  follower: Follower,
  choice: string,
  { item, columns }: ItemPart,
  block: Block,
  day: number,
  asked: Asked,
): void {
  const { rows, count, sums } = asked;
  addParts(block, columns, asked);
  // What speaks for it has kept nobody from it, and what speaks against it has made nobody do it. No branch here: it
  // would be guessed wrong for every other person.
  let few = 0;
  for (let j = 0; j < count; j++) {
    const part = parts[j]!;
    mayMatter[few] = j;
    few += (Number(part > 0) & does[j]!) | (Number(part < 0) & (1 - does[j]!));
  }
  const name = item.slice(follower.collection.length + 1);
  for (let k = 0; k < few; k++) {
    const j = mayMatter[k]!;
    const did = does[j] === 1;
    if (did === lucks[j]! < logisticThreshold(sums[j]! - parts[j]!)) continue;
    follower.changed(name, choice, block, rows ? rows[j]! : j, day, did);
  }
}
