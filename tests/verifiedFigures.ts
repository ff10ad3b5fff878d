import { gammaAbove, gammaBelow, ln } from '#lab';
import type { ReferenceId } from '../src/model/index.ts';

/** What a published figure says of a lever, in the lever's own unit. */
export type Says =
  /** The plausible range holds each of these values. */
  | { readonly holds: readonly number[] }
  /** The plausible range holds this many times the initial value. */
  | { readonly multiplies: number }
  /** The plausible range and this one have something in common. */
  | { readonly meets: readonly [number, number] }
  /** The plausible range lies inside this one: only a direction or a bound was found, the size is ours. */
  | { readonly inside: readonly [number, number] }
  /** From one end of the plausible range to the other, retention passes these medians. */
  | { readonly reaches: Readonly<Record<string, number>> }
  /** The choice begins with this option. */
  | { readonly begins: string };

/** A figure or finding that was checked in the work itself, and the levers that rest on it. */
export interface VerifiedFigure {
  readonly figure: string;
  readonly reference: ReferenceId;
  readonly levers: readonly string[];
  readonly says: Says;
}

const logOdds = (chance: number): number => ln(chance / (1 - chance));
const positive = [0, Infinity] as const;

const series = (term: (k: number) => number): number =>
  Array.from({ length: 200_000 }, (_, k) => term(k)).reduce((sum, one) => sum + one, 0);

/** ψ(b) − ψ(a): by how much the mean logarithms of gamma variables of these shapes differ. */
const logRatio = (b: number, a: number): number => series((k) => 1 / (a + k) - 1 / (b + k));

/** ψ₁(a): the variance of the logarithm of a gamma variable of this shape. */
const logVariance = (a: number): number => series((k) => 1 / (a + k) / (a + k));

/** Where something that rises on the way from `low` to `high` reaches `goal`. */
function whereReached(rising: (x: number) => number, goal: number, low: number, high: number): number {
  for (let step = 0; step < 50; step += 1) {
    const middle = (low + high) / 2;
    if (rising(middle) < goal) low = middle;
    else high = middle;
  }
  return low;
}

/** What the top tenth of people contribute, when rates are gamma distributed with this spread over mean. */
function topTenth(spread: number): number {
  const shape = 1 / (spread * spread);
  return gammaAbove(
    whereReached((rate) => gammaBelow(rate, shape), 0.9, 0, 1000),
    shape + 1,
  );
}

/** The spread at which the top tenth contribute this part. */
const spreadOf = (part: number): number => whereReached(topTenth, part, 0.1, 10);

/**
 * Share of people on whom a contact of strength 1 works the other way, if it raises the hazard `times`-fold on the
 * whole: (1 − s)/e + s·e = times.
 */
const backfiring = (times: number): number => (times - 1 / Math.E) / (Math.E - 1 / Math.E);

/** Part that is gone a day later, when half is gone after this many days. */
const goneADay = (halfLife: number): number => 1 - 0.5 ** (1 / halfLife);

/** Left after a day, of what a week leaves. */
const aDay = (aWeek: number): number => aWeek ** (1 / 7);

