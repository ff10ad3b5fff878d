import { type Block } from '../../engine/index.ts';
import { splitRedPacket } from '../redPacket.ts';

/* Groups are neighbours by order of joining within a block: so many seats each. */

/** Puts the rows of a list in order of joining and calls for every group among them: from place `from` to `to`. */
export function eachGroup(
  block: Block,
  list: Int32Array,
  count: number,
  size: number,
  call: (group: number, from: number, to: number) => void,
): void {
  const seat = block.seat;
  list.subarray(0, count).sort((a, b) => seat[a]! - seat[b]!);
  const groupAt = (place: number) => Math.floor(seat[list[place]!]! / size);
  for (let from = 0, to = 0; from < count; from = to) {
    while (to < count && groupAt(to) === groupAt(from)) to += 1;
    call(groupAt(from), from, to);
  }
}

/**
 * Everyone on the list opens her group's packet, which holds `each` for every one of them; puts the list in order of
 * joining and returns what each gets.
 */
export function openPackets(
  block: Block,
  list: Int32Array,
  count: number,
  { size, each }: { readonly size: number; readonly each: number },
  luck: (row: number) => number,
): Float64Array {
  const amounts = new Float64Array(count);
  eachGroup(block, list, count, size, (_, from, to) => {
    const people = Array.from(list.subarray(from, to), luck);
    amounts.set(splitRedPacket(each * people.length, people), from);
  });
  return amounts;
}
