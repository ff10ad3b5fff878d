import { doubles, valuesTaken, type Block, type Job, type Run } from '../engine/index.ts';
import { draw, drawBelow, gammaTable, uniformOf, type Key, type Quantile } from '../math/index.ts';
import { itemNames, type ValuesOf } from '../schema/index.ts';
import { segments } from './segments.ts';

type Segment = Pick<ValuesOf<(typeof segments)['levers']>, 'creatorShare' | 'creatorRate' | 'creatorSpread'>;

/** Whether anybody can ever be a creator in a job: only then anything is kept of contributions. */
export const anyCreators = (job: Job): boolean =>
  itemNames(job.settings, 'segments').some((name) =>
    valuesTaken(job, `segments.${name}.creatorShare`).some((share) => share !== 0),
  );

/** Contributions per visit of one creator, by her luck: gamma with this mean and this spread (deviation / mean). */
function rateOf({ creatorRate, creatorSpread }: Segment): Quantile {
  const variance = creatorSpread * creatorSpread;
  return variance === 0 ? () => creatorRate : gammaTable(1 / variance, creatorRate * variance);
}

/** Gives newcomers what they will contribute per visit, and whether applause makes it more. */
export class Creators {
  readonly #run: Run;
  readonly #keys: readonly Key[];
  #shares: number[] = [];
  #rates: Quantile[] = [];

  constructor(run: Run) {
    this.#run = run;
    this.#keys = [
      run.purpose('trait', 'creator'),
      run.purpose('trait', 'creativity', 0),
      run.purpose('trait', 'creativity', 1),
      run.purpose('trait', 'responder'),
    ];
  }

  /** Takes the levers in force. */
  change(): void {
    const levers = this.#run.items('segments', segments).map((item) => item.levers);
    this.#shares = levers.map(({ creatorShare }) => drawBelow(creatorShare));
    this.#rates = levers.map(rateOf);
  }

  born(block: Block, from: number, responderShare: number): void {
    const [creator, high, low, responds] = this.#keys as [Key, Key, Key, Key];
    const keyA = block.keyA;
    const keyB = block.keyB;
    const group = block.group;
    const creativity = doubles(block, 'creativity');
    const responder = doubles(block, 'responder');
    const responding = drawBelow(responderShare);
    for (let i = from; i < block.presentCount; i++) {
      const segment = group[i]! % this.#run.segments.length;
      const a = keyA[i]!;
      const b = keyB[i]!;
      if (draw(a, b, creator.a, creator.b) >= this.#shares[segment]!) continue;
      creativity[i] = this.#rates[segment]!(uniformOf(a, b, high, low));
      responder[i] = Number(draw(a, b, responds.a, responds.b) < responding);
    }
  }
}

/** What a signed draw must be below to happen with that chance. */
