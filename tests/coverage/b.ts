import { entryAtEnd, entryOver, lately, sumOver, type Claim } from './claim.ts';

const door = { 'channels.door.organicPerDay': 0.01 };

/** One feature of a kind, delivered so far and promised so far. */
const feature = (kind: string, delivered: number, promised: number) => ({
  ...door,
  'features.core.kind': kind,
  'features.core.delivered': delivered,
  'features.core.promised': promised,
});

/** Part B: user operations proper. */
export const claimsOfB: readonly Claim[] = [
  {
    row: 'B1',
    says: 'Users, active users, revenue: each is bounded by the one before, so more users can mean more revenue.',
    world: { levers: { ...door, 'revenue.purchaseBase': -2 } },
    moves: { 'channels.door.organicPerDay': [0.004, 0.012] },
    measure: 'income',
    reads: sumOver('income'),
    goes: 'up',
  },
  {
    row: 'B5',
    says: 'A product that delivers more of what matters carries more people to the top of the loyalty ladder.',
    world: { items: { features: ['core'] }, levers: feature('oneDimensional', 0.3, 0.3), days: 150 },
    moves: { 'features.core.delivered': [0.3, 0.9] },
    measure: 'people on the two highest rungs at the end',
    reads: (record) => entryAtEnd('rungs', 'preferring')(record) + entryAtEnd('rungs', 'loyal')(record),
    goes: 'up',
  },
  {
    row: 'B6',
    says: 'A gift for coming back brings people back more often while it lasts.',
    world: {
      items: { incentives: ['gift'] },
      levers: { ...door, 'incentives.gift.trigger': 'visit', 'incentives.gift.every': 3, 'incentives.gift.reward': 100 },
    },
    moves: { 'incentives.gift.size': [0, 1.2] },
    measure: 'active people, last four weeks',
    reads: lately('active'),
    goes: 'up',
  },
  {
    row: 'B6',
    says: 'Bonus hunters take what is given for joining; a filter keeps them from it.',
    world: {
      items: { incentives: ['bonus'] },
      levers: {
        ...door,
        'channels.door.signUpReward': 2000,
        'incentives.bonus.trigger': 'join',
        'incentives.bonus.reward': 1000,
      },
    },
    moves: { 'incentives.bonus.hunterFilter': [0, 0.9] },
    measure: 'rewards given to hunters',
    reads: entryOver('redeemedByHunters', 'bonus'),
    goes: 'down',
  },
  {
    row: 'B7',
    says: 'Listening finds causes and makes the product better; satisfaction follows.',
    world: { items: { features: ['core'] }, levers: feature('oneDimensional', 0.3, 0.6) },
    moves: { 'improvement.listeningHours': [0, 20] },
    measure: 'satisfaction points per day, last four weeks',
    reads: lately('satisfactionPoints'),
    goes: 'up',
  },
  {
    row: 'B7',
    says: 'Building what users literally ask for clutters the product: fewer do the key behaviour in the end.',
    world: { items: { features: ['core'], steps: ['first'] }, levers: feature('oneDimensional', 0.5, 0.5), days: 200 },
    moves: { 'improvement.requestSpendPerDay': [0, 500_000] },
    measure: 'key behaviours a day, last four weeks',
    reads: lately('keyBehaviour'),
    goes: 'down',
  },
  {
    row: 'B9',
    says: 'A promise above what is delivered disappoints, and people leave.',
    world: { items: { features: ['core'] }, levers: feature('oneDimensional', 0.5, 0.5) },
    moves: { 'features.core.promised': [0.5, 1] },
    measure: 'people present, last four weeks',
    reads: lately('present'),
    goes: 'down',
  },
  {
    row: 'B9',
    says: 'A missing basic cannot be made up for: it hurts more than a delight helps.',
    world: { items: { features: ['core'] }, levers: feature('mustBe', 0.9, 0.5) },
    moves: { 'features.core.delivered': [0.9, 0.2] },
    measure: 'people present, last four weeks',
    reads: lately('present'),
    goes: 'down',
  },
  {
    row: 'B11',
    says: 'Guidance on the first step moves people along the path, as far as a habit.',
    world: { items: { steps: ['first'] }, levers: { ...door, 'steps.first.height': 2, 'onboarding.keyPerStep': 1.5 } },
    moves: { 'steps.first.guidance': [0, 2] },
    measure: 'activated people',
    reads: sumOver('activated'),
    goes: 'up',
  },
  {
    row: 'B12',
    says: 'Tiers see what a dashboard sees: where more visits end in a purchase, more customers become “important: value”.',
    world: { levers: { ...door, 'revenue.purchaseBase': -3, 'customers.muchMoney': 8000 } },
    moves: { 'revenue.purchaseBase': [-3, -1] },
    measure: 'customers of the tier “important: value” at the end',
    reads: entryAtEnd('rfm', 'importantValue'),
    goes: 'up',
  },
  {
    row: 'B12',
    says: 'Fewer people about to leave are seen where a habit holds them.',
    world: { levers: door },
    moves: { 'visit.habitWeight': [0, 2] },
    measure: 'people of the tier “about to leave”, all days',
    reads: entryOver('lifecycle', 'aboutToLeave'),
    goes: 'down',
  },
];
