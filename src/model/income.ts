import { countAges, doubles, placeOf, type Block, type Run } from '../engine/index.ts';

/** Every line of money that comes in, by the total that counts it. */
export const incomeLines = ['revenue', 'adRevenue', 'commissionRevenue'] as const;

/**
 * The people on a list pay: amounts[j], whole minor units, is what the person in row list[j] pays today. All her money
 * goes this way, so that what is counted of it agrees.
 */
export function receive(
  run: Run,
  block: Block,
  list: Int32Array,
  count: number,
  day: number,
  amounts: Float64Array,
): void {
  if (count === 0) return;
  const group = block.group;
  const spent = doubles(block, 'spent');
  const { values } = run.sheet;
  const revenue = placeOf(run.sheet, 'revenue', day);
  for (let j = 0; j < count; j++) {
    const i = list[j]!;
    spent[i]! += amounts[j]!;
    values[revenue + group[i]!]! += amounts[j]!;
  }
  countAges(run, 'revenue', block, list, count, day, amounts);
  run.trail('spend').add(block, list, count, day, amounts);
}
