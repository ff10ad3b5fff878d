import { entryOver, lately, sumOver, type Claim } from './claim.ts';

const door = { 'channels.door.organicPerDay': 0.01 };

/** Part C: operations management. */
export const claimsOfC: readonly Claim[] = [
  {
    row: 'C1',
    says: 'Acquire: more people, and with them more of everything that follows.',
    world: { levers: door },
    moves: { 'channels.door.spendPerDay': [0, 200_000] },
    measure: 'people who joined',
    reads: sumOver('joined'),
    goes: 'up',
  },
  {
    row: 'C1',
    says: 'Activate: what makes the key behaviour likelier activates more of the same people.',
    world: { levers: door },
    moves: { 'onboarding.keyBase': [-0.9, 0] },
    measure: 'activated people',
    reads: sumOver('activated'),
    goes: 'up',
  },
  {
    row: 'C1',
    says: 'Convert: the first payment is not the end; who comes back to buy decides.',
    world: { levers: { ...door, 'revenue.purchaseBase': -2.5 } },
    moves: { 'revenue.repeat': [0, 1.5] },
    measure: 'orders',
    reads: sumOver('orders'),
    goes: 'up',
  },
  {
    row: 'C3',
    says: 'Automation answers before customers must ask twice: fewer enquiries, whatever it costs.',
    world: {
      items: { processes: ['service'] },
      levers: { ...door, 'processes.service.demandPerActive': 0.5, 'processes.service.capacityPerDay': 30 },
    },
    moves: { 'processes.service.automated': [0, 0.6] },
    measure: 'enquiries of customers',
    reads: sumOver('enquiries'),
    goes: 'down',
  },
  {
    row: 'C3',
    says: 'Watched against its alert, a day that costs too much is seen.',
    world: { levers: { ...door, 'ledger.costAlert': 50_000, 'revenue.purchaseBase': -2 } },
    moves: { 'unitCosts.perVisit': [0, 400] },
    measure: 'days above the cost alert',
    reads: sumOver('costAlert'),
    goes: 'up',
  },
  {
    row: 'C4',
    says: 'On the shop floor staff must reach whoever comes in: below that, people leave with the core process.',
    world: {
      items: { processes: ['floor', 'shelf'] },
      levers: {
        ...door,
        'processes.floor.demandPerActive': 0.6,
        'processes.floor.capacityPerDay': 500,
        'processes.shelf.demandPerDay': 50,
        'processes.shelf.capacityPerDay': 50,
      },
    },
    moves: { 'processes.floor.capacityPerDay': [500, 40] },
    measure: 'people present, last four weeks',
    reads: lately('present'),
    goes: 'down',
  },
  {
    row: 'C2',
    says: 'When somebody enters a tier, a rule acts by itself; what it costs in staff hours is limited, and counted.',
    world: {
      items: { rules: ['call'] },
      levers: { ...door, 'care.hoursPerDay': 0, 'rules.call.when': 'daysSinceVisit > 7', 'rules.call.hours': 0.5 },
    },
    moves: { 'care.hoursPerDay': [0, 8] },
    measure: 'people who matched and were not served',
    reads: entryOver('unserved', 'call'),
    goes: 'down',
  },
  {
    row: 'C2',
    says: 'Too many contacts annoy, and annoyed people come less.',
    world: {
      items: { rules: ['push'] },
      levers: {
        ...door,
        'care.annoyanceWeight': 0.5,
        'rules.push.when': 'age > 1',
        'rules.push.size': 0,
        'rules.push.cap': 1000,
      },
    },
    moves: { 'care.annoyancePerContact': [0, 0.5] },
    measure: 'active people, last four weeks',
    reads: lately('active'),
    goes: 'down',
  },
];
