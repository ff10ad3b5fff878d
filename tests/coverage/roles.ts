import { entryOver, lately, sumOver, type Claim } from './claim.ts';

/** A product that lives on what a tenth of its people contribute. */
const stage = {
  'channels.door.organicPerDay': 0.03,
  'segments.everyone.visitBase': -1,
  'segments.everyone.creatorShare': 0.1,
  'segments.everyone.creatorRate': 0.4,
  'contribution.starFollowers': 30,
  'contribution.fanFollows': 2,
};

/** Row B10, class by class, and what of row A5 lies in following. */
export const claimsOfRoles: readonly Claim[] = [
  {
    row: 'A5',
    says: 'Where the feed is made of whom one follows, guidance to follow is what brings people back.',
    world: {
      levers: {
        ...stage,
        'coreProcess.freshnessWeight': 0.5,
        'coreProcess.contentNeed': 30,
        'contribution.personal': 1,
      },
    },
    moves: { 'contribution.followBase': [-3, 0] },
    measure: 'active people, last four weeks',
    reads: lately('active'),
    goes: 'up',
  },
  {
    row: 'B10',
    says: 'Stars: a banner, articles and match-ups give them attention that others lose.',
    world: { levers: stage },
    moves: { 'contribution.exposureStars': [1, 5] },
    measure: 'days of all attention that stars get',
    reads: entryOver('attention', 'star'),
    goes: 'up',
  },
  {
    row: 'B10',
    says: 'Stars: a base salary lets them contribute more, and keeps them.',
    world: { levers: stage },
    moves: { 'contribution.starWage': [0, 100_000] },
    measure: 'contributions of stars',
    reads: entryOver('roleContributions', 'star'),
    goes: 'up',
  },
  {
    row: 'B10',
    says: 'Ordinary creators: guilds that train them raise what they contribute.',
    world: { levers: stage },
    moves: { 'contribution.ordinaryTraining': [0, 1000] },
    measure: 'contributions of ordinary creators',
    reads: entryOver('roleContributions', 'ordinaryCreator'),
    goes: 'up',
  },
  {
    row: 'B10',
    says: 'Ordinary creators: attention taken from stars for them makes fewer followers go to the few.',
    world: { levers: stage },
    moves: { 'contribution.exposureOrdinary': [1, 5] },
    measure: 'days of all attention that stars get',
    reads: entryOver('attention', 'star'),
    goes: 'down',
  },
  {
    row: 'B10',
    says: 'Fans: meetings that bring them closer to their star bring them more often.',
    world: { levers: stage },
    moves: { 'contribution.fanMeetings': [0, 200] },
    measure: 'active people, last four weeks',
    reads: lately('active'),
    goes: 'up',
  },
  {
    row: 'B10',
    says: 'Self-entertainers: tools draw them from light to heavy use.',
    world: { levers: { ...stage, 'contribution.ordinaryFollowers': 50 } },
    moves: { 'contribution.selfTools': [0, 200] },
    measure: 'contributions',
    reads: sumOver('contributions'),
    goes: 'up',
  },
];
