import { absorb, exponentialQuantile, hazardFactor, uniformOf } from '../math/index.ts';
import type { Key } from '../math/index.ts';
import { doubles, wholes, type Block } from './block.ts';
import type { Run } from './run.ts';
import type { TermSum } from './terms.ts';

/*
 * Leaving by hazard clocks. Every person has, for every risk, a time that is exponential with mean 1, drawn once.
 * Each day the risk's hazard is taken off; where nothing is left, the risk fires. So no daily draw is needed, the
 * law is exact, and lowering one risk moves only those whom it would have taken.
 */

/** Draws a clock for everyone from `from` on: what is left of it stands in the column. */
export function windClock(block: Block, column: string, from: number, high: Key, low: Key): void {
  const left = doubles(block, column);
  const keyA = block.keyA;
  const keyB = block.keyB;
  for (let i = from; i < block.presentCount; i++)
    left[i] = exponentialQuantile(uniformOf(keyA[i]!, keyB[i]!, high, low));
}

/** Draws the clock of one person anew: she has come back, and it is her so-many-th spell. */
export function rewindClock(block: Block, column: string, row: number, high: Key, low: Key): void {
  const spell = wholes(block, 'spell')[row]!;
  const a = block.keyA[row]!;
  const b = block.keyB[row]!;
  const [first, second] = [absorb(high, spell), absorb(low, spell)];
  doubles(block, column)[row] = exponentialQuantile(uniformOf(a, b, first, second));
}

/** A hazard of everyone present: a level, the same for all or a column of levels, times exp(sum of terms). */
export interface LevelHazard {
  readonly column: string;
  readonly level: number | string;
  readonly risk: number;
  readonly sum: TermSum;
}

/** Takes such a hazard off the clocks of everyone present. */
export function runDown(block: Block, day: number, clock: LevelHazard, run: Run): void {
  if (clock.level === 0) return;
  const sums = run.scratch;
  const left = doubles(block, clock.column);
  const { presentCount } = block;
  // Two short loops are faster than one long one: the call in the second would keep the first from running ahead.
  hazards(block, day, clock, sums);
  watchRisk(run, block, day, clock, sums);
  for (let i = 0; i < presentCount; i++) {
    const before = left[i]!;
    const after = before - sums[i]!;
    left[i] = after;
    if (after <= 0) run.leavers.fire(block, day, i, clock.risk, before / sums[i]!);
  }
}

/** The hazard of everyone present. */
function hazards(block: Block, day: number, { level, sum }: LevelHazard, out: Float64Array): void {
  const { presentCount } = block;
  const levels = typeof level === 'string' ? doubles(block, level) : null;
  const { forAll } = sum;
  if (forAll !== undefined) {
    const factor = hazardFactor(forAll);
    if (!levels) out.fill(Number(level) * factor, 0, presentCount);
    else for (let i = 0; i < presentCount; i++) out[i] = levels[i]! * factor;
    return;
  }
  sum.sumRows(block, presentCount, day, out);
  if (!levels) for (let i = 0; i < presentCount; i++) out[i] = Number(level) * hazardFactor(out[i]!);
  else for (let i = 0; i < presentCount; i++) out[i] = levels[i]! * hazardFactor(out[i]!);
}

/** If somebody looks at a person of this block, the risk she runs today is noted. */
function watchRisk(
  run: Run,
  block: Block,
  day: number,
  clock: { readonly column: string; readonly sum: TermSum },
  hazards: Float64Array,
): void {
  const row = run.watch?.rowIn(block) ?? -1;
  if (row < 0 || row >= block.presentCount) return;
  const before = doubles(block, clock.column)[row]!;
  run.watch!.atRisk(block, row, day, { id: clock.sum.id, sum: clock.sum }, hazards[row]!, before);
}

/** A hazard that depends only on the days since an event: 0 from age `last` + 1 on. */
export interface AgeHazard {
  readonly column: string;
  /** The column with the day of the event, −1 where it has not happened. */
  readonly since: string;
  readonly risk: number;
  readonly byAge: Float64Array;
  readonly last: number;
  readonly factor: number;
  /** What the reason is called in a life. */
  readonly id: string;
}

/** Takes such a hazard off the clocks of everyone whom it concerns. */
export function runDownByAge(block: Block, day: number, clock: AgeHazard, run: Run): void {
  const { byAge, last, factor } = clock;
  const left = doubles(block, clock.column);
  const since = wholes(block, clock.since);
  const { presentCount } = block;
  for (let i = 0; i < presentCount; i++) {
    const age = day - since[i]!;
    if (age > last || since[i]! < 0) continue;
    const hazard = byAge[age]! * factor;
    const before = left[i]!;
    const after = before - hazard;
    left[i] = after;
    if (hazard > 0) run.watch?.atRisk(block, i, day, { id: clock.id, sum: null }, hazard, before);
    if (after <= 0 && hazard > 0) run.leavers.fire(block, day, i, clock.risk, before / hazard);
  }
}
