import {
  blockSize,
  Choice,
  countGroups,
  doubles,
  valuesTaken,
  wholes,
  type Block,
  type Item,
  type Job,
  type Run,
} from '../engine/index.ts';
import { dayKey, draw, drawBelow, exp, type Key } from '../math/index.ts';
import { itemNames } from '../schema/index.ts';
import { stageNow, stageNumber, stages, takesPart } from './stages.ts';
import { steps } from './steps.ts';
import { worthTables, type Worth } from './stepWorth.ts';

/** The most steps there can be: what someone has done of them is one bit each of a whole number. */
export const mostSteps = 31;

/** The steps that newcomers are led to in one stage of the product. */
interface Tour {
  /** Their numbers in the order in which they are tried; a step's number is its place by name. */
  readonly order: readonly number[];
  readonly bits: number;
}

/** Whether guidance costs money at any step of a job on any day. */
export function guidanceCosts(job: Job): boolean {
  return itemNames(job.settings, 'steps').some((name) =>
    valuesTaken(job, `steps.${name}.guidanceCost`).some((cost) => Number(cost) > 0),
  );
}

/** The steps of a run: every visitor who has one left tries the next, or gives the visit up. */
export class Staircase {
  readonly #run: Run;
  /** The attempts of one visit: each has a coin of its own. */
  #attempts: Choice[] = [];
  readonly #trying = new Int32Array(blockSize);
  readonly #givingUp = new Int32Array(blockSize);
  /** By step: guidance less height. */
  #lift: number[] = [];
  /** By step: the least draw at which someone gives up. */
  #patience: number[] = [];
  #giveUpKeys: Key[] = [];
  /** By step: what its guidance costs whenever somebody meets it, in whole minor units. */
  #costs: number[] = [];
  /** By step: what it is called in a log. */
  #items: string[] = [];
  /** By stage. */
  #tours: Tour[] = [];
  #worth: readonly (Worth | null)[] = [];

  constructor(run: Run) {
    this.#run = run;
  }

