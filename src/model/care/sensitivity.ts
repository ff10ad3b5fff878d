import { doubles, type Block, type Run } from '../../engine/index.ts';
import { draw, drawBelow, logNormalOfMean, uniformOf, type Key } from '../../math/index.ts';
import { segments } from '../segments.ts';

/** How much contacts move a person: drawn when she joins, by segment, whatever her risks are. */
export class Sensitivity {
  readonly #run: Run;
  readonly #size: readonly [Key, Key];
  readonly #sign: Key;
  #segments: readonly { mean: number; spread: number; perverse: number }[] = [];

  constructor(run: Run) {
    this.#run = run;
    this.#size = [run.purpose('trait', 'careSensitivity', 0), run.purpose('trait', 'careSensitivity', 1)];
    this.#sign = run.purpose('carePerverse');
  }

  /** Takes the levers in force. */
  change(): void {
    this.#segments = this.#run.items('segments', segments).map(({ levers }) => ({
      mean: levers.careSensitivity,
      spread: levers.careSpread,
      // Below this draw it works the other way round.
      perverse: drawBelow(levers.carePerverse),
    }));
  }

  /** Newcomers get theirs: everyone present from this row on. */
  give(block: Block, from: number): void {
    const column = doubles(block, 'careSensitivity');
    const group = block.group;
    const keyA = block.keyA;
    const keyB = block.keyB;
    const [high, low] = this.#size;
    for (let row = from; row < block.presentCount; row++) {
      const { mean, spread, perverse } = this.#segments[group[row]! % this.#segments.length]!;
      const [a, b] = [keyA[row]!, keyB[row]!];
      const u = uniformOf(a, b, high, low);
      const size = logNormalOfMean(u, mean, spread);
      column[row] = draw(a, b, this.#sign.a, this.#sign.b) < perverse ? -size : size;
    }
  }
}
