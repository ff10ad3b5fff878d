// “Referral” in ../README.md
import { mechanism, readIfKept, readWhether, wholes, type Columns, type Term } from '../../engine/index.ts';
import {
  assumption,
  cited,
  choice,
  integer,
  money,
  number,
  share,
  type Settings,
} from '../../schema/index.ts';
import { channelKinds } from '../channels.ts';
import { Company } from '../company.ts';
import { invitationsOf } from '../invitations.ts';
import { Inviting } from '../inviting.ts';
import { budgetLeft } from '../purse.ts';

const anyLoop = (settings: Settings): boolean => channelKinds(settings).includes('loop');

/** Users invite others, who come by the loop channels some days later, and stay longer while their inviter is there. */
export const referral = mechanism({
  id: 'referral',
  title: 'Referral',
  help: 'People invite others, who look at the product some days later and join by a loop channel.',
  levers: {
    invites: number({
      label: 'Invitations',
      help: 'How many invitations a person sends on each occasion, on average, when nothing adds to it.',
      initial: 0.02,
      min: 0,
      max: 100,
      step: 0.01,
      plausible: [0.01, 0.2],
      source: cited(
        'aralWalker2011',
        'A product that told friends by itself raised their adoption by 246%, 3.46 times; the level it starts from is our assumption.',
      ),
    }),
    invitesOn: choice({
      label: 'Occasion',
      help: 'When people invite: on every visit, or once only, on the day of joining.',
      options: { visit: 'On every visit', joining: 'Once, on joining' },
      initial: 'visit',
      source: assumption(),
    }),
    most: integer({
      label: 'Most by one person',
      help: 'After so many invitations a person sends no more.',
      unit: 'times',
      initial: 20,
      min: 0,
      max: 100_000,
      step: 1,
      plausible: [5, 100],
      source: assumption(),
    }),
    conversion: share({
      label: 'Followed',
      help: 'Of the people invited, how many come to look, if they are still in the market.',
      initial: 0.2,
      min: 0,
      max: 1,
      step: 0.01,
      plausible: [0.05, 0.5],
      source: assumption(),
    }),
    delayShape: choice({
      label: 'Delay: how it is spread',
      help: 'How long people take to follow an invitation.',
      options: { geometric: 'The same chance every day', fixed: 'The same days for all' },
      initial: 'geometric',
      source: assumption(),
    }),
    delayDays: number({
      label: 'Delay',
      help: 'Days until an invitation is followed, on average; 1 is the next day.',
      unit: 'days',
      initial: 2,
      min: 1,
      max: 90,
      step: 0.5,
      plausible: [1, 14],
      source: assumption(),
    }),
    activatedEffect: number({
      label: 'Activation: more invitations',
      help: 'How much being activated raises the number of invitations, in its logarithm: 0.7 doubles it.',
      initial: 0.7,
      min: -4,
      max: 4,
      step: 0.1,
      plausible: [0, 1.5],
      source: assumption(),
    }),
    habitEffect: number({
      label: 'Habit: more invitations',
      help: 'How much a full habit raises the number of invitations, in its logarithm.',
      initial: 0.5,
      min: -4,
      max: 4,
      step: 0.1,
      plausible: [0, 1.5],
      source: assumption(),
    }),
    reward: money({
      label: 'Reward for inviting',
      help: 'Paid to whoever invited a person who joins.',
      initial: 0,
      min: 0,
      max: 10_000_000,
      step: 100,
      plausible: [0, 5000],
      source: cited('schmitt2011', 'A bank paid 25 euros for each customer brought.'),
    }),
    rewardEffect: number({
      label: 'Reward: more invitations',
      help: 'How much a very high reward raises the number of invitations, in its logarithm.',
      initial: 1,
      min: 0,
      max: 4,
      step: 0.1,
      plausible: [0.2, 1.5],
      source: assumption(),
    }),
    halfReward: money({
      label: 'Half-way reward',
      help: 'Reward at which half of that effect is reached.',
      initial: 2000,
      min: 1,
      max: 10_000_000,
      step: 100,
      plausible: [500, 10_000],
      source: assumption(),
    }),
    companyEffect: number({
      label: 'Company against drift',
      help: 'How far drift is lowered while whoever invited the person is there, in log-hazard: 0.2 leaves 82% of it.',
      unit: 'logHazard',
      initial: 0.2,
      min: -2,
      max: 5,
      step: 0.05,
      plausible: [0, 0.4],
      source: cited(
        'vanDenBulte2018',
        'Referred customers churn less only as long as whoever referred them stays; the size is our assumption.',
      ),
    }),
  },
  columns: (settings): Columns =>
    anyLoop(settings)
      ? {
          invitations: { type: 'int32', initial: 0, label: 'Invitations sent', tag: 'observed' },
          referrer: {
            type: 'int32',
            initial: -1,
            label: 'Who invited her (place in the order of joining, −1 for nobody)',
            tag: 'observed',
          },
          company: {
            type: 'float64',
            initial: 0,
            label: 'Her inviter is there (1) or not (0)',
            tag: 'truth',
          },
        }
      : {},
  events: { invited: { tag: 'observed', number: 'count' } },
  facts: {
    invitations: {
      label: 'Invitations sent',
      kind: 'number',
      tag: 'observed',
      read: readIfKept('invitations'),
    },
    referred: {
      label: 'Was invited',
      kind: 'truth',
      tag: 'observed',
      read: readWhether('referrer'),
    },
  },
  totals: {
    invited: { label: 'Invitations sent', by: 'group', counted: 'people' },
    invitedJoined: { label: 'Joined by invitation', by: 'one', counted: 'shared' },
    referralSpend: {
      label: 'Spend on rewards for inviting',
      by: 'channels',
      counted: 'shared',
      money: true,
    },
  },
  terms: [
    {
      id: 'inviteActivated',
      to: 'invite',
      label: 'Activated',
      column: 'activated',
      weight: ({ activatedEffect }) => activatedEffect,
    },
    {
      id: 'inviteHabit',
      to: 'invite',
      label: 'Habit',
      column: 'habit',
      weight: ({ habitEffect }) => habitEffect,
    },
    {
      id: 'inviteReward',
      to: 'invite',
      label: 'Reward',
      weight: ({ reward, rewardEffect, halfReward }, { rewarding = 0 }) =>
        (rewarding * rewardEffect * reward) / (reward + halfReward),
    },
  ],
  itemTerms: (settings): readonly Term<{ readonly companyEffect: number }>[] =>
    anyLoop(settings)
      ? [
          {
            id: 'company',
            to: 'drift',
            label: 'Her inviter is there',
            column: 'company',
            weight: ({ companyEffect }) => -companyEffect,
          },
        ]
      : [],
  start: (run, levers) => {
    if (!anyLoop(run.job.settings)) return {};
    const invitations = invitationsOf(run);
    const inviting = new Inviting(run, invitations);
    const company = new Company(invitations);
    return {
      morning: (day) => {
        // Nothing is promised that could not be paid.
        run.shared.rewarding = Number(budgetLeft(run, day) > 0);
      },
      born: (block, from) => {
        company.welcome(block, from);
      },
      scan: (block) => {
        company.follow(block);
      },
      pass: (block, day) => {
        inviting.pass(block, day, levers());
      },
      left: (block, row) => {
        if (wholes(block, 'invitations')[row]! > 0) invitations.leaves(block.number[row]!);
      },
      back: (block, row) => {
        if (wholes(block, 'invitations')[row]! > 0) invitations.returns(block.number[row]!);
      },
      report: () => invitations.report(),
      evening: (_, reports) => {
        invitations.hear(reports);
      },
    };
  },
});
