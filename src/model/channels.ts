import {
  assumption,
  choice,
  cited,
  collection,
  each,
  itemNames,
  money,
  number,
  share,
  type Settings,
} from '../schema/index.ts';
import { burstLevers } from './burst.ts';
import { spreadLevers } from './diffusion.ts';
import { goodwillLevers } from './goodwill.ts';
import { dailySpend } from './purse.ts';
import { rewardLevers } from './reward.ts';
import { signUpLevers } from './signUp.ts';

/** Ways in which people hear of the product, of five kinds; each kind has levers of its own, the rest are common. */
export const channels = collection({
  title: 'Channels',
  one: 'Channel',
  help: 'Ways in which people hear of the product and join.',
  shared: true,
  levers: {
    kind: choice({
      label: 'Kind',
      help: 'What drives the channel; it stays what it is for a whole run.',
      options: {
        flow: 'Flow: money, answered at once',
        stock: 'Stock: work that builds up goodwill',
        burst: 'Burst: events on the calendar',
        spread: 'Spread: people follow people',
        loop: 'Loop: invitations by users',
      },
      initial: 'flow',
      source: assumption(),
    }),
    spendPerDay: dailySpend({
      label: 'Spend',
      help: 'Money put into this channel every day; in a stock channel it buys work, and only flow and stock take it.',
    }),
    carryOver: share({
      label: 'Carry-over',
      help: 'How much of the effect of money spent today is left tomorrow, in a flow channel.',
      initial: 0.84,
      min: 0,
      max: 0.99,
      step: 0.01,
      plausible: [0, 0.97],
      source: cited(
        'robyn',
        'Digital media keep up to 0.3 a week, television 0.3 to 0.8; these are up to 0.84 and 0.84 to 0.97 a day.',
      ),
    }),
    halfSpend: money({
      label: 'Half-way spend',
      help: 'Steady spend a day at which a flow channel brings half of the most it can.',
      unit: 'perDay',
      initial: 100_000,
      min: 1,
      max: 10_000_000_000,
      step: 1000,
      plausible: [10_000, 1_000_000],
      extensive: true,
      source: assumption(),
    }),
    steepness: number({
      label: 'Steepness',
      help: 'Shape of the saturation by money or goodwill: 1 answers at once, above 1 small sums do little.',
      initial: 1,
      min: 0.3,
      max: 4,
      step: 0.1,
      plausible: [1, 2],
      source: assumption(),
    }),
    reachPerDay: number({
      label: 'Most it can bring',
      help: 'Hazard a day to reach those left in the market at saturation by money or goodwill, or at the peak of an unprepared event.',
      unit: 'perDay',
      initial: 0.004,
      min: 0,
      max: 1,
      step: 0.001,
      plausible: [0.001, 0.02],
      source: assumption(),
    }),
    organicPerDay: number({
      label: 'Without money',
      help: 'Hazard a day to reach those left in the market while nothing is done; in a spread channel, Bass’s p.',
      unit: 'perDay',
      initial: 0,
      min: 0,
      max: 1,
      step: 0.0001,
      plausible: [0, 0.005],
      source: cited(
        'vanDenBulteBass',
        'In a spread channel: for consumer electronics p is at most 0.021 a year, 0.00006 a day; that apps are heard of faster is our assumption.',
      ),
    }),
    ...goodwillLevers,
    ...burstLevers,
    ...spreadLevers,
    ...signUpLevers,
    ...rewardLevers,
    intentShift: number({
      label: 'Intent of its people',
      help: 'How much more, or less, than their segment the channel’s people want to get through the first steps.',
      unit: 'logOdds',
      initial: 0,
      min: -6,
      max: 6,
      step: 0.1,
      plausible: [-1, 1],
      source: assumption(),
    }),
    fit: each({
      of: 'segments',
      lever: number({
        label: 'Fit',
        help: 'How well the channel reaches these people: 1 as planned, 0 never.',
        initial: 1,
        min: 0,
        max: 10,
        step: 0.1,
        plausible: [0.3, 3],
        source: assumption(),
      }),
      label: 'Fit',
      help: 'How well the channel reaches each segment.',
      source: assumption(),
    }),
  },
});

type Kind = keyof (typeof channels)['levers']['kind']['options'];

/** The kind of each channel, in the order of their names. It stays what it is for a whole run, whatever is dated. */
export function channelKinds(settings: Settings): Kind[] {
  const values = settings.channels as Readonly<Record<string, { kind: Kind }>>;
  return itemNames(settings, 'channels').map((name) => values[name]!.kind);
}
