import { blockSize, Choice, countGroups, doubles, wholes, type Block, type Run } from '../engine/index.ts';
import { dayKey, draw, exp, type Key } from '../math/index.ts';
import { steps } from './steps.ts';

/** The steps of a run in their order: every visitor who has one left tries the next, or gives the visit up. */
export class Staircase {
  readonly #run: Run;
  readonly #attempt: Choice;
  readonly #trying = new Int32Array(blockSize);
  readonly #givingUp = new Int32Array(blockSize);
  /** Guidance less height of each step. */
  #lift: number[] = [];
  /** The least draw at which someone gives up at each step. */
  #patience: number[] = [];
  #giveUpKeys: Key[] = [];

  constructor(run: Run) {
    this.#run = run;
    this.#attempt = new Choice(run, 'step');
  }

  /** Takes the levers in force. */
  change(friction: number): void {
    const ordered = this.#run
      .items('steps', steps)
      .sort((a, b) => a.levers.place - b.levers.place || (a.name < b.name ? -1 : 1));
    this.#lift = ordered.map(({ levers }) => levers.guidance - levers.height);
    this.#patience = ordered.map(({ levers }) => 4294967296 * exp(-friction * levers.guidance) - 2147483648);
    this.#giveUpKeys = ordered.map(({ name }) => this.#run.purpose('giveUp', name));
  }

  /** Today's visitors try their next step. Those who give the visit up are visitors no more. */
  climb(block: Block, day: number): void {
    if (this.#lift.length === 0) return;
    const stepsDone = doubles(block, 'stepsDone');
    const tried = this.#meetGuidance(block, day, stepsDone);
    const trying = this.#trying;
    const done = this.#attempt.ofList(block, trying, tried, day, trying, (sums) => {
      for (let j = 0; j < tried; j++) sums[j]! += this.#lift[stepsDone[trying[j]!]!]!;
    });
    for (let j = 0; j < done; j++) stepsDone[this.#trying[j]!]! += 1;
    countGroups(block, this.#run, 'stepsDone', this.#trying, done, day);
  }

  /** Sorts out who gives up, who tries a step, and who has none left; returns how many try. */
  #meetGuidance(block: Block, day: number, stepsDone: Float64Array): number {
    const { visitors, visitorCount } = block;
    const keyA = wholes(block, 'keyA');
    const keyB = wholes(block, 'keyB');
    const keys = this.#giveUpKeys.map((key) => dayKey(key, day));
    let stayed = 0;
    let tried = 0;
    let gaveUp = 0;
    for (let j = 0; j < visitorCount; j++) {
      const i = visitors[j]!;
      const next = stepsDone[i]!;
      const key = keys[next];
      if (key && draw(keyA[i]!, keyB[i]!, key.a, key.b) >= this.#patience[next]!) {
        this.#givingUp[gaveUp++] = i;
        continue;
      }
      visitors[stayed++] = i;
      if (key) this.#trying[tried++] = i;
    }
    block.visitorCount = stayed;
    countGroups(block, this.#run, 'abandoned', this.#givingUp, gaveUp, day);
    return tried;
  }
}
