import {
  blockSize,
  countGroups,
  doubles,
  valuesTaken,
  wholes,
  type Block,
  type Job,
  type Run,
} from '../engine/index.ts';
import { dayKey, draw, drawBelow, type Key } from '../math/index.ts';
import { assumption, integer, itemNames, share, type ValuesOf } from '../schema/index.ts';
import { segments } from './segments.ts';

export const activationLevers = {
  activationCount: integer({
    label: 'Activation: how often',
    help: 'How many key behaviours make a person activated.',
    unit: 'times',
    initial: 3,
    min: 1,
    max: 100,
    step: 1,
    plausible: [1, 7],
    source: assumption(),
  }),
  activationDays: integer({
    label: 'Activation: how soon',
    help: 'Within how many days of joining they must happen.',
    unit: 'days',
    initial: 14,
    min: 1,
    max: 365,
    step: 1,
    plausible: [7, 30],
    source: assumption(),
  }),
  forcedShare: share({
    label: 'Forced key behaviour',
    help: 'On which share of the visits in that time the key behaviour is forced: it is logged, but nobody feels its value.',
    initial: 0,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0, 0.5],
    source: assumption(),
  }),
} as const;

/** Whether activation does more to some segment's people than to others', anywhere in a job. */
export const activationDiffers = (job: Job): boolean =>
  itemNames(job.settings, 'segments').some((name) =>
    valuesTaken(job, `segments.${name}.activationEffect`).some((value) => value !== 0),
  );

export type ActivationLevers = ValuesOf<typeof activationLevers>;

/**
 * Counts key behaviours, twice: as they are felt, and as a log shows them, which cannot tell a forced click from one
 * that was meant. What changes people is the first; what a dashboard calls activated is the second.
 */
export class Activation {
  readonly #run: Run;
  readonly #forced: Key;
  readonly #clicking = new Int32Array(blockSize);
  /** By segment; empty where all are alike. */
  #own: number[] = [];
  readonly #now = new Int32Array(blockSize);

  constructor(run: Run) {
    this.#run = run;
    this.#forced = run.purpose('forced');
    run.shared.activatedOwn = Number(activationDiffers(run.job));
  }

  /** Takes the levers in force. */
  change(): void {
    const of = this.#run.items('segments', segments);
    this.#own = this.#run.shared.activatedOwn ? of.map(({ levers }) => levers.activationEffect) : [];
  }

  /** The people on a list, in the order of the visitors, have done the key behaviour of their own accord. */
  count(block: Block, day: number, list: Int32Array, count: number, levers: ActivationLevers): void {
    const run = this.#run;
    const { activationCount } = levers;
    countGroups(block, run, 'keyBehaviour', list, count, day);
    run.log?.add('keyBehaviourMeant', block, list, count, day);
    const felt = reached(block, list, count, 'keyCount', activationCount, this.#now);
    this.#activate(block, day, felt, levers);
    const clicks = this.#clicks(block, day, list, count, levers);
    const clicking = levers.forcedShare > 0 ? this.#clicking : list;
    countGroups(block, run, 'keyClicks', clicking, clicks, day);
    run.log?.add('keyBehaviour', block, clicking, clicks, day);
    const seen = reached(block, clicking, clicks, 'keyClicks', activationCount, this.#now);
    const fresh = this.#inTime(block, day, seen, 'activatedSeenDay', levers);
    countGroups(block, run, 'activatedSeen', this.#now, fresh, day);
    run.happened('activated', block, this.#now, fresh, day);
  }

  #activate(block: Block, day: number, count: number, levers: ActivationLevers): void {
    const fresh = this.#inTime(block, day, count, 'activatedDay', levers);
    const activated = doubles(block, 'activated');
    for (let j = 0; j < fresh; j++) activated[this.#now[j]!] = 1;
    if (this.#own.length > 0) this.#feel(block, fresh);
    countGroups(block, this.#run, 'activated', this.#now, fresh, day);
    this.#run.log?.add('activatedInTruth', block, this.#now, fresh, day);
  }

  /** What activation does to the people of her segment beyond what it does to all goes with each from now on. */
  #feel(block: Block, count: number): void {
    const group = block.group;
    const own = doubles(block, 'activatedOwn');
    for (let j = 0; j < count; j++) {
      const i = this.#now[j]!;
      own[i] = this.#own[group[i]! % this.#own.length]!;
    }
  }

  /** Of those who have done it often enough, for whom it is not too late and not long so; their day is noted. */
  #inTime(block: Block, day: number, count: number, column: string, levers: ActivationLevers): number {
    const joinDay = block.joinDay;
    const since = wholes(block, column);
    const now = this.#now;
    let fresh = 0;
    for (let j = 0; j < count; j++) {
      const i = now[j]!;
      if (since[i]! >= 0 || day - joinDay[i]! >= levers.activationDays) continue;
      since[i] = day;
      now[fresh++] = i;
    }
    return fresh;
  }

  /** Everyone whose log shows the key behaviour today: those who did it, and the visitors who were made to. */
  #clicks(block: Block, day: number, list: Int32Array, count: number, levers: ActivationLevers): number {
    const { forcedShare, activationDays } = levers;
    if (forcedShare === 0) return count;
    const { visitors, visitorCount } = block;
    const joinDay = block.joinDay;
    const keyA = block.keyA;
    const keyB = block.keyB;
    const { a, b } = dayKey(this.#forced, day);
    const threshold = drawBelow(forcedShare);
    let clicks = 0;
    let at = 0;
    for (let j = 0; j < visitorCount; j++) {
      const i = visitors[j]!;
      const meant = at < count && list[at] === i;
      if (meant) at += 1;
      const forced = day - joinDay[i]! < activationDays && draw(keyA[i]!, keyB[i]!, a, b) < threshold;
      if (meant || forced) this.#clicking[clicks++] = i;
    }
    return clicks;
  }
}

/** One more for each on the list; writes who has come to `enough` or more to `out` and returns how many. */
function reached(
  block: Block,
  list: Int32Array,
  count: number,
  column: string,
  enough: number,
  out: Int32Array,
): number {
  const done = wholes(block, column);
  let many = 0;
  for (let j = 0; j < count; j++) {
    const i = list[j]!;
    const times = (done[i]! += 1);
    out[many] = i;
    many += Number(times >= enough);
  }
  return many;
}
