import {
  blockSize,
  countGroups,
  doubles,
  wholes,
  type Block,
  type Run,
  type Totals,
} from '../engine/index.ts';
import { dayKey, draw, drawBelow, normalQuantile, uniformOf, type Key } from '../math/index.ts';
import { expectationOf, standardOf, todaysFeatures, type FeatureToday } from './delivery.ts';
import { feltOf } from './response.ts';

/** What a feature is to those who answered, by Kano's pair of questions. Contradictory answers are left out. */
export const kanoAnswers = {
  heldMustBe: { label: 'Answers: must be', by: 'features', counted: 'people' },
  heldOneDimensional: { label: 'Answers: the more the better', by: 'features', counted: 'people' },
  heldAttractive: { label: 'Answers: attractive', by: 'features', counted: 'people' },
  heldIndifferent: { label: 'Answers: indifferent', by: 'features', counted: 'people' },
  heldReverse: { label: 'Answers: unwanted', by: 'features', counted: 'people' },
} as const satisfies Totals;

type Held = keyof typeof kanoAnswers;

/** What people feel must be stronger than this for them to say “I like it” or “I dislike it”. */
const clear = 0.2;

/** Kano's table of five answers by five, with the three in its middle as one: with the feature down, without it across. */
const table: readonly (readonly (Held | null)[])[] = [
  [null, 'heldReverse', 'heldReverse'],
  ['heldMustBe', 'heldIndifferent', 'heldReverse'],
  ['heldOneDimensional', 'heldAttractive', null],
];

/** What someone says who would feel like this about having a feature and about not having it. */
export const heldFor = (having: number, missing: number): Held | null => table[said(having)]![said(missing)]!;

/** 0 I dislike it, 1 neither, 2 I like it. */
const said = (felt: number): number => 1 + Number(felt > clear) - Number(felt < -clear);

interface How {
  readonly answering: number;
  readonly noise: number;
  readonly satisfiedFrom: number;
}

/** Asks today's visitors of a block; each answers by a coin of her own, and says not quite what she feels. */
export class Questionnaire {
  readonly #run: Run;
  readonly #coin: Key;
  readonly #asked = new Int32Array(blockSize);
  readonly #satisfied = new Int32Array(blockSize);

  constructor(run: Run) {
    this.#run = run;
    this.#coin = run.purpose('survey');
  }

  hold(block: Block, day: number, how: How): void {
    const count = this.#volunteers(block, day, how.answering);
    this.#askSatisfaction(block, day, count, how);
    for (const feature of todaysFeatures(this.#run, day))
      this.#askAbout(block, day, count, feature, how.noise);
  }

  #volunteers(block: Block, day: number, answering: number): number {
    const { a, b } = dayKey(this.#coin, day);
    const keyA = block.keyA;
    const keyB = block.keyB;
    let count = 0;
    for (const i of block.visitors.subarray(0, block.visitorCount)) {
      this.#asked[count] = i;
      count += Number(draw(keyA[i]!, keyB[i]!, a, b) < drawBelow(answering));
    }
    countGroups(block, this.#run, 'surveyed', this.#asked, count, day);
    return count;
  }

  #askSatisfaction(block: Block, day: number, count: number, { noise, satisfiedFrom }: How): void {
    const felt = doubles(block, 'satisfaction');
    const answer = doubles(block, 'answer');
    const satisfied = wholes(block, 'satisfied');
    const answerDay = wholes(block, 'answerDay');
    const error = this.#error(block, day, noise, 'satisfaction', 0);
    let content = 0;
    for (const i of this.#asked.subarray(0, count)) {
      answer[i] = Math.min(1, Math.max(-1, felt[i]! + error(i)));
      answerDay[i] = day;
      satisfied[i] = Number(answer[i] >= satisfiedFrom);
      this.#satisfied[content] = i;
      content += satisfied[i];
    }
    countGroups(block, this.#run, 'saidSatisfied', this.#satisfied, content, day);
  }

  /** How would you feel if it were there in full, and how if it were not there at all? */
  #askAbout(block: Block, day: number, count: number, feature: FeatureToday, noise: number): void {
    const { name, index, response, weights } = feature;
    const expects = doubles(block, expectationOf(name));
    const group = block.group;
    const having = this.#error(block, day, noise, `feature/${name}`, 0);
    const missing = this.#error(block, day, noise, `feature/${name}`, 2);
    for (const i of this.#asked.subarray(0, count)) {
      const weight = weights[group[i]!]!;
      const standard = standardOf(feature, expects[i]!);
      const held = heldFor(
        weight * feltOf(response, 1, standard) + having(i),
        weight * feltOf(response, 0, standard) + missing(i),
      );
      if (held) this.#run.add(held, day, 1, index);
    }
  }

  /** How far what a person says about something lies from what she feels; it takes the two draws from `index` on. */
  #error(block: Block, day: number, noise: number, about: string, index: number): (row: number) => number {
    if (noise === 0) return () => 0;
    const [high, low] = [index, index + 1].map((which) =>
      dayKey(this.#run.purpose('surveyNoise', about, which), day),
    ) as [Key, Key];
    const keyA = block.keyA;
    const keyB = block.keyB;
    return (i) => noise * normalQuantile(uniformOf(keyA[i]!, keyB[i]!, high, low));
  }
}