  /** Takes the levers in force; `atOnce` is how many steps a visit goes through at the most. */
  change(friction: number, atOnce: number): void {
    const all = this.#run.items('steps', steps);
    this.#attempts = Array.from(
      { length: atOnce },
      (_, turn) => new Choice(this.#run, 'step', undefined, turn),
    );
    this.#lift = all.map(({ levers }) => levers.guidance - levers.height);
    this.#patience = all.map(({ levers }) => drawBelow(exp(-friction * levers.guidance)));
    this.#costs = all.map(({ levers }) => Math.round(levers.guidanceCost * levers.guidance));
    this.#giveUpKeys = all.map(({ name }) => this.#run.purpose('giveUp', name));
    this.#items = all.map(({ name }) => `steps.${name}`);
    this.#tours = Object.keys(stages).map((_, stage) => tourOf(all, stage));
    const mature = stageNumber('oneToN');
    this.#worth = Object.keys(stages).map((_, stage) =>
      worthTables(all.map(({ levers }) => levers.keyValue + (stage >= mature ? levers.matureShift : 0))),
    );
  }

  /** Today's visitors try their next steps. Those who give the visit up are visitors no more. */
  climb(block: Block, day: number): void {
    const tour = this.#tours[stageNow(this.#run)]!;
    if (tour.bits === 0) return;
    const stepBits = wholes(block, 'stepBits');
    let count = withStepsLeft(block.visitors, block.visitorCount, stepBits, tour.bits, this.#trying);
    for (const attempt of this.#attempts) {
      if (count === 0) return;
      count = this.#attempt(attempt, block, day, tour, count);
      count = withStepsLeft(this.#trying, count, stepBits, tour.bits, this.#trying);
    }
  }

  /** Adds what the steps that each of the visitors has done are worth today, beyond what every step is. */
  addWorth(block: Block, sums: Float64Array): void {
    this.#worth[stageNow(this.#run)]?.add(block, sums);
  }

  /** Whether steps differ in their worth at all today. */
  get differ(): boolean {
    return this.#worth[stageNow(this.#run)] !== null;
  }

  /** One attempt of everyone on the list of those trying: who succeeds is on it afterwards. */
  #attempt(attempt: Choice, block: Block, day: number, { order }: Tour, count: number): number {
    const stepBits = wholes(block, 'stepBits');
    const stepsDone = doubles(block, 'stepsDone');
    const trying = this.#trying;
    const { log } = this.#run;
    const tried = this.#meetGuidance(block, day, order, count);
    const done = attempt.ofList(block, trying, tried, day, trying, (sums) => {
      for (let j = 0; j < tried; j++) sums[j]! += this.#lift[nextStep(order, stepBits[trying[j]!]!)]!;
    });
    for (let j = 0; j < done; j++) {
      const i = trying[j]!;
      const step = nextStep(order, stepBits[i]!);
      stepBits[i]! |= 1 << step;
      stepsDone[i]! += 1;
      log?.addOne('step', block, i, day, 0, this.#items[step]);
    }
    countGroups(block, this.#run, 'stepsDone', trying, done, day);
    return done;
  }

  /** Of those trying, who gives the visit up is taken off the list and off the visitors; returns how many try. */
  #meetGuidance(block: Block, day: number, order: readonly number[], count: number): number {
    const keyA = block.keyA;
    const keyB = block.keyB;
    const stepBits = wholes(block, 'stepBits');
    const keys = this.#giveUpKeys.map((key) => dayKey(key, day));
    const [trying, givingUp] = [this.#trying, this.#givingUp];
    let tried = 0;
    let gaveUp = 0;
    for (let j = 0; j < count; j++) {
      const i = trying[j]!;
      const next = nextStep(order, stepBits[i]!);
      const { a, b } = keys[next]!;
      if (this.#costs[next]! > 0) this.#run.add('guideSpend', day, this.#costs[next]!, next);
      if (draw(keyA[i]!, keyB[i]!, a, b) >= this.#patience[next]!) givingUp[gaveUp++] = i;
      else trying[tried++] = i;
    }
    if (gaveUp > 0) {
      withdraw(block, givingUp, gaveUp);
      countGroups(block, this.#run, 'abandoned', givingUp, gaveUp, day);
    }
    return tried;
  }
}

/** The steps that newcomers are led to in a stage, by place and then by name. */
function tourOf(all: readonly Item<typeof steps>[], stage: number): Tour {
  const order = all
    .map(({ levers }, step) => ({ step, levers }))
    .filter(({ levers }) => takesPart(levers, stage))
    .sort((a, b) => a.levers.place - b.levers.place || a.step - b.step)
    .map(({ step }) => step);
  return { order, bits: order.reduce((bits, step) => bits | (1 << step), 0) };
}

/** The first step of a tour that has not been done; there must be one. */
function nextStep(order: readonly number[], done: number): number {
  let at = 0;
  while ((done >>> order[at]!) & 1) at += 1;
  return order[at]!;
}

/** Writes those of a list who have a step of the tour left to `out`, which may be the list itself. */
function withStepsLeft(
  list: Int32Array,
  count: number,
  stepBits: Int32Array,
  tour: number,
  out: Int32Array,
): number {
  let left = 0;
  for (let j = 0; j < count; j++) {
    const i = list[j]!;
    out[left] = i;
    left += Number((stepBits[i]! & tour) !== tour);
  }
  return left;
}

/** Takes the people on a list, which is in the order of the visitors, off the visitors. */
function withdraw(block: Block, list: Int32Array, count: number): void {
  const { visitors, visitorCount } = block;
  let stayed = 0;
  let at = 0;
  for (let j = 0; j < visitorCount; j++) {
    const i = visitors[j]!;
    if (at < count && list[at] === i) at += 1;
    else visitors[stayed++] = i;
  }
  block.visitorCount = stayed;
}
