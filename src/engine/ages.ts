import { type Block } from './block.ts';
import type { Run } from './run.ts';

/**
 * Counts what happens today to the people on a list by the days since each of them joined: once, or by her amount.
 * Only who joined in the record is counted: of the others nobody has seen how they began.
 */
export function countAges(
  run: Run,
  total: string,
  block: Block,
  list: Int32Array,
  count: number,
  day: number,
  amounts?: Float64Array,
): void {
  const { values, rowWidth, places } = run.ages;
  const place = places.get(total);
  if (!place) throw new Error(`no total by age is called ${total}`);
  const joinDay = block.joinDay;
  const group = block.group;
  for (let j = 0; j < count; j++) {
    const row = list[j]!;
    if (joinDay[row]! < run.warmUpDays) continue;
    const at = (day - joinDay[row]!) * rowWidth + place.offset + group[row]!;
    values[at]! += amounts ? amounts[j]! : 1;
  }
}
