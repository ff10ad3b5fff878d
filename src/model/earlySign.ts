import {
  doubles,
  valuesTaken,
  wholes,
  type Block,
  type Columns,
  type Job,
  type Run,
  type TermSum,
} from '../engine/index.ts';
import { draw, drawBelow, hazardFactor, type Key } from '../math/index.ts';
import { clockOf } from './risks.ts';

/** The column that is 1 for who shows the sign today. */
export const signColumn = 'fading';

/** What the early sign needs, where anybody can show it. */
export const signColumns = (job: Job): Columns =>
  valuesTaken(job, 'visit.signShare').some((share) => share !== 0)
    ? {
        [signColumn]: { type: 'float64', initial: 0, label: 'Shows the early sign', tag: 'hidden' },
        signDay: {
          type: 'int32',
          initial: -1,
          label: 'First day of the early sign',
          tag: 'truth',
          day: true,
        },
      }
    : {};

/**
 * Most of those who are about to drift away come less often before they go. It shows once their drift clock would run
 * out within so many days at today's hazard. Other risks send no sign ahead.
 */
export class EarlySign {
  readonly #run: Run;
  readonly #drift: TermSum;
  readonly #coin: Key;
  readonly #works: boolean;

  constructor(run: Run) {
    this.#run = run;
    this.#drift = run.sumTo('drift');
    this.#coin = run.purpose('earlySign');
    // Without leaving nobody's clock was ever wound.
    this.#works = !run.job.off.includes('leave') && Object.keys(signColumns(run.job)).length > 0;
  }

  /** Finds out who shows it today: a share of people, each by a coin of her own. */
  look(block: Block, day: number, { share, days }: { share: number; days: number }): void {
    if (!this.#works || share === 0) return;
    const sums = this.#run.scratch;
    const { presentCount } = block;
    this.#drift.sumRows(block, presentCount, day, sums);
    const level = doubles(block, 'driftHazard');
    const left = doubles(block, clockOf('drift'));
    const fading = doubles(block, signColumn);
    const signDay = wholes(block, 'signDay');
    for (let row = 0; row < presentCount; row++) {
      const near = left[row]! <= days * level[row]! * hazardFactor(sums[row]!);
      fading[row] = Number(near && this.#shows(block, row, share));
      if (fading[row] === 1 && signDay[row]! < 0) signDay[row] = day;
    }
  }

  #shows(block: Block, row: number, share: number): boolean {
    const { a, b } = this.#coin;
    const coin = draw(block.keyA[row]!, block.keyB[row]!, a, b);
    return coin < drawBelow(share);
  }

  /** She has come back, and with her the chance of another sign. */
  forget(block: Block, row: number): void {
    if (this.#works) wholes(block, 'signDay')[row] = -1;
  }
}
