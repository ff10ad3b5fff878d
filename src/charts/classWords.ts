import { words } from '../schema/index.ts';

/** The texts of people in classes: stacked areas, and the table of moves. */
export const classWords = words('classChart', {
  askLifecycle: 'What does the team take its people for, week after week?',
  askRungs: 'How far up the loyalty ladder do people stand?',
  askJourney: 'How far along the path have people come?',
  askRoles: 'Who contributes, and who looks on?',
  askRfmTiers: 'In which tiers are the customers?',
  moves: 'Who moved from where to where?',
  // Sentences
  one: 'At the end the largest class is {first}: {share} of {all, plural, one {# person} other {# people}}.',
  oneThen:
    'At the end the largest class is {first}: {share} of {all, plural, one {# person} other {# people}}; then {second}, {other}.',
  grown: '{name} has grown most since {when}, from {before} to {after} of all.',
  still: 'No class has a larger part than it had at {when}.',
  runs: '{name} at the end, of all: {list}.',
  movesOne:
    'In the last {days, plural, one {day} other {# days}} the commonest move was from {from} to {to}: {count, plural, one {once} other {# times}}.',
  movesNone: 'Nobody moved in the last {days, plural, one {day} other {# days}}.',
  movesUp: '{up} of {all} moves went to a later class.',
  movesRuns:
    'Moves to a later class, of all moves in the last {days, plural, one {day} other {# days}}: {list}.',
  nobody: 'Nobody has been sorted yet.',
  noLadder: 'There is no ladder here: it is kept where the product has features.',
  noRoles: 'Nobody has a role here: that takes people who contribute.',
  short: 'Areas are drawn over time, and this run has a single day. Run for more days.',
  // The cursor, the table and the picture
  share: '{name} {count} ({share})',
  from: 'From {from} to {to}: {list}',
  times: '{count, plural, one {once} other {# times}}',
  timesOf: '{count, plural, one {once} other {# times}}, {share} of the moves away',
  there: '{count} at the end, {before} before',
  fromTitle: 'From',
  toTitle: 'To, in the last {days, plural, one {day} other {# days}}',
  legendColour: 'Of the moves away from a class:',
  legendCells: 'Number: moves, of one person several. Framed: people there at the end.',
  people: 'People at the end',
  peopleBefore: 'People before',
});
