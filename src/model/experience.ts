import { blockSize, doubles, placeOf, type Block, type Run } from '../engine/index.ts';
import { expectationOf, freshRequests, standardOf, takenForGranted, todaysFeatures } from './delivery.ts';
import type { FeatureToday } from './delivery.ts';

/** How people learn from visits. */
interface Learning {
  readonly learning: number;
  readonly adapting: number;
  readonly resigning: number;
  readonly basicsFirst: number;
  readonly disappointment: number;
  readonly disappointedBelow: number;
}

/** An answer smaller than this is none. */
const noticed = 0.01;

/** What visits are like, held against what people expect of each feature. */
export class Experience {
  readonly #run: Run;
  /** What surprises of all features come to, without delight. */
  readonly #plain = new Float64Array(blockSize);
  readonly #delight = new Float64Array(blockSize);
  /** How far basics are missing. */
  readonly #lack = new Float64Array(blockSize);

  /** Blocks in which the hazard of disappointment goes by the levers in force. */
  readonly #weighed = new Set<Block>();

  constructor(run: Run) {
    this.#run = run;
  }

  /** New levers: everybody has to be weighed again. */
  change(): void {
    this.#weighed.clear();
  }

  /** Newcomers are neither satisfied nor not. */
  greet(block: Block, from: number, levers: Learning): void {
    const hazard = hazardOf(0, levers);
    if (hazard > 0) doubles(block, 'disappointed').fill(hazard, from, block.presentCount);
  }

  /** Once after the levers moved: the hazard of everybody who ever joined, because who has left may come back. */
  weigh(block: Block, levers: Learning): void {
    if (this.#weighed.has(block)) return;
    this.#weighed.add(block);
    const satisfaction = doubles(block, 'satisfaction');
    const disappointed = doubles(block, 'disappointed');
    for (let row = 0; row < block.count; row++) disappointed[row] = hazardOf(satisfaction[row]!, levers);
  }

  /** Attractive features are taken for granted a little more every day. */
  age(ageing: number): void {
    const { shared } = this.#run;
    const before = shared[takenForGranted] ?? 0;
    shared[takenForGranted] = before + (1 - before) * ageing;
  }

  /** Newcomers expect what they were promised. */
  promise(block: Block, from: number, day: number): void {
    for (const { name, promised } of todaysFeatures(this.#run, day))
      doubles(block, expectationOf(name)).fill(promised, from, block.presentCount);
  }

  /** Today's visitors learn what they get. */
  visit(block: Block, day: number, levers: Learning): void {
    const { visitorCount } = block;
    this.#plain.fill(this.#run.shared[freshRequests] ?? 0, 0, visitorCount);
    this.#delight.fill(0, 0, visitorCount);
    this.#lack.fill(0, 0, visitorCount);
    for (const feature of todaysFeatures(this.#run, day)) this.#meet(block, day, feature, levers);
    this.#conclude(block, day, levers);
  }

  /** One feature, for everyone who came: it surprises well or badly, and is expected from now on. */
  #meet(block: Block, day: number, feature: FeatureToday, { adapting, resigning }: Learning): void {
    const { index, name, delivered, response, weights } = feature;
    const { above, below, delight, basic, always } = response;
    const expects = doubles(block, expectationOf(name));
    const group = block.group;
    const { visitors, visitorCount } = block;
    let better = 0;
    let worse = 0;
    for (let j = 0; j < visitorCount; j++) {
      const i = visitors[j]!;
      const weight = weights[group[i]!]!;
      const over = delivered - standardOf(feature, expects[i]!);
      const more = Math.max(over, 0);
      const less = Math.min(over, 0);
      const plain = weight * (above * more + below * less + always * delivered);
      const joy = weight * delight * more;
      this.#plain[j]! += plain;
      this.#delight[j]! += joy;
      this.#lack[j]! -= weight * basic * less;
      const surprise = delivered - expects[i]!;
      expects[i]! += adapting * Math.max(surprise, 0) + resigning * Math.min(surprise, 0);
      better += Number(plain + joy > noticed);
      worse += Number(plain + joy < -noticed);
    }
    this.#run.add('delighted', day, better, index);
    this.#run.add('letDown', day, worse, index);
  }

  /** The whole visit: delight counts as far as the basics are there; satisfaction moves towards the experience. */
  #conclude(block: Block, day: number, levers: Learning): void {
    const { learning, basicsFirst } = levers;
    const satisfaction = doubles(block, 'satisfaction');
    const disappointed = doubles(block, 'disappointed');
    const group = block.group;
    const { values } = this.#run.sheet;
    const points = placeOf(this.#run.sheet, 'satisfactionPoints', day);
    const { visitors, visitorCount } = block;
    for (let j = 0; j < visitorCount; j++) {
      const i = visitors[j]!;
      const basics = Math.max(0, 1 - basicsFirst * this.#lack[j]!);
      const experience = Math.min(1, Math.max(-1, this.#plain[j]! + basics * this.#delight[j]!));
      const now = satisfaction[i]! + learning * (experience - satisfaction[i]!);
      satisfaction[i] = now;
      disappointed[i] = hazardOf(now, levers);
      values[points + group[i]!]! += Math.round(500 * (1 + now));
    }
  }
}

/** The hazard a day of leaving disappointed at this satisfaction. */
const hazardOf = (
  satisfaction: number,
  { disappointment, disappointedBelow }: Pick<Learning, 'disappointment' | 'disappointedBelow'>,
): number => disappointment * Math.max(0, disappointedBelow - satisfaction);
