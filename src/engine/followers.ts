import { draw, logisticThreshold, type Key } from '../math/index.ts';
import { blockSize, doubles, wholes, type Block } from './block.ts';
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

/** Tells the followers what single items change in a choice, whose coin is about to be tossed. */
export function compare(
  followers: readonly Follower[],
  sum: TermSum,
  block: Block,
  day: number,
  asked: Asked,
  coin: Key,
): void {
  if (followers.length === 0) return;
  for (const part of sum.itemParts())
    for (const follower of followers)
      if (part.item.startsWith(`${follower.collection}.`))
        compareItem(follower, sum.id, part, block, day, asked, coin);
}

/** Room for what an item adds for each of those asked. */
const room = new Float64Array(blockSize);

function addParts(
  column: Float64Array,
  weight: number,
  rows: Int32Array | null,
  count: number,
  out: Float64Array,
): void {
  if (rows) for (let j = 0; j < count; j++) out[j]! += weight * column[rows[j]!]!;
  else for (let row = 0; row < count; row++) out[row]! += weight * column[row]!;
}

function compareItem(
  follower: Follower,
  choice: string,
  { item, columns }: ItemPart,
  block: Block,
  day: number,
  { rows, count, sums }: Asked,
  { a, b }: Key,
): void {
  const keyA = wholes(block, 'keyA');
  const keyB = wholes(block, 'keyB');
  const parts = room.fill(0, 0, count);
  for (const { name, weight } of columns) addParts(doubles(block, name), weight, rows, count, parts);
  for (let j = 0; j < count; j++) {
    const part = parts[j]!;
    if (part === 0) continue;
    const row = rows ? rows[j]! : j;
    const luck = draw(keyA[row]!, keyB[row]!, a, b);
    const did = luck < logisticThreshold(sums[j]!);
    // What speaks for it has kept nobody from it, and what speaks against it has made nobody do it.
    const speaksFor = part > 0;
    if (did !== speaksFor) continue;
    const would = luck < logisticThreshold(sums[j]! - part);
    if (did !== would)
      follower.changed(item.slice(follower.collection.length + 1), choice, block, row, day, did);
  }
}
