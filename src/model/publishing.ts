import { blockSize, doubles, wholes, type Block, type Run, type TermSum } from '../engine/index.ts';
import { dayKey, draw, hazardFactor, log1p, poissonQuantile, uniform, type Key } from '../math/index.ts';
import { assumption, cited, number, share, type ValuesOf } from '../schema/index.ts';
import type { attentionLevers } from './attention.ts';
import type { followLevers } from './following.ts';
import { Reception } from './reception.ts';

/** How much creators contribute, who sees it, and what that does to them. */
export const publishLevers = {
  nudge: number({
    label: 'Nudge',
    help: 'How much reminders of readers who wait for more raise contributions, in log-rate: 0.124 is 13% more.',
    initial: 0,
    min: -3,
    max: 3,
    step: 0.01,
    plausible: [0, 0.124],
    source: cited(
      'zeng2023',
      'One nudge raised the supply of videos by 13.21% at once, ln 1.1321; it wears off.',
    ),
  }),
  mostPerDay: number({
    label: 'Most a day',
    help: 'However great the urge, nobody contributes more than this in a day on average.',
    unit: 'perDay',
    initial: 50,
    min: 0.1,
    max: 1000,
    step: 1,
    plausible: [5, 100],
    source: assumption(),
  }),
  responderShare: share({
    label: 'Moved by applause',
    help: 'Share of creators whom applause makes contribute more; it does nothing to the others.',
    initial: 0.15,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0.05, 0.4],
    source: cited(
      'mksc2023',
      'Most producers did not respond to more engagement, a minority did strongly; the share itself is an assumption.',
    ),
  }),
  response: number({
    label: 'Response to applause',
    help: 'How much applause raises the contributions of those it moves, in log-rate, each time it is 2.7-fold.',
    initial: 0,
    min: -2,
    max: 3,
    step: 0.1,
    plausible: [0, 1],
    source: assumption(),
  }),
  applauseUsual: number({
    label: 'Applause that counts',
    help: 'How much applause it takes before creators notice it.',
    unit: 'times',
    initial: 10,
    min: 0.01,
    max: 1_000_000,
    step: 1,
    plausible: [2, 100],
    source: assumption(),
  }),
  applauseFade: share({
    label: 'Applause fades',
    help: 'Part of the applause that is forgotten by the next visit.',
    initial: 0.3,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0.1, 0.7],
    source: assumption(),
  }),
  readsPerDay: number({
    shared: true,
    label: 'Reading',
    help: 'How many contributions an active person looks at in a day.',
    unit: 'perDay',
    initial: 5,
    min: 0,
    max: 1000,
    step: 1,
    plausible: [1, 30],
    source: assumption(),
  }),
  applause: share({
    shared: true,
    label: 'Applauding',
    help: 'Share of those who look at a contribution who applaud it, in the middle.',
    initial: 0.1,
    min: 0,
    max: 1,
    step: 0.01,
    plausible: [0.01, 0.3],
    source: assumption(),
  }),
  hitApplause: number({
    shared: true,
    label: 'Hit: applause',
    help: 'So much applause makes a contribution a hit.',
    unit: 'times',
    initial: 20,
    min: 0.1,
    max: 10_000_000,
    step: 1,
    plausible: [5, 500],
    source: assumption(),
  }),
  hitSteepness: number({
    shared: true,
    label: 'Hit: steepness',
    help: 'How closely applause follows the number of readers; a low value leaves much to chance.',
    initial: 1.5,
    min: 0.1,
    max: 20,
    step: 0.1,
    plausible: [0.8, 3],
    source: assumption(),
  }),
  contentEach: number({
    shared: true,
    label: 'Content per contribution',
    help: 'Units of fresh content that a contribution is tomorrow.',
    initial: 1,
    min: 0,
    max: 1000,
    step: 0.1,
    plausible: [0.2, 2],
    source: assumption(),
  }),
};

export type PublishLevers = ValuesOf<typeof publishLevers & typeof attentionLevers & typeof followLevers>;

/** Visiting creators contribute: a Poisson count whose mean is their own rate × e^(sum of terms). */
export class Publishing {
  readonly #run: Run;
  readonly #sum: TermSum;
  readonly #list = new Int32Array(blockSize);
  readonly #amounts = new Float64Array(blockSize);
  readonly #keys: readonly Key[];
  readonly #reception: Reception;

  constructor(run: Run) {
    this.#run = run;
    this.#sum = run.sumTo('contribute');
    this.#keys = [run.purpose('contribute', '', 0), run.purpose('contribute', '', 1)];
    this.#reception = new Reception(run, blockSize);
  }

  live(block: Block, day: number, levers: PublishLevers): void {
    const creators = this.#creatorsHere(block);
    if (creators === 0) return;
    recall(block, this.#list, creators, levers);
    const count = this.#contribute(block, day, creators, levers.mostPerDay);
    if (count > 0) this.#reception.take(block, day, this.#list, this.#amounts, count, levers);
  }

  #creatorsHere(block: Block): number {
    const { visitors, visitorCount } = block;
    const creativity = doubles(block, 'creativity');
    const list = this.#list;
    let count = 0;
    for (let j = 0; j < visitorCount; j++) {
      const row = visitors[j]!;
      list[count] = row;
      count += Number(creativity[row]! > 0);
    }
    return count;
  }

  /** Who contributes stands in the list, how much beside it; returns how many do. */
  #contribute(block: Block, day: number, creators: number, most: number): number {
    const list = this.#list;
    const sums = this.#run.scratch;
    this.#sum.sumList(block, list, creators, day, sums);
    const [high, low] = this.#keys.map((key) => dayKey(key, day)) as [Key, Key];
    const keyA = wholes(block, 'keyA');
    const keyB = wholes(block, 'keyB');
    const creativity = doubles(block, 'creativity');
    let count = 0;
    for (let j = 0; j < creators; j++) {
      const row = list[j]!;
      const mean = Math.min(most, creativity[row]! * hazardFactor(sums[j]!));
      const a = keyA[row]!;
      const b = keyB[row]!;
      const luck = uniform(draw(a, b, high.a, high.b), draw(a, b, low.a, low.b));
      // Most contribute nothing, which is seen without an exponential: e^(−mean) is never below 1 − mean.
      if (luck <= 1 - mean) continue;
      const amount = poissonQuantile(luck, mean);
      if (amount === 0) continue;
      list[count] = row;
      this.#amounts[count++] = amount;
    }
    return count;
  }
}

/** Applause moves those whom it can move, by its logarithm, and part of it is forgotten by every visit. */
function recall(
  block: Block,
  list: Int32Array,
  count: number,
  { applauseUsual, applauseFade }: PublishLevers,
): void {
  const applauded = doubles(block, 'applauded');
  const responder = doubles(block, 'responder');
  const spur = doubles(block, 'spur');
  for (let j = 0; j < count; j++) {
    const row = list[j]!;
    if (applauded[row] === 0) continue;
    spur[row] = responder[row]! * log1p(applauded[row]! / applauseUsual);
    applauded[row]! *= 1 - applauseFade;
  }
}
