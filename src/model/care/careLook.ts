import { blockSize, type Block } from '../../engine/index.ts';
import { draw, drawBelow, type Key } from '../../math/index.ts';
import type { RuleTable } from './ruleColumns.ts';

/** Room for one look at a block by one rule after another. */
export interface Look {
  readonly scores: Float64Array;
  readonly rows: Int32Array;
  /** Rows that an earlier rule without limits has matched: it surely contacts them today. */
  readonly claimed: Uint8Array;
}

export const makeLook = (): Look => ({
  scores: new Float64Array(blockSize),
  rows: new Int32Array(blockSize),
  claimed: new Uint8Array(blockSize),
});

/** What decides whom a rule may contact, besides its condition. */
export interface Restraint {
  readonly cap: number;
  readonly quietDays: number;
  readonly holdOut: number;
}

/**
 * Takes those out of the first `picked` rows who are capped, in quiet days or held out. Someone held out is left alone
 * as often as she would have been contacted. `coin` decides, once, who that is.
 */
export function restrain(
  block: Block,
  day: number,
  table: RuleTable,
  { cap, quietDays, holdOut }: Restraint,
  coin: Key,
  { rows }: Look,
  picked: number,
): { readonly matched: number; readonly heldOut: number } {
  const { times, last, first } = table;
  const keyA = block.keyA;
  const keyB = block.keyB;
  const threshold = drawBelow(holdOut);
  let matched = 0;
  let heldOut = 0;
  for (let j = 0; j < picked; j++) {
    const row = rows[j]!;
    const before = last[row]!;
    if (before >= 0 && day - before <= quietDays) continue;
    if (first[row]! < 0 && cap > 0) {
      first[row] = day;
      remember(table, row);
      if (draw(keyA[row]!, keyB[row]!, coin.a, coin.b) < threshold) times[row] = -1;
    }
    const contacted = times[row]!;
    if (contacted >= cap || -1 - contacted >= cap) continue;
    if (contacted >= 0) {
      rows[matched++] = row;
      continue;
    }
    times[row] = contacted - 1;
    last[row] = day;
    heldOut += 1;
  }
  return { matched, heldOut };
}

/** What kind of buyer somebody was before the rule could change anything: a fair comparison needs that. */
function remember({ bought, ordersThen, lastOrderThen }: RuleTable, row: number): void {
  if (!bought) return;
  ordersThen[row] = bought.orders[row]!;
  lastOrderThen[row] = bought.lastOrder[row]!;
}
