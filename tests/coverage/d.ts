import { sumOver, type Claim } from './claim.ts';

const door = { 'channels.door.organicPerDay': 0.01 };

/** Part D: strategy and process. */
export const claimsOfD: readonly Claim[] = [
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
