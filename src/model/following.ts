import { blockSize, Choice, countGroups, doubles, wholes, type Block, type Run } from '../engine/index.ts';
import { dayKey, poissonQuantile, uniformOf, type Key } from '../math/index.ts';
import { assumption, integer, number, share, type ValuesOf } from '../schema/index.ts';
import { attentionIn, type Attention } from './attention.ts';
import { freshnessWorth } from './freshness.ts';
import { firstMaker } from './roles.ts';

/** How people come to follow creators, and how much of what they see comes from those they follow. */
export const followLevers = {
  followBase: number({
    label: 'Following: base',
    help: 'Log-odds that a visitor follows one more creator before any step is done.',
    unit: 'logOdds',
    initial: -1.5,
    min: -22,
    max: 12,
    step: 0.1,
    plausible: [-3, 0],
    source: assumption(),
  }),
  followPerStep: number({
    label: 'Following: per step',
    help: 'Extra log-odds of following for each step of onboarding done.',
    unit: 'logOdds',
    initial: 0.3,
    min: 0,
    max: 4,
    step: 0.1,
    plausible: [0, 1],
    source: assumption(),
  }),
  followsMost: integer({
    label: 'Following: the most',
    help: 'How many creators a person follows at the most.',
    unit: 'people',
    initial: 30,
    min: 0,
    max: 1000,
    step: 1,
    plausible: [10, 200],
    source: assumption(),
  }),
  personal: share({
    shared: true,
    label: 'Feed by following',
    help: 'Part of what people see that comes only from creators they follow; at 1 who follows nobody sees nothing.',
    initial: 0,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0, 1],
    source: assumption(),
  }),
  followsNeeded: integer({
    shared: true,
    label: 'Follows for a full feed',
    help: 'How many creators someone must follow to see as much as she wants.',
    unit: 'people',
    initial: 5,
    min: 1,
    max: 1000,
    step: 1,
    plausible: [2, 30],
    source: assumption(),
  }),
};

/** Visitors follow creators; creators gain followers by the attention they get. */
export class Following {
  readonly #run: Run;
  readonly #follow: Choice;
  readonly #list = new Int32Array(blockSize);
  readonly #gain: readonly [Key, Key];

  constructor(run: Run) {
    this.#run = run;
    this.#follow = new Choice(run, 'follow');
    this.#gain = [run.purpose('followers', '', 0), run.purpose('followers', '', 1)];
  }

  /** Yesterday's new follows fall to the creators of yesterday, each a Poisson count by her part of the attention. */
  gain(block: Block, day: number, levers: Attention): void {
    const given = this.#run.shared.newFollows!;
    if (given === 0) return;
    const [high, low] = this.#gain.map((key) => dayKey(key, day)) as [Key, Key];
    const attention = attentionIn(this.#run, block, levers);
    const keyA = block.keyA;
    const keyB = block.keyB;
    const followers = doubles(block, 'followers');
    const count = makers(block, this.#list);
    let gained = 0;
    for (let j = 0; j < count; j++) {
      const row = this.#list[j]!;
      const mean = given * attention(row);
      const a = keyA[row]!;
      const b = keyB[row]!;
      const luck = uniformOf(a, b, high, low);
      // Most gain nobody, which is seen without an exponential: e^(−mean) is never below 1 − mean.
      if (luck <= 1 - mean) continue;
      const more = poissonQuantile(luck, mean);
      followers[row]! += more;
      gained += more;
    }
    this.#run.add('followersGained', day, gained);
  }

  /** Visitors who do not follow as many as they ever will may follow one more, where there is anybody to follow. */
  follow(block: Block, day: number, most: number): void {
    const { attentionEven, attentionPerFollower } = this.#run.shared as Record<string, number>;
    if (attentionEven! + attentionPerFollower! === 0) return;
    const { visitors, visitorCount } = block;
    const list = this.#list;
    const follows = doubles(block, 'follows');
    let asked = 0;
    for (let j = 0; j < visitorCount; j++) {
      const row = visitors[j]!;
      list[asked] = row;
      asked += Number(follows[row]! < most);
    }
    const count = this.#follow.ofList(block, list, asked, day, list);
    for (let j = 0; j < count; j++) follows[list[j]!]! += 1;
    countGroups(block, this.#run, 'followed', list, count, day);
  }
}

/** The rows of those who contributed lately. */
function makers(block: Block, out: Int32Array): number {
  const role = wholes(block, 'roles');
  let count = 0;
  for (let row = 0; row < block.presentCount; row++) {
    out[count] = row;
    count += Number(role[row]! >= firstMaker);
  }
  return count;
}

/**
 * What her own feed is worth to each person beside what freshness is worth to all, in the column `feed`: with a share
 * p of it by following, she sees f · (1 − p + p · min(1, follows / needed)).
 */
export function fillFeeds(run: Run, block: Block, levers: ValuesOf<typeof followLevers>): void {
  const { personal, followsNeeded } = levers;
  const { freshPerNeed, freshnessFloor, freshness } = run.shared as Record<string, number>;
  const worth = Float64Array.from({ length: followsNeeded + 1 }, (_, follows) => {
    const seen = freshPerNeed! * (1 - personal + (personal * follows) / followsNeeded);
    return freshnessWorth(seen, freshnessFloor!) - freshness!;
  });
  const follows = doubles(block, 'follows');
  const feed = doubles(block, 'feed');
  for (let row = 0; row < block.presentCount; row++)
    feed[row] = worth[Math.min(follows[row]!, followsNeeded)]!;
}
