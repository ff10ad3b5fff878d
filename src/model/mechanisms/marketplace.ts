// “Marketplace” in ../README.md
import {
  blockSize,
  Choice,
  countAges,
  mechanism,
  placeOf,
  type Block,
  type Run,
} from '../../engine/index.ts';
import { dayKey, ln, logNormalQuantile, uniformOf } from '../../math/index.ts';
import { assumption, money, number, share } from '../../schema/index.ts';

/** People trade with each other through the product, which takes a commission and gains from being large. */
export const marketplace = mechanism({
  id: 'marketplace',
  title: 'Marketplace',
  help: 'Visitors trade with one another; the product earns a commission, and the more there are, the easier it is.',
  levers: {
    dealBase: number({
      label: 'Deal: base',
      help: 'Log-odds that a visit ends in a deal with somebody else; at −22 there are none.',
      unit: 'logOdds',
      initial: -22,
      min: -22,
      max: 6,
      step: 0.1,
      plausible: [-5, -2],
      source: assumption(),
    }),
    dealMedian: money({
      label: 'Deal: middle',
      help: 'What the middle deal is worth to the two who make it.',
      initial: 10_000,
      min: 1,
      max: 100_000_000,
      step: 100,
      plausible: [1000, 100_000],
      source: assumption(),
    }),
    dealSpread: number({
      label: 'Deal: spread',
      help: 'Standard deviation of the logarithm of what a deal is worth.',
      initial: 0.8,
      min: 0,
      max: 2.5,
      step: 0.05,
      plausible: [0.4, 1.2],
      source: assumption(),
    }),
    commission: share({
      label: 'Commission',
      help: 'Which part of a deal the product keeps.',
      initial: 0.1,
      min: 0,
      max: 1,
      step: 0.01,
      plausible: [0.02, 0.3],
      source: assumption(),
    }),
    commissionDislike: number({
      label: 'Dislike of commission',
      help: 'How much a commission of everything would lower the log-odds of a deal.',
      unit: 'logOdds',
      initial: 6,
      min: 0,
      max: 50,
      step: 0.5,
      plausible: [2, 12],
      source: assumption(),
    }),
    networkEffect: number({
      label: 'Network effect',
      help: 'How the log-odds of a deal grow when e times as many people came yesterday; 0 for a one-sided product.',
      unit: 'logOdds',
      initial: 0,
      min: 0,
      max: 3,
      step: 0.05,
      plausible: [0, 0.8],
      source: assumption(),
    }),
    fullMarket: number({
      label: 'Enough people',
      help: 'Visitors a day beyond which more of them make deals no easier.',
      unit: 'people',
      initial: 1000,
      min: 1,
      max: 1_000_000_000,
      step: 100,
      plausible: [200, 10_000],
      extensive: true,
      shared: true,
      source: assumption(),
    }),
  },
  totals: {
    deals: { label: 'Deals', by: 'group', counted: 'people' },
    dealWorth: { label: 'Worth of deals', by: 'group', counted: 'people', money: true },
    commissionRevenue: { label: 'Commission', by: 'group', counted: 'people', money: true, byAge: true },
  },
  terms: [
    { id: 'dealBase', to: 'deal', label: 'Base', weight: ({ dealBase }) => dealBase },
    {
      id: 'dealCommission',
      to: 'deal',
      label: 'Commission',
      weight: ({ commission, commissionDislike }) => -commission * commissionDislike,
    },
    {
      id: 'dealNetwork',
      to: 'deal',
      label: 'How many others there are',
      weight: ({ networkEffect }, { crowding = 0 }) => networkEffect * crowding,
    },
  ],
  start: (run, levers) => {
    const deal = new Choice(run, 'deal');
    const dealing = new Int32Array(blockSize);
    return {
      morning: (day) => {
        // ln of yesterday's visitors as a part of enough, at least a thousandth of them.
        const part = run.yesterday('active', day) / levers().fullMarket;
        run.shared.crowding = ln(Math.min(1, Math.max(0.001, part)));
      },
      pass: (block, day) => {
        if (levers().dealBase <= -22) return;
        const made = deal.ofList(block, block.visitors, block.visitorCount, day, dealing);
        if (made > 0) settle(run, block, day, dealing.subarray(0, made), levers());
      },
    };
  },
});

/** What each deal on the list was worth, and what of it the product keeps. */
function settle(
  run: Run,
  block: Block,
  day: number,
  dealing: Int32Array,
  { dealMedian, dealSpread, commission }: { dealMedian: number; dealSpread: number; commission: number },
): void {
  const [high, low] = [0, 1].map((index) => dayKey(run.purpose('dealWorth', '', index), day));
  const [keyA, keyB, group] = [block.keyA, block.keyB, block.group];
  const { values } = run.sheet;
  const at = (total: string) => placeOf(run.sheet, total, day);
  const [deals, worths, kept] = [at('deals'), at('dealWorth'), at('commissionRevenue')];
  const earned = run.scratch;
  for (let j = 0; j < dealing.length; j++) {
    const i = dealing[j]!;
    const u = uniformOf(keyA[i]!, keyB[i]!, high!, low!);
    const worth = Math.round(logNormalQuantile(u, dealMedian, dealSpread));
    values[deals + group[i]!]! += 1;
    values[worths + group[i]!]! += worth;
    earned[j] = Math.floor(worth * commission);
    values[kept + group[i]!]! += earned[j]!;
  }
  countAges(run, 'commissionRevenue', block, dealing, dealing.length, day, earned);
}
