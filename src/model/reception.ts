import { doubles, placeOf, wholes, type Block, type Run } from '../engine/index.ts';
import { binomialQuantile, dayKey, uniformOf, type Key } from '../math/index.ts';
import { attentionIn } from './attention.ts';
import type { PublishLevers } from './publishLevers.ts';
import { hill } from './saturation.ts';

/** Content is counted in thousandths of a unit, because totals are whole numbers. */
export const contentParts = 1000;

/**
 * What becomes of today's contributions: readers by the attention their creators get, applause, hits, and fresh content
 * for tomorrow.
 */
export class Reception {
  readonly #run: Run;
  readonly #keys: readonly [Key, Key];
  readonly #hits: Float64Array;

  constructor(run: Run, most: number) {
    this.#run = run;
    this.#keys = [run.purpose('hit', '', 0), run.purpose('hit', '', 1)];
    this.#hits = new Float64Array(most);
  }

  /** The people on the list have each contributed an amount. Afterwards the list holds those with a hit. */
  take(
    block: Block,
    day: number,
    list: Int32Array,
    amounts: Float64Array,
    count: number,
    levers: PublishLevers,
  ): void {
    this.#run.trail('contributions').add(block, list, count, day, amounts);
    this.#run.happened('contributed', block, list, count, day, { amounts });
    this.#note(block, day, list, amounts, count, levers);
    const withHits = this.#applaud(block, day, list, amounts, count, levers);
    this.#run.trail('hits').add(block, list, withHits, day, this.#hits);
    this.#run.happened('hit', block, list, withHits, day, { amounts: this.#hits });
  }

  /** Counts contributions, and the content they are: the more so the more people follow, where feeds are by following. */
  #note(
    block: Block,
    day: number,
    list: Int32Array,
    amounts: Float64Array,
    count: number,
    { contentEach, personal }: PublishLevers,
  ): void {
    const run = this.#run;
    const { values } = run.sheet;
    const [total, first, byRole] = ['contributions', 'firstContributions', 'roleContributions'].map((name) =>
      placeOf(run.sheet, name, day),
    ) as [number, number, number];
    const group = block.group;
    const role = wholes(block, 'roles');
    const contributed = wholes(block, 'contributed');
    const contributedDay = wholes(block, 'contributedDay');
    const followers = doubles(block, 'followers');
    const usual = run.shared.meanFollowers!;
    let content = 0;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const amount = amounts[j]!;
      values[total + group[row]!]! += amount;
      values[byRole + role[row]!]! += amount;
      if (contributed[row] === 0) values[first + group[row]!]! += 1;
      contributed[row]! += amount;
      contributedDay[row] = day;
      const reach = usual > 0 ? 1 - personal + (personal * followers[row]!) / usual : 1;
      content += Math.round(contentParts * contentEach * amount * reach);
    }
    run.add('content', day, content);
  }

  /**
   * Applause is felt by who gets it; a contribution with enough of it is a hit. Contributions of one day share the
   * attention that their creator gets, so that who posts more is not read more. Returns how many people had a hit.
   */
  #applaud(
    block: Block,
    day: number,
    list: Int32Array,
    amounts: Float64Array,
    count: number,
    levers: PublishLevers,
  ): number {
    const run = this.#run;
    const { applause, hitApplause, hitSteepness, readsPerDay } = levers;
    const attention = attentionIn(run, block, levers);
    const most = run.shared.readers! * readsPerDay * applause;
    const place = placeOf(run.sheet, 'hits', day);
    const applauded = doubles(block, 'applauded');
    const group = block.group;
    const lucky = this.#luck(block, day);
    let withHits = 0;
    for (let j = 0; j < count; j++) {
      const row = list[j]!;
      const amount = amounts[j]!;
      const liked = most * attention(row);
      applauded[row]! += liked;
      const hits = binomialQuantile(lucky(row), amount, hill(liked / amount, hitApplause, hitSteepness));
      if (hits === 0) continue;
      run.sheet.values[place + group[row]!]! += hits;
      list[withHits] = row;
      this.#hits[withHits++] = hits;
    }
    return withHits;
  }

  #luck(block: Block, day: number): (row: number) => number {
    const [high, low] = this.#keys.map((key) => dayKey(key, day)) as [Key, Key];
    const keyA = block.keyA;
    const keyB = block.keyB;
    return (row) => {
      const a = keyA[row]!;
      const b = keyB[row]!;
      return uniformOf(a, b, high, low);
    };
  }
}
