import { lately, sumOver, type Claim } from './claim.ts';

const door = { 'channels.door.organicPerDay': 0.01 };

/** Part E: the logic underneath. */
export const claimsOfE: readonly Claim[] = [
  {
    row: 'E1',
    says: 'A two-sided product gains from being large.',
    world: { levers: { ...door, 'marketplace.dealBase': -2, 'marketplace.fullMarket': 1500 } },
    moves: { 'marketplace.networkEffect': [0, 0.6] },
    measure: 'deals',
    reads: sumOver('deals'),
    goes: 'down',
  },
  {
    row: 'E1',
    says: 'What one more order costs decides what growth is worth.',
    world: { levers: { ...door, 'revenue.purchaseBase': -2 } },
    moves: { 'unitCosts.perOrder': [0, 3000] },
    measure: 'cost',
    reads: sumOver('cost'),
    goes: 'up',
  },
  {
    row: 'E2',
    says: 'Renewal is one arrow of the chain: raising its rate raises members.',
    world: { levers: { ...door, 'membership.joinBase': -2.5 } },
    moves: { 'membership.renewBase': [0.5, 2] },
    measure: 'members, last four weeks',
    reads: lately('members'),
    goes: 'up',
  },
];
