import { assumption, money, number, share, type ValuesOf } from '../schema/index.ts';

/** What a channel pays for people who join: to whoever brings them, and to themselves. */
export const rewardLevers = {
  costPerJoiner: money({
    label: 'Cost per joiner',
    help: 'Money for each person who joins by this channel, paid to whoever brings her, in place of daily spend.',
    initial: 0,
    min: 0,
    max: 10_000_000,
    step: 100,
    plausible: [0, 20_000],
    source: assumption(),
  }),
  signUpReward: money({
    label: 'Reward for joining',
    help: 'Money or goods given to each person who joins by this channel.',
    initial: 0,
    min: 0,
    max: 10_000_000,
    step: 100,
    plausible: [0, 5000],
    source: assumption(),
  }),
  rewardEffect: number({
    label: 'Reward: effect',
    help: 'Log-odds that a very high reward adds to signing up; where all visitors sign up it adds nothing.',
    unit: 'logOdds',
    initial: 1,
    min: 0,
    max: 6,
    step: 0.1,
    plausible: [0.3, 2],
    source: assumption(),
  }),
  halfReward: money({
    label: 'Half-way reward',
    help: 'Reward at which half of its effect, and half of its bonus hunters, are there.',
    initial: 2000,
    min: 1,
    max: 10_000_000,
    step: 100,
    plausible: [500, 10_000],
    source: assumption(),
  }),
  mostHunters: share({
    label: 'Bonus hunters at most',
    help: 'Share of the channel’s joiners who come for the reward only, when it is very high; without one there are none.',
    initial: 0.5,
    min: 0,
    max: 1,
    step: 0.05,
    plausible: [0.1, 0.8],
    source: assumption(),
  }),
};

/** How much of what a reward can do it does: 0 without one, one half at `half`, towards 1. */
export const appeal = (reward: number, { halfReward }: ValuesOf<typeof rewardLevers>): number =>
  reward / (reward + halfReward);
