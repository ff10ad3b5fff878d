import { binomialQuantile, dayKey, exp, expm1, uniformOf, type Key } from '../math/index.ts';
import type { Run } from '../engine/index.ts';
import { assumption, share } from '../schema/index.ts';
import type { Invitation } from './invitations.ts';
import type { Market } from './market.ts';

/** The path inside a channel, from being reached to having signed up. */
export const signUpLevers = {
  visitRate: share({
    label: 'Reached to visited',
    help: 'Of those whom the channel reaches, how many come to look.',
    initial: 1,
    min: 0,
    max: 1,
    step: 0.01,
    plausible: [0.02, 1],
    source: assumption(),
  }),
  signUpRate: share({
    label: 'Visited to signed up',
    help: 'Of those who come to look, how many sign up when nothing speaks for the product but itself.',
    initial: 1,
    min: 0,
    max: 1,
    step: 0.01,
    plausible: [0.02, 1],
    source: assumption(),
  }),
};

/** A chance moved by so many log-odds; never and always stay what they are. */
export function movedChance(chance: number, logOdds: number): number {
  if (logOdds === 0) return chance;
  const odds = chance * exp(logOdds);
  return odds / (1 - chance + odds);
}

/** The rates of a path today: of those reached who visit, of those who sign up, and of these the competitors' part. */
export interface Rates {
  readonly visit: number;
  readonly signUp: number;
  readonly rivals: number;
}

/** How many of a segment got how far on one day: those who signed up are among the visitors, these among the reached. */
export interface Walked {
  readonly reached: number;
  readonly visited: number;
  readonly signed: number;
}

/** The four draws of a day by channel and segment, each for people of its own: see {@link SignUps.walk}. */
const parts = ['join', 'rivals', 'visited', 'reached'] as const;
type PartName = (typeof parts)[number];

/** Of the two draws that make one uniform number. */
type Keys = readonly [Key, Key];

/** Draws how many people of the market walk which part of the path. */
export class SignUps {
  readonly #market: Market;
  readonly #keys: readonly Readonly<Record<PartName, Keys>>[];
  readonly #leaks: readonly Keys[];
  readonly #run: Run;

  constructor(run: Run, market: Market) {
    this.#run = run;
    this.#market = market;
    const two = (part: string, item: string): Keys => [
      run.purpose(part, item, 0),
      run.purpose(part, item, 1),
    ];
    this.#keys = run.channels.flatMap((channel) =>
      run.segments.map((segment) => {
        const item = `${channel}/${segment}`;
        return Object.fromEntries(parts.map((part) => [part, two(part, item)])) as Record<PartName, Keys>;
      }),
    );
    this.#leaks = run.segments.map((segment) => two('leak', segment));
  }

  /**
   * People of a segment are reached with a hazard; each time they visit and sign up, or do not, by chances of their
   * own. So joining, going to a competitor, only visiting and only being reached are hazards that compete and know
   * nothing of each other: joins are drawn by their own law first, and each further count among those who are left.
   * Only `most` of those who sign up are let in; the others stay in the market.
   */
  walk(
    day: number,
    channel: number,
    segment: number,
    hazard: number,
    { visit, signUp, rivals }: Rates,
    most = Infinity,
  ): Walked {
    const market = this.#market;
    const keys = this.#keys[this.#run.group(channel, segment)]!;
    const count = (part: PartName, people: number, share: number) =>
      share === 0 ? 0 : luck(keys[part], day)(people, -expm1(-(hazard * share)));
    const left = market.left[segment]!;
    const signed = count('join', left, visit * signUp * (1 - rivals));
    const lost = count('rivals', left - signed, visit * signUp * rivals);
    const visited = signed + lost + count('visited', left - signed - lost, visit * (1 - signUp));
    const reached = visited + count('reached', left - visited, 1 - visit);
    market.join(segment, Math.min(signed, most));
    market.lose(segment, lost);
    return { reached, visited, signed };
  }

  /**
   * One invited person, of a segment drawn by size of market and fit, and by her luck as far on the path as she comes;
   * she may be none of those left in the market any more. `most` as above.
   */
  meet(
    { segment: where, luck }: Invitation,
    fits: readonly number[],
    rates: readonly Rates[],
    most: number,
  ): Walked & { readonly segment: number } {
    const market = this.#market;
    const segment = placeAmong(
      where,
      market.size.map((size, at) => size * fits[at]!),
    );
    if (segment < 0) return { segment: 0, reached: 0, visited: 0, signed: 0 };
    const { visit, signUp, rivals } = rates[segment]!;
    const reached = market.left[segment]! / market.size[segment]!;
    const decided = reached * visit * signUp;
    const signed = luck < decided * (1 - rivals);
    if (signed && most > 0) market.join(segment, 1);
    else if (!signed && luck < decided) market.lose(segment, 1);
    return {
      segment,
      reached: Number(luck < reached),
      visited: Number(luck < reached * visit),
      signed: Number(signed),
    };
  }

  /** People whom competitors win of themselves, whatever the channels do. */
  leak(day: number, segment: number, hazard: number): void {
    if (hazard === 0) return;
    const lost = luck(this.#leaks[segment]!, day)(this.leftIn(segment), -expm1(-hazard));
    this.#market.lose(segment, lost);
  }

  leftIn(segment: number): number {
    return this.#market.left[segment]!;
  }
}

/** A count of successes by the uniform number of that day. */
function luck([high, low]: Keys, day: number): (people: number, chance: number) => number {
  const [first, second] = [dayKey(high, day), dayKey(low, day)];
  const u = uniformOf(0, 0, first, second);
  return (people, chance) => binomialQuantile(u, people, chance);
}

/** Where a uniform number falls among weights laid side by side; −1 if all are 0. */
function placeAmong(u: number, weights: readonly number[]): number {
  let rest = u * weights.reduce((all, weight) => all + weight, 0);
  let last = -1;
  for (let at = 0; at < weights.length; at++) {
    if (weights[at] === 0) continue;
    last = at;
    rest -= weights[at]!;
    if (rest < 0) return at;
  }
  return last;
}
