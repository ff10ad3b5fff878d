import { lately, sumOver, type Claim } from './claim.ts';

const door = { 'channels.door.organicPerDay': 0.01 };

/** Part D: strategy and process. */
export const claimsOfD: readonly Claim[] = [
  {
    row: 'D1',
    says: 'An action that the customer does not feel has failed: what counts is the answer of each segment.',
    world: {
      items: { segments: ['firms', 'people'], incentives: ['gift'] },
      levers: {
        ...door,
        'segments.firms.share': 0.5,
        'segments.people.share': 0.5,
        'incentives.gift.trigger': 'visit',
        'incentives.gift.every': 3,
        'incentives.gift.reward': 100,
        'incentives.gift.size': 1.2,
        'incentives.gift.felt.people': 0,
      },
    },
    moves: { 'incentives.gift.felt.firms': [0, 1] },
    measure: 'active people, last four weeks',
    reads: lately('active'),
    goes: 'up',
  },
  {
    row: 'D2',
    says: 'Search brings visits but not trust: coverage and cases turn visits into sign-ups in every channel.',
    world: { levers: { ...door, 'channels.door.signUpRate': 0.3 } },
    moves: { 'trust.mediaPerDay': [0, 200_000] },
    measure: 'people who joined',
    reads: sumOver('joined'),
    goes: 'up',
  },
  {
    row: 'D3',
    says: 'A campaign with its dates and its price, held against the same people without it.',
    world: { levers: door },
    moves: {},
    calendar: [
      {
        day: 30,
        until: 37,
        label: 'Anniversary',
        changes: [['channels.door.organicPerDay', 0.04]],
        cost: 200_000,
        checklist: { purpose: 'Newcomers for the autumn', rhythm: 'A teaser, a week, a thank-you' },
      },
    ],
    measure: 'people who joined',
    reads: sumOver('joined'),
    goes: 'up',
  },
];
