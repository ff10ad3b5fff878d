import { doubles, type Block, type Run } from '../engine/index.ts';
import { draw, drawBelow, logNormalOfMean, uniformOf, type Key } from '../math/index.ts';
import { memberColumn } from './circleNumbers.ts';
import { circles } from './circles.ts';
import { segments } from './segments.ts';

/** Who enters which circle on joining, and how sociable she is. */
export class CircleEntry {
  readonly #run: Run;
  readonly #coin: Key;
  readonly #luck: readonly [Key, Key];
  /** By segment: for each circle the draw below which a newcomer enters it or one before it. */
  #entering: number[][] = [];
  #sociability: { mean: number; spread: number }[] = [];
  #names: string[] = [];

  constructor(run: Run) {
    this.#run = run;
    this.#coin = run.purpose('circle');
    this.#luck = [run.purpose('trait', 'sociability', 0), run.purpose('trait', 'sociability', 1)];
  }

  /** Takes the levers in force. */
  change(): void {
    const all = this.#run.items('circles', circles);
    this.#names = all.map(({ name }) => name);
    this.#entering = this.#run.segments.map((segment) => {
      let sum = 0;
      return all.map(({ levers }) => drawBelow((sum += levers.joining[segment] ?? 0)));
    });
    this.#sociability = this.#run
      .items('segments', segments)
      .map(({ levers }) => ({ mean: levers.sociability, spread: levers.sociabilitySpread }));
  }

  /** Newcomers enter: everyone present from this row on. Where shares sum to more than 1, the last circles go short. */
  give(block: Block, from: number, day: number): void {
    const columns = this.#names.map((name) => doubles(block, memberColumn(name)));
    const group = block.group;
    const keyA = block.keyA;
    const keyB = block.keyB;
    const [high, low] = this.#luck;
    for (let row = from; row < block.presentCount; row++) {
      const segment = group[row]! % this.#sociability.length;
      const [a, b] = [keyA[row]!, keyB[row]!];
      const coin = draw(a, b, this.#coin.a, this.#coin.b);
      const which = this.#entering[segment]!.findIndex((below) => coin < below);
      if (which < 0) continue;
      const { mean, spread } = this.#sociability[segment]!;
      const u = uniformOf(a, b, high, low);
      columns[which]![row] = logNormalOfMean(u, mean, spread);
      this.#run.add('circleJoins', day, 1, which);
    }
  }
}
