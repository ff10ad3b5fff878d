import { wasActive, wholes, type Block, type Run } from '../../engine/index.ts';
import { draw, drawBelow, type Key } from '../../math/index.ts';
import { columnOf } from './columns.ts';
import type { IncentiveLevers } from './incentives.ts';
import { eachGroup } from './redPackets.ts';

/** An incentive, as its trigger sees it. */
export interface Triggered {
  readonly run: Run;
  readonly name: string;
  readonly levers: IncentiveLevers;
  /** The coin of a group's founder that decides whether a packet is thrown in today. */
  readonly groupCoin: (day: number) => Key;
}

/** Before anybody buys: writes to `out` who has met the trigger today, and returns how many. */
export function triggeredBefore(of: Triggered, block: Block, day: number, out: Int32Array): number {
  switch (of.levers.trigger) {
    case 'visit':
    case 'streak':
    case 'surprise':
      return allVisitors(block, out);
    case 'keyBehaviour':
    case 'firstUse':
      return keyBehaviours(of, block, out);
    case 'return':
      return backAfter(of, block, day, out);
    case 'group':
      return luckyGroups(of, block, day, out);
    case 'campaign':
      return everybody(of, block, day, out);
    default:
      return 0;
  }
}

/** Visitors who have bought today. */
export function buyers(block: Block, day: number, out: Int32Array): number {
  const lastOrder = wholes(block, 'lastOrder');
  return visitorsWho(block, out, (row) => lastOrder[row] === day);
}

function allVisitors(block: Block, out: Int32Array): number {
  out.set(block.visitors.subarray(0, block.visitorCount));
  return block.visitorCount;
}

function visitorsWho(block: Block, out: Int32Array, does: (row: number) => boolean): number {
  let count = 0;
  for (let j = 0; j < block.visitorCount; j++) {
    const row = block.visitors[j]!;
    if (does(row)) out[count++] = row;
  }
  return count;
}

/**
 * Key behaviours that the log shows, forced clicks too: a product cannot pay for what it does not see. They are counted
 * even while nothing is offered, so that an offer does not reward the past.
 */
function keyBehaviours({ name, levers }: Triggered, block: Block, out: Int32Array): number {
  const keyClicks = wholes(block, 'keyClicks');
  const counted = wholes(block, columnOf.keyCounted(name));
  const first = levers.trigger === 'firstUse';
  return visitorsWho(block, out, (row) => {
    const before = counted[row]!;
    counted[row] = keyClicks[row]!;
    return first ? before === 0 && keyClicks[row]! > 0 : keyClicks[row]! > before;
  });
}

/** Visitors whose last visit lies at least so many days back. */
function backAfter({ levers }: Triggered, block: Block, day: number, out: Int32Array): number {
  const { joinDay } = block;
  return visitorsWho(block, out, (row) => {
    if (day - joinDay[row]! < levers.every) return false;
    for (let back = 1; back < levers.every; back++) if (wasActive(block, row, day - back)) return false;
    return true;
  });
}

/** Visitors of the groups that a packet is thrown into today; it is the luck of the group's first member. */
function luckyGroups(of: Triggered, block: Block, day: number, out: Int32Array): number {
  const { groupSize, chance } = of.levers;
  const keyA = block.keyA;
  const keyB = block.keyB;
  const { a, b } = of.groupCoin(day);
  const visitors = block.visitors.slice(0, block.visitorCount);
  let count = 0;
  eachGroup(block, visitors, visitors.length, groupSize, (group, from, to) => {
    const founder = block.rowOf[group * groupSize]!;
    if (draw(keyA[founder]!, keyB[founder]!, a, b) >= drawBelow(chance)) return;
    for (let place = from; place < to; place++) out[count++] = visitors[place]!;
  });
  return count;
}

/** Everybody present, on the days of a campaign. */
function everybody({ run, levers }: Triggered, block: Block, day: number, out: Int32Array): number {
  if (run.calendarDay(day) % levers.every !== 0) return 0;
  for (let row = 0; row < block.presentCount; row++) out[row] = row;
  return block.presentCount;
}