/** Every verified figure that a lever of the model rests on; one row cites one work. */
export const verifiedFigures: readonly VerifiedFigure[] = [
  {
    figure: 'Adstock of digital media: 0 to 0.3 a week',
    reference: 'robyn',
    levers: ['channels.<name>.carryOver'],
    says: { holds: [0, aDay(0.3)] },
  },
  {
    figure: 'Adstock of television: 0.3 to 0.8 a week',
    reference: 'robyn',
    levers: ['channels.<name>.carryOver'],
    says: { holds: [aDay(0.3), aDay(0.8)] },
  },
  {
    figure: 'Bass’s p, averages by product: 0.000000058 (answering machine) to 0.02116 (cable TV) a year',
    reference: 'vanDenBulteBass',
    levers: ['channels.<name>.organicPerDay'],
    says: { holds: [5.8e-8 / 365, 0.02116 / 365] },
  },
  {
    figure: 'Bass’s q, averages by product: 0.082 (telephone) to 0.5443 (answering machine) a year',
    reference: 'vanDenBulteBass',
    levers: ['channels.<name>.imitation'],
    says: { meets: [0.082 / 365, 0.5443 / 365] },
  },
  {
    figure: 'Waiting times fade as t^−(1+θ), 0 < θ < 1',
    reference: 'craneSornette2008',
    levers: ['channels.<name>.fadePower'],
    says: { meets: [1, 2] },
  },
  {
    figure: 'A passive broadcast feature raised the adoption of friends by 246%',
    reference: 'aralWalker2011',
    levers: ['referral.invites'],
    says: { multiplies: 1 + 2.46 },
  },
  {
    figure: 'A bank paid 25 EUR for each customer brought',
    reference: 'schmitt2011',
    levers: ['referral.reward'],
    says: { holds: [25 * 100] },
  },
  {
    figure: 'Referred customers churn less only as long as their referrer stays',
    reference: 'vanDenBulte2018',
    levers: ['referral.companyEffect'],
    says: { inside: positive },
  },
  {
    figure: 'Median app of 2022: 25%, 9% and 6% come on days 1, 14 and 30',
    reference: 'adjust2023',
    levers: ['segments.<name>.visitBase'],
    says: { reaches: { d1: 0.25, d14: 0.09, d30: 0.06 } },
  },
  {
    figure: 'Median app of 2022: 9% and 6% come on days 14 and 30',
    reference: 'adjust2023',
    levers: ['segments.<name>.visitSpread'],
    says: { reaches: { d14: 0.09, d30: 0.06 } },
  },
  {
    figure: 'Median app of 2022: 25% come on day 1',
    reference: 'adjust2023',
    levers: ['visit.novelty'],
    says: { reaches: { d1: 0.25 } },
  },
  {
    figure: 'Where aggregate retention rises, individual churn is unlikely to decline',
    reference: 'faderHardie2018',
    levers: ['segments.<name>.driftShape'],
    says: { begins: 'beta' },
  },
  {
    figure: 'α of the shifted-beta-geometric law: 0.66809 (High End) and 0.704077 (Regular)',
    reference: 'faderHardie2007',
    levers: ['segments.<name>.driftAlpha'],
    says: { holds: [0.66809, 0.704077] },
  },
  {
    figure: 'First renewals: 631 (Regular) and 869 (High End) of 1000',
    reference: 'faderHardie2007',
    levers: ['membership.renewBase'],
    says: { holds: [logOdds(0.631), logOdds(0.869)] },
  },
  {
    figure: '95% of the asymptote of automaticity after 18 to 254 days',
    reference: 'lally2010',
    levers: ['segments.<name>.habitDays'],
    says: { holds: [18, 254] },
  },
  {
    figure: '18 to 254 days, as two standard deviations either way',
    reference: 'lally2010',
    levers: ['segments.<name>.habitSpread'],
    says: { holds: [ln(254 / 18) / 4] },
  },
  {
    figure: 'One missed opportunity made no material difference',
    reference: 'lally2010',
    levers: ['visit.habitFade'],
    // Read as: of a habit, less than a twentieth.
    says: { inside: [0, 0.05] },
  },
  {
    figure: 'Churn of 6% without offers and 10% with them, over three months',
    reference: 'ascarza2016',
    levers: ['segments.<name>.carePerverse'],
    says: { holds: [backfiring(ln(1 - 0.1) / ln(1 - 0.06))] },
  },
  {
    figure: 'Fewer notifications lowered use at first and raised it within a year',
    reference: 'meta2022',
    levers: ['care.annoyanceFade'],
    // Half of the annoyance lives longer than a week, and less than a year.
    says: { inside: [goneADay(365), goneADay(7)] },
  },
  {
    figure: 'The stronger the first life, the likelier the customer accepts to come back',
    reference: 'kumar2015',
    levers: ['care.returnHabit'],
    says: { inside: positive },
  },
  {
    figure: 'Discount with upgrade: shortest second life; free upgrade: longest',
    reference: 'kumar2015',
    levers: ['rules.<name>.secondLifeDrift'],
    // Some offers shorten the second life and some lengthen it.
    says: { holds: [0] },
  },
  {
    figure: 'Coupons raised purchases from 0.35% to 1.85%',
    reference: 'gabel2024',
    levers: ['incentives.<name>.couponEffect'],
    says: { holds: [logOdds(0.0185) - logOdds(0.0035)] },
  },
  {
    figure: 'Free choice: d = −0.40 engagement-, −0.36 completion-, −0.28 performance-contingent',
    reference: 'deci1999',
    levers: ['incentives.<name>.crowding'],
    says: { holds: [0.28, 0.36, 0.4] },
  },
  {
    figure: 'People speed up as they come near a reward',
    reference: 'kivetz2006',
    levers: ['incentives.<name>.goalPull'],
    says: { inside: positive },
  },
  {
    figure: '0.18 more sent for each 1 received, within 24 hours',
    reference: 'yuan2019',
    levers: ['redPackets.sentBack'],
    says: { holds: [0.18] },
  },
  {
    figure: 'Stronger for the luckiest draw',
    reference: 'yuan2019',
    levers: ['redPackets.luckPull'],
    says: { inside: positive },
  },
  {
    figure: '19% of the revenue of members is due to their joining',
    reference: 'manchanda2015',
    levers: ['community.visitEffect'],
    // Visits are rare, so a factor on them is nearly one on their odds.
    says: { holds: [ln(1 / (1 - 0.19))] },
  },
  {
    figure: 'Ninety of a hundred look on, nine contribute a little, one most',
    reference: 'nielsen2006',
    levers: ['segments.<name>.creatorShare'],
    says: { holds: [0.09 + 0.01] },
  },
  {
    figure: 'One of these ten makes most: between half and nine tenths',
    reference: 'nielsen2006',
    levers: ['segments.<name>.creatorSpread'],
    says: { holds: [spreadOf(0.5), spreadOf(0.9)] },
  },
  {
    figure: 'One nudge raised the supply of videos by 13.21%',
    reference: 'zeng2023',
    levers: ['contribution.nudge'],
    says: { holds: [ln(1.1321)] },
  },
  {
    figure: 'Most producers do not respond to more engagement, a minority strongly',
    reference: 'mksc2023',
    levers: ['contribution.responderShare'],
    says: { inside: [0, 0.5] },
  },
  {
    figure: 'Gamma-gamma law of spend at CDNOW: p = 6.25, q = 3.74, γ = 15.44 USD',
    reference: 'gammaGamma',
    levers: ['revenue.basketMedian'],
    // A purchase is a gamma variable of shape p over one of shape q, times γ; e to its mean logarithm, in cents.
    says: { holds: [15.44 * Math.exp(logRatio(6.25, 3.74)) * 100] },
  },
  {
    figure: 'Gamma-gamma law of spend at CDNOW: p = 6.25, q = 3.74',
    reference: 'gammaGamma',
    levers: ['revenue.basketSpread'],
    says: { holds: [Math.sqrt(logVariance(6.25) + logVariance(3.74))] },
  },
];
