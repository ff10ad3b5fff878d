import { lately, sumOver, type Claim } from './claim.ts';

const door = { 'channels.door.organicPerDay': 0.01 };

/** Part E: the logic underneath. */
export const claimsOfE: readonly Claim[] = [
  {
    row: 'E1',
    says: 'In a two-sided product more people make every visit worth more.',
    world: { levers: { ...door, 'marketplace.dealBase': -2, 'marketplace.networkEffect': 0.8 } },
    moves: { 'channels.door.organicPerDay': [0.003, 0.015] },
    measure: 'deals for each active person and day',
    reads: (record) => sumOver('deals')(record) / sumOver('active')(record),
    goes: 'up',
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
    row: 'E4',
    says: 'One need is a bundle of needs: serving the second raises what a person is worth.',
    world: { levers: { ...door, 'revenue.purchaseBase': -2 } },
    moves: { 'revenue.crossSell': [0, 0.4] },
    measure: 'income',
    reads: sumOver('income'),
    goes: 'up',
  },
  {
    row: 'E3',
    says: 'A planned script moves levers on its days, and gives them back.',
    world: { levers: { ...door, 'visit.weekend': 0 } },
    moves: {},
    calendar: [
      { day: 20, until: 41, label: 'Three themed weeks', changes: [['onboarding.keyBase', 1]], cost: 10_000 },
      { day: 60, until: 67, label: 'Encore', changes: [['onboarding.keyBase', 1]], cost: 5000 },
    ],
    measure: 'key behaviours',
    reads: sumOver('keyBehaviour'),
    goes: 'up',
  },
  {
    row: 'E5',
    says: 'Roles, shared work and meetings build what lasts; weeks later more members speak.',
    world: { items: { circles: ['readers'] }, levers: { ...door, 'circles.readers.joining.everyone': 0.6 }, days: 140 },
    moves: { 'circles.readers.roles': [0, 0.3], 'circles.readers.meetingsPerMonth': [0, 3] },
    measure: 'members who speak, last four weeks',
    reads: lately('speakers'),
    goes: 'up',
  },
  {
    row: 'E5',
    says: 'Do not mix audiences: strangers in the group lower its cohesion.',
    world: {
      items: { circles: ['readers'] },
      levers: {
        ...door,
        'circles.readers.joining.everyone': 0.6,
        'circles.readers.roles': 0.3,
        'circles.readers.challengesPerWeek': 2,
        'circles.readers.hostHours': 5,
      },
      days: 140,
    },
    moves: { 'circles.readers.strangers': [0, 0.6] },
    measure: 'members who speak, last four weeks',
    reads: lately('speakers'),
    goes: 'down',
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
