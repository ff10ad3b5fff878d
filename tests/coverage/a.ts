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
  {
    row: 'A3b',
    says: 'A subsidy on the first use lowers the loss right after signing up.',
    world: {
      items: { incentives: ['first'] },
      levers: {
        ...door,
        'incentives.first.kind': 'firstUseSubsidy',
        'incentives.first.trigger': 'firstUse',
        'incentives.first.reward': 500,
        'incentives.first.target': 'drift',
        'incentives.first.lasts': 30,
        'incentives.first.size': 2,
      },
    },
    moves: { 'incentives.first.redemption': [-22, 3] },
    measure: 'people gone',
    reads: sumOver('gone'),
    goes: 'down',
  },
  {
    row: 'A2',
    says: 'Work on search builds a stock that goes on bringing people.',
    world: { levers: { 'channels.door.kind': 'stock', 'channels.door.halfGoodwill': 100, 'channels.door.lagDays': 10 } },
    moves: { 'channels.door.hoursPerDay': [0, 8] },
    measure: 'people who joined',
    reads: sumOver('joined'),
    goes: 'up',
  },
  {
    row: 'A2',
    says: 'Covering every recurring event leaves a residue: the next rounds begin higher.',
    world: {
      levers: {
        'channels.door.kind': 'burst',
        'channels.door.firstDay': 10,
        'channels.door.everyDays': 20,
        'channels.door.lagDays': 5,
        'channels.door.halfGoodwill': 100,
      },
    },
    moves: { 'channels.door.residue': [0, 200] },
    measure: 'people who joined',
    reads: sumOver('joined'),
    goes: 'up',
  },
  {
    row: 'A7',
    says: 'A themed event brings a step of new people; prepared for days, a larger one.',
    world: {
      levers: { 'channels.door.kind': 'burst', 'channels.door.firstDay': 30, 'channels.door.hoursPerDay': 8 },
    },
    moves: { 'channels.door.preparationDays': [0, 10] },
    measure: 'people who joined',
    reads: sumOver('joined'),
    goes: 'up',
  },
  {
    row: 'A4',
    says: 'Before the direction is settled, what belongs to a later stage does nothing.',
    world: {
      items: { steps: ['system'] },
      levers: {
        ...door,
        'steps.system.from': 'oneToN',
        'steps.system.height': 3,
        'steps.system.guidance': 3,
        'steps.system.keyValue': 1.5,
        'stage.fixed': 'zeroToOne',
      },
    },
    moves: { 'stage.fixed': ['zeroToOne', 'oneToN'] },
    measure: 'key behaviours',
    reads: sumOver('keyBehaviour'),
    goes: 'up',
  },
  {
    row: 'A5',
    says: 'Guidance to the one action that carries the value makes it likelier.',
    world: {
      items: { steps: ['follow'] },
      levers: { ...door, 'steps.follow.height': 2, 'steps.follow.keyValue': 1.5 },
    },
    moves: { 'steps.follow.guidance': [0, 2] },
    measure: 'key behaviours',
    reads: sumOver('keyBehaviour'),
    goes: 'up',
  },
  {
    row: 'A5',
    says: 'What is worth guiding changes with the stage: what helped a young product gets in the way of a grown one.',
    world: {
      items: { steps: ['follow'] },
      levers: {
        ...door,
        'steps.follow.guidance': 2,
        'steps.follow.keyValue': 1.5,
        'steps.follow.matureShift': -2,
      },
    },
    moves: { 'stage.fixed': ['zeroToOne', 'oneToN'] },
    measure: 'key behaviours',
    reads: sumOver('keyBehaviour'),
    goes: 'down',
  },
  {
    row: 'A5',
    says: 'A forced click shows in the log as the key behaviour: a dashboard sees more people activated, of the same people.',
    world: { levers: door },
    moves: { 'onboarding.forcedShare': [0, 0.5] },
    measure: 'activated by the log',
    reads: sumOver('activatedSeen'),
    goes: 'up',
  },
  {
    row: 'A6',
    says: 'Key customers are defined by a rule over what can be seen; a stricter rule names fewer of the same people.',
    world: { levers: { ...door, 'segments.everyone.creatorShare': 0.1 } },
    moves: { 'customers.keyRule': ['contributions(90) >= 2', 'contributions(90) >= 2 and followers > 3'] },
    measure: 'key customers, last four weeks',
    reads: lately('keyCustomers'),
    goes: 'down',
  },
  {
    row: 'A6',
    says: 'Their number grows with what makes people contribute.',
    world: {
      levers: {
        ...door,
        'segments.everyone.creatorShare': 0.1,
        'customers.keyRule': 'contributions(90) >= 5',
      },
    },
    moves: { 'segments.everyone.creatorRate': [0.1, 0.3] },
    measure: 'key customers, last four weeks',
    reads: lately('keyCustomers'),
    goes: 'up',
  },
];
