import { assumption, cited, collection, each, money, number, share } from '../schema/index.ts';
import { dailySpend } from './purse.ts';

const perMarket = 'Share of those left in the market';

/** Ways in which people hear of the product. This file knows the *flow* kind: money in, people at once. */
export const channels = collection({
  title: 'Channels',
  one: 'Channel',
  help: 'Ways in which people hear of the product and join.',
  shared: true,
  levers: {
    spendPerDay: dailySpend({ label: 'Spend', help: 'Money put into this channel every day.' }),
    carryOver: share({
      label: 'Carry-over',
      help: 'How much of the effect of money spent today is left tomorrow.',
      initial: 0.84,
      min: 0,
      max: 0.99,
      step: 0.01,
      plausible: [0, 0.9],
      source: cited('robyn', 'Digital media keep up to 0.3 a week; 0.3 a week is 0.84 a day.'),
    }),
    halfSpend: money({
      label: 'Half-way spend',
      help: 'Steady spend a day at which the channel brings half of the most it can.',
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
      help: 'Shape of the saturation: 1 answers at once, above 1 small sums do little.',
      initial: 1,
      min: 0.3,
      max: 4,
      step: 0.1,
      plausible: [1, 2],
      source: assumption(),
    }),
    reachPerDay: share({
      label: 'Most it can bring',
      help: `${perMarket} that joins on a day when the channel is saturated with money.`,
      initial: 0.004,
      min: 0,
      max: 1,
      step: 0.001,
      plausible: [0.001, 0.02],
      source: assumption(),
    }),
    organicPerDay: share({
      label: 'Without money',
      help: `${perMarket} that joins by this channel on a day on which nothing is spent.`,
      initial: 0,
      min: 0,
      max: 1,
      step: 0.0001,
      plausible: [0, 0.005],
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
