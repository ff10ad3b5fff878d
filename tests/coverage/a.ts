import { lately, sumOver, type Claim } from './claim.ts';

const door = { 'channels.door.organicPerDay': 0.01 };

const desk = {
  ...door,
  'processes.answers.demandPerActive': 0.3,
  'processes.answers.capacityPerDay': 400,
};

/** Part A: running a product's operations as a system. */
export const claimsOfA: readonly Claim[] = [
  {
    row: 'A1',
    says: 'Below what is asked for, work piles up, and everybody is at risk of leaving.',
    world: { items: { processes: ['answers'] }, levers: desk },
    moves: { 'processes.answers.capacityPerDay': [400, 40] },
    measure: 'people present, last four weeks',
    reads: lately('present'),
    goes: 'down',
  },
  {
    row: 'A1',
    says: 'Publishing too seldom leaves nothing fresh to come for.',
    world: {
      items: { processes: ['news'] },
      levers: {
        ...door,
        'coreProcess.freshnessWeight': 0.5,
        'processes.news.demandPerDay': 40,
        'processes.news.capacityPerDay': 40,
        'processes.news.contentPerUnit': 1,
      },
    },
    moves: { 'processes.news.everyDays': [1, 14] },
    measure: 'active people, last four weeks',
    reads: lately('active'),
    goes: 'down',
  },
  {
    row: 'A3',
    says: 'A measure at a node keeps people who would have left there.',
    world: {
      items: { nodes: ['signup'] },
      levers: { ...door, 'nodes.signup.share': 0.3, 'nodes.signup.day': 0 },
    },
    moves: { 'nodes.signup.relief': [0, 0.7] },
    measure: 'people gone',
    reads: sumOver('gone'),
    goes: 'down',
  },
];
